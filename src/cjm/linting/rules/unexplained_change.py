"""The future differs from today, and nobody does anything about it.

What:
    In a map of a future state, a touchpoint is new, or differs from the one in the map that it is
    `based_on`, and neither names an opportunity in `changed_by` nor is addressed by one. The same
    for touchpoints that are gone: `removed` lists them with the opportunity that removes them.
    Opportunities that were rejected bring nothing about.

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

from collections.abc import Iterable

from cjm.diagnostics import Severity
from cjm.linting.rule import Issue, Issues, rule
from cjm.linting.words import enumerated
from cjm.model.context import Context
from cjm.model.differences import Difference, differences
from cjm.model.journey import Journey

_HINT = "Name the opportunity that does it under `changed_by:`."


@rule("CJM212", severity=Severity.ERROR, maps=("future-state",))
def unexplained_change(journey: Journey, context: Context) -> Issues:
    original = context.original()
    if original is not None:
        yield from _issues(differences(journey, original), original.id)


def _issues(found: Iterable[Difference], original: str) -> Issues:
    for one in found:
        if not one.by:
            yield Issue(_message(one, original), _hint(one), at=one.route)


def _message(one: Difference, original: str) -> str:
    if one.kind == "new":
        return f"this does not exist in `{original}`, and no opportunity brings it about"
    if one.kind == "different":
        return (
            f"this differs from `{original}` in its {enumerated(one.aspects)}, and no opportunity "
            "brings it about"
        )
    if one.told:
        return "no opportunity removes this touchpoint"
    return f"the touchpoint `{one.touchpoint}` is gone, and no opportunity removes it"


def _hint(one: Difference) -> str:
    if one.told:
        return _HINT
    return f"Add it under `removed:`, as `{{touchpoint: {one.touchpoint}, changed_by: [...]}}`."
