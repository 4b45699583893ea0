"""What becomes of a thing from one map to a later one: its word, its mark, its colours."""

from collections.abc import Iterator, Sequence
from typing import Final

from cjm.render.scene import Path, Words, polyline
from cjm.render.text import width
from cjm.render.theme import Theme, Tint
from cjm.render.view import Fate

ORDER: Final[tuple[Fate, ...]] = ("stays", "changes", "comes", "goes")
"""All of them, in the order of legends."""

_TINTS: Final[dict[Fate, str]] = {
    "stays": "card",
    "changes": "opportunity",
    "comes": "gain",
    "goes": "pain",
}
_RISE: Final = 0.33


def tint(fate: Fate, theme: Theme) -> Tint:
    """Return the colours of a thing with this fate; what goes stands on the bare sheet."""
    found: Tint = getattr(theme, _TINTS[fate])
    return Tint(theme.paper, found.ink, found.ink) if fate == "goes" else found


def icon(fate: Fate) -> str:
    """Return the name of its mark."""
    return f"fate-{fate}"


def struck(parts: Sequence[Words]) -> Iterator[Path]:
    """Yield a line through each left-aligned line of text, of what goes."""
    for part in parts:
        y = part.y - _RISE * part.style.size
        ends = [(part.x, y), (part.x + width(part.text, part.style), y)]
        yield Path(polyline(ends), line=part.colour, width=1.2)
