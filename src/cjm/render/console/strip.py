"""The emotion strip: a curve over a grid of characters, from delighted at the top to frustrated.

Every point shows how it is known (its mark), a face and its number, so that no colour is needed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from cjm.model.context import Basis
from cjm.render.console.ink import Glyphs, Line, Span, Style, level, sign, style_of

ROWS = 9
"""The height of the strip: a row for every half step from +2 to -2."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of the curve: its column in cells, its score (-2 to 2), and how it is known.

    `basis` None stands for a point outside the strip, which the curve only heads for or comes
    from. `joined` says that the curve leads here from the dot before. `bare` points show their
    mark alone.
    """

    x: int
    score: float
    basis: Basis | None
    joined: bool
    moment_of_truth: bool = False
    bare: bool = False


class _Grid:
    def __init__(self, width: int, glyphs: Glyphs) -> None:
        self.width = width
        self.glyphs = glyphs
        self.cells: list[list[Span]] = [[Span(" ")] * width for _ in range(ROWS)]
        self.cells[ROWS // 2] = [Span(glyphs.zero, "faint")] * width

    def write(self, x: int, row: int, text: str, style: Style = "plain") -> None:
        for place, char in enumerate(text, x):
            if 0 <= place < self.width:
                self.cells[row][place] = Span(char, style)

    def lines(self) -> list[Line]:
        return [tuple(row) for row in self.cells]


def strip(dots: Sequence[Dot], width: int, glyphs: Glyphs) -> list[Line]:
    """Draw a curve.

    Args:
        dots: From left to right.
        width: In cells.
        glyphs: The characters to draw with.

    Returns:
        `ROWS` lines of `width` cells.
    """
    grid = _Grid(width, glyphs)
    for before, after in pairwise(dots):
        if after.joined:
            _join(grid, before, after)
    for dot in dots:
        if dot.basis is not None:
            label = _label(dot, glyphs)
            grid.write(dot.x, _row(dot.score), label, style_of(dot.score))
            _clear(grid, dot.x - 1, _row(dot.score), dots)
            _clear(grid, dot.x + len(label), _row(dot.score), dots)
    return grid.lines()


def scale(row: int, glyphs: Glyphs) -> str:
    """Return the number that stands beside a row; nothing beside half steps."""
    return "" if row % 2 else sign(2 - row / 2, glyphs)


def _clear(grid: _Grid, x: int, row: int, dots: Sequence[Dot]) -> None:
    """Keep a blank between a label and the curve or the middle line."""
    if not any(dot.x == x or dot.bare for dot in dots):
        grid.write(x, row, " ")


def _label(dot: Dot, glyphs: Glyphs) -> str:
    mark = glyphs.basis[dot.basis or "assumed"]
    if dot.bare:
        return mark
    truth = glyphs.truth if dot.moment_of_truth else ""
    return f"{mark}{truth} {glyphs.faces[level(dot.score) + 2]} {sign(dot.score, glyphs)}"


def _reach(dot: Dot, glyphs: Glyphs) -> int:
    """Return how many cells from a dot's own on its curve begins: a blank keeps off its label."""
    return 1 if dot.bare else len(_label(dot, glyphs)) + 1


def _row(score: float) -> int:
    return min(ROWS - 1, max(0, int((2 - score) * (ROWS - 1) / 4 + 0.5)))


def _join(grid: _Grid, before: Dot, after: Dot) -> None:
    glyphs, upper, lower = grid.glyphs, _row(before.score), _row(after.score)
    start = before.x + (_reach(before, glyphs) if before.basis else 0)
    end = after.x - (2 if after.basis and not after.bare else 1)
    if start > end:
        return
    if upper == lower:
        grid.write(start, upper, glyphs.flat * (end - start + 1))
        return
    turn = max(start, min(end, (start + end + 1) // 2))
    grid.write(start, upper, glyphs.flat * (turn - start))
    grid.write(turn + 1, lower, glyphs.flat * (end - turn))
    for row in range(min(upper, lower) + 1, max(upper, lower)):
        grid.write(turn, row, glyphs.up)
    falls = lower > upper
    grid.write(turn, upper, glyphs.north_east if falls else glyphs.south_east)
    grid.write(turn, lower, glyphs.south_west if falls else glyphs.north_west)
