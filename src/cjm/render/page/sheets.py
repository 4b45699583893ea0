"""The page on paper: the smallest sheet on which the whole width of the map can be read."""

from typing import Final, NamedTuple

from cjm.render.page.curve import LABELS, column
from cjm.render.theme import BODY, SPACING
from cjm.render.view import View

_PIXEL: Final = 25.4 / 96
"""Millimetres of a CSS pixel."""
_POINT: Final = 96 / 72
_MARGIN: Final = 10.0
_SMALLEST: Final = 6 * _POINT / BODY.size
"""By how much the map may shrink: its body text stays at 6 points."""
_LONGEST: Final = 5080.0
"""The longest side that a PDF may have, in millimetres (200 inches, PDF 1.7 annex C.2)."""


class _Sheet(NamedTuple):
    """A sheet of paper that lies on its long side, in millimetres."""

    wide: float
    high: float

    def shrink(self, pixels: float, tall: float) -> float:
        """Return by how much so many pixels shrink to fit between the margins; at most 1."""
        across = (self.wide - 2 * _MARGIN) / _PIXEL / pixels
        down = (self.high - 2 * _MARGIN) / _PIXEL / tall if tall else 1
        return min(1, across, down)


_ISO_216: Final = tuple(
    _Sheet(wide, high)
    for wide, high in (
        *((420, 297), (594, 420), (841, 594)),
        *((1189, 841), (1682, 1189), (2378, 1682)),
    )
)
"""A3 to A0, and the two sizes above it."""


def paper(view: View) -> str:
    """Return the rules for print of a map, as `sheet_for` does."""
    return sheet_for(LABELS + column(view) * len(view.slots) + 2 * SPACING.margin)


def sheet_for(pixels: float, tall: float = 0) -> str:
    """Return the rules for print: the size of the sheet, and by how much what is on it shrinks.

    Args:
        pixels: The width that must fit between the margins.
        tall: The height that should fit as well; what is taller goes on on the next sheet.
    """
    fits = (one for one in _ISO_216 if one.shrink(pixels, tall) >= _SMALLEST)
    sheet = next(fits, None)
    if sheet is None:
        needed = pixels * _SMALLEST * _PIXEL + 2 * _MARGIN
        sheet = _Sheet(round(min(needed, _LONGEST)), _ISO_216[-1].high)
    shrink = int(1000 * sheet.shrink(pixels, tall)) / 1000
    return (
        f"@page {{ size: {sheet.wide:g}mm {sheet.high:g}mm; margin: {_MARGIN:g}mm; }}"
        f"@media print {{ body {{ zoom: {shrink:g}; }} }}"
    )
