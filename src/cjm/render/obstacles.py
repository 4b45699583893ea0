"""What texts keep clear of: boxes and lines, found again by strips of the width."""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from cjm.render.labelling import Leader, crosses
from cjm.render.place import Box, Dot

_STRIP: Final = 48.0
_PIECES: Final = 10
_AIR: Final = 1.5


class Line(NamedTuple):
    """A piece of a line: half its width, and what a box costs that stands on it.

    None: no box may. `owner` names whose line it is: its own box may stand on it.
    """

    ends: Leader
    half: float
    cost: float | None = None
    owner: Hashable = None


class Obstacles:
    """Boxes and lines in a room."""

    def __init__(self, room: Box) -> None:
        """Take the room that boxes may stand in."""
        self._room = room
        self._boxes: defaultdict[int, list[Box]] = defaultdict(list)
        self._lines: defaultdict[int, list[Line]] = defaultdict(list)

    def take(self, box: Box) -> None:
        """Add a box."""
        for strip in _strips(box.x, box.right):
            self._boxes[strip].append(box)

    def add(self, line: Line) -> None:
        """Add a line."""
        (x, _), (x2, _) = line.ends
        for strip in _strips(min(x, x2), max(x, x2)):
            self._lines[strip].append(line)

    def cost(self, box: Box, owner: Hashable) -> float | None:
        """Return what it costs to stand here, each cost once; None where something stands already."""
        if not box.inside(self._room):
            return None
        strips = range(_strip(box.x - _AIR), _strip(box.right + _AIR) + 1)
        wide = box.grown(_AIR)
        if any(wide.overlaps(other) for strip in strips for other in self._boxes[strip]):
            return None
        met = {
            line.cost
            for strip in strips
            for line in self._lines[strip]
            if line.owner != owner and crosses(line.ends, box.grown(line.half + _AIR))
        }
        return None if None in met else sum(cost or 0 for cost in met)

    def passes(self, line: Leader, own: Box) -> bool:
        """Whether a line meets no box but its own."""
        (x, _), (x2, _) = line
        return not any(
            other != own and crosses(line, other)
            for strip in _strips(min(x, x2), max(x, x2))
            for other in self._boxes[strip]
        )


def flat(segment: tuple[Dot, Dot, Dot, Dot]) -> Iterator[Leader]:
    """Yield straight pieces of a cubic Bézier curve."""
    dots = [_at(segment, place / _PIECES) for place in range(_PIECES + 1)]
    yield from pairwise(dots)


def _at(segment: tuple[Dot, Dot, Dot, Dot], part: float) -> Dot:
    rest = 1 - part
    weights = (rest**3, 3 * rest**2 * part, 3 * rest * part**2, part**3)
    x, y = (
        sum(weight * dot[axis] for weight, dot in zip(weights, segment, strict=True))
        for axis in (0, 1)
    )
    return x, y


def _strip(x: float) -> int:
    return int(x // _STRIP)


def _strips(start: float, end: float) -> range:
    return range(_strip(start), _strip(end) + 1)
