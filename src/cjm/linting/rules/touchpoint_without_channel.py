"""A touchpoint that does not say where it happens.

What:
    A touchpoint has no `channel`. A day in the life may leave it out, since many of its moments
    have none.

Why:
    A confirmation by letter and one by text message are two experiences with two teams behind
    them. Hand-overs, workloads and figures can only be seen where the channel is known.

Bad:
    touchpoints:
      - id: confirmation  # <-- here
        title: Confirmation of the appointment

Good:
    touchpoints:
      - id: confirmation
        title: Confirmation of the appointment
        channel: sms
"""

from cjm.linting.rule import Issue, Issues, rule
from cjm.model.touchpoint import Touchpoint


@rule("CJM206", maps=("current-state", "future-state", "service-blueprint"))
def touchpoint_without_channel(touchpoint: Touchpoint) -> Issues:
    if touchpoint.channel is None:
        yield Issue(
            "nothing says on which channel this happens",
            "Add `channel:` with a built-in channel such as `website`, or one of the workspace.",
        )
