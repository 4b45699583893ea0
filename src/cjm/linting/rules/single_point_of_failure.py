"""One system behind several moments of truth.

What:
    The same `system` stands behind as many moments of truth as the limit, or more.

Why:
    When it fails, it fails wherever customers decide to stay or to leave. That is worth knowing
    before the day it happens.

Bad:
    touchpoints:
      - id: availability
        title: Is there a room for us?
        moment_of_truth: true
        support:
          - does: Says which rooms are free
            system: booking-engine  # <-- here
      - id: payment
        title: Payment
        moment_of_truth: true
        support: [{does: Holds the room for ten minutes, system: booking-engine}]

Good:
    touchpoints:
      - id: availability
        title: Is there a room for us?
        moment_of_truth: true
        support:
          - does: Says which rooms are free
            system: booking-engine
      - id: payment
        title: Payment
        moment_of_truth: true
        support: [{does: Takes the payment, system: payment-provider}]

Options:
    moments: From how many moments of truth on one system is too much.
"""

from typing import Annotated

from cjm.diagnostics import Related
from cjm.linting.flow import Flow
from cjm.linting.rule import Issue, Issues, Least, rule
from cjm.linting.words import enumerated
from cjm.model.delivery import MOMENTS, systems_of_moments


@rule("CJM604")
def single_point_of_failure(flow: Flow, *, moments: Annotated[int, Least(2)] = MOMENTS) -> Issues:
    placed = ((each, flow.routes[name]) for name, each in flow.touchpoints.items())
    for system, uses in systems_of_moments(placed, moments).items():
        first, *others = uses.values()
        yield Issue(
            f"the system `{system}` stands behind {len(uses)} moments of truth: {enumerated(uses)}",
            "Plan what customers get when it fails, or take one of them off it.",
            at=first,
            related=tuple(Related("also here", route) for route in others),
        )
