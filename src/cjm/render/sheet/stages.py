"""The stages: chevrons that span their touchpoints, with what the customer wants in each."""

from typing import Final

from cjm.render import fates
from cjm.render.colour import along
from cjm.render.place import Box
from cjm.render.scene import Group, Path, Shape, polyline
from cjm.render.sheet.frame import Frame, Part, height, lines
from cjm.render.text import wrap
from cjm.render.theme import CAPTION, SPACING, STAGE
from cjm.render.view import Stage

_PAD: Final = 12.0
_GOAL_GAP: Final = 2.0


def draw(frame: Frame, top: float) -> Part:
    """Draw all stages in one row, as tall as the longest needs."""
    colours = along(frame.theme.stages, len(frame.view.stages))
    told = [_told(stage, frame) for stage in frame.view.stages]
    tall = max(SPACING.stage, *(_height(*pair) + 2 * _PAD for pair in told))
    groups = tuple(
        _chevron(frame, place, pair, (top, tall, colours[place])) for place, pair in enumerate(told)
    )
    return Part(groups, top + tall)


def _told(stage: Stage, frame: Frame) -> tuple[tuple[str, ...], tuple[str, ...]]:
    _, width = frame.columns.across(stage.first, stage.span)
    room = width - 2 * _PAD - 2 * SPACING.arrow
    said = "\N{NO-BREAK SPACE}· ".join(filter(None, (stage.fate, stage.goal)))
    goal = wrap(said, CAPTION, room) if said else ()
    return wrap(stage.title, STAGE, room), goal


def _height(title: tuple[str, ...], goal: tuple[str, ...]) -> float:
    return height(title, STAGE) + (height(goal, CAPTION) + _GOAL_GAP if goal else 0)


def _chevron(
    frame: Frame,
    place: int,
    told: tuple[tuple[str, ...], tuple[str, ...]],
    shape: tuple[float, float, str],
) -> Group:
    title, goal = told
    top, tall, colour = shape
    stage = frame.view.stages[place]
    x, width = frame.columns.across(stage.first, stage.span)
    notch = SPACING.arrow if place else 0
    tip = x + width + (SPACING.gap - 4)
    middle, bottom = top + tall / 2, top + tall
    outline = [(x, top), (tip - SPACING.arrow, top), (tip, middle), (tip - SPACING.arrow, bottom)]
    outline += [(x, bottom), (x + notch, middle)] if notch else [(x, bottom)]
    left = x + _PAD + SPACING.arrow
    start = top + (tall - _height(title, goal)) / 2
    gone = stage.fate == "goes"
    ink = frame.theme.ink if gone else frame.theme.on_stage
    words = lines(title, (left, start), STAGE, ink)
    items: tuple[Shape, ...] = (
        Path(
            polyline(outline, closed=True),
            frame.theme.paper if gone else colour,
            frame.theme.rule if gone else None,
        ),
        *words,
        *(fates.struck(words) if gone else ()),
        *lines(goal, (left, start + height(title, STAGE) + _GOAL_GAP), CAPTION, ink),
    )
    return Group(items, "stage", box=Box(x, top, width, tall))
