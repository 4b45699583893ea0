"""A touchpoint of a blueprint that nobody delivers.

What:
    In a service blueprint, a touchpoint has no step on the `frontstage`, `backstage` or in
    `support`. Moments without us are left out.

Why:
    A blueprint answers who makes each moment happen. Where it cannot, the moment happens by
    accident, or somebody does it whom nobody has asked.

Bad:
    type: service-blueprint
    touchpoints:
      - id: follow-up-call  # <-- here
        title: Call a week after the fitting
        channel: phone

Good:
    type: service-blueprint
    touchpoints:
      - id: follow-up-call
        title: Call a week after the fitting
        channel: phone
        frontstage: [{does: Asks whether the hearing aid fits, by: audiologist}]
        support: [{does: Puts the call into the diary, system: practice-software}]
"""

from cjm.linting.rule import Issue, Issues, rule
from cjm.model.delivery import is_delivered
from cjm.model.touchpoint import Touchpoint


@rule("CJM603", maps=("service-blueprint",))
def undelivered_touchpoint(touchpoint: Touchpoint) -> Issues:
    if touchpoint.involves_us and not is_delivered(touchpoint):
        yield Issue(
            "the blueprint does not say who or what delivers this touchpoint",
            "Add its steps under `frontstage:`, `backstage:` and `support:`.",
        )
