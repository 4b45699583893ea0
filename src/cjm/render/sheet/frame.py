"""What all parts of a map share: the sheet's columns, its theme, and ways to set text."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cjm.render import text
from cjm.render.place import Columns, fitted
from cjm.render.scene import Shape, Side, Words
from cjm.render.script import direction
from cjm.render.sheet.density import COMFORTABLE, Density
from cjm.render.theme import SPACING, Spacing, Theme, Type
from cjm.render.view import View

_CAP_HEIGHT = 0.727  # of Inter, in ems: text is centred on its capitals


class Frame(NamedTuple):
    """A map's sheet: as wide as its columns need, and never narrower than a slide wants."""

    view: View
    theme: Theme
    columns: Columns
    width: float
    density: Density = COMFORTABLE

    @property
    def spacing(self) -> Spacing:
        """How far apart things stand."""
        return self.density.spacing

    @property
    def left(self) -> float:
        """Where content begins."""
        return SPACING.margin

    @property
    def right(self) -> float:
        """Where content ends."""
        return self.width - SPACING.margin


class Part(NamedTuple):
    """A part of the sheet that is drawn: its shapes, and the y where it ends."""

    items: tuple[Shape, ...]
    bottom: float


def frame_of(view: View, theme: Theme, density: Density = COMFORTABLE) -> Frame:
    """Return the sheet that a view needs."""
    spacing = density.spacing
    start = SPACING.margin + SPACING.labels
    columns = fitted(
        len(view.slots),
        (start, SPACING.sheet_least - SPACING.margin),
        (spacing.column, spacing.column_most),
        spacing.gap,
    )
    width = max(columns.end + SPACING.margin, SPACING.sheet_narrow)
    return Frame(view, theme, columns, round(width, 2), density)


def lines(
    parts: Sequence[str], at: tuple[float, float], style: Type, colour: str, side: Side = "left"
) -> tuple[Words, ...]:
    """Return lines of text below one another; `at` is where the first line box begins."""
    x, y = at
    rtl = direction(" ".join(parts)) == "rtl"
    return tuple(
        Words(x, baseline(y + row * style.leading, style), part, style, colour, side, rtl)
        for row, part in enumerate(parts)
    )


def baseline(top: float, style: Type) -> float:
    """Return the baseline of a line whose box begins at `top`."""
    return round(top + (style.leading + _CAP_HEIGHT * style.size) / 2, 2)


def height(parts: Sequence[str], style: Type) -> float:
    """Return the height of lines below one another."""
    return len(parts) * style.leading


def flow(widths: Iterable[float], most: float, gap: float) -> list[tuple[int, float]]:
    """Return row and x offset of things that stand side by side and wrap at `most`."""
    found, row, x = [], 0, 0.0
    for width in widths:
        if x and x + width > most:
            row, x = row + 1, 0.0
        found.append((row, x))
        x += width + gap
    return found


def upright(style: Type, content: str) -> Type:
    """Return the style without italics where the content is not Latin, which has none."""
    if style.italic and not content.isascii() and not text.is_inter(content):
        return Type(style.size, style.weight, style.leading)
    return style
