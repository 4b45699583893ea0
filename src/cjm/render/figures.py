"""Metrics as figures for people: the latest wave, with the numbers that it comes from.

Shares are printed with their counts and scores with their number of answers, so that a reader
sees how much stands behind them. The values are those that `cjm score` works out.
"""

from collections.abc import Callable, Iterator

from cjm.model.metric import CesMetric, DurationMetric, Metric
from cjm.render.script import clean
from cjm.render.words import duration, number, percent, signed, words
from cjm.scoring.metrics import Measure, answers, in_time, latest, of_wave
from cjm.scoring.options import Options

_ABBREVIATIONS = {"nps": "NPS", "csat": "CSAT", "ces": "CES"}


def figure(metric: Metric, options: Options) -> tuple[str, str | None]:
    """Return the value of a metric's latest wave with its name, and what it rests on.

    A metric without answers is named and said to be not measured yet; of one with too few, nothing
    but their number is said.
    """
    name = (
        clean(metric.title) if metric.title else _ABBREVIATIONS.get(metric.kind, words(metric.id))
    )
    found = latest(metric, options)
    if found is None:
        return name, _unmeasured(metric, options)
    position, measured = found
    value, basis = _WRITERS[metric.kind](metric, position, measured)
    period = measured.period.replace("/", " \N{EN DASH} ")
    return f"{name} {value}", f"{basis}, {period}" if basis else period


def in_unit(metric: Metric | None, value: float) -> str:
    """Return a target or another stated value of a metric as people read it: `0.28` as `28 %`."""
    if metric is not None and metric.kind in {"csat", "ratio"}:
        return percent(value)
    return number(value, 4)


def earlier(metric: Metric, options: Options) -> Iterator[str]:
    """Yield the waves before the latest that has a value, the last of them first."""
    found = latest(metric, options)
    places = in_time(metric)
    before = places[: places.index(found[0])] if found else []
    for position in reversed(before):
        if measured := of_wave(metric, position, options):
            value, basis = _WRITERS[metric.kind](metric, position, measured)
            period = measured.period.replace("/", " \N{EN DASH} ")
            yield f"{value} ({basis}, {period})" if basis else f"{value} ({period})"


def _unmeasured(metric: Metric, options: Options) -> str:
    counts = [answers(metric, position) or 0 for position in in_time(metric)]
    shown = [n for n in counts if n]
    if not shown:
        return "not measured yet"
    return f"too few answers to show ({shown[-1]}, limit {number(options.min_answers)})"


def _share(_: Metric, __: int, measured: Measure) -> tuple[str, str | None]:
    part = number(measured.part or 0)
    return percent(measured.value), f"{part} of {number(measured.n)}"


def _net(_: Metric, __: int, measured: Measure) -> tuple[str, str | None]:
    return signed(measured.value), f"n = {number(measured.n)}"


def _ces(metric: Metric, position: int, measured: Measure) -> tuple[str, str | None]:
    assert isinstance(metric, CesMetric)
    if measured.part is not None:
        return _share(metric, position, measured)
    if metric.method == "net-7":
        return _net(metric, position, measured)
    buckets = len(metric.waves[position].counts)
    return f"{number(measured.value)} of {buckets}", f"n = {number(measured.n)}"


def _duration(metric: Metric, position: int, measured: Measure) -> tuple[str, str | None]:
    assert isinstance(metric, DurationMetric)
    wave = metric.waves[position]
    tail = f", p90 {duration(wave.p90)}" if wave.p90 else ""
    return duration(wave.median), f"median of {number(measured.n)}{tail}"


def _count(_: Metric, __: int, measured: Measure) -> tuple[str, str | None]:
    return number(measured.value), None


_WRITERS: dict[str, Callable[[Metric, int, Measure], tuple[str, str | None]]] = {
    "nps": _net,
    "csat": _share,
    "ces": _ces,
    "ratio": _share,
    "duration": _duration,
    "count": _count,
}
