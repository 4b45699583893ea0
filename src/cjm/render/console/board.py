"""The value-effort board in cells: quadrants with their names, and numbered opportunities."""

from collections.abc import Iterator, Sequence
from math import log2
from typing import Final, NamedTuple

from cjm.render.console.canvas import Canvas
from cjm.render.console.cells import width as width_of
from cjm.render.console.ink import Glyphs, Line, Span
from cjm.render.matrix.told import QUADRANTS
from cjm.render.words import number
from cjm.scoring.quadrants import MIDDLE_EFFORT, MIDDLE_VALUE, Placed, Quadrant

GUTTER: Final = 4
"""Cells left of the board, for its scale."""
_MOST: Final = 100
_HIGH: Final = 10
_ROWS: Final = 2 * _HIGH + 3
_MIDDLE: Final = 1 + round(2 * (_HIGH - MIDDLE_VALUE))
_SPREAD: Final = 2.0
_PAD: Final = 6


class Board(NamedTuple):
    """The lines of a board, and whether an opportunity had to move to make room."""

    lines: tuple[Line, ...]
    moved: bool


class _Scale(NamedTuple):
    width: int
    doublings: float

    def x(self, effort: float) -> int:
        half = self.width // 2 - _PAD
        return round(self.width // 2 + log2(effort / MIDDLE_EFFORT) / self.doublings * half)


def board(placed: Sequence[Placed], room: int, glyphs: Glyphs) -> Board:
    """Draw opportunities by value (upwards) and effort (to the right, each step a doubling)."""
    width = min(_MOST, room - GUTTER)
    far = max((abs(log2(one.effort / MIDDLE_EFFORT)) for one in placed), default=0.0)
    scale = _Scale(width, max(_SPREAD, far))
    canvas = Canvas(width, _ROWS, frozenset({" ", glyphs.up, glyphs.flat}))
    _middles(canvas, glyphs)
    _names(canvas)
    moved = [_place(canvas, one, scale, glyphs) for one in placed]
    marked = (
        (Span(_mark(row).rjust(GUTTER - 1), "faint"), Span(" "), *line)
        for row, line in enumerate(canvas.lines())
    )
    head = (
        Span("Value (of 10: half to customers, half to the business)"[: width + GUTTER], "faint"),
    )
    return Board((head, *marked, *_axis(scale)), any(moved))


def _mark(row: int) -> str:
    value = _HIGH - (row - 1) / 2
    return number(value) if value % 2 == 0 and 0 < value <= _HIGH else ""


def _middles(canvas: Canvas, glyphs: Glyphs) -> None:
    canvas.write(0, _MIDDLE, glyphs.flat * canvas.width, "faint")
    for row in range(_ROWS):
        canvas.write(canvas.width // 2, row, glyphs.up, "faint")


def _names(canvas: Canvas) -> None:
    corners: dict[Quadrant, tuple[bool, int]] = {
        "quick win": (True, 0),
        "big bet": (False, 0),
        "fill-in": (True, _ROWS - 1),
        "money pit": (False, _ROWS - 1),
    }
    half = canvas.width // 2
    for quadrant, (left, row) in corners.items():
        name, advice = QUADRANTS[quadrant]
        both = f"{name}: {advice}"
        text = both if width_of(both) < half - 1 else name
        canvas.write(0 if left else canvas.width - width_of(text), row, text, "strong")


def _place(canvas: Canvas, one: Placed, scale: _Scale, glyphs: Glyphs) -> bool:
    """Write the mark of an opportunity at its place or the nearest free one; say whether it moved."""
    value = one.value
    mark = glyphs.basis["observed" if value.basis in {"observed", "stated"} else "assumed"]
    text = f"{mark}{one.number}"
    x, row = scale.x(one.effort), 1 + round(2 * (_HIGH - value.value))
    place = next((at for at in _near(x, row) if canvas.free(*at, width_of(text))), (x, row))
    canvas.write(*place, text, "idea")
    return place != (x, row)


def _near(x: int, row: int) -> Iterator[tuple[int, int]]:
    """Go through places from the nearest on, a row counted as three cells."""
    away = [(right, down) for right in range(-24, 25) for down in range(-8, 9)]
    for right, down in sorted(away, key=lambda step: (step[0] ** 2 + (3 * step[1]) ** 2, step)):
        if 0 < row + down < _ROWS - 1:
            yield x + right, row + down


def _axis(scale: _Scale) -> Iterator[Line]:
    numbers = Canvas(scale.width, 1)
    most = int(scale.doublings + 1e-9)
    for times in range(-most, most + 1):
        text = number(MIDDLE_EFFORT * 2.0**times, 3)
        x = scale.x(MIDDLE_EFFORT * 2.0**times)
        if numbers.free(x, 0, len(text)):
            numbers.write(x, 0, text, "faint")
    yield (Span(" " * GUTTER), *numbers.lines()[0])
    yield (Span("Effort (person-weeks)".rjust(scale.width + GUTTER), "faint"),)
