"""Resource: touchpoints whose delivery is missing, or hangs on one system."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from cjm.diagnostics import Route
from cjm.model.delivery import is_delivered, is_unsupported, steps, systems_of_moments
from cjm.model.touchpoint import DeliveryStep, Touchpoint
from cjm.scoring.items import Item
from cjm.scoring.quantity import Formula, Input
from cjm.scoring.sheet import Sheet

ORDER = 5
MEANING = "what it takes to deliver this and the map does not state"
FORMULA = Formula(
    "gap.resource",
    "resource gap",
    "mean over process, people, policy and technology of each touchpoint (0 stated, 1 not; half "
    "where nothing stands behind what customers see, or where it hangs on one system)",
    "cjm, see docs/scoring.md",
    "share",
    high=1,
    template="{sum} / {n}",
)
EMPTY = "no touchpoint says how it is delivered"
_HALF = 0.5
_ASPECTS: dict[str, Callable[[DeliveryStep], str | None]] = {
    "people": lambda step: step.by,
    "policy": lambda step: step.policy,
    "technology": lambda step: step.system,
}
_Shared: TypeAlias = Mapping[str, tuple[str, ...]]


def items(sheet: Sheet) -> Iterator[Item]:
    """Yield process, people, policy and technology of every touchpoint that involves us.

    Nothing in a map that states no delivery at all, unless it is a blueprint; of people, policy
    and technology only what some step of the map states.
    """
    places = [place for place in sheet.places() if place.touchpoint.involves_us]
    found = [step for place in places for _, _, step in steps(place.touchpoint)]
    if not found and sheet.context.journey.type != "service-blueprint":
        return
    asked = [name for name, look in _ASPECTS.items() if any(map(look, found))]
    shared = _shared(sheet)
    for section in sheet.sections:
        subject = section.subject
        for place in section.places:
            touchpoint = place.touchpoint
            if touchpoint.involves_us:
                owner = (touchpoint.id,)
                yield Item(_process(touchpoint, place.route), subject, owner)
                for aspect in asked:
                    part = _aspect(aspect, touchpoint, place.route, shared)
                    yield Item(part, subject, owner)


def _process(touchpoint: Touchpoint, route: Route) -> Input:
    name = f"process of {touchpoint.id}"
    if not is_delivered(touchpoint):
        return Input(name, 1.0, route, note="no step delivers it")
    if is_unsupported(touchpoint):
        return Input(
            name, _HALF, (*route, "frontstage"), note="nothing stands behind the frontstage"
        )
    return Input(name, 0.0, route, note="its steps are stated")


def _aspect(aspect: str, touchpoint: Touchpoint, route: Route, shared: _Shared) -> Input:
    look, name = _ASPECTS[aspect], f"{aspect} of {touchpoint.id}"
    for lane, place, step in steps(touchpoint):
        if value := look(step):
            key = {"people": "by", "technology": "system"}.get(aspect, aspect)
            at = (*route, lane, place, key)
            weakness = _weakness(touchpoint, shared) if aspect == "technology" else None
            return Input(name, _HALF if weakness else 0.0, at, note=weakness or value)
    return Input(name, 1.0, route, note="no step names any")


def _weakness(touchpoint: Touchpoint, shared: _Shared) -> str | None:
    """Say which one system a touchpoint hangs on, if any.

    It does where all its steps that name people or a system name the same system; a moment of
    truth also where one of its systems stands behind others as well.
    """
    named = [step for _, _, step in steps(touchpoint) if step.by or step.system]
    systems = {step.system for step in named}
    if len(systems) == 1:
        return f"all of it hangs on {named[0].system}"
    for system in sorted(filter(None, systems)):
        if touchpoint.moment_of_truth and system in shared:
            return f"{system} stands behind {len(shared[system])} moments of truth"
    return None


def _shared(sheet: Sheet) -> _Shared:
    placed = ((place.touchpoint, place.route) for place in sheet.places())
    return {system: tuple(uses) for system, uses in systems_of_moments(placed).items()}
