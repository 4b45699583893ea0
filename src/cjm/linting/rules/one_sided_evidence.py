"""The whole map rests on a single method.

What:
    At least the given number of emotions, thoughts, gains and pains name evidence, and all of it
    was gathered by the same method.

Why:
    Surveys say what people remember, analytics what they did, interviews why. A map that knows one
    of these alone is wrong in the way that this method always is.

Bad:
    touchpoints:
      - id: seat-choice
        title: Choosing a seat
        emotion: {score: -1, evidence: [survey-may]}
        pains: [{text: The price changes with every seat, evidence: [survey-may]}]
        gains: [{text: Sees the legroom, evidence: [survey-june]}]
    evidence:  # <-- here
      - {id: survey-may, method: survey, period: 2026-05, sample: 240}
      - {id: survey-june, method: survey, period: 2026-06, sample: 198}

Good:
    touchpoints:
      - id: seat-choice
        title: Choosing a seat
        emotion: {score: -1, evidence: [survey-may]}
        pains: [{text: The price changes with every seat, evidence: [survey-may, recordings]}]
        gains: [{text: Sees the legroom, evidence: [survey-may]}]
    evidence:
      - {id: survey-may, method: survey, period: 2026-05, sample: 240}
      - {id: recordings, method: usability-test, period: 2026-06, sample: 8}

Options:
    least: From how many claims with evidence the rule judges a map.
"""

from typing import Annotated

from cjm.diagnostics import Severity
from cjm.linting.claims import Claims
from cjm.linting.rule import Issue, Issues, Least, rule
from cjm.model.context import Context


@rule("CJM304", severity=Severity.INFO)
def one_sided_evidence(
    claims: Claims, context: Context, *, least: Annotated[int, Least(1)] = 3
) -> Issues:
    proven = [claim for claim in claims.at_touchpoints if claim.evidence]
    methods = {study.method for claim in proven for study in context.evidence_of(claim)}
    if len(proven) >= least and len(methods) == 1:
        yield Issue(
            f"everything that this map can show rests on one method, `{methods.pop()}`",
            "Check the most important claims in a second way: ask, watch, count or read tickets.",
            at=("evidence",),
        )
