"""A value that its metric can never take.

What:
    A goal's `target`, or what an opportunity expects (`from`, `to`), lies outside the scale of the
    metric that it names: more than 1 for a share or a satisfaction, outside -100 to 100 for a net
    promoter score, outside 1 to 7 for a mean of effort.

Why:
    Shares are written from 0 to 1, so a target of 80 for a satisfaction is a percentage that lost
    its sign. Every score that uses it would be wrong, and nothing on the map would show it.

Bad:
    goals:
      - id: no-waiting
        customer: To be seen at the time in the letter
        business: Patients who come back for the next check-up
        metric: on-time
        target: 80  # <-- here
    metrics:
      - id: on-time
        kind: ratio
        waves: [{period: 2026-09, numerator: 412, denominator: 640}]
    stages:
      - {id: day, title: The day itself}

Good:
    goals:
      - id: no-waiting
        customer: To be seen at the time in the letter
        business: Patients who come back for the next check-up
        metric: on-time
        target: 0.8
    metrics:
      - id: on-time
        kind: ratio
        waves: [{period: 2026-09, numerator: 412, denominator: 640}]
    stages:
      - {id: day, title: The day itself}
"""

from cjm.diagnostics import Route, Severity
from cjm.linting.rule import Issue, Issues, rule
from cjm.model.context import Context
from cjm.model.journey import Goal, Journey
from cjm.model.metric import CesMetric, Metric

_SCALES = {"ratio": (0.0, 1.0), "csat": (0.0, 1.0), "nps": (-100.0, 100.0)}
_EFFORT = {"mean-7": (1.0, 7.0), "net-7": (-100.0, 100.0)}
_SHARE = (0.0, 1.0)
_PERCENT = 100


@rule("CJM215", severity=Severity.ERROR)
def impossible_target(journey: Journey, context: Context) -> Issues:
    for place, goal in enumerate(journey.goals):
        yield from _judge(goal, context, ("goals", place, "target"))
    for place, opportunity in enumerate(journey.opportunities):
        if opportunity.expects is None:
            continue
        metric = context.metrics.get(opportunity.expects.metric)
        at = ("opportunities", place, "expects")
        yield from _off(metric, opportunity.expects.from_, (*at, "from"))
        yield from _off(metric, opportunity.expects.to, (*at, "to"))


def _judge(goal: Goal, context: Context, at: Route) -> Issues:
    yield from _off(context.metrics.get(goal.metric or ""), goal.target, at)


def _off(metric: Metric | None, value: float | None, at: Route) -> Issues:
    scale = _scale(metric)
    if metric is None or value is None or scale is None or scale[0] <= value <= scale[1]:
        return
    low, high = scale
    hint = f"Write a value from {low:g} to {high:g}."
    if scale == _SHARE and 1 < value <= _PERCENT:
        hint = f"Shares are from 0 to 1: write {value / _PERCENT:g} for {value:g} %."
    yield Issue(f"`{metric.id}` can never be {value:g}", hint, at=at)


def _scale(metric: Metric | None) -> tuple[float, float] | None:
    if isinstance(metric, CesMetric):
        return _EFFORT.get(metric.method, _SHARE)
    return _SCALES.get(metric.kind) if metric is not None else None
