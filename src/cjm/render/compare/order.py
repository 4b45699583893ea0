"""The touchpoints of both maps in one order: that of the later map, what goes where it was."""

from collections.abc import Hashable, Sequence
from typing import NamedTuple, TypeVar

from cjm.diagnostics import Route
from cjm.model.touchpoint import Stage as JourneyStage
from cjm.model.touchpoint import Touchpoint
from cjm.render.compare.maps import Maps
from cjm.render.script import clean
from cjm.render.view import Fate, Stage
from cjm.scoring.comparison import State, TouchpointPair
from cjm.scoring.renamed import renamed_stages

_SEPARATOR = "\N{NO-BREAK SPACE}· "
Key = TypeVar("Key", bound=Hashable)

FATES: dict[State, Fate] = {
    "kept": "stays",
    "changed": "changes",
    "new": "comes",
    "gone": "goes",
}


class Met(NamedTuple):
    """A touchpoint of either map: its place in each, None where it is not.

    `number` counts the touchpoints of the later map from 1; it is 0 where that has it not. `place`
    counts those of both maps from 0.
    """

    pair: TouchpointPair
    before: Touchpoint | None
    after: Touchpoint | None
    routes: tuple[Route, Route]
    number: int
    place: int = 0

    @property
    def fate(self) -> Fate:
        """What becomes of it."""
        return FATES[self.pair.state]

    @property
    def touchpoint(self) -> Touchpoint:
        """The touchpoint as it is in the end."""
        found = self.after or self.before
        assert found
        return found

    @property
    def route(self) -> Route:
        """Where it stands, in the later map if that has it."""
        return self.routes[1] or self.routes[0]


Slots = Sequence[Met | None]
"""Touchpoints by column; None for a stage that has none."""


def woven(before: Sequence[Key], after: Sequence[Key]) -> list[Key]:
    """Return the later order, with what only the earlier one has put behind what it followed.

    >>> woven(["a", "b", "c"], ["c", "x", "a"])
    ['c', 'x', 'a', 'b']
    """
    found, place = list(after), 0
    for key in before:
        if key in found:
            place = found.index(key) + 1
        else:
            found.insert(place, key)
            place += 1
    return found


def ordered(maps: Maps) -> tuple[Slots, tuple[Stage, ...]]:
    """Return the touchpoints of both maps by column, and the stages above them."""
    earlier, later = maps.before.journey, maps.after.journey
    now = renamed_stages(earlier, later)
    before = {now.get(stage.id, stage.id): stage for stage in earlier.stages}
    after = {stage.id: stage for stage in later.stages}
    met = _met(maps)
    slots: list[Met | None] = []
    stages = []
    place = 0
    for name in woven(list(before), list(after)):
        own = _touchpoints(before.get(name), after.get(name), met)
        stages.append(_stage(before.get(name), after.get(name), len(slots), max(len(own), 1)))
        slots += [one._replace(place=number) for number, one in enumerate(own, start=place)] or [
            None
        ]
        place += len(own)
    return slots, tuple(stages)


def folded(slots: Slots, stages: Sequence[Stage]) -> tuple[Slots, tuple[Stage, ...]]:
    """Return the same without the touchpoints that stay; the stages above them count these."""
    left: list[Met | None] = []
    found = []
    for stage in stages:
        own = [met for met in slots[stage.first : stage.first + stage.span] if met]
        shown = [met for met in own if met.fate != "stays"]
        stay = len(own) - len(shown)
        told = f"{stay} {'stays' if stay == 1 else 'stay'}" if stay else None
        goal = _SEPARATOR.join(filter(None, (told, stage.goal)))
        found.append(stage._replace(goal=goal or None, first=len(left), span=len(shown) or 1))
        left += shown or [None]
    return left, tuple(found)


def _touchpoints(
    before: JourneyStage | None, after: JourneyStage | None, met: dict[str, Met]
) -> list[Met]:
    """Return the touchpoints of a stage; those that moved are where they are in the end."""
    stay = [one.id for one in after.touchpoints] if after else []
    left = [one.id for one in before.touchpoints] if before else []
    known = [name for name in left if name in stay or met[name].after is None]
    return [met[name] for name in woven(known, stay)]


def _met(maps: Maps) -> dict[str, Met]:
    before, after = maps.touchpoints()
    numbers = {name: place for place, name in enumerate(after, start=1)}
    routes = [_routes(one.journey.stages) for one in (maps.before, maps.after)]
    return {
        pair.id: Met(
            pair,
            before.get(pair.id),
            after.get(pair.id),
            (routes[0].get(pair.id, ()), routes[1].get(pair.id, ())),
            numbers.get(pair.id, 0),
        )
        for pair in maps.found.touchpoints
    }


def _routes(stages: Sequence[JourneyStage]) -> dict[str, Route]:
    return {
        touchpoint.id: ("stages", number, "touchpoints", place)
        for number, stage in enumerate(stages)
        for place, touchpoint in enumerate(stage.touchpoints)
    }


def _stage(before: JourneyStage | None, after: JourneyStage | None, first: int, span: int) -> Stage:
    one = after or before
    assert one
    fate: Fate | None = None if before and after else "comes" if after else "goes"
    told = [clean(one.customer_goal)] if one.customer_goal else []
    if before and after and before.title != after.title:
        told.insert(
            0,
            f"was \N{LEFT DOUBLE QUOTATION MARK}{clean(before.title)}\N{RIGHT DOUBLE QUOTATION MARK}",
        )
    goal = _SEPARATOR.join(told) or None
    return Stage(one.id, clean(one.title), goal, ("stages",), first, span, fate)
