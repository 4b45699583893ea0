"""The future differs from today, and nobody does anything about it.

What:
    In a map of a future state, a touchpoint is new, or differs from the one in the map that it is
    `based_on`, and neither names an opportunity in `changed_by` nor is addressed by one. The same
    for touchpoints that are gone: `removed` lists them with the opportunity that removes them.

    What is compared is what customers meet: title, channels, actions, emotions, gains, pains, times
    and the delivery. Thoughts, evidence, metrics and notes may differ freely.

Why:
    A vision is a promise. Each difference from today costs somebody work; one that no opportunity
    brings about will not happen, however good it looks on the wall.

Bad:
    id: park-today
    stages:
      - id: pay
        title: Paying for parking
        touchpoints:
          - {id: ticket-machine, title: Ticket machine, channel: device, emotion: -1}
    ---
    id: park-2027
    type: future-state
    based_on: park-today
    stages:
      - id: pay
        title: Paying for parking
        touchpoints:
          - {id: ticket-machine, title: Ticket machine, channel: device, emotion: 1}  # <-- here

Good:
    id: park-today
    stages:
      - id: pay
        title: Paying for parking
        touchpoints:
          - {id: ticket-machine, title: Ticket machine, channel: device, emotion: -1}
    ---
    id: park-2027
    type: future-state
    based_on: park-today
    stages:
      - id: pay
        title: Paying for parking
        touchpoints:
          - id: ticket-machine
            title: Ticket machine
            channel: device
            emotion: 1
            changed_by: [contactless]
    opportunities:
      - id: contactless
        title: Pay by card, for the minutes actually used
        addresses: [ticket-machine]
"""

from collections.abc import Callable
from typing import Any

from cjm.diagnostics import Severity
from cjm.linting.aims import Aims
from cjm.linting.flow import Flow
from cjm.linting.rule import Issue, Issues, rule
from cjm.linting.words import enumerated
from cjm.model.context import Context
from cjm.model.journey import Journey
from cjm.model.touchpoint import Touchpoint

_HINT = "Name the opportunity that does it under `changed_by:`."
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


@rule("CJM212", severity=Severity.ERROR, maps=("future-state",))
def unexplained_change(journey: Journey, context: Context, flow: Flow, aims: Aims) -> Issues:
    original = context.original()
    if original is None:
        return
    before = {touchpoint.id: touchpoint for _, touchpoint in original.touchpoints()}
    for name, touchpoint in flow.touchpoints.items():
        if touchpoint.changed_by or aims.reach(name):
            continue
        if name not in before:
            message = f"this does not exist in `{original.id}`, and no opportunity brings it about"
            yield Issue(message, _HINT, at=flow.routes[name])
        elif changes := _changes(before[name], touchpoint):
            message = (
                f"this differs from `{original.id}` in its {enumerated(changes)}, and no opportunity "
                "brings it about"
            )
            yield Issue(message, _HINT, at=flow.routes[name])
    yield from _removals(journey, [name for name in before if name not in flow.touchpoints])


def _changes(before: Touchpoint, after: Touchpoint) -> list[str]:
    return [name for name, look in _COMPARED.items() if look(before) != look(after)]


def _removals(journey: Journey, gone: list[str]) -> Issues:
    told = {removal.touchpoint for removal in journey.removed}
    for name in gone:
        if name not in told:
            yield Issue(
                f"the touchpoint `{name}` is gone, and no opportunity removes it",
                f"Add it under `removed:`, as `{{touchpoint: {name}, changed_by: [...]}}`.",
                at=("based_on",),
            )
    for place, removal in enumerate(journey.removed):
        if not removal.changed_by:
            yield Issue("no opportunity removes this touchpoint", _HINT, at=("removed", place))
