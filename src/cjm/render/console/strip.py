"""The emotion strip: a curve over a grid of characters, from delighted at the top to frustrated.

Every point shows how it is known (its mark), a face and its number, so that no colour is needed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cjm.model.context import Basis
from cjm.render.console.canvas import Canvas
from cjm.render.console.cells import width as width_of
from cjm.render.console.ink import Glyphs, Line, Span, Style, level, sign, style_of

ROWS = 9
"""The usual height of a strip: a row for every half step from +2 to -2."""
TALL = 17
"""The height of a curve that stands alone: a row for every quarter of a step."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of the curve: its column in cells, its score (-2 to 2), and how it is known.

    `basis` None stands for a point outside the strip, which the curve only heads for or comes
    from. `joined` says that the curve leads here from the dot before. `bare` points show their
    mark alone. `target` is the score that it should have, `reach` how far its own may be off (from,
    to); `note` is written beside the point where there is room.
    """

    x: int
    score: float
    basis: Basis | None
    joined: bool
    moment_of_truth: bool = False
    bare: bool = False
    target: float | None = None
    reach: tuple[float, float] | None = None
    note: str = ""


class _Grid(Canvas):
    def __init__(self, width: int, glyphs: Glyphs, rows: int) -> None:
        super().__init__(width, rows, frozenset({" ", glyphs.zero}))
        self.glyphs = glyphs
        self.cells[rows // 2] = [Span(glyphs.zero, "faint")] * width

    def row(self, score: float) -> int:
        """Return the row of a score."""
        last = len(self.cells) - 1
        return min(last, max(0, int((2 - score) * last / 4 + 0.5)))


def strip(
    dots: Sequence[Dot],
    width: int,
    glyphs: Glyphs,
    rows: int = ROWS,
    *,
    behind: Sequence[Dot] = (),
) -> list[Line]:
    """Draw a curve.

    Args:
        dots: From left to right.
        width: In cells.
        glyphs: The characters to draw with.
        rows: The height, an odd number of lines.
        behind: A curve to compare with, drawn faint and dotted where this one is not.

    Returns:
        `rows` lines of `width` cells.
    """
    grid = _Grid(width, glyphs, rows)
    _behind(grid, behind)
    for dot in dots:
        _band(grid, dot)
        if dot.target is not None:
            grid.write(dot.x - 1, grid.row(dot.target), glyphs.target * 3, "faint")
    for before, after in pairwise(dots):
        if after.joined:
            _join(grid, before, after)
    for dot in (one for one in behind if one.basis):
        grid.write(dot.x, grid.row(dot.score), glyphs.before, "faint")
    known = [dot for dot in dots if dot.basis is not None]
    for dot in known:
        label, row = _label(dot, glyphs), grid.row(dot.score)
        _write(grid, dot.x, row, label, style_of(dot.score))
        _clear(grid, dot.x - 1, row, dots)
        _clear(grid, dot.x + len(label), row, dots)
    for dot in known:
        _note(grid, dot)
    return grid.lines()


def _behind(grid: _Grid, dots: Sequence[Dot]) -> None:
    """Draw a curve that is there to be compared with."""
    own = grid.glyphs
    grid.glyphs = replace(
        own,
        flat=own.lines[2][0],
        up=own.band,
        north_east=own.band,
        north_west=own.lines[2][0],
        south_east=own.lines[2][0],
        south_west=own.band,
    )
    for before, after in pairwise(dots):
        if after.joined:
            _join(grid, before, after, "faint")
    grid.glyphs = own


def _band(grid: _Grid, dot: Dot) -> None:
    """Draw how far a score may be off, above and below its point."""
    if dot.basis and dot.reach:
        low, high = map(grid.row, dot.reach)
        for row in range(high, low + 1):
            grid.write(dot.x, row, grid.glyphs.band, "faint")


def _write(grid: _Grid, x: int, row: int, label: str, style: Style) -> None:
    """Write the words of a label one by one, with blanks between."""
    grid.write(x, row, label, style)
    for word in label.split(" "):
        grid.word(x, row, word, style)
        x += len(word) + 1


def _note(grid: _Grid, dot: Dot) -> None:
    """Write a dot's note above a high or below a low, or else across, where nothing else stands."""
    if not dot.note:
        return
    step = -1 if dot.score >= 0 else 1
    wide, own = width_of(dot.note), grid.row(dot.score)
    beyond = [abs(grid.row(end) - own) + 1 for end in dot.reach or ()]
    for row in (own + away * step for away in dict.fromkeys((1, 2, *beyond, -1))):
        for x in (dot.x - wide // 2, dot.x, dot.x - wide + 1, dot.x + 2, dot.x - wide - 1):
            if grid.free(x, row, wide):
                grid.word(x, row, dot.note, style_of(dot.score))
                return


def scale(row: int, glyphs: Glyphs, rows: int = ROWS) -> str:
    """Return the number that stands beside a row; nothing between whole steps."""
    step = (rows - 1) // 4
    return "" if row % step else sign(2 - row // step, glyphs)


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


def _join(grid: _Grid, before: Dot, after: Dot, style: Style = "plain") -> None:
    glyphs, upper, lower = grid.glyphs, grid.row(before.score), grid.row(after.score)
    start = before.x + (_reach(before, glyphs) if before.basis else 0)
    end = after.x - (2 if after.basis and not after.bare else 1)
    if start > end:
        return
    if upper == lower:
        grid.write(start, upper, glyphs.flat * (end - start + 1), style)
        return
    turn = max(start, min(end, (start + end + 1) // 2))
    grid.write(start, upper, glyphs.flat * (turn - start), style)
    grid.write(turn + 1, lower, glyphs.flat * (end - turn), style)
    for row in range(min(upper, lower) + 1, max(upper, lower)):
        grid.write(turn, row, glyphs.up, style)
    falls = lower > upper
    grid.write(turn, upper, glyphs.north_east if falls else glyphs.south_east, style)
    grid.write(turn, lower, glyphs.south_west if falls else glyphs.north_west, style)
