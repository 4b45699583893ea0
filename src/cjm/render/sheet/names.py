"""Whose curves are drawn: each name with its curve's mark, side by side."""

from collections.abc import Sequence
from typing import Final

from cjm.render.scene import Circle, Path, Shape, polyline
from cjm.render.sheet.frame import Part, flow, height, lines
from cjm.render.sheet.plot import Trace
from cjm.render.sheet.rims import rim
from cjm.render.text import width, wrap
from cjm.render.theme import STRONG, Theme

MARK: Final = 34.0
"""The width of a curve's mark, in pixels."""

_GAP: Final = 26.0


def draw(drawn: Sequence[Trace], theme: Theme, at: tuple[float, float], room: float) -> Part:
    """Draw the names of curves in as many rows as they need."""
    parts = [wrap(own.name, STRONG, room - MARK - 8) for own in drawn]
    widths = [MARK + 8 + max(width(line, STRONG) for line in own) for own in parts]
    items: list[Shape] = []
    row, y, tall = 0, at[1], 0.0
    for own, names, (line, x) in zip(drawn, parts, flow(widths, room, _GAP), strict=True):
        if line != row:
            row, y, tall = line, y + tall + 4, 0.0
        items += mark(own, at[0] + x, y + STRONG.leading / 2, theme)
        items += lines(names, (at[0] + x + MARK + 8, y), STRONG, own.style.ink)
        tall = max(tall, height(names, STRONG))
    return Part(tuple(items), y + tall)


def mark(own: Trace, x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    """Return a curve in small: its line, and its rim around an empty face."""
    ink = own.style.ink
    wide = 1.5 if own.style.faint else 3
    line = Path(polyline([(x, y), (x + MARK, y)]), line=ink, width=wide, round=True)
    if own.style.faint:
        return line, Circle(x + MARK / 2, y, own.style.radius, ink)
    around = rim(own.style.rim or "round", x + MARK / 2, y, 6, ink)
    return line, *around, Circle(x + MARK / 2, y, 3.5, theme.paper)
