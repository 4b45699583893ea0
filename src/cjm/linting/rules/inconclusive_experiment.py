"""An experiment is called, though chance alone could have made the difference.

What:
    An opportunity with an experiment is `done`, and no variant differs from the first one (the
    control) by more than chance: zero lies within the interval of the difference of their shares.
    With several variants the interval is made wider, since one of many wins by luck more easily.

    The interval is the hybrid score interval of two independent shares (Newcombe 1998), at 95 %.

Why:
    Half of all experiments without any effect show a winner on the day that somebody looks. Built
    into the shop, such a winner costs as much as a real one and changes nothing.

Bad:
    stages:
      - {id: pay, title: I pay}
    opportunities:
      - id: one-page-payment
        title: Payment on one page
        addresses: [pay]
        status: done
        experiment:  # <-- here
          hypothesis: One page instead of three brings more people to the end
          variants:
            - {name: three pages, n: 410, conversions: 96}
            - {name: one page, n: 402, conversions: 104}

Good:
    stages:
      - {id: pay, title: I pay}
    opportunities:
      - id: one-page-payment
        title: Payment on one page
        addresses: [pay]
        status: done
        experiment:
          hypothesis: One page instead of three brings more people to the end
          variants:
            - {name: three pages, n: 6120, conversions: 1430}
            - {name: one page, n: 6087, conversions: 1571}

Options:
    confidence: How sure a difference has to be, above 0 and below 1.
"""

from typing import Annotated

from cjm.linting.rule import Issue, Issues, Least, rule
from cjm.model.opportunity import Opportunity
from cjm.model.trials import against_control, told_apart

_SUREST = 0.999999


@rule("CJM506")
def inconclusive_experiment(
    opportunity: Opportunity, *, confidence: Annotated[float, Least(0.5)] = 0.95
) -> Issues:
    experiment = opportunity.experiment
    if experiment is None or opportunity.status != "done" or len(experiment.variants) < 2:  # noqa: PLR2004 - a comparison takes two
        return
    at = ("experiment",)
    hint = "Let it run until the difference is clear, or say that there was none."
    control, *others = experiment.variants
    if any(variant.n == 0 for variant in experiment.variants):
        yield Issue("this is done, and one of the variants was shown to nobody", hint, at)
        return
    arms = [(variant.conversions, variant.n) for variant in experiment.variants]
    intervals = against_control(arms[0], arms[1:], min(confidence, _SUREST))
    if not any(told_apart(interval) for interval in intervals):
        best = max(range(len(others)), key=lambda place: abs(sum(intervals[place])))
        low, high = intervals[best]
        yield Issue(
            f"this is done, but {others[best].name} against {control.name} makes between "
            f"{100 * low:+.1f} and {100 * high:+.1f} percentage points, which may be nothing at all",
            hint,
            at,
        )
