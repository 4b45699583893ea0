"""Metrics worked out from raw counts: value, standard error and interval."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cjm.model.metric import (
    BucketWave,
    CesMetric,
    CountMetric,
    CountWave,
    CsatMetric,
    DurationMetric,
    DurationWave,
    Metric,
    NpsMetric,
    NpsWave,
    RatioMetric,
    RatioWave,
)
from cjm.model.statistics import Interval, around, mean_of, net_of, wilson
from cjm.model.terms import CesMethod
from cjm.model.times import last_day, seconds

_SHARE: Interval = (0, 1)
_NET: Interval = (-100, 100)
_SEVEN: Interval = (1, 7)


@dataclass(frozen=True, slots=True)
class Measure:
    """The value of one wave of a metric.

    The unit is the metric's own: 0 to 1 for `csat`, `ratio` and CES shares, -100 to 100 for NPS
    and `net-7`, 1 to 7 for `mean-7`, seconds for durations, events for counts. `error` is the
    standard error in the same unit; `low` and `high` the interval; None where counts allow none.
    `part` of `n` answers count for it where it is a share. `floor` is the worst value of a metric
    whose higher values are better.
    """

    value: float
    n: int
    period: str
    low: float | None = None
    high: float | None = None
    error: float | None = None
    part: int | None = None
    floor: float = 0.0


def top_boxes(buckets: int) -> int:
    """Return how many of the best answers count as satisfied.

    The best two of 5 (top-two-box), and so from 4 to 7; the best one of 2 or 3; the best three of
    8 to 11: always about the upper third of the scale, never its middle.
    """
    return 1 + (buckets > 3) + (buckets > 7)  # noqa: PLR2004 - the steps named above


def share(part: int, n: int, period: str, confidence: float = 0.95) -> Measure | None:
    """Return a share with its Wilson interval; None without answers."""
    if n == 0:
        return None
    value = part / n
    error = math.sqrt(value * (1 - value) / n)
    return Measure(value, n, period, *wilson(part, n, confidence), error, part)


def csat(counts: Sequence[int], period: str, confidence: float = 0.95) -> Measure | None:
    """Return the share of the best answers (74 of 107: 0.692); None without answers."""
    best = sum(counts[-top_boxes(len(counts)) :])
    return share(best, sum(counts), period, confidence)


def net(best: int, worst: int, n: int, period: str, confidence: float = 0.95) -> Measure | None:
    """Return the best minus the worst in per cent, as NPS does (60, 15 of 100: 45.0)."""
    if (estimate := net_of(best, worst, n)) is None:
        return None
    value, error = estimate
    return Measure(value, n, period, *around(value, error, confidence, _NET), error, floor=_NET[0])


def mean(counts: Sequence[int], period: str, confidence: float = 0.95) -> Measure | None:
    """Return the mean of answers 1 to k with the standard error of a sample's mean."""
    if (estimate := mean_of(counts)) is None:
        return None
    (value, error), n, scale = estimate, sum(counts), (1, len(counts))
    if n == 1:
        return Measure(value, n, period, *scale, floor=1)
    return Measure(value, n, period, *around(value, error, confidence, scale), error, floor=1)


def ces(
    method: CesMethod, counts: Sequence[int], period: str, confidence: float = 0.95
) -> Measure | None:
    """Return customer effort by its method; None without answers or with another scale's counts."""
    if len(counts) != (5 if method == "share-4to5-of-5" else 7):
        return None
    n = sum(counts)
    match method:
        case "mean-7":
            return mean(counts, period, confidence)
        case "share-5to7-of-7":
            return share(sum(counts[4:]), n, period, confidence)
        case "share-4to5-of-5":
            return share(sum(counts[3:]), n, period, confidence)
        case "net-7":
            return net(sum(counts[5:]), sum(counts[:3]), n, period, confidence)


def change(before: Measure, after: Measure) -> tuple[float, float] | None:
    """Return the change between two waves and its standard error `sqrt(SE1^2 + SE2^2)`.

    None where one of them has no standard error.
    """
    if before.error is None or after.error is None:
        return None
    return after.value - before.value, math.hypot(before.error, after.error)


def last(metric: Metric, confidence: float = 0.95) -> Measure | None:
    """Return the latest wave that has answers, by the last day of its period; None without one.

    Of waves that end on one day, the one that stands last in the file counts.
    """
    found = latest(metric, confidence)
    return found[1] if found else None


def latest(metric: Metric, confidence: float = 0.95) -> tuple[int, Measure] | None:
    """Return the latest wave with answers and its position in the file."""
    waves = list(enumerate(metric.waves))
    if len(waves) > 1:
        waves.sort(key=lambda pair: last_day(pair[1].period))
    for position, _ in reversed(waves):
        if measured := of_wave(metric, position, confidence):
            return position, measured
    return None


def of_wave(metric: Metric, position: int, confidence: float = 0.95) -> Measure | None:
    """Work out one wave of a metric; None where it has no answers."""
    return _BY_KIND[metric.kind](metric, metric.waves[position], confidence)


def lower_is_better(metric: Metric) -> bool:
    """Say which way a metric should go: as it states, else down for durations, up for the rest."""
    return (metric.better or ("lower" if metric.kind == "duration" else "higher")) == "lower"


def shortfall(metric: Metric, value: float, floor: float, target: float) -> float:
    """Return how far a value misses its target, 0 (reached) to 1 (at the floor, or endlessly off).

    Higher is better: `(target - value) / (target - floor)`, the part of the way from the worst
    value to the target that is still to go. Lower is better: `(value - target) / (value - floor)`.
    """
    gap, way = target - value, target - floor
    if lower_is_better(metric):
        gap, way = value - target, value - floor
    if gap <= 0:
        return 0.0
    return min(gap / way, 1.0) if way > 0 else 1.0


def _nps(_: NpsMetric, wave: NpsWave, confidence: float) -> Measure | None:
    n = wave.promoters + wave.passives + wave.detractors
    return net(wave.promoters, wave.detractors, n, wave.period, confidence)


def _csat(_: CsatMetric, wave: BucketWave, confidence: float) -> Measure | None:
    return csat(wave.counts, wave.period, confidence)


def _ces(metric: CesMetric, wave: BucketWave, confidence: float) -> Measure | None:
    return ces(metric.method, wave.counts, wave.period, confidence)


def _ratio(_: RatioMetric, wave: RatioWave, confidence: float) -> Measure | None:
    return share(wave.numerator, wave.denominator, wave.period, confidence)


def _duration(_: DurationMetric, wave: DurationWave, __: float) -> Measure | None:
    return Measure(seconds(wave.median), wave.n, wave.period) if wave.n else None


def _count(_: CountMetric, wave: CountWave, __: float) -> Measure:
    return Measure(float(wave.count), wave.count, wave.period)


_BY_KIND: dict[str, Callable[..., Measure | None]] = {
    "nps": _nps,
    "csat": _csat,
    "ces": _ces,
    "ratio": _ratio,
    "duration": _duration,
    "count": _count,
}
