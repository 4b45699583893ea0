"""The numbers at the points of curves: beside their faces, across no line and no other thing.

A number stands straight above its face, or below that of a low, where there is room; else as near
to that as the curves, faces and other numbers let it, and further off with a line to its face.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, product
from math import cos, hypot, pi, sin
from typing import Final, NamedTuple, TypeAlias

from cjm.render import bands
from cjm.render.labelling import Leader
from cjm.render.obstacles import Line, Obstacles, flat
from cjm.render.place import Box, Dot, beziers
from cjm.render.scene import Group, Path, Words, polyline
from cjm.render.sheet import aims
from cjm.render.sheet import plot as plots
from cjm.render.sheet.faces import step
from cjm.render.sheet.plot import Plot, Style, Trace
from cjm.render.sheet.rims import reach
from cjm.render.slide.turns import is_low
from cjm.render.text import width
from cjm.render.theme import SMALL
from cjm.render.view import Point
from cjm.render.words import FEELINGS, signed

Key: TypeAlias = tuple[int, int]
"""A point: its curve's place in the list, and its own place in the curve."""

_CAP: Final = 0.74 * SMALL.size
_TALL: Final = 0.9 * SMALL.size
_GAPS: Final = (6.0, 10.0, 14.0, 18.0)
_TURNS: Final = tuple(sign * turn for turn in range(7) for sign in ((1, -1) if turn % 6 else (1,)))
_FAR: Final = tuple(18.0 + 10 * ring for ring in range(1, 24))
_AROUND: Final = 24
_CROWD: Final = 60.0
_BAND: Final = 0.8
_LEVEL: Final = 0.3
_NEUTRAL: Final = 0.8


class Number(NamedTuple):
    """Where a number stands; `leader` leads to it where that is not beside its face."""

    box: Box
    leader: Leader | None = None


class Spot(NamedTuple):
    """A point that wants a number."""

    key: Key
    dot: Dot
    half: float
    wide: float
    low: bool


def placed(
    plot: Plot, drawn: Sequence[Trace], room: Box, lines: Iterable[Mapping[Key, Leader]]
) -> dict[Key, Number]:
    """Find a place for the number of every point, those in a crowd first.

    Args:
        plot: Where scores stand.
        drawn: The curves.
        room: Where numbers may be.
        lines: Lines from points to their labels, which only their own numbers may stand on.
    """
    spots = [*_spots(plot, drawn)]
    taken = _taken(plot, drawn, room, spots)
    for key, ends in chain.from_iterable(one.items() for one in lines):
        taken.add(Line(ends, 0.5, owner=key))
    found: dict[Key, Number] = {}
    for spot in sorted(spots, key=lambda one: (-_crowd(one.dot, spots), one.key)):
        number = _beside(spot, taken) or _away(spot, taken) or Number(_box(spot, 0, _GAPS[0]))
        taken.take(number.box)
        found[spot.key] = number
    return found


def draw(number: Number, own: Trace, score: float, plot: Plot) -> Group:
    """Draw a number at its place."""
    ink = own.style.ink if own.style.rim else plot.theme.scale[2 - step(score)]
    x, y = number.box.x + number.box.width / 2, round(number.box.y + _CAP, 2)
    text = Words(x, y, signed(score), SMALL, ink, "middle", halo=plot.theme.paper)
    lead = (Path(polyline(number.leader), line=ink),) if number.leader else ()
    return Group((*lead, text), "number", box=number.box)


def _spots(plot: Plot, drawn: Sequence[Trace]) -> Iterator[Spot]:
    for place, own in enumerate(drawn):
        for at, dot in enumerate(plots.dots(plot, drawn, place)):
            wide = width(signed(own.points[at].score), SMALL)
            yield Spot((place, at), dot, half(own.style), wide, is_low(own.points, at))


def half(style: Style) -> float:
    """Return how far the marks of a curve reach from their points, rim and all."""
    return style.radius if style.faint or not style.rim else reach(style.rim, style.radius + 2)


def _taken(plot: Plot, drawn: Sequence[Trace], room: Box, spots: Sequence[Spot]) -> Obstacles:
    found = Obstacles(room)
    for spot in spots:
        found.take(_mark(spot))
    for line in (*_curves(plot, drawn), *_levels(plot), *_targets(plot, drawn)):
        found.add(line)
    return found


def _mark(spot: Spot) -> Box:
    return Box(*spot.dot, 0, 0).grown(spot.half)


def _curves(plot: Plot, drawn: Sequence[Trace]) -> Iterator[Line]:
    for place, own in enumerate(drawn):
        for run, dots in plots.stretches(plot, drawn, place):
            half = 0.75 if own.style.faint else 1.5
            yield from (Line(piece, half) for one in beziers(dots) for piece in flat(one))
            yield from _edges(plot, run, dots) if own.style.banded else ()


def _edges(plot: Plot, run: Sequence[Point], dots: Sequence[Dot]) -> Iterator[Line]:
    for side in (0, 1):
        edge = [
            (x, plot.y(bands.reach(point)[side])) for point, (x, _) in zip(run, dots, strict=True)
        ]
        yield from (Line(piece, 0.4, _BAND) for one in beziers(edge) for piece in flat(one))


def _levels(plot: Plot) -> Iterator[Line]:
    for score in FEELINGS:
        ends = (plot.columns.start, plot.y(score)), (plot.right, plot.y(score))
        yield Line(ends, 0.5, _LEVEL if score else _NEUTRAL)


def _targets(plot: Plot, drawn: Sequence[Trace]) -> Iterator[Line]:
    for (x, y), half, own in aims.marks(plot, drawn):
        yield Line(((x - half, y), (x + half, y)), 7 if own else 1)


def _crowd(dot: Dot, spots: Sequence[Spot]) -> int:
    return sum(hypot(dot[0] - one.dot[0], dot[1] - one.dot[1]) < _CROWD for one in spots)


def _box(spot: Spot, turn: float, gap: float) -> Box:
    """Return a box beside a mark, turned around it from straight above or below."""
    across, down = sin(turn), cos(turn) * (1 if spot.low else -1)
    x = spot.dot[0] + across * (spot.half + gap + spot.wide / 2)
    y = spot.dot[1] + down * (spot.half + gap + _TALL / 2)
    return Box(x - spot.wide / 2, y - _TALL / 2, spot.wide, _TALL)


def _beside(spot: Spot, taken: Obstacles) -> Number | None:
    """Return the best place next to a mark: near the usual one, and on few lines."""
    best: tuple[float, Number] | None = None
    for gap, turn in product(_GAPS, _TURNS):
        least = 0.6 * abs(turn) + 0.04 * (gap - _GAPS[0])
        if best and best[0] <= least:
            continue
        box = _box(spot, turn * pi / 6, gap)
        cost = taken.cost(box, spot.key)
        if cost is not None and (best is None or least + cost < best[0]):
            best = least + cost, Number(box)
    return best[1] if best else None


def _away(spot: Spot, taken: Obstacles) -> Number | None:
    """Return the nearest free place further off, with a line to the mark."""
    for gap, turn in product(_FAR, range(_AROUND)):
        box = _box(spot, 2 * pi * turn / _AROUND, gap)
        if taken.cost(box, spot.key) is not None:
            leader = _leader(spot, box)
            if taken.passes(leader, _mark(spot)):
                return Number(box, leader)
    return None


def _leader(spot: Spot, box: Box) -> Leader:
    """Return the line from a mark's rim to the nearest point of a box, less some air."""
    (x, y), around = spot.dot, box.grown(2)
    end = min(max(x, around.x), around.right), min(max(y, around.y), around.bottom)
    away = hypot(end[0] - x, end[1] - y)
    part = spot.half / away
    return (x + (end[0] - x) * part, y + (end[1] - y) * part), end
