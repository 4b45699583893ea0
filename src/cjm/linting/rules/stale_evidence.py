"""Evidence that has grown old.

What:
    The period of a piece of evidence ended more than the limit ago.

Why:
    Prices, competitors and habits change, and so does what customers say. Old evidence is no lie,
    but a decision should not rest on it before somebody has asked again.

Bad:
    touchpoints:
      - id: menu
        title: Menu at the table
        emotion: {score: 1, evidence: [guest-cards]}
    evidence:
      - id: guest-cards
        method: survey
        period: 2024-Q4  # <-- here
        sample: 96

Good:
    touchpoints:
      - id: menu
        title: Menu at the table
        emotion: {score: 1, evidence: [guest-cards]}
    evidence:
      - id: guest-cards
        method: survey
        period: 2026-Q2
        sample: 118

Options:
    months: After how many months evidence is old.
"""

from datetime import date
from typing import Annotated

from cjm.linting.ages import months_before, months_between
from cjm.linting.rule import Issue, Issues, Least, rule
from cjm.model.evidence import Evidence
from cjm.model.times import last_day


@rule("CJM303")
def stale_evidence(
    evidence: Evidence, today: date, *, months: Annotated[int, Least(1)] = 12
) -> Issues:
    if not evidence.period:
        return
    gathered = last_day(evidence.period)
    if gathered < months_before(today, months):
        yield Issue(
            f"this evidence is {months_between(gathered, today)} months old; "
            f"after {months} it no longer counts as fresh",
            "Ask customers again, or rest the claims on something newer.",
            at=("period",),
        )
