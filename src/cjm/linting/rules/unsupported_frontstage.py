"""Something that customers see, with nothing behind it.

What:
    In a service blueprint, a touchpoint has steps on the `frontstage`, but none `backstage` and
    no `support`.

Why:
    Whoever smiles at the counter depends on people, systems and rules that nobody sees. Root
    causes live there; a blueprint without them is the customer's view drawn twice.

Bad:
    type: service-blueprint
    touchpoints:
      - id: check-in
        title: Check-in at the hotel
        frontstage:  # <-- here
          - {does: Hands over the key card, by: receptionist}

Good:
    type: service-blueprint
    touchpoints:
      - id: check-in
        title: Check-in at the hotel
        frontstage:
          - {does: Hands over the key card, by: receptionist}
        backstage:
          - {does: Marks the room as clean, by: housekeeping, system: room-planner}
"""

from cjm.linting.rule import Issue, Issues, rule
from cjm.model.delivery import is_unsupported
from cjm.model.touchpoint import Touchpoint


@rule("CJM211", maps=("service-blueprint",))
def unsupported_frontstage(touchpoint: Touchpoint) -> Issues:
    if is_unsupported(touchpoint):
        yield Issue(
            "customers see this, and the blueprint shows nothing behind it",
            "Add under `backstage:` or `support:` who and what makes it possible.",
            at=("frontstage",),
        )
