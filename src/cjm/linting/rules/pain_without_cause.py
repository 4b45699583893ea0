"""A pain that does not say why it happens.

What:
    A pain of a touchpoint has no `cause`. Maps of a future state are left out.

Why:
    The pain is what customers see; the cause is what can be changed. Without it, teams treat the
    symptom: an apology in the chat where a table of sizes was missing.

Bad:
    touchpoints:
      - id: boarding
        title: Boarding
        pains:
          - text: Queues twice, at the gate and on the stairs  # <-- here
            severity: 3

Good:
    touchpoints:
      - id: boarding
        title: Boarding
        pains:
          - text: Queues twice, at the gate and on the stairs
            severity: 3
            cause: The gate opens before the plane has been cleaned
"""

from cjm.linting.rule import Issue, Issues, rule
from cjm.model.claims import Pain


@rule("CJM402", maps=("current-state", "day-in-the-life", "service-blueprint"))
def pain_without_cause(pain: Pain) -> Issues:
    if not pain.cause:
        yield Issue(
            "nothing says why this pain happens",
            "Add `cause:`, as far as it is known.",
        )
