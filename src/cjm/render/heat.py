"""The shades of a heat map: how large a gap is, told by a character as well as by colour."""

from cjm.scoring.quantity import Quantity

NONE = "\N{EN DASH}"
"""Stands where there is nothing to measure."""
_SHADES = ((0.75, "█"), (0.5, "▓"), (0.25, "▒"))
_SOME, _NO_GAP = "░", "·"
_CLOSE = 1e-9
LEGEND = (
    f"█ 75 % or more, ▓ 50 %, ▒ 25 %, {_SOME} less, {_NO_GAP} no gap, {NONE} nothing to measure."
)


def shade(gap: Quantity | None) -> str:
    """Return the character of a gap of 0 to 1; a dash where there is none to measure."""
    if gap is None:
        return NONE
    for limit, character in _SHADES:
        if gap.value >= limit - _CLOSE:
            return character
    return _SOME if gap.value > _CLOSE else _NO_GAP


def style(gap: Quantity | None) -> str:
    """Return the style of a gap in terminals with colour, in Rich's words."""
    if gap is None:
        return "dim"
    return {"█": "bold red", "▓": "red", "▒": "yellow", "░": "green"}.get(shade(gap), "dim")
