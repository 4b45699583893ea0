"""What changed between two waves of a metric, and whether it can be told from noise."""

from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from cjm.model.metric import CesMetric, CsatMetric, Metric
from cjm.model.statistics import Interval, apart, around, difference, rates
from cjm.model.times import first_day, last_day
from cjm.scoring.metrics import Measure, lower_is_better
from cjm.scoring.options import Options

Verdict: TypeAlias = Literal["better", "worse", "noise", "unknown"]
"""Whether a change is more than noise, and which way; `unknown` where nothing can be said."""

_NET: Interval = (-200, 200)


@dataclass(frozen=True, slots=True)
class Change:
    """What changed from one wave to a later one.

    `value` and its interval are in the metric's unit, for counts of events the part by which the
    rate of events a day grew. `value` is None where the waves cannot be compared. `why` says why
    there is no interval, or what the interval takes for granted.
    """

    value: float | None
    low: float | None = None
    high: float | None = None
    why: str | None = None

    def verdict(self, *, lower_is_better: bool) -> Verdict:
        """Say whether the interval leaves out no change at all."""
        if self.low is None or self.high is None:
            return "unknown"
        if holds_nothing(self):
            return "noise"
        return "better" if (self.low > 0) != lower_is_better else "worse"


class _Interval(Protocol):
    @property
    def low(self) -> float | None: ...

    @property
    def high(self) -> float | None: ...


def holds_nothing(found: _Interval) -> bool:
    """Whether no change at all lies in the interval of a change, or there is no interval."""
    if found.low is None or found.high is None:
        return True
    return found.low <= _ZERO and found.high >= -_ZERO


_ZERO = 1e-12
"""What sums of floats cannot tell from nothing."""


def change(
    metric: Metric, before: tuple[int, Measure], after: tuple[int, Measure], options: Options
) -> Change:
    """Compare two waves of a metric, each with its position among the waves."""
    (first, one), (second, other) = before, after
    if why := _incomparable(metric, first, second):
        return Change(None, why=why)
    if metric.kind == "count":
        return _of_events(one, other, options)
    if metric.kind == "duration":
        why = "no interval: a median and a number of cases do not say how much times vary"
        return Change(other.value - one.value, why=why)
    if one.part is not None and other.part is not None:
        ends = difference((one.part, one.n), (other.part, other.n), options.confidence)
        return Change(other.value - one.value, *ends)
    return _of_estimates(metric, one, other, options)


def direction(metric: Metric, found: Change) -> Verdict:
    """Say whether a metric got better or worse, as far as that can be told from noise."""
    return found.verdict(lower_is_better=lower_is_better(metric))


def _of_estimates(metric: Metric, one: Measure, other: Measure, options: Options) -> Change:
    """Compare means, or the best minus the worst."""
    value = other.value - one.value
    if not one.error or not other.error:
        why = "no interval: where all answers of a wave are alike, nothing says how much they vary"
        return Change(value, why=why)
    scale = (-6.0, 6.0) if isinstance(metric, CesMetric) and metric.method == "mean-7" else _NET
    found = apart((one.value, one.error), (other.value, other.error))
    return Change(value, *around(*found, options.confidence, scale))


def _of_events(one: Measure, other: Measure, options: Options) -> Change:
    if not one.n:
        return Change(None, why="there was nothing before to compare with")
    lengths = (days(one.period), days(other.period))
    ratio, (low, high) = rates((one.n, lengths[0]), (other.n, lengths[1]), options.confidence)
    why = "if events happen independently of one another; those that come in clusters vary more"
    return Change(ratio - 1, low - 1, high - 1, why)


def _incomparable(metric: Metric, first: int, second: int) -> str | None:
    before, after = metric.waves[first], metric.waves[second]
    if first_day(after.period) <= last_day(before.period):
        return "the two periods overlap"
    if isinstance(metric, CsatMetric):
        scales = [len(metric.waves[place].counts) for place in (first, second)]
        if scales[0] != scales[1]:
            return f"asked with {scales[0]} answers before, with {scales[1]} now"
    return None


def days(period: str) -> int:
    """Return the length of a period in days."""
    return (last_day(period) - first_day(period)).days + 1
