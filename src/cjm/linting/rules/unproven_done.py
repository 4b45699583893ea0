"""Something is done, and nobody has looked whether it helped.

What:
    An opportunity is `done`, and the metric that should show its effect (`expects`, or the one of
    its experiment) has no wave whose period begins after the day in `done`. Where that day is not
    given, a wave is asked for that ends after the `due` date, or after the last one of the tasks;
    without any date, it is enough that the metric has been measured at all. An opportunity with
    variants that were counted has been looked at.

Why:
    What shipped is taken for what worked, and the pain that it was for leaves the list. One wave
    afterwards tells the two apart, and it is what the next proposal will be believed for.

Bad:
    stages:
      - {id: move-in, title: I move in}
    opportunities:
      - id: meter-photo
        title: Read the meter from a photo
        addresses: [move-in]
        status: done  # <-- here
        done: 2026-06-03
        expects: {metric: wrong-readings, from: 0.09, to: 0.03}
    metrics:
      - id: wrong-readings
        kind: ratio
        better: lower
        waves: [{period: 2026-Q1, numerator: 181, denominator: 2010}]

Good:
    stages:
      - {id: move-in, title: I move in}
    opportunities:
      - id: meter-photo
        title: Read the meter from a photo
        addresses: [move-in]
        status: done
        done: 2026-06-03
        expects: {metric: wrong-readings, from: 0.09, to: 0.03}
    metrics:
      - id: wrong-readings
        kind: ratio
        better: lower
        waves:
          - {period: 2026-Q1, numerator: 181, denominator: 2010}
          - {period: 2026-Q3, numerator: 83, denominator: 2144}
"""

from datetime import date

from cjm.diagnostics import Severity
from cjm.linting.rule import Issue, Issues, rule
from cjm.model.context import Context
from cjm.model.opportunity import Opportunity
from cjm.model.times import first_day, last_day


@rule("CJM507", severity=Severity.INFO)
def unproven_done(opportunity: Opportunity, context: Context, today: date) -> Issues:
    if opportunity.status != "done" or (name := _measured_by(opportunity)) is None:
        return
    metric, finished = context.metrics.get(name), opportunity.done or _guessed(opportunity)
    if metric is None or (finished and finished > today):
        return
    # A period that was under way on the day mixes before and after; a guessed day is no such line.
    days = [(first_day if opportunity.done else last_day)(wave.period) for wave in metric.waves]
    if not days:
        seen = "has never been measured"
    elif not finished or max(days) > finished:
        return
    elif opportunity.done:
        seen = f"has no wave that begins after that (the last begins on {max(days):%Y-%m-%d})"
    else:
        seen = f"was last measured before that ({max(days):%Y-%m-%d})"
    when = f" since {finished:%Y-%m-%d}" if finished else ""
    yield Issue(
        f"this is done{when}, and `{name}` {seen}",
        "Measure once more, so that the effect can be seen.",
        at=("status",),
    )


def _measured_by(opportunity: Opportunity) -> str | None:
    """Name the metric that should show the effect."""
    if opportunity.experiment and opportunity.experiment.variants:
        return None
    if opportunity.expects:
        return opportunity.expects.metric
    return opportunity.experiment.metric if opportunity.experiment else None


def _guessed(opportunity: Opportunity) -> date | None:
    """Return the day by which it was to be finished."""
    tasks = (task.due for task in opportunity.tasks if task.due)
    return opportunity.due or max(tasks, default=None)
