"""Figures along the journey that cannot be laid side by side.

What:
    The satisfaction or the effort of some touchpoints is asked on another scale than that of the
    others, a metric with the same id is of another kind elsewhere, or the scale of a metric
    changes from one wave to the next. The scale that most of them have counts as the right one.

Why:
    People read a row of figures as a comparison. Two of five answers are chosen more easily than
    two of seven, so the step that looks worse may only have been asked differently.

Bad:
    stages:
      - id: book
        title: I book the cabin
        touchpoints:
          - id: search
            title: Finding free weeks
            metrics: [{id: search-csat, kind: csat, waves: [{period: 2026-Q3, counts: [9, 14, 31, 60, 22]}]}]
          - id: payment
            title: Deposit
            metrics: [{id: payment-csat, kind: csat, waves: [{period: 2026-Q3, counts: [4, 8, 20, 71, 40]}]}]
      - id: stay
        title: I stay
        touchpoints:
          - id: key-box
            title: The key box
            metrics:
              - {id: key-csat, kind: csat, waves: [{period: 2026-Q3, counts: [2, 3, 6, 11, 19, 41, 25]}]}  # <-- here

Good:
    stages:
      - id: book
        title: I book the cabin
        touchpoints:
          - id: search
            title: Finding free weeks
            metrics: [{id: search-csat, kind: csat, waves: [{period: 2026-Q3, counts: [9, 14, 31, 60, 22]}]}]
          - id: payment
            title: Deposit
            metrics: [{id: payment-csat, kind: csat, waves: [{period: 2026-Q3, counts: [4, 8, 20, 71, 40]}]}]
      - id: stay
        title: I stay
        touchpoints:
          - id: key-box
            title: The key box
            metrics: [{id: key-csat, kind: csat, waves: [{period: 2026-Q3, counts: [3, 7, 16, 48, 33]}]}]
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from cjm.diagnostics import Route
from cjm.linting.rule import Issue, Issues, rule
from cjm.model.journey import Journey
from cjm.model.metric import CesMetric, CsatMetric, Metric

_HINT = "Ask the same question with the same answers everywhere, or show the figures apart."
_NAMES = {"csat": "satisfaction", "ces": "effort"}


@dataclass(frozen=True, slots=True)
class _Figure:
    """A metric of a touchpoint, where it stands, and what it is measured in."""

    route: Route
    touchpoint: str
    metric: Metric
    scale: str


@rule("CJM308")
def mixed_scales(journey: Journey) -> Issues:
    figures = list(_figures(journey))
    for figure in figures:
        yield from _changes(figure)
    if len(figures) < 2:  # noqa: PLR2004 - nothing to compare
        return
    groups: dict[str, list[_Figure]] = {}
    for figure in figures:
        for name in _compared(figure.metric):
            groups.setdefault(name, []).append(figure)
    told: set[Route] = set()
    for name, group in groups.items():
        for odd, usual in _odd(group):
            if odd.route not in told:
                told.add(odd.route)
                yield _issue(name, odd, usual)


def _figures(journey: Journey) -> Iterator[_Figure]:
    for place, stage in enumerate(journey.stages):
        for inner, touchpoint in enumerate(stage.touchpoints):
            for last, metric in enumerate(touchpoint.metrics):
                route = ("stages", place, "touchpoints", inner, "metrics", last)
                yield _Figure(route, touchpoint.id, metric, _scale(metric))


def _scale(metric: Metric) -> str:
    """Say what a metric is measured in."""
    if isinstance(metric, CesMetric):
        return f"effort as {metric.method}"
    if isinstance(metric, CsatMetric):
        return f"{len(metric.waves[-1].counts)} answers" if metric.waves else ""
    return metric.kind


def _compared(metric: Metric) -> Iterator[str]:
    """Name the groups of metrics that people compare with this one."""
    if isinstance(metric, CesMetric) or (
        isinstance(metric, CsatMetric) and metric.measures == "satisfaction"
    ):
        yield _NAMES[metric.kind]
    yield f"`{metric.id}`"


def _odd(group: list[_Figure]) -> Iterator[tuple[_Figure, _Figure]]:
    """Pair what differs from the scale of most with the first that has it."""
    known = [figure for figure in group if figure.scale]
    counts = Counter(figure.scale for figure in known)
    if len(counts) > 1:
        usual_scale, _ = counts.most_common(1)[0]
        usual = next(figure for figure in known if figure.scale == usual_scale)
        yield from ((figure, usual) for figure in known if figure.scale != usual_scale)


def _issue(name: str, odd: _Figure, usual: _Figure) -> Issue:
    return Issue(
        f"{name} is measured here in {odd.scale}, at `{usual.touchpoint}` in {usual.scale}, "
        "so the two cannot be compared",
        _HINT,
        at=odd.route,
    )


def _changes(figure: _Figure) -> Issues:
    if not isinstance(figure.metric, CsatMetric) or len(figure.metric.waves) < 2:  # noqa: PLR2004 - a change takes two waves
        return
    for place, (before, after) in enumerate(pairwise(figure.metric.waves), 1):
        if len(before.counts) != len(after.counts):
            yield Issue(
                f"this wave has {len(after.counts)} answers, the one before {len(before.counts)}, "
                "so the two cannot be compared",
                "Start a metric of its own where the question changed.",
                at=(*figure.route, "waves", place),
            )
