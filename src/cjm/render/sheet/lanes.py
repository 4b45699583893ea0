"""The lanes: rows as tall as what stands in them, one below the other."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

from cjm.render.place import Box, packed, stacked
from cjm.render.scene import Group, Icon, Path, Rect, Shape, Words, polyline
from cjm.render.sheet import cards, emotion, times, touchpoints
from cjm.render.sheet.frame import Frame, Part, baseline, height, lines
from cjm.render.text import wrap
from cjm.render.theme import LABEL, SMALL, SPACING
from cjm.render.view import Lane

BEHIND: Final = ("backstage", "support")
"""The lanes that customers do not see: the line of visibility runs above the first of them."""

_LABEL_INSET: Final = 8.0
_LABEL_TEXT: Final = 30.0
_LINE_HEIGHT: Final = 26.0


Drawer: TypeAlias = Callable[[Frame, float], Part]
"""Draws what stands in a lane whose top is given."""


def draw(frame: Frame, top: float, own: Mapping[int, Drawer] | None = None) -> Part:
    """Draw all lanes, every second one on a ground of its own.

    `own` holds, by the place of a lane, what draws its content where that is no usual lane.
    """
    grounds: list[Shape] = []
    contents: list[Shape] = []
    start = top
    for place, lane in enumerate(frame.view.lanes):
        if place and _first_behind(frame.view.lanes) == place:
            grounds += _visibility(frame, top)
            top += _LINE_HEIGHT
        part = row(frame, lane, top, (own or {}).get(place))
        box = Box(frame.left, top, frame.right - frame.left, part.bottom - top)
        grounds += (Rect(box, ground(frame, place)), _rule(frame, top))
        contents.append(Group(part.items, f"lane {lane.name}", box=box))
        top = part.bottom
    grounds.append(_rule(frame, top))
    return Part((*grounds, *_dividers(frame, start, top), *contents), top)


def ground(frame: Frame, place: int) -> str:
    """Return the ground of a lane by its place: every second one is tinted."""
    return frame.theme.paper if place % 2 else frame.theme.band


def row(frame: Frame, lane: Lane, top: float, own: Drawer | None = None) -> Part:
    """Draw a lane's label and what stands in it."""
    name = label(frame, lane, top)
    if own:
        content = own(frame, top)
    elif lane.name == "emotion":
        content = emotion.draw(frame, top)
    elif lane.name == "touchpoints":
        content = _heads(frame, top + frame.spacing.lane_pad)
    elif lane.name == "time":
        content = times.draw(frame, lane, top + frame.spacing.lane_pad)
    else:
        content = _cells(frame, lane, top + frame.spacing.lane_pad)
    return Part((*name.items, *content.items), max(name.bottom, content.bottom))


def label(frame: Frame, lane: Lane, top: float) -> Part:
    """Draw a lane's icon and title, left of the columns."""
    left = frame.left + _LABEL_INSET
    room = SPACING.labels - _LABEL_INSET - _LABEL_TEXT - 6
    title = wrap(lane.title, LABEL, room)
    start = top + frame.spacing.lane_pad + 1
    icon = Icon(f"lane-{lane.name}", left, start, SPACING.icon, frame.theme.muted)
    words = lines(title, (left + _LABEL_TEXT - _LABEL_INSET, start), LABEL, frame.theme.ink)
    return Part((icon, *words), start + height(title, LABEL) + frame.spacing.lane_pad)


def _heads(frame: Frame, top: float) -> Part:
    columns = frame.columns
    made = [
        (slot, touchpoints.head(column, columns.width, frame.density))
        for slot, column in enumerate(frame.view.slots)
        if column
    ]
    tall = max((head.height for _, head in made), default=0)
    drawn = [
        touchpoints.draw(head, columns.left(slot), top, tall, frame.theme) for slot, head in made
    ]
    arrows = [
        touchpoints.arrow(
            columns.left(after) - columns.gap / 2, top + min(19, tall / 2), frame.theme
        )
        for (before, _), (after, _) in pairwise(made)
        if after == before + 1
    ]
    return Part((*drawn, *arrows), top + tall + frame.spacing.lane_pad)


def _cells(frame: Frame, lane: Lane, top: float) -> Part:
    items, starts = _bands(frame, lane, top)
    look = cards.LOOKS[lane.name]
    bottom = max(starts) - (frame.spacing.card_gap if items else 0)
    for slot, cell in enumerate(lane.cells):
        made = [cards.card(item, look, frame.columns.width, frame.density) for item in cell]
        tops = stacked([card.height for card in made], starts[slot], frame.spacing.card_gap)
        for card, y in zip(made, tops, strict=True):
            items.append(cards.draw(card, frame.columns.left(slot), y, frame.theme))
            bottom = max(bottom, y + card.height)
    return Part(tuple(items), bottom + frame.spacing.lane_pad)


def _bands(frame: Frame, lane: Lane, top: float) -> tuple[list[Shape], list[float]]:
    """Draw what spans several slots, in as few rows as it fits into.

    Also returns for each slot where its cell may begin.
    """
    starts = [top] * len(frame.view.slots)
    rows = packed([(band.first, band.span) for band in lane.bands])
    spans = [frame.columns.across(band.first, band.span) for band in lane.bands]
    made = [
        cards.card(band.item, cards.LOOKS[lane.name], width, frame.density)
        for band, (_, width) in zip(lane.bands, spans, strict=True)
    ]
    items: list[Shape] = []
    for row in range(max(rows, default=-1) + 1):
        members = [place for place, own in enumerate(rows) if own == row]
        items += [cards.draw(made[one], spans[one][0], top, frame.theme) for one in members]
        top += max(made[one].height for one in members) + frame.spacing.card_gap
        for band in (lane.bands[one] for one in members):
            starts[band.first : band.first + band.span] = [top] * band.span
    return items, starts


def _first_behind(lanes: Sequence[Lane]) -> int:
    return next((place for place, lane in enumerate(lanes) if lane.name in BEHIND), 0)


def _visibility(frame: Frame, top: float) -> tuple[Shape, ...]:
    y = top + _LINE_HEIGHT / 2
    words = Words(
        frame.left + _LABEL_INSET,
        baseline(y - SMALL.leading / 2, SMALL),
        "Line of visibility",
        SMALL,
        frame.theme.ink,
    )
    dashes = polyline([(frame.left + SPACING.labels, y), (frame.right, y)])
    return (words, _rule(frame, top), Path(dashes, line=frame.theme.ink, width=1.6, dash="7 5"))


def _rule(frame: Frame, y: float) -> Path:
    return Path(polyline([(frame.left, y), (frame.right, y)]), line=frame.theme.line)


def _dividers(frame: Frame, top: float, bottom: float) -> tuple[Path, ...]:
    """Return the thin lines between stages."""
    return tuple(
        Path(polyline([(x, top), (x, bottom)]), line=frame.theme.line)
        for stage in frame.view.stages[1:]
        if (x := frame.columns.left(stage.first) - frame.spacing.gap / 2)
    )
