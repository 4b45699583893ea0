"""The five rows of a blueprint, and the strips between them where lines and arrows run."""

from collections import Counter
from collections.abc import Mapping
from typing import Final, NamedTuple

from cjm.diagnostics import Route
from cjm.render.blueprint.five import LINES
from cjm.render.blueprint.needs import Need
from cjm.render.place import Box, stacked
from cjm.render.scene import Group, Path, Rect, Shape, polyline
from cjm.render.sheet import cards, lanes
from cjm.render.sheet.frame import Frame, height, lines
from cjm.render.text import wrap
from cjm.render.theme import CAPTION, SMALL, SPACING
from cjm.render.view import Lane

TRACK: Final = 8.0
"""Pixels between arrows that run beside one another."""

_STRIP: Final = 28.0
_LEAST: Final = 46.0
_DASHES: Final = {"frontstage": None, "backstage": "7 5", "support": "2 4"}


class Rows(NamedTuple):
    """What is drawn of the rows, where each card is, and where each strip's arrows begin."""

    items: tuple[Shape, ...]
    boxes: Mapping[Route, Box]
    cells: Mapping[tuple[str, int], tuple[Box, ...]]
    strips: Mapping[str, float]
    tops: Mapping[str, float]
    bottom: float


def draw(frame: Frame, top: float, needs: tuple[Need, ...]) -> Rows:
    """Draw the touchpoints and all rows; rows without content stay, so that gaps are seen."""
    tracks = Counter(need.row for need in needs if need.crosses)
    rows = Rows((), {}, {}, {}, {}, top)
    for place, lane in enumerate(frame.view.lanes):
        strip = _strip(frame, lane.name, rows.bottom, tracks[lane.name])
        rows = _row(frame, lane, place, rows._replace(items=(*rows.items, *strip.items)), strip)
    return rows


class _Strip(NamedTuple):
    items: tuple[Shape, ...]
    tracks: float
    bottom: float


def _strip(frame: Frame, name: str, top: float, tracks: int) -> _Strip:
    if name == "touchpoints":
        return _Strip((), top, top)
    if name not in LINES:
        return _Strip((), top, top + _STRIP * (name == "actions"))
    told = wrap(LINES[name], SMALL, SPACING.labels - 14)
    tall = max(_STRIP, height(told, SMALL) + 10)
    y = top + tall / 2
    words = lines(told, (frame.left + 8, top + 5), SMALL, frame.theme.ink)
    line = polyline([(frame.columns.start, y), (frame.right, y)])
    path = Path(line, line=frame.theme.ink, width=1.6, dash=_DASHES[name])
    return _Strip((*words, path), top + tall, top + tall + tracks * TRACK)


def _row(frame: Frame, lane: Lane, place: int, rows: Rows, strip: _Strip) -> Rows:
    if lane.name == "touchpoints":
        part = lanes.row(frame, lane, strip.bottom)
        return rows._replace(items=(*rows.items, *part.items), bottom=part.bottom)
    top, boxes, cells = strip.bottom, dict(rows.boxes), dict(rows.cells)
    label = lanes.label(frame, lane, top)
    drawn: list[Shape] = [*label.items]
    bottom = max(label.bottom, top + _LEAST, top + _told(frame, lane))
    for slot, cell in enumerate(lane.cells):
        made = [
            cards.card(item, cards.LOOKS[lane.name], frame.columns.width, frame.density)
            for item in cell
        ]
        tops = stacked(
            [one.height for one in made], top + frame.spacing.lane_pad, frame.spacing.card_gap
        )
        groups = [
            cards.draw(one, frame.columns.left(slot), y, frame.theme)
            for one, y in zip(made, tops, strict=True)
        ]
        own = tuple(group.box for group in groups if group.box)
        boxes.update(zip((item.route for item in cell), own, strict=True))
        cells[lane.name, slot] = own
        drawn += groups
        bottom = max([bottom, *(box.bottom + frame.spacing.lane_pad for box in own)])
    box = Box(frame.left, top, frame.right - frame.left, bottom - top)
    ground = Rect(box, lanes.ground(frame, place))
    items = (*rows.items, ground, Group(tuple(drawn), f"lane {lane.name}", box=box))
    strips = {**rows.strips, lane.name: strip.tracks}
    return Rows(items, boxes, cells, strips, {**rows.tops, lane.name: top}, bottom)


def _told(frame: Frame, lane: Lane) -> float:
    """Return how tall a row must be for the waiting times between its cards."""
    if lane.name != "actions":
        return 0
    told = (waiting(frame, slot.waits) for slot in frame.view.slots if slot and slot.waits)
    return max((height(one, CAPTION) for one in told), default=0) + 50


def waiting(frame: Frame, waits: str) -> tuple[str, ...]:
    """Return a waiting time in lines that fit between two columns."""
    return wrap(f"waits {waits}", CAPTION, frame.columns.gap - 10)
