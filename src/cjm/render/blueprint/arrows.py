"""Arrows of a blueprint: on to the next touchpoint, between rows, and from needed to needing.

Arrows run in the gutters between columns and in the strips between rows, so never through a card.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from cjm.render.blueprint.five import ROWS
from cjm.render.blueprint.needs import Need
from cjm.render.blueprint.points import RADIUS, wait
from cjm.render.blueprint.rows import TRACK, Rows, waiting
from cjm.render.place import Dot
from cjm.render.scene import Group, Path, Shape, polyline
from cjm.render.sheet.frame import Frame, lines
from cjm.render.theme import CAPTION

_HEAD = 5.0
_INSET = 12.0


def head(tip: Dot, way: Dot, colour: str) -> Path:
    """Return an arrow's head at `tip`; `way` is the direction, a unit vector along one axis."""
    (x, y), (across, down) = tip, way
    back = (x - across * _HEAD * 1.5, y - down * _HEAD * 1.5)
    side = (down * _HEAD * 0.9, across * _HEAD * 0.9)
    left, right = (back[0] + side[0], back[1] + side[1]), (back[0] - side[0], back[1] - side[1])
    return Path(polyline([tip, left, right], closed=True), colour)


def onward(frame: Frame, rows: Rows) -> Iterator[Shape]:
    """Draw the arrows from actions to those of the next touchpoint, and every wait on the way."""
    columns, y = frame.columns, rows.tops["actions"] + frame.spacing.lane_pad + 17
    colour = frame.theme.rule
    for slot, waits in _filled(frame):
        start, end = columns.left(slot) + columns.width + 3, columns.left(slot + 1) - 3
        middle = (start + end) / 2
        items: list[Shape] = []
        if rows.cells.get(("actions", slot)) and rows.cells.get(("actions", slot + 1)):
            line = Path(polyline([(start, y), (end - 6, y)]), line=colour, width=1.5)
            items += (line, head((end, y), (1, 0), colour))
        items += _wait(frame, waits, (middle, y))
        if items:
            yield Group(tuple(items), "onward")


def _filled(frame: Frame) -> list[tuple[int, str | None]]:
    return [(place, slot.waits) for place, slot in enumerate(frame.view.slots) if slot]


def _wait(frame: Frame, waits: str | None, at: Dot) -> tuple[Shape, ...]:
    if not waits:
        return ()
    x, y = at
    told = lines(waiting(frame, waits), (x, y + RADIUS + 2), CAPTION, frame.theme.ink, "middle")
    return (*wait(at, frame.theme), *told)


def between(frame: Frame, rows: Rows) -> Iterator[Shape]:
    """Draw the arrows within each column, between neighbouring rows that both hold something."""
    colour = frame.theme.rule
    for upper, lower in pairwise(ROWS):
        for slot in range(len(frame.view.slots)):
            above, below = rows.cells.get((upper, slot)), rows.cells.get((lower, slot))
            if above and below:
                x, start, end = frame.columns.centre(slot), above[-1].bottom + 2, below[0].y - 2
                line = Path(polyline([(x, start + 6), (x, end - 6)]), line=colour, width=1.5)
                ends = head((x, start), (0, -1), colour), head((x, end), (0, 1), colour)
                yield Group((line, *ends), "between")


def needed(frame: Frame, rows: Rows, needs: tuple[Need, ...]) -> Iterator[Shape]:
    """Draw an arrow from each needed step to the step that needs it."""
    across = _across(rows, needs)
    down = _down(frame, needs)
    colour = frame.theme.avatar_ink
    for place, need in enumerate(needs):
        source, target = rows.boxes[need.source], rows.boxes[need.target]
        exits_right = need.out > _column(frame, source.x)
        enters_right = need.into > _column(frame, target.x)
        start = (source.right if exits_right else source.x, source.y + source.height * 0.65)
        end = (target.right if enters_right else target.x, target.y + target.height * 0.35)
        out, into = down[place, need.out], down[place, need.into]
        track = across.get(place, end[1])
        way = -1 if enters_right else 1
        dots = [start, (out, start[1]), (out, track), (into, track), (into, end[1])]
        line = Path(
            polyline([*dots, (end[0] - way * 6, end[1])]), line=colour, width=1.4, round=True
        )
        yield Group((line, head((end[0] - way, end[1]), (way, 0), colour)), "need")


def _column(frame: Frame, x: float) -> int:
    return round((x - frame.columns.start) / (frame.columns.width + frame.columns.gap))


def _across(rows: Rows, needs: tuple[Need, ...]) -> Mapping[int, float]:
    """Return the y in its strip of each arrow that passes columns."""
    used: dict[str, int] = defaultdict(int)
    found = {}
    for place, need in enumerate(needs):
        if need.crosses:
            found[place] = rows.strips[need.row] + used[need.row] * TRACK
            used[need.row] += 1
    return found


def _down(frame: Frame, needs: tuple[Need, ...]) -> Mapping[tuple[int, int], float]:
    """Return the x of each arrow in each gutter that it runs through."""
    held: dict[int, list[int]] = defaultdict(list)
    for place, need in enumerate(needs):
        for gutter in dict.fromkeys((need.out, need.into)):
            held[gutter].append(place)
    room, gap = frame.columns.gap - 2 * _INSET, frame.columns.gap
    return {
        (place, gutter): frame.columns.left(gutter) - gap + _INSET + (n + 0.5) * room / len(own)
        for gutter, own in held.items()
        for n, place in enumerate(own)
    }
