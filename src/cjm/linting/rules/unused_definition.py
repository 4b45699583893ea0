"""Evidence or a metric that nothing on the map refers to.

What:
    A journey lists evidence that no emotion, thought, gain, pain, metric or persona names, or
    defines a metric without measurements that no goal and no opportunity names. A metric with
    measurements counts as used, since it says how the journey as a whole is doing.

Why:
    A study at the foot of the map looks as if the map rested on it. If no claim names it, nobody
    can tell what it has shown, and the claims that it would prove still count as assumed.

Bad:
    touchpoints:
      - id: checkout
        title: Checkout
        emotion: -1
        pains: [The delivery costs come last]
    evidence:
      - {id: exit-survey, method: survey, period: 2026-09, sample: 107}  # <-- here

Good:
    touchpoints:
      - id: checkout
        title: Checkout
        emotion: -1
        pains:
          - {text: The delivery costs come last, evidence: [exit-survey]}
    evidence:
      - {id: exit-survey, method: survey, period: 2026-09, sample: 107}
"""

from cjm.diagnostics import Edit, Fix
from cjm.linting.claims import Claims
from cjm.linting.rule import Issue, Issues, rule
from cjm.model.journey import Journey


@rule("CJM107")
def unused_definition(journey: Journey, claims: Claims) -> Issues:
    named = claims.named() if journey.evidence else ()
    for place, use in enumerate(journey.evidence):
        name = use if isinstance(use, str) else use.id
        if name not in named:
            yield Issue(
                "nothing on the map refers to this evidence",
                f"Name it where it supports a claim with `evidence: [{name}]`, or remove it.",
                at=("evidence", place),
                fix=_removal("evidence", place),
            )
    measures = _named_metrics(journey)
    for place, metric in enumerate(journey.metrics):
        if metric.id not in measures and not metric.waves:
            yield Issue(
                "nobody has measured this metric, and no goal or opportunity refers to it",
                "Add its first measurement under `waves:`, name it in a goal, or remove it.",
                at=("metrics", place),
                fix=_removal("metrics", place),
            )


def _removal(*route: str | int) -> Fix:
    return Fix("Remove it", (Edit("remove", route),))


def _named_metrics(journey: Journey) -> set[str | None]:
    named = {goal.metric for goal in journey.goals}
    for opportunity in journey.opportunities:
        if opportunity.expects:
            named.add(opportunity.expects.metric)
        if opportunity.experiment:
            named.add(opportunity.experiment.metric)
    return named
