"""What the lines, faces and marks of a flow mean, as far as a journey uses them."""

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from cjm.model.context import Basis
from cjm.render.graph import shapes
from cjm.render.graph.laid import Wire
from cjm.render.scene import Shape
from cjm.render.sheet.emotion import diamond
from cjm.render.sheet.faces import face
from cjm.render.sheet.frame import flow, lines
from cjm.render.text import width
from cjm.render.theme import CAPTION, Theme
from cjm.render.view import Turn, View

_ROW: Final = 22.0
_GAP: Final = 24.0
_LINE: Final = 34.0

_TURNS: Final[dict[Turn, str]] = {
    "on": "goes on",
    "back": "goes back",
    "leave": "leaves",
    "finish": "goal reached",
}
_BASES: Final[dict[tuple[Basis, bool], str]] = {
    ("observed", False): "filled: observed, evidence is named",
    ("observed", True): "pale, with a clock: observed long ago, the evidence is old",
    ("assumed", False): "hollow: assumed, nobody has checked",
    ("proposed", False): "hollow, dashed: proposed for the future",
}

Mark: TypeAlias = tuple[float, Callable[[float, float], tuple[Shape, ...]], str]
"""The width of a mark, how to draw it at its left and middle, and what it means."""


def draw(
    view: View, theme: Theme, at: tuple[float, float], room: float
) -> tuple[list[Shape], float]:
    """Draw the legend from a place on, unless it is to be left out; return it and where it ends."""
    if "foot" in view.without:
        return [], at[1]
    marks = list(_marks(view, theme))
    widths = [wide + 8 + width(text, CAPTION) for wide, _, text in marks]
    items: list[Shape] = []
    row = -1
    for (wide, mark, text), (place, x) in zip(marks, flow(widths, room, _GAP), strict=True):
        row = place
        left, middle = at[0] + x, at[1] + row * _ROW + _ROW / 2
        items += mark(left, middle)
        spot = (left + wide + 8, middle - CAPTION.leading / 2)
        items += lines((text,), spot, CAPTION, theme.muted)
    return items, at[1] + (row + 1) * _ROW


def _marks(view: View, theme: Theme) -> Iterator[Mark]:
    turns = {way.turn for way in view.ways}
    for turn, text in _TURNS.items():
        if turn in turns:
            yield _LINE, _line_mark(turn, theme), text
    bases = {(point.basis, point.old) for curve in view.curves for point in curve.points}
    for (basis, old), text in _BASES.items():
        if (basis, old) in bases:
            yield 18 + 3 * old, _face_mark(basis, theme, old=old), text
    if any(column.moment_of_truth for column in view.columns):
        yield 10, lambda x, y: (diamond(x + 5, y, theme),), "moment of truth: customers decide here"


def _line_mark(turn: Turn, theme: Theme) -> Callable[[float, float], tuple[Shape, ...]]:
    def mark(x: float, y: float) -> tuple[Shape, ...]:
        end = (x + _LINE, y)
        return shapes.line(Wire(((x, y), (x, y), (x, y), end), None), turn, theme)

    return mark


def _face_mark(
    basis: Basis, theme: Theme, *, old: bool
) -> Callable[[float, float], tuple[Shape, ...]]:
    return lambda x, y: face(x + 9, y, 1, basis, theme, 9, old=old)
