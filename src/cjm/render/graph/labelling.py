"""Labels of ways: where Graphviz puts them, but for those that something else would stand on.

Graphviz knows neither how wide the titles of stages are, nor the lines that we lead below a row. A
label that meets a title, a card, a tag, another label or another way's line is moved along its own
line to the nearest place where it meets none.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product
from math import hypot
from typing import Final

from cjm.render.graph.board import Line
from cjm.render.graph.laid import Wire
from cjm.render.obstacles import Line as Stroke
from cjm.render.obstacles import Obstacles, flat
from cjm.render.place import Box, Dot

_HALF: Final = 0.75
_CROSSED: Final = 90.0
"""How far a label is rather moved than left on another way's line, in pixels."""
_ASIDE: Final = (0.0, 6.0, 18.0, 36.0, 60.0)


def labelled(
    lines: Sequence[Line],
    wires: Mapping[str, Wire],
    boxes: Iterable[Box],
    room: Box,
    fixed: Collection[str],
) -> dict[str, Dot]:
    """Return the centre of each label by the id of its way.

    Args:
        lines: The ways of a row.
        wires: Where they run, with the centres that Graphviz gave their labels.
        boxes: What labels must not touch: cards, tags and titles.
        room: Where labels may be.
        fixed: Ways whose labels stay, as they stand in a gap of their own line.
    """
    told = [(line, centre) for line in lines if (centre := _centre(line, wires[line.id]))]
    taken = Obstacles(room)
    for box in boxes:
        taken.take(box)
    for line in lines:
        for piece in _pieces(wires[line.id]):
            taken.add(Stroke(piece, _HALF, _CROSSED, line.id))
    found = {line.id: centre for line, centre in told if line.id in fixed}
    for line, centre in told:
        if line.id in fixed:
            taken.take(_box(line, centre))
    for line, centre in told:
        if line.id not in fixed:
            found[line.id] = _settled(line, centre, wires[line.id], taken)
            taken.take(_box(line, found[line.id]))
    return found


def _centre(line: Line, wire: Wire) -> Dot | None:
    return wire.label if line.label.height else None


def _box(line: Line, centre: Dot) -> Box:
    """Return the box of a label's letters around a point."""
    wide, tall = line.label.width - 10, line.label.height - 4
    return Box(centre[0] - wide / 2, centre[1] - tall / 2, wide, tall)


def _settled(line: Line, centre: Dot, wire: Wire, taken: Obstacles) -> Dot:
    """Return the nearest place that is free, on no other line if one is near; else stay."""
    cost = taken.cost(_box(line, centre), line.id)
    if cost == 0:
        return centre
    best = (cost, centre) if cost is not None else None
    for away, spot in sorted(_places(line, centre, wire)):
        if best and away >= best[0]:
            break
        cost = taken.cost(_box(line, spot), None)
        if cost is not None and (best is None or away + cost < best[0]):
            best = away + cost, spot
    return best[1] if best else centre


def _places(line: Line, centre: Dot, wire: Wire) -> Iterator[tuple[float, Dot]]:
    """Yield places along a way, on both sides of its line, with how far off each is."""
    wide, tall = line.label.width / 2, line.label.height / 2
    for ((x, y), _), aside, side in product(_pieces(wire), _ASIDE, (-1, 1)):
        for spot in ((x, y + side * (tall + aside)), (x + side * (wide + aside), y)):
            yield hypot(spot[0] - centre[0], spot[1] - centre[1]) + aside, spot


def _pieces(wire: Wire) -> Iterator[tuple[Dot, Dot]]:
    """Yield straight pieces of a wire."""
    points = wire.points
    for place in range(0, len(points) - 3, 3):
        first, second, third, last = points[place : place + 4]
        yield from flat((first, second, third, last))
