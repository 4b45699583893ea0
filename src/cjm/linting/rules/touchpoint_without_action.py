"""A touchpoint at which the customer does nothing.

What:
    A touchpoint has no `actions`.

Why:
    What customers do is what can be watched, counted and made easier. A touchpoint without an
    action tells what we send, show or say, not what becomes of it.

Bad:
    touchpoints:
      - id: order-confirmation  # <-- here
        title: Order confirmation
        channel: email

Good:
    touchpoints:
      - id: order-confirmation
        title: Order confirmation
        channel: email
        actions: [Checks the delivery address once more]
"""

from cjm.linting.rule import Issue, Issues, rule
from cjm.model.touchpoint import Touchpoint


@rule("CJM208")
def touchpoint_without_action(touchpoint: Touchpoint) -> Issues:
    if not touchpoint.actions:
        yield Issue(
            "nothing says what the customer does here",
            "Add `actions:` with what the customer does here, such as *Compares two sizes*.",
        )
