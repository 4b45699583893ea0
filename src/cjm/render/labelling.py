"""Dots and labels that keep clear of one another: geometry only, numbers in, numbers out.

A label stands beside its dot where there is room, else further off with a line that leads to it.
Where there is no room at all it is left out: the number in the dot then has to do.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain, product
from math import cos, hypot, pi, sin
from typing import Final, Literal, NamedTuple, TypeAlias

from cjm.render.place import Box, Dot

Size: TypeAlias = tuple[float, float]
Hold: TypeAlias = Literal["left", "right", "middle"]
Leader: TypeAlias = tuple[Dot, Dot]

_STEP: Final = 6.0
_RINGS: Final = 150
_TURNS: Final = 24
_REACHES: Final = (36.0, 54.0, 76.0, 104.0, 140.0, 186.0, 240.0)
_AIR: Final = 3.0
_CROWD: Final = 170.0
_FEW: Final = 24


class Wanted(NamedTuple):
    """What is to have a label: the box of its dot, where the label may be, and its sizes.

    Of the sizes that the label can have, the best one is first.
    """

    mark: Box
    room: Box
    sizes: Sequence[Size]


class Label(NamedTuple):
    """A label's place; `hold` says which end of its lines is at the dot, `size` which was taken.

    `leader` leads from the dot's rim to the label, where that does not stand beside it.
    """

    box: Box
    hold: Hold
    size: int
    leader: Leader | None = None


def apart(
    dots: Sequence[Dot], distance: float, rooms: Sequence[Box], taken: Sequence[Box] = ()
) -> tuple[Dot, ...]:
    """Return each dot, or the nearest free place in its room: no two are nearer than `distance`.

    None stands in a box that is `taken`. The first of several that coincide stays. Where a room is
    full, a dot stays where it is.
    """
    found: list[Dot] = []
    for dot, room in zip(dots, rooms, strict=True):
        spots = (
            spot
            for spot in chain(_around(dot), _within(room, dot))
            if (spot == dot or _holds(room, spot)) and not any(_holds(box, spot) for box in taken)
        )
        found.append(next((one for one in spots if _clear(one, found, distance)), dot))
    return tuple(found)


def _around(dot: Dot) -> Iterator[Dot]:
    yield dot
    for ring, turn in product(range(1, _RINGS), range(_TURNS)):
        angle = 2 * pi * turn / _TURNS
        yield dot[0] + _STEP * ring * cos(angle), dot[1] + _STEP * ring * sin(angle)


def _within(room: Box, dot: Dot) -> Iterator[Dot]:
    """Yield places all over a room, those near a dot first."""
    across = range(int(room.width // _STEP) + 1)
    down = range(int(room.height // _STEP) + 1)
    spots = [(room.x + _STEP * x, room.y + _STEP * y) for x, y in product(across, down)]
    yield from sorted(spots, key=lambda spot: (hypot(spot[0] - dot[0], spot[1] - dot[1]), spot))


def _holds(room: Box, dot: Dot) -> bool:
    return room.x <= dot[0] <= room.right and room.y <= dot[1] <= room.bottom


def _clear(spot: Dot, others: Sequence[Dot], distance: float) -> bool:
    return all(hypot(spot[0] - x, spot[1] - y) >= distance for x, y in others)


class Board:
    """What is taken: boxes and lines."""

    def __init__(self, taken: Sequence[Box]) -> None:
        """Take boxes that no label may touch."""
        self._taken = list(taken)
        self._lines: list[Leader] = []

    def free(self, box: Box, leader: Leader | None, own: Box, shunned: Sequence[Leader]) -> bool:
        """Whether nothing else is here, and a label's leader meets nothing but its own dot."""
        if any(crosses(line, box) for line in shunned):
            return False
        wide = box.grown(_AIR)
        if any(wide.overlaps(other) for other in self._taken):
            return False
        if any(crosses(line, box) for line in self._lines):
            return False
        return leader is None or self._passes(leader, own)

    def _passes(self, leader: Leader, own: Box) -> bool:
        others = (other for other in self._taken if other != own)
        if any(crosses(leader, other) for other in others):
            return False
        return not any(_meet(leader, line) for line in self._lines)

    def take(self, label: Label) -> None:
        """Take the place of a label."""
        self._taken.append(label.box)
        if label.leader:
            self._lines.append(label.leader)


def labels(
    wanted: Sequence[Wanted],
    taken: Sequence[Box],
    shunned: Sequence[Leader] = (),
    furthest: float = _REACHES[-1],
) -> tuple[Label | None, ...]:
    """Find places for the labels of marks, for as many as can be.

    Args:
        wanted: What is to have a label.
        taken: Boxes besides the marks that labels must not touch.
        shunned: Lines that labels cross only where there is no other room.
        furthest: How far a label may be from its mark, in pixels.
    """
    choices = _beside, partial(_away, furthest=furthest)
    marks = [one.mark for one in wanted]
    spots = [[partial(_inside, choice, one.room) for choice in choices] for one in wanted]
    best: dict[int, Label] = {}
    for order in _orders(marks):
        board, found = Board((*marks, *taken)), dict[int, Label]()
        for place in order:
            label = _place(board, wanted[place], shunned, spots[place])
            if label:
                board.take(label)
                found[place] = label
        best = max(best, found, key=len)
        if len(best) == len(marks):
            break
    return tuple(best.get(place) for place in range(len(marks)))


def _orders(marks: Sequence[Box]) -> Iterator[Sequence[int]]:
    """Yield orders in which to find places: those in a crowd first; of few, others as well."""
    crowds = [_crowd(marks, place) for place in range(len(marks))]
    yield (first := sorted(range(len(marks)), key=lambda one: (-crowds[one], one)))
    if len(marks) <= _FEW:
        yield first[::-1]
        yield range(len(marks))
        yield range(len(marks))[::-1]
        yield sorted(first, key=lambda one: marks[one].y)
        yield sorted(first, key=lambda one: -marks[one].y)


def _inside(
    choice: Callable[[Box, Size], Iterator[Label]], room: Box, mark: Box, size: Size
) -> Iterator[Label]:
    return (label for label in choice(mark, size) if label.box.inside(room))


def _crowd(marks: Sequence[Box], place: int) -> int:
    x, y = marks[place].middle
    middles = (mark.middle for mark in marks)
    return sum(hypot(x - one[0], y - one[1]) < _CROWD for one in middles)


def _place(
    board: Board,
    wanted: Wanted,
    shunned: Sequence[Leader],
    choices: Sequence[Callable[[Box, Size], Iterator[Label]]],
) -> Label | None:
    for (number, size), lines, places in product(enumerate(wanted.sizes), (shunned, ()), choices):
        for label in places(wanted.mark, size):
            if board.free(label.box, label.leader, wanted.mark, lines):
                return label._replace(size=number)
    return None


def _beside(mark: Box, size: Size) -> Iterator[Label]:
    wide, tall = size
    x, y = mark.middle
    right, left = mark.right + _AIR + 1, mark.x - _AIR - 1 - wide
    for lift in (0.5, 0.25, 0.75, 1.05, -0.05, 1.3, -0.3):
        yield Label(Box(right, y - lift * tall, wide, tall), "left", 0)
        yield Label(Box(left, y - lift * tall, wide, tall), "right", 0)
    for start in (mark.bottom + _AIR, mark.y - _AIR - tall - 1):
        yield Label(Box(x - wide / 2, start, wide, tall), "middle", 0)


def _away(mark: Box, size: Size, furthest: float) -> Iterator[Label]:
    wide, tall = size
    x, y = mark.middle
    rim = mark.width / 2 - _AIR
    reaches = [reach for reach in _REACHES if reach <= furthest]
    for reach, turn in product(reaches, range(_TURNS)):
        angle = 2 * pi * (turn + 0.5) / _TURNS
        across, down = cos(angle), sin(angle)
        end = x + reach * across, y + reach * down
        leader = (x + rim * across, y + rim * down), end
        if abs(across) > 0.5:  # noqa: PLR2004 - rather sideways than up or down
            left = end[0] + _AIR if across > 0 else end[0] - _AIR - wide
            hold: Hold = "left" if across > 0 else "right"
            yield Label(Box(left, end[1] - tall / 2, wide, tall), hold, 0, leader)
        else:
            top = end[1] + _AIR if down > 0 else end[1] - _AIR - tall
            yield Label(Box(end[0] - wide / 2, top, wide, tall), "middle", 0, leader)


def crosses(line: Leader, box: Box) -> bool:
    """Whether a straight line runs through a box (Liang and Barsky, 1984)."""
    (x, y), (x2, y2) = line
    low, high = 0.0, 1.0
    for start, step, first, last in (
        (x, x2 - x, box.x, box.right),
        (y, y2 - y, box.y, box.bottom),
    ):
        if step == 0:
            if not first < start < last:
                return False
            continue
        near, far = sorted(((first - start) / step, (last - start) / step))
        low, high = max(low, near), min(high, far)
    return low < high


def _meet(one: Leader, other: Leader) -> bool:
    """Whether two straight lines cross."""
    (a, b), (c, d) = one, other
    return _turn(a, b, c) != _turn(a, b, d) and _turn(c, d, a) != _turn(c, d, b)


def _turn(a: Dot, b: Dot, c: Dot) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0])
