"""Metrics as figures for people: the last wave, with the numbers that it comes from.

Shares are printed with their counts and scores with their number of answers, so that a reader
sees how much stands behind them.
"""

from cjm.model.metric import (
    BucketWave,
    CesMetric,
    CountMetric,
    CsatMetric,
    DurationMetric,
    Metric,
    NpsMetric,
    RatioMetric,
)
from cjm.render.script import clean
from cjm.render.words import duration, number, percent, signed, words

_ABBREVIATIONS = {"nps": "NPS", "csat": "CSAT", "ces": "CES"}
_TOP_TWO = 2


def figure(metric: Metric) -> tuple[str, str | None]:
    """Return the value of a metric's last wave with its name, and what it rests on.

    A metric without waves is named and said to be not measured yet.
    """
    name = _name(metric)
    value, basis = _figure(metric)
    if value is None:
        return name, "not measured yet"
    period = metric.waves[-1].period.replace("/", " \N{EN DASH} ")
    return f"{name} {value}", f"{basis}, {period}" if basis else period


def _name(metric: Metric) -> str:
    if metric.title:
        return clean(metric.title)
    return _ABBREVIATIONS.get(metric.kind, words(metric.id))


def _figure(  # noqa: PLR0911 - one line for each kind of metric
    metric: Metric,
) -> tuple[str | None, str | None]:
    match metric:
        case NpsMetric(waves=(*_, wave)):
            return _nps(wave.promoters, wave.passives, wave.detractors)
        case CsatMetric(waves=(*_, wave)):
            return _share(sum(wave.counts[-_TOP_TWO:]), sum(wave.counts))
        case CesMetric(waves=(*_, wave)):
            return _ces(metric.method, wave)
        case RatioMetric(waves=(*_, wave)):
            return _share(wave.numerator, wave.denominator)
        case DurationMetric(waves=(*_, wave)):
            tail = f", p90 {duration(wave.p90)}" if wave.p90 else ""
            return f"{duration(wave.median)}", f"median of {number(wave.n)}{tail}"
        case CountMetric(waves=(*_, wave)):
            return number(wave.count), None
        case _:
            return None, None


def _share(part: int, whole: int) -> tuple[str | None, str | None]:
    if not whole:
        return None, None
    return percent(part / whole), f"{number(part)} of {number(whole)}"


def _nps(promoters: int, passives: int, detractors: int) -> tuple[str | None, str | None]:
    """Net promoter score: the share of promoters minus that of detractors, times 100."""
    answers = promoters + passives + detractors
    if not answers:
        return None, None
    return signed(100 * (promoters - detractors) / answers), f"n = {number(answers)}"


def _ces(method: str, wave: BucketWave) -> tuple[str | None, str | None]:
    """Customer effort by its stated method; the answers go from the worst to the best."""
    counts, answers = wave.counts, sum(wave.counts)
    if not answers:
        return None, None
    if method == "share-5to7-of-7":
        return _share(sum(counts[-3:]), answers)
    if method == "share-4to5-of-5":
        return _share(sum(counts[-2:]), answers)
    basis = f"n = {number(answers)}"
    if method == "net-7":
        return signed(100 * (sum(counts[-2:]) - sum(counts[:3])) / answers), basis
    mean = sum(step * count for step, count in enumerate(counts, 1)) / answers
    return f"{number(mean)} of {len(counts)}", basis
