"""What a map of the future changes against the map that it is based on, and what brings it about.

The rule on unexplained changes and the change gap both judge by these facts.
"""

from collections.abc import Callable, Iterator
from typing import Any, Literal, NamedTuple

from cjm.diagnostics import Route
from cjm.model.journey import Journey
from cjm.model.touchpoint import Touchpoint

_COMPARED: dict[str, Callable[[Touchpoint], Any]] = {
    "title": lambda each: each.title,
    "channel": lambda each: (each.channel, each.also_on),
    "actions": lambda each: [(action.does, action.to) for action in each.actions],
    "emotion": lambda each: each.emotion and each.emotion.score,
    "emotions": lambda each: {name: emotion.score for name, emotion in each.emotions.items()},
    "gains": lambda each: {gain.text for gain in each.gains},
    "pains": lambda each: {pain.text for pain in each.pains},
    "times": lambda each: (each.takes, each.waits, each.meanwhile),
    "delivery": lambda each: [
        (step.does, step.by, step.system)
        for step in (*each.frontstage, *each.backstage, *each.support)
    ],
}


class Difference(NamedTuple):
    """A touchpoint that is new, differs from today's, or is gone.

    `aspects` say in what it differs. `by` are the ids of the opportunities that bring it about:
    those that it names itself, else those that address it or something at it. `route` leads to
    the touchpoint or its removal; for one that is gone without a word, to `based_on`.
    """

    kind: Literal["new", "different", "gone"]
    touchpoint: str
    route: Route
    by: tuple[str, ...]
    aspects: tuple[str, ...] = ()
    told: bool = True


def differences(journey: Journey, original: Journey) -> Iterator[Difference]:
    """Go through what a journey changes: its own touchpoints in order, then those that are gone.

    What is compared is what customers meet: title, channels, actions, emotions, gains, pains, times
    and the delivery. Opportunities that were rejected bring nothing about. `told` is false for a
    touchpoint that is gone and not listed under `removed`.
    """
    before = {touchpoint.id: touchpoint for _, touchpoint in original.touchpoints()}
    by_whom = bringing(journey, original)
    present = set()
    for route, touchpoint in _placed(journey):
        present.add(touchpoint.id)
        by = by_whom(touchpoint)
        if touchpoint.id not in before:
            yield Difference("new", touchpoint.id, route, by)
        elif aspects := _aspects(before[touchpoint.id], touchpoint):
            yield Difference("different", touchpoint.id, route, by, aspects)
    yield from _gone(journey, original, [name for name in before if name not in present])


def _placed(journey: Journey) -> Iterator[tuple[Route, Touchpoint]]:
    for number, stage in enumerate(journey.stages):
        for place, touchpoint in enumerate(stage.touchpoints):
            yield ("stages", number, "touchpoints", place), touchpoint


def _aspects(before: Touchpoint, after: Touchpoint) -> tuple[str, ...]:
    return tuple(name for name, look in _COMPARED.items() if look(before) != look(after))


def bringing(journey: Journey, original: Journey) -> Callable[[Touchpoint], tuple[str, ...]]:
    """Return what tells the opportunities that bring a change at a touchpoint of a journey about."""
    refused = rejected(journey, original)
    aims: dict[str, list[str]] = {}
    for opportunity in journey.opportunities:
        if opportunity.status != "rejected":
            for name in dict.fromkeys(each.split(".")[0] for each in opportunity.addresses):
                aims.setdefault(name, []).append(opportunity.id)

    def by(touchpoint: Touchpoint) -> tuple[str, ...]:
        named = tuple(name for name in touchpoint.changed_by if name not in refused)
        return named or tuple(aims.get(touchpoint.id, ()))

    return by


def rejected(journey: Journey, original: Journey | None) -> set[str]:
    """Return the opportunities that were rejected; the journey's own word goes before today's."""
    maps = (original, journey) if original else (journey,)
    known = {one.id: one.status for each in maps for one in each.opportunities}
    return {name for name, status in known.items() if status == "rejected"}


def _gone(journey: Journey, original: Journey, gone: list[str]) -> Iterator[Difference]:
    refused = rejected(journey, original)
    told = {removal.touchpoint for removal in journey.removed}
    for name in gone:
        if name not in told:
            yield Difference("gone", name, ("based_on",), (), told=False)
    for place, removal in enumerate(journey.removed):
        by = tuple(name for name in removal.changed_by if name not in refused)
        yield Difference("gone", removal.touchpoint, ("removed", place), by)
