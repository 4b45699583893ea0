"""A severe pain about which nothing is planned.

What:
    A pain is at least as severe as the limit, and no opportunity addresses it, its touchpoint or
    its stage. Rejected opportunities do not count.

Why:
    What a map finds must reach somebody's list. A pain of this size without an opportunity is
    either forgotten, or a decision that nobody has written down.

Bad:
    touchpoints:
      - id: prescription
        title: Repeat prescription
        pains:
          - {id: phone-only, text: Rings for an hour to order it, severity: 5}  # <-- here

Good:
    touchpoints:
      - id: prescription
        title: Repeat prescription
        pains:
          - {id: phone-only, text: Rings for an hour to order it, severity: 5}
    opportunities:
      - id: order-by-app
        title: Repeat prescriptions in the app
        addresses: [prescription.phone-only]

Options:
    severity: From which severity, 1 to 5, a pain needs an opportunity.
"""

from typing import Annotated

from cjm.linting.aims import Aims
from cjm.linting.rule import Issue, Issues, Least, rule
from cjm.model.claims import Pain
from cjm.model.touchpoint import Stage, Touchpoint


@rule("CJM501")
def unaddressed_pain(
    pain: Pain,
    touchpoint: Touchpoint,
    stage: Stage,
    aims: Aims,
    *,
    severity: Annotated[int, Least(1)] = 4,
) -> Issues:
    if pain.severity is None or pain.severity < severity:
        return
    names = {pain.id, f"{touchpoint.id}.{pain.id}", touchpoint.id, stage.id}
    if aims.names.isdisjoint(names):
        yield Issue(
            f"this pain has severity {pain.severity}, and no opportunity addresses it",
            f"Add an opportunity that does: `addresses: [{touchpoint.id}.{pain.id}]`."
            if pain.id
            else "Give it an `id:` and add an opportunity that names it under `addresses:`.",
        )
