"""A goal of which nobody could say whether it is reached.

What:
    A goal names no `metric`.

Why:
    Maps are made to change something. A goal that nothing measures is reached whenever somebody
    says so.

Bad:
    goals:
      - id: calm-start  # <-- here
        customer: Heating that works on the first cold day
        business: Fewer emergency calls in October
    stages:
      - {id: service, title: Yearly service}

Good:
    goals:
      - id: calm-start
        customer: Heating that works on the first cold day
        business: Fewer emergency calls in October
        metric: emergency-calls
        target: 400
    metrics:
      - id: emergency-calls
        kind: count
        better: lower
        waves: [{period: 2025-10, count: 631}]
    stages:
      - {id: service, title: Yearly service}
"""

from cjm.linting.rule import Issue, Issues, rule
from cjm.model.journey import Goal


@rule("CJM210")
def goal_without_metric(goal: Goal) -> Issues:
    if goal.metric is None:
        yield Issue(
            "no metric shows whether the goal is reached",
            "Name one with `metric:`, of this journey or of the workspace.",
        )
