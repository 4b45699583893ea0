"""A moment of truth at which nothing is measured.

What:
    A touchpoint is marked `moment_of_truth: true` and has no metric with a measurement. Maps of a
    future state are left out, since there is nothing yet to measure.

Why:
    Here customers decide to stay or to leave. If one place on the map deserves a figure, it is
    this one: otherwise nobody notices when it gets worse.

Bad:
    touchpoints:
      - id: first-bill  # <-- here
        title: The first bill
        moment_of_truth: true

Good:
    touchpoints:
      - id: first-bill
        title: The first bill
        moment_of_truth: true
        metrics:
          - id: bill-calls
            kind: ratio
            better: lower
            waves: [{period: 2026-09, numerator: 310, denominator: 4120}]
"""

from cjm.linting.rule import Issue, Issues, rule
from cjm.model.touchpoint import Touchpoint


@rule("CJM405", maps=("current-state", "day-in-the-life", "service-blueprint"))
def unmeasured_moment_of_truth(touchpoint: Touchpoint) -> Issues:
    if touchpoint.moment_of_truth and not any(metric.waves for metric in touchpoint.metrics):
        yield Issue(
            "customers decide here to stay or to leave, and nothing is measured",
            "Add a metric with a first measurement under `metrics:`.",
        )
