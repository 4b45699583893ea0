"""From a journey in its context to the view that every format draws."""

from collections.abc import Sequence
from datetime import date
from typing import Final, Literal

from cjm.diagnostics import Route
from cjm.model.claims import Emotion
from cjm.model.context import Context, emotion_of
from cjm.model.touchpoint import Touchpoint
from cjm.render import lanes as lane_contents
from cjm.render.day import day_from
from cjm.render.errors import UnknownNameError
from cjm.render.heads import header_of, people_of
from cjm.render.script import clean, direction_of_all, language
from cjm.render.standing import Standing
from cjm.render.view import (
    Column,
    Curve,
    Header,
    Lane,
    Person,
    Point,
    Stage,
    View,
)
from cjm.render.ways import ways
from cjm.render.words import FEELINGS, LANE_TITLES, channel, duration, initials, signed, words

_DAY: Final = "day-in-the-life"
DEFAULT_LANES = tuple(name for name in LANE_TITLES if name not in {"physical-evidence", "time"})
"""The lanes of a map unless others are asked for.

Physical evidence belongs to the blueprint; how a day is divided, to the day in the life.
"""


def view_of(
    context: Context, lanes: Sequence[str] | None = None, today: date | None = None
) -> View:
    """Decide what is shown of a journey.

    A map shows what people read at a glance. Notes, causes, obstacles, expectations of single
    touchpoints, tasks, experiments and older waves stay in the file, whatever their length.

    Args:
        context: The journey and what its references lead to.
        lanes: Names of lanes in the order wanted; None for all that have something in them.
        today: The day to which evidence ages; without it, that of the map's last review.

    Raises:
        UnknownNameError: A name in `lanes` is no lane.
    """
    chosen = checked(lanes if lanes is not None else lanes_of(context))
    slots, stages = _slots(context)
    standing = Standing(context, day_from(context, today))
    curves = standing.of_curves(_curves(context, slots))
    header = header_of(context, standing)
    found = standing.of_lanes(_lanes(context, chosen, slots, curves))
    columns = tuple(slot[0] if slot else None for slot in slots)
    if any(lane.name == "time" for lane in found):  # which tells it already
        columns = tuple(column and column._replace(takes=None) for column in columns)
    titles = [header.title, *(stage.title for stage in stages)]
    titles += [column.title for column in columns if column]
    return View(
        id=context.journey.id,
        header=header,
        direction=direction_of_all(titles),
        language=language(titles),
        stages=stages,
        slots=columns,
        lanes=found,
        curves=curves,
        description=_description(header, stages, slots, curves),
        ways=ways(context),
    )


def lanes_of(context: Context) -> tuple[str, ...]:
    """Return the lanes that suit a journey's type."""
    if context.journey.type != _DAY:
        return DEFAULT_LANES
    return tuple(name for name in LANE_TITLES if name == "time" or name in DEFAULT_LANES)


def checked(lanes: Sequence[str]) -> tuple[str, ...]:
    """Return the lanes that are wanted, each once.

    Raises:
        UnknownNameError: A name is no lane.
    """
    for name in lanes:
        if name not in LANE_TITLES:
            raise UnknownNameError("lane", name, tuple(LANE_TITLES))
    return tuple(dict.fromkeys(lanes))


def _slots(
    context: Context,
) -> tuple[list[tuple[Column, Touchpoint] | None], tuple[Stage, ...]]:
    slots: list[tuple[Column, Touchpoint] | None] = []
    stages = []
    number = 0
    for place, stage in enumerate(context.journey.stages):
        first, route = len(slots), ("stages", place)
        for position, touchpoint in enumerate(stage.touchpoints):
            number += 1
            column = column_of(context, touchpoint, number, (*route, "touchpoints", position))
            slots.append((column, touchpoint))
        if not stage.touchpoints:
            slots.append(None)
        goal = clean(stage.customer_goal) if stage.customer_goal else None
        span = len(slots) - first
        stages.append(Stage(stage.id, clean(stage.title), goal, route, first, span))
    return slots, tuple(stages)


def column_of(
    context: Context, touchpoint: Touchpoint, number: int, route: tuple[str | int, ...]
) -> Column:
    """Return a touchpoint as the head of a column; `number` counts from 1."""
    names = dict.fromkeys(filter(None, (touchpoint.channel, *touchpoint.also_on)))
    return Column(
        number=number,
        id=touchpoint.id,
        title=clean(touchpoint.title),
        route=route,
        channels=tuple(channel(name, context.workspace) for name in names),
        importance=touchpoint.importance,
        moment_of_truth=touchpoint.moment_of_truth,
        involves_us=touchpoint.involves_us,
        takes=duration(touchpoint.takes) if touchpoint.takes else None,
        waits=duration(touchpoint.waits) if touchpoint.waits else None,
        whose=_whose(context, touchpoint),
    )


def _whose(context: Context, touchpoint: Touchpoint) -> Literal["with us", "without us"] | None:
    if context.journey.type != _DAY:
        return None
    return "with us" if touchpoint.involves_us else "without us"


def _lanes(
    context: Context,
    names: Sequence[str],
    slots: lane_contents.Slots,
    curves: Sequence[Curve],
) -> tuple[Lane, ...]:
    found = (_lane(name, context, slots, curves) for name in names)
    return tuple(lane for lane in found if lane is not None)


def _lane(
    name: str, context: Context, slots: lane_contents.Slots, curves: Sequence[Curve]
) -> Lane | None:
    title = LANE_TITLES[name]
    if name == "touchpoints":
        return Lane(name, title) if any(slots) else None
    if name == "emotion":
        return Lane(name, title) if curves else None
    if name == "opportunities":
        cells, bands = lane_contents.opportunities(context, slots)
    else:
        cells, bands = lane_contents.cells(name, context, slots), ()
    return Lane(name, title, cells, bands) if any(cells) or bands else None


def _curves(context: Context, slots: lane_contents.Slots) -> tuple[Curve, ...]:
    people = people_of(context)
    apart = {name for slot in slots if slot for name in slot[1].emotions}
    known = {person.id for person in people}
    strangers = [Person(name, words(name), initials(name)) for name in sorted(apart - known)]
    if not apart:
        drawn: Sequence[Person | None] = [people[0] if people else None]
    else:
        drawn = [*people, *strangers]
    curves = (Curve(person, _points(context, slots, person)) for person in drawn)
    return tuple(curve for curve in curves if curve.points)


def _points(
    context: Context, slots: lane_contents.Slots, person: Person | None
) -> tuple[Point, ...]:
    points = []
    for slot, pair in enumerate(slots):
        if pair is None:
            continue
        column, touchpoint = pair
        emotion = emotion_of(touchpoint, person.id if person else None)
        if emotion is not None:
            points.append(_point(context, slot, column, emotion, _route(touchpoint, person)))
    return tuple(points)


def _route(touchpoint: Touchpoint, person: Person | None) -> Route:
    """Return the way from a touchpoint to the emotion of a persona, or of everyone."""
    if person is not None and person.id in touchpoint.emotions:
        return "emotions", person.id
    return ("emotion",)


def _point(context: Context, slot: int, column: Column, emotion: Emotion, own: Route) -> Point:
    return Point(
        slot=slot,
        score=emotion.score,
        basis=context.basis(emotion),
        feeling=clean(emotion.feeling) if emotion.feeling else None,
        target=emotion.target,
        moment_of_truth=column.moment_of_truth,
        intensity=emotion.intensity,
        route=(*column.route, *own),
    )


def _description(
    header: Header,
    stages: Sequence[Stage],
    slots: lane_contents.Slots,
    curves: Sequence[Curve],
) -> str:
    """Tell the picture in words, for those who do not see it."""
    columns = [slot[0] if slot else None for slot in slots]
    parts = [f"{header.kind} customer journey map."]
    for stage in stages:
        held = columns[stage.first : stage.first + stage.span]
        names = ", ".join(f"{column.number} {column.title}" for column in held if column)
        parts.append(f"{stage.title}: {names}." if names else f"{stage.title}.")
    for curve in curves:
        name = curve.person.name if curve.person else "The customer"
        told = (
            f"{column.number} {signed(point.score)} {point.feeling or _nearest(point.score)}"
            for point in curve.points
            if (column := columns[point.slot])
        )
        parts.append(f"Emotion of {name}: {', '.join(told)}.")
    return " ".join(parts)


def _nearest(score: float) -> str:
    return FEELINGS[max(-2, min(2, int(score + (0.5 if score >= 0 else -0.5))))]
