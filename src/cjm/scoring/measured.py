"""The metrics of a journey as numbers that can be asked for: each wave, and what changed."""

import math
from collections.abc import Iterator
from typing import Any, cast

from cjm.model.metric import CesMetric, CsatMetric, Metric, MetricBase
from cjm.model.satisfied import best_answers, boxes
from cjm.model.times import seconds
from cjm.scoring import changes, metrics
from cjm.scoring.changes import Change
from cjm.scoring.claims import Stated
from cjm.scoring.evidence import Strengths
from cjm.scoring.metric_score import Comparison, MetricScore, Wave
from cjm.scoring.metrics import Measure
from cjm.scoring.quantity import Basis, Formula, Holder, Input, Quantity, Style, Subject
from cjm.scoring.sheet import Sheet

_OWN = "cjm, see docs/scoring.md"
_SHARE_SOURCE = "share of answers; its interval is Wilson's, 1927"
_NPS_SOURCE = "Reichheld, The One Number You Need to Grow, Harvard Business Review, December 2003"
_CES_SOURCE = "Dixon, Freeman and Toman, Stop Trying to Delight Your Customers, Harvard Business Review, July 2010"
_NEWCOMBE = "Newcombe, Interval Estimation for the Difference Between Independent Proportions, 1998"
_ERRORS = "interval from sqrt(SE1^2 + SE2^2) of two independent samples"
_RATES = (
    "Przyborowski and Wilenski, Homogeneity of Results in Testing Samples from Poisson Series, 1940"
)


def measured(sheet: Sheet) -> Iterator[MetricScore]:
    """Yield the metrics of touchpoints, of the journey, and of the workspace where they are named."""
    for place in sheet.places():
        for stated, strength in zip(place.claims, place.strengths, strict=True):
            if stated.kind == "metric":
                yield _Scorer(sheet, stated).score(strength, place.touchpoint.id)
    for stated, strength in zip(sheet.claims, sheet.strengths, strict=True):
        yield _Scorer(sheet, stated).score(strength)
    yield from _of_workspace(sheet)


def _of_workspace(sheet: Sheet) -> Iterator[MetricScore]:
    context, strengths = sheet.context, Strengths(sheet.context, sheet.options, sheet.today)
    named = set(_named(sheet)) - {metric.id for metric in context.journey.metrics}
    for position, metric in enumerate(context.workspace.metrics if context.workspace else ()):
        if metric.id in named and context.metrics.get(metric.id) is metric:
            stated = Stated("metric", metric.id, metric, ("metrics", position))
            yield _Scorer(sheet, stated, "workspace").score(strengths.of(stated))


def _named(sheet: Sheet) -> Iterator[str]:
    """Go through the metrics that goals and opportunities of the journey name."""
    journey = sheet.context.journey
    yield from (goal.metric for goal in journey.goals if goal.metric)
    for opportunity in journey.opportunities:
        if opportunity.expects:
            yield opportunity.expects.metric
        if opportunity.experiment and opportunity.experiment.metric:
            yield opportunity.experiment.metric


class _Scorer:
    """Works out one metric."""

    def __init__(self, sheet: Sheet, stated: Stated, holder: Holder = "journey") -> None:
        assert isinstance(stated.claim, MetricBase)  # what is stated as a metric is one
        self._context = sheet.context
        self._options = sheet.options
        self._metric = cast("Metric", stated.claim)
        self._route = stated.route
        self._holder = holder
        self._subject = Subject("metric", stated.ref, stated.claim.title or "")

    def score(self, strength: Quantity, touchpoint: str | None = None) -> MetricScore:
        """Return the metric with its waves and changes."""
        metric = self._metric
        order = metrics.in_time(metric)
        found = {place: metrics.of_wave(metric, place, self._options) for place in order}
        shown = [(place, measure) for place in order if (measure := found[place])]
        latest = shown[-1][0] if shown else None
        waves = {place: self._wave(place, found[place], place == latest) for place in order}
        return MetricScore(
            id=self._subject.id,
            title=metric.title or "",
            kind=metric.kind,
            touchpoint=touchpoint,
            holder=self._holder,
            what=self._what(latest if latest is not None else order[-1] if order else None),
            waves=tuple(waves.values()),
            latest=waves[latest] if latest is not None else None,
            last=self._comparison("change", *shown[-2:]) if len(shown) > 1 else None,
            first=self._comparison("change-since-first", shown[0], shown[-1])
            if len(shown) > 2  # noqa: PLR2004 - with two waves, the first is the one before
            else None,
            strength=strength._replace(subject=self._subject),
        )

    def _wave(self, place: int, measure: Measure | None, latest: bool) -> Wave:  # noqa: FBT001 - one of two names
        n = metrics.answers(self._metric, place)
        period = self._metric.waves[place].period
        too_few = measure is None and bool(n)
        if measure is None:
            return Wave(period, n, None, too_few)
        formula = _formula(self._metric, self._what(place), period)
        if not latest:
            formula = formula._replace(name=f"wave.{period}")
        inputs = tuple(self._inputs(place, measure))
        value = Quantity(self._subject, formula, measure.value, measure.low, measure.high, inputs)
        return Wave(period, n, value, too_few)

    def _inputs(self, place: int, measure: Measure) -> Iterator[Input]:
        for key, name, value in _counted(self._metric, place, measure):
            yield self._input(name, value, place, key)

    def _input(
        self, name: str, value: float, place: int, key: str | None, note: str | None = None
    ) -> Input:
        route = (*self._route, "waves", place, *((key,) if key else ()))
        tally = self._metric.tally
        return Input(
            name,
            value,
            route,
            self._basis,
            self._metric.evidence,
            note=note,
            holder=self._holder,
            place=tally.place(place) if tally else None,
        )

    @property
    def _basis(self) -> Basis:
        return self._context.basis(self._metric)

    def _comparison(
        self, name: str, before: tuple[int, Measure], after: tuple[int, Measure]
    ) -> Comparison:
        found = changes.change(self._metric, before, after, self._options)
        since = self._metric.waves[before[0]].period
        verdict = changes.direction(self._metric, found)
        quantity = self._changed(name, found, before, after)
        return Comparison(since, quantity, verdict, found.why)

    def _changed(
        self, name: str, found: Change, before: tuple[int, Measure], after: tuple[int, Measure]
    ) -> Quantity | None:
        if found.value is None:
            return None
        inputs: list[Input] = []
        for word, (place, measure) in (("later", after), ("earlier", before)):
            inputs.append(self._input(word, measure.value, place, None, _note(measure)))
            if self._metric.kind == "count":
                days = changes.days(measure.period)
                inputs.append(Input(f"{word} days", days, note=f"length of {measure.period}"))
        formula = _change_formula(self._metric, name)
        return Quantity(self._subject, formula, found.value, found.low, found.high, tuple(inputs))

    def _what(self, place: int | None) -> str:
        metric = self._metric
        if isinstance(metric, CsatMetric):
            if place is None:
                return "share of the best answers"
            buckets = len(metric.waves[place].counts)
            return boxes(best_answers(metric, buckets, self._options.satisfied), buckets)
        return _WHAT[metric.method if isinstance(metric, CesMetric) else metric.kind]


_WHAT = {
    "nps": "promoters minus detractors, -100 to 100",
    "mean-7": "mean of the answers 1 to 7",
    "share-5to7-of-7": "answers 5 to 7 of 7",
    "share-4to5-of-5": "answers 4 to 5 of 5",
    "net-7": "answers 6 and 7 minus 1 to 3, -100 to 100",
    "ratio": "part of the whole",
    "duration": "median",
    "count": "events",
}


def _note(measure: Measure) -> str:
    n = f"{measure.period}, n = {measure.n:,}"
    if measure.part is not None:
        return f"{measure.period}, {measure.part:,} of {measure.n:,}"
    return f"{n}, standard error {measure.error:.2f}" if measure.error is not None else n


def _counted(metric: Metric, place: int, measure: Measure) -> Iterator[tuple[str, str, float]]:
    """Go through what a wave counts: the key in the file, the name in the formula, the number."""
    wave: Any = metric.waves[place]
    if isinstance(metric, CesMetric | CsatMetric):
        yield from _of_answers(metric, wave.counts, measure)
    else:
        for key in _KEYS[metric.kind]:
            value = getattr(wave, key)
            number = seconds(value) if isinstance(value, str) else float(value)
            yield key, key if key != "n" else "cases", number
        if metric.kind == "nps":
            yield "promoters", "answers", float(measure.n)


def _of_answers(
    metric: CesMetric | CsatMetric, counts: tuple[int, ...], measure: Measure
) -> Iterator[tuple[str, str, float]]:
    if measure.part is not None:
        yield "counts", "best answers", float(measure.part)
    elif isinstance(metric, CesMetric) and metric.method == "net-7":
        yield "counts", "answers 6 and 7", float(sum(counts[5:]))
        yield "counts", "answers 1 to 3", float(sum(counts[:3]))
    else:
        total = sum(answer * count for answer, count in enumerate(counts, 1))
        yield "counts", "sum of answers", float(total)
    yield "counts", "answers", float(measure.n)


_KEYS = {
    "nps": ("promoters", "detractors"),
    "ratio": ("numerator", "denominator"),
    "duration": ("median", "n"),
    "count": ("count",),
}
_FORMULAS: dict[str, tuple[str, str, Style, str | None]] = {
    "nps": (
        "100 x (promoters - detractors) / answers",
        _NPS_SOURCE,
        "net",
        "100 x ({promoters} - {detractors}) / {answers}",
    ),
    "csat": ("best answers / answers", _SHARE_SOURCE, "percent", "{best answers} / {answers}"),
    "share-5to7-of-7": (
        "best answers / answers",
        _CES_SOURCE,
        "percent",
        "{best answers} / {answers}",
    ),
    "share-4to5-of-5": (
        "best answers / answers",
        _CES_SOURCE,
        "percent",
        "{best answers} / {answers}",
    ),
    "mean-7": ("sum of answers / answers", _CES_SOURCE, "mean", "{sum of answers} / {answers}"),
    "net-7": (
        "100 x (answers 6 and 7 - answers 1 to 3) / answers",
        _CES_SOURCE,
        "net",
        "100 x ({answers 6 and 7} - {answers 1 to 3}) / {answers}",
    ),
    "ratio": (
        "numerator / denominator",
        "the interval of the share is Wilson's, 1927",
        "percent",
        "{numerator} / {denominator}",
    ),
    "duration": ("the median, as it was measured", _OWN, "seconds", None),
    "count": ("the number of events, as it was counted", _OWN, "count", None),
}
_BOUNDS: dict[Style, tuple[float, float | None]] = {
    "percent": (0, 1),
    "net": (-100, 100),
    "mean": (1, 7),
    "seconds": (0, None),
    "count": (0, None),
    "share-change": (-1, 1),
    "net-change": (-200, 200),
    "mean-change": (-6, 6),
    "seconds-change": (-math.inf, None),
    "events-change": (-1, None),
}
_CHANGES: dict[str, tuple[str, str, Style]] = {
    "share": ("later share - earlier share", _NEWCOMBE, "share-change"),
    "net": ("later - earlier", _ERRORS, "net-change"),
    "mean": ("later mean - earlier mean", _ERRORS, "mean-change"),
    "duration": ("later median - earlier median", _OWN, "seconds-change"),
    "count": ("(later / its days) / (earlier / its days) - 1", _RATES, "events-change"),
}


def _key(metric: Metric) -> str:
    return metric.method if isinstance(metric, CesMetric) else metric.kind


def _formula(metric: Metric, what: str, period: str) -> Formula:
    words, source, style, template = _FORMULAS[_key(metric)]
    name = {"nps": "NPS", "csat": "CSAT", "ces": "CES"}.get(metric.kind, metric.kind)
    title = f"{name} {period}, {what}:"
    return Formula("value", title, words, source, style, *_BOUNDS[style], template)


def _change_formula(metric: Metric, name: str) -> Formula:
    way = {"nps": "net", "net-7": "net", "mean-7": "mean", "duration": "duration", "count": "count"}
    kind = way.get(_key(metric), "share")
    words, source, style = _CHANGES[kind]
    template = "{later} - {earlier}"
    if kind == "count":
        template = "({later} / {later days}) / ({earlier} / {earlier days}) - 1"
    title = "change since the wave before:" if name == "change" else "change since the first wave:"
    return Formula(name, title, words, source, style, *_BOUNDS[style], template)
