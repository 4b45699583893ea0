"""Metrics worked out from raw counts: value, standard error and interval."""

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

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
from cjm.model.satisfied import best_answers, top_boxes
from cjm.model.statistics import Interval, around, mean_of, net_of, wilson
from cjm.model.terms import CesMethod
from cjm.model.times import last_day, seconds
from cjm.scoring.options import Options

_SHARE: Interval = (0, 1)
_NET: Interval = (-100, 100)
_SEVEN: Interval = (1, 7)


class Measure(NamedTuple):
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


def share(part: int, n: int, period: str, confidence: float = 0.95) -> Measure | None:
    """Return a share with its Wilson interval; None without answers."""
    if n == 0:
        return None
    value = part / n
    error = math.sqrt(value * (1 - value) / n)
    return Measure(value, n, period, *wilson(part, n, confidence), error, part)


def csat(
    counts: Sequence[int], period: str, confidence: float = 0.95, best: int | None = None
) -> Measure | None:
    """Return the share of the best answers (74 of 107: 0.692); None without answers.

    `best` is how many of them count as satisfied; as usual for the scale when None.
    """
    part = sum(counts[-(best or top_boxes(len(counts))) :])
    return share(part, sum(counts), period, confidence)


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


def last(metric: Metric, options: Options) -> Measure | None:
    """Return the latest wave that has enough answers, by the last day of its period; else None.

    Of waves that end on one day, the one that stands last in the file counts.
    """
    found = latest(metric, options)
    return found[1] if found else None


def latest(metric: Metric, options: Options) -> tuple[int, Measure] | None:
    """Return the latest wave with enough answers, and its position in the file."""
    for position in reversed(in_time(metric)):
        if measured := of_wave(metric, position, options):
            return position, measured
    return None


def in_time(metric: Metric) -> list[int]:
    """Return the positions of a metric's waves by the last day of their periods."""
    places = list(range(len(metric.waves)))
    if len(places) > 1:
        places.sort(key=lambda place: last_day(metric.waves[place].period))
    return places


def of_wave(metric: Metric, position: int, options: Options) -> Measure | None:
    """Work out one wave of a metric; None where it has no answers, or too few to be shown."""
    n = answers(metric, position)
    if n is not None and n < options.min_answers:
        return None
    return _BY_KIND[metric.kind](metric, metric.waves[position], options)


def answers(metric: Metric, position: int) -> int | None:
    """Return how many answers or cases a wave rests on; None for plain counts of events."""
    match metric.waves[position]:
        case BucketWave() as wave:
            return sum(wave.counts)
        case NpsWave() as wave:
            return wave.promoters + wave.passives + wave.detractors
        case RatioWave() as wave:
            return wave.denominator
        case DurationWave() as wave:
            return wave.n
        case _:
            return None


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


def _nps(_: NpsMetric, wave: NpsWave, options: Options) -> Measure | None:
    n = wave.promoters + wave.passives + wave.detractors
    return net(wave.promoters, wave.detractors, n, wave.period, options.confidence)


def _csat(metric: CsatMetric, wave: BucketWave, options: Options) -> Measure | None:
    best = best_answers(metric, len(wave.counts), options.satisfied)
    return csat(wave.counts, wave.period, options.confidence, best)


def _ces(metric: CesMetric, wave: BucketWave, options: Options) -> Measure | None:
    return ces(metric.method, wave.counts, wave.period, options.confidence)


def _ratio(_: RatioMetric, wave: RatioWave, options: Options) -> Measure | None:
    return share(wave.numerator, wave.denominator, wave.period, options.confidence)


def _duration(_: DurationMetric, wave: DurationWave, __: Options) -> Measure | None:
    return Measure(seconds(wave.median), wave.n, wave.period) if wave.n else None


def _count(_: CountMetric, wave: CountWave, __: Options) -> Measure:
    return Measure(float(wave.count), wave.count, wave.period)


_BY_KIND: dict[str, Callable[..., Measure | None]] = {
    "nps": _nps,
    "csat": _csat,
    "ces": _ces,
    "ratio": _ratio,
    "duration": _duration,
    "count": _count,
}
