"""How long touchpoints take: bars as parts of the longest, solid where the time is with us."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final, TypeAlias

from cjm.render.place import Box
from cjm.render.scene import Rect, Shape
from cjm.render.sheet.frame import Frame, Part, height, lines
from cjm.render.text import wrap
from cjm.render.theme import STRONG, Theme
from cjm.render.view import Lane, View

BAR: Final = 10.0
"""How tall a bar is."""

Shapes: TypeAlias = tuple[Shape, ...]

_GAP: Final = 6.0


def draw(frame: Frame, lane: Lane, top: float) -> Part:
    """Draw a bar for each touchpoint that says how long it takes, and below it the time in words."""
    items: list[Shape] = []
    bottom, theme = top, frame.theme
    for slot, cell in enumerate(lane.cells):
        column, left = frame.view.slots[slot], frame.columns.left(slot)
        for item in cell:
            box = Box(left, top, max(BAR, frame.columns.width * (item.part or 0)), BAR)
            items.append(bar(box, theme, ours=column is not None and column.involves_us))
            text = wrap(item.text, STRONG, frame.columns.width)
            items += lines(text, (left, top + BAR + _GAP), STRONG, theme.ink)
            bottom = max(bottom, top + BAR + _GAP + height(text, STRONG))
    return Part(tuple(items), bottom + frame.spacing.lane_pad)


def marks(view: View) -> Iterator[tuple[float, Callable[[float, float, Theme], Shapes], str]]:
    """Yield what the bars mean, for a legend, if there are any."""
    if any(lane.name == "time" for lane in view.lanes):
        for ours in {column.involves_us: None for column in view.columns}:
            yield 28, partial(_mark, ours=ours), "time with us" if ours else "time without us"


def _mark(x: float, y: float, theme: Theme, *, ours: bool) -> Shapes:
    return (bar(Box(x, y - BAR / 2, 28, BAR), theme, ours=ours),)


def bar(box: Box, theme: Theme, *, ours: bool) -> Rect:
    """Return a stretch of time: solid with us, hollow without."""
    fill, line = (theme.avatar_ink, None) if ours else (theme.paper, theme.rule)
    return Rect(box, fill, line, radius=BAR / 2)
