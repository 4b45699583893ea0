"""Opportunities at their places: value upwards, effort to the right, in four quadrants."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from cjm.render.console.canvas import Canvas
from cjm.render.console.cells import cut
from cjm.render.console.cells import width as width_of
from cjm.render.console.ink import Glyphs, Line, Span, Style, fit, turns
from cjm.render.matrix import effort, told
from cjm.render.script import clean
from cjm.render.words import number
from cjm.scoring.quadrants import MIDDLE_VALUE, Placed, Quadrant

GUTTER: Final = 3
"""Cells for the numbers of values."""
_LOW, _HIGH = 1, 10
_ROWS: Final = 2
"""Rows for a step of value."""
_EDGE: Final = 2
"""Cells that a point stays away from the frame."""
_TALL: Final = (_HIGH - _LOW) * _ROWS + 3
_MIDDLE: Final = 1 + int((_HIGH - MIDDLE_VALUE) * _ROWS)
_TICKS: Final = 3
_SHORTEST: Final = 9
"""Less of a title says nothing beside a number."""
_STYLES: Final[dict[Quadrant, Style]] = {
    "quick win": "gain",
    "big bet": "idea",
    "fill-in": "faint",
    "money pit": "pain",
}


class _Room(NamedTuple):
    """Cells of the board, counted from 0: columns and rows, both ends included."""

    left: int
    right: int
    top: int
    bottom: int


class Drawn(NamedTuple):
    """The board as lines; whether marks had to move, and the numbers of those without a place."""

    lines: tuple[Line, ...]
    aside: bool
    left_out: tuple[int, ...]


class _Spot(NamedTuple):
    one: Placed
    x: int
    y: int
    text: str


def draw(placed: Sequence[Placed], room: int, glyphs: Glyphs) -> Drawn:
    """Draw the board as wide as `room`, its scales with it."""
    wide = room - GUTTER - 2
    wide -= 1 - wide % 2
    scale = effort.doublings(placed)
    grid = Canvas(wide, _TALL, frozenset({" ", glyphs.up, glyphs.zero}))
    _cross(grid, glyphs)
    _names(grid)
    spots = tuple(_spots(grid, placed, scale, glyphs))
    for spot in spots:
        _label(grid, spot, glyphs)
    held = {spot.one.number for spot in spots}
    return Drawn(
        (*_framed(grid, glyphs), *_axis(wide, scale)),
        any((spot.x, spot.y) != _place(spot.one, scale, wide) for spot in spots),
        tuple(one.number for one in placed if one.number not in held),
    )


def _place(one: Placed, scale: float, wide: int) -> tuple[int, int]:
    """Return the cell of an opportunity; it stays in its quadrant, whatever rounding would do."""
    x = _x(one.effort, scale, wide)
    y = 1 + int((_HIGH - one.value.value) * _ROWS + 0.5)
    room = _room(one.quadrant, wide)
    return max(room.left, min(room.right, x)), max(room.top, min(room.bottom, y))


def _x(weeks: float, scale: float, wide: int) -> int:
    middle = wide // 2
    return middle + round(effort.place(weeks, scale) * (middle - _EDGE))


def _room(quadrant: Quadrant, wide: int) -> _Room:
    """Return the cells of a quadrant; what lies on a line belongs to the better side."""
    middle = wide // 2
    left, right = (0, middle) if quadrant in {"quick win", "fill-in"} else (middle + 1, wide - 1)
    worth = quadrant in {"quick win", "big bet"}
    top, bottom = (0, _MIDDLE) if worth else (_MIDDLE + 1, _TALL - 1)
    return _Room(left, right, top, bottom)


def _cross(grid: Canvas, glyphs: Glyphs) -> None:
    for row in range(_TALL):
        grid.write(grid.width // 2, row, glyphs.up, "faint")
    grid.write(0, _MIDDLE, glyphs.zero * grid.width, "faint")


def _names(grid: Canvas) -> None:
    """Write the names of the quadrants into the outer corners, with their advice if it fits."""
    for quadrant, (name, advice) in told.QUADRANTS.items():
        room = _room(quadrant, grid.width)
        long = f"{name}: {advice}"
        text = long if len(long) <= room.right - room.left else name
        x = room.left if room.left == 0 else room.right - len(text) + 1
        y = room.top if room.top == 0 else room.bottom
        grid.write(x, y, text, _STYLES[quadrant])


def _spots(grid: Canvas, placed: Sequence[Placed], scale: float, glyphs: Glyphs) -> Iterator[_Spot]:
    for one in placed:
        text = f"{mark(one, glyphs)}{one.number}"
        room = _room(one.quadrant, grid.width)
        reach = min(grid.width - 1, room.right + len(text) - 1)
        place = _place(one, scale, grid.width)
        at = _nearest(grid, place, len(text), room._replace(right=reach))
        if at:
            grid.write(*at, text, _STYLES[one.quadrant])
            yield _Spot(one, *at, text)


def _free(grid: Canvas, x: int, y: int, wide: int, room: _Room) -> bool:
    """Whether cells are in a room, and nothing stands there or beside them."""
    inside = room.left <= x and x + wide - 1 <= room.right and room.top <= y <= room.bottom
    return inside and grid.free(x, y, wide)


def _nearest(
    grid: Canvas, place: tuple[int, int], wide: int, room: _Room
) -> tuple[int, int] | None:
    """Return the free place nearest to a cell; a row counts as much as two columns."""
    x, y = place
    places = (
        (abs(at - x) + 2 * abs(row - y), abs(row - y), at, row)
        for row in range(room.top, room.bottom + 1)
        for at in range(room.left, room.right + 2 - wide)
        if _free(grid, at, row, wide, room)
    )
    found = min(places, default=None)
    return (found[2], found[3]) if found else None


def mark(one: Placed, glyphs: Glyphs) -> str:
    """Return the character that says how the value is known."""
    return glyphs.basis.get(one.value.basis, glyphs.basis["observed"])


def _label(grid: Canvas, spot: _Spot, glyphs: Glyphs) -> None:
    """Write as much of a title as fits behind its mark, or else all of it before.

    What a terminal may turn around stays in the list.
    """
    title = clean(spot.one.entry.opportunity.title)
    if turns(title):
        return
    room = _room(spot.one.quadrant, grid.width)
    after = spot.x + len(spot.text)
    best = cut(title, _until(grid, after + 1, spot.y, room) - after - 1, glyphs.ellipsis)
    wide = width_of(title) + 2
    if best != title and _free(grid, spot.x - wide, spot.y, wide - 1, room):
        grid.write(spot.x - wide, spot.y, f" {title} ")
    elif best == title or width_of(best) >= _SHORTEST:
        grid.write(after, spot.y, f" {best}")


def _until(grid: Canvas, x: int, y: int, room: _Room) -> int:
    """Return the cell before which the free ones from `x` on end."""
    end = x
    while end <= room.right and _clear(grid, end + 1, y):
        end += 1
    return end


def _clear(grid: Canvas, x: int, y: int) -> bool:
    """Whether a cell is beyond the board or nothing stands there."""
    return x >= grid.width or grid.free(x, y, 1)


def _framed(grid: Canvas, glyphs: Glyphs) -> Iterator[Line]:
    yield (
        *_gutter(""),
        Span(glyphs.north_west + glyphs.flat * grid.width + glyphs.north_east, "faint"),
    )
    for row, line in enumerate(grid.lines()):
        value, between = divmod(row - 1, _ROWS)
        even = not between and 0 <= value <= _HIGH - _LOW and (_HIGH - value) % 2 == 0
        side = Span(glyphs.up, "faint")
        yield (*_gutter(number(_HIGH - value) if even else ""), side, *line, side)
    yield (
        *_gutter(""),
        Span(glyphs.south_west + glyphs.flat * grid.width + glyphs.south_east, "faint"),
    )


def _gutter(text: str) -> Line:
    return (Span(text.rjust(GUTTER - 1), "faint"), Span(" "))


def _axis(wide: int, scale: float) -> Iterator[Line]:
    text = ""
    for weeks in effort.ticks(scale, _TICKS):
        tick = number(weeks, 3)
        at = GUTTER + 1 + _x(weeks, scale, wide) - (len(tick) - 1) // 2
        if len(text) < at:
            text = text.ljust(at) + tick
    yield (Span(text, "faint"),)
    yield (*fit("", GUTTER + wide + 2 - len(told.RIGHTWARDS)), Span(told.RIGHTWARDS, "faint"))
