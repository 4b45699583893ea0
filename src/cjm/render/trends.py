"""Metrics over time in words: the latest value, what changed, and whether that is more than noise."""

from collections.abc import Iterator
from dataclasses import dataclass

from cjm.render.scores import about, figure, with_interval
from cjm.scoring.changes import Verdict
from cjm.scoring.metric_score import Comparison, MetricScore, Wave
from cjm.scoring.options import Options
from cjm.scoring.quantity import Quantity

NOISE = "cannot be told from noise"
VERDICTS: dict[Verdict, str] = {
    "better": "better, more than noise",
    "worse": "worse, more than noise",
    "noise": NOISE,
}
_POINTS = {"share-change", "net-change"}
_LEVEL = "Changes with their intervals at {level}; waves count as independent samples."


@dataclass(frozen=True, slots=True)
class Trend:
    """A metric as people read it: each field a text, empty where there is nothing to say."""

    ref: str
    name: str
    what: str
    value: str
    when: str
    last: str
    first: str
    verdict: Verdict


def trends(metrics: tuple[MetricScore, ...], options: Options) -> Iterator[Trend]:
    """Put metrics into words, those without any measurement too."""
    for metric in metrics:
        yield Trend(
            ref=metric.id,
            name=metric.title or metric.id,
            what=metric.what,
            value=_value(metric.latest.value) if metric.latest else "\N{EN DASH}",
            when="; ".join(_when(metric, options)),
            last=comparison(metric.last) if metric.last else "",
            first=comparison(metric.first) if metric.first else "",
            verdict=metric.last.verdict if metric.last else "unknown",
        )


def _value(value: Quantity | None) -> str:
    """Write a value and its interval, the unit of the interval once: `31.1 % (24.8 to 38.2 %)`."""
    return with_interval(value).replace("\N{NO-BREAK SPACE}% to ", " to ")


def level(options: Options) -> str:
    """Say how sure the intervals of changes are."""
    return _LEVEL.format(level=figure(options.confidence, "share"))


def comparison(found: Comparison) -> str:
    """Say what changed: `+4.1 points, -1.2 to +9.4, since 2026-04: cannot be told from noise`."""
    since = f"since {found.since}"
    if found.quantity is None:
        return f"not compared with {found.since}: {found.why}"
    size = f"{_size(found.quantity)} {since}"
    if found.verdict == "unknown":
        return f"{size}; {found.why}"
    kept = f", {found.why}" if found.why and found.verdict != "noise" else ""
    return f"{size}: {VERDICTS[found.verdict]}{kept}"


def _size(change: Quantity) -> str:
    style = change.formula.style
    unit = " points" if style in _POINTS else ""
    what = "events a day " if style == "events-change" else ""
    text = figure(change.value, style)
    size = f"{what}{text if change.certain else about(text)}{unit}"
    if change.low is None or change.high is None:
        return size
    return f"{size}, {figure(change.low, style)} to {figure(change.high, style)},"


def _when(metric: MetricScore, options: Options) -> Iterator[str]:
    if metric.latest:
        yield _of_wave(metric.latest, options)
    newest = metric.waves[-1] if metric.waves else None
    if newest is None or (newest.n == 0 and not metric.latest):
        yield "not measured yet"
    elif newest.too_few:
        yield _of_wave(newest, options)


def _of_wave(wave: Wave, options: Options) -> str:
    if wave.too_few:
        limit = f"{options.min_answers:,}"
        return f"{wave.period}: too few answers to show ({wave.n}, limit {limit})"
    return f"{wave.period}, n = {wave.n:,}" if wave.n is not None else wave.period
