"""A pain that rests on no evidence.

What:
    A pain of a touchpoint names no `evidence`. Maps of a future state are left out.

Why:
    Pains decide what gets built. A pain that the team only believes in may be its own: the place
    where the process hurts those who run it.

Bad:
    touchpoints:
      - id: password-reset
        title: New password
        pains:
          - The link in the e-mail has expired before it arrives  # <-- here

Good:
    touchpoints:
      - id: password-reset
        title: New password
        pains:
          - text: The link in the e-mail has expired before it arrives
            evidence: [support-tickets]
    evidence:
      - {id: support-tickets, method: support-log, period: 2026-Q3, sample: 212}
"""

from cjm.linting.rule import Issue, Issues, rule
from cjm.model.claims import Pain


@rule("CJM302", maps=("current-state", "day-in-the-life", "service-blueprint"))
def assumed_pain(pain: Pain) -> Issues:
    if not pain.evidence:
        yield Issue(
            "this is assumed: nothing shows that customers have this pain",
            "Name what shows it, such as `evidence: [support-tickets]`.",
        )
