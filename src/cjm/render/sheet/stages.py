"""The stages: chevrons that span their touchpoints, with what the customer wants in each."""

from typing import Final

from cjm.render import fates
from cjm.render.place import Box
from cjm.render.scene import Group, Path, Shape, polyline
from cjm.render.sheet.cutting import Told, told
from cjm.render.sheet.frame import Frame, Part, height, lines
from cjm.render.stops import along
from cjm.render.theme import CAPTION, SPACING, STAGE
from cjm.render.view import Stage

_PAD: Final = 12.0
_GOAL_GAP: Final = 2.0
_BELOW: Final = 14.0


def draw(frame: Frame, top: float) -> Part:
    """Draw all stages in one row, as tall as the longest needs."""
    colours = along(frame.theme.stages, len(frame.view.stages))
    said = [_told(stage, frame) for stage in frame.view.stages]
    pad = min(_PAD, frame.spacing.lane_pad + 4)
    tall = max(frame.spacing.stage, *(_height(*pair, frame) + 2 * pad for pair in said))
    groups = tuple(
        _chevron(frame, place, pair, (top, tall, colours[place])) for place, pair in enumerate(said)
    )
    return Part(groups, top + tall)


def below(frame: Frame) -> float:
    """Return the room between the stages and what stands below them."""
    return min(_BELOW, frame.spacing.lane_pad + 6)


def _told(stage: Stage, frame: Frame) -> tuple[Told, Told]:
    _, width = frame.columns.across(stage.first, stage.span)
    room = width - 2 * _PAD - 2 * SPACING.arrow
    said = "\N{NO-BREAK SPACE}· ".join(filter(None, (stage.fate, stage.goal)))
    density = frame.density
    goal = told(said, CAPTION, room, density.text) if said else Told(())
    title = f"{stage.title} (continued)" if stage.continued else stage.title
    return told(title, density.style(STAGE), room, density.text), goal


def _height(title: Told, goal: Told, frame: Frame) -> float:
    below = height(goal.lines, CAPTION) + _GOAL_GAP if goal.lines else 0
    return height(title.lines, frame.density.style(STAGE)) + below


def _chevron(
    frame: Frame,
    place: int,
    said: tuple[Told, Told],
    shape: tuple[float, float, str],
) -> Group:
    title, goal = said
    style = frame.density.style(STAGE)
    top, tall, colour = shape
    stage = frame.view.stages[place]
    x, width = frame.columns.across(stage.first, stage.span)
    notch = SPACING.arrow if place else 0
    tip = x + width + (frame.spacing.gap - 4)
    middle, bottom = top + tall / 2, top + tall
    outline = [(x, top), (tip - SPACING.arrow, top), (tip, middle), (tip - SPACING.arrow, bottom)]
    outline += [(x, bottom), (x + notch, middle)] if notch else [(x, bottom)]
    left = x + _PAD + SPACING.arrow
    start = top + (tall - _height(title, goal, frame)) / 2
    below = start + height(title.lines, style) + _GOAL_GAP
    gone = stage.fate == "goes"
    ink = frame.theme.ink if gone else frame.theme.on_stage
    words = lines(title.lines, (left, start), style, ink)
    items: tuple[Shape, ...] = (
        Path(
            polyline(outline, closed=True),
            frame.theme.paper if gone else colour,
            frame.theme.rule if gone else None,
        ),
        *title.shapes(words),
        *(fates.struck(words) if gone else ()),
        *goal.shapes(lines(goal.lines, (left, below), CAPTION, ink)),
    )
    kind = "stage continued" if stage.continued else "stage"
    return Group(items, kind, box=Box(x, top, width, tall))
