"""Goal: what customers want that nothing serves, and metrics that miss their targets."""

from collections.abc import Iterator

from cjm.diagnostics import Route
from cjm.model.journey import Goal
from cjm.model.metric import Metric
from cjm.scoring import metrics
from cjm.scoring.coverage import serves_goal, serves_stage
from cjm.scoring.quantity import Formula, Input, Quantity, Subject
from cjm.scoring.sheet import Section, Sheet

ORDER = 2
FORMULA = Formula(
    "gap.goal",
    "goal gap",
    "mean over goals (0 served, 1 not) and metrics with a target (part of the way still to go)",
    "cjm, see docs/scoring.md",
    "share",
    high=1,
    template="{sum} / {n}",
)
MISS = Formula(
    "miss",
    "way to the target",
    "(target - value) / (target - worst value), or the other way round where lower is better",
    "cjm, see docs/scoring.md",
    "share",
    high=1,
)


def gaps(sheet: Sheet) -> Iterator[Quantity]:
    """Yield a gap for each stage with a customer goal or a target, and one for the journey's goals.

    The journey's own belong to the subject `goals`.
    """
    for section in sheet.sections:
        yield from _mean(section.subject, tuple(_of_stage(sheet, section)))
    own = tuple(
        item for at in enumerate(sheet.context.journey.goals) for item in _of_goal(sheet, *at)
    )
    yield from _mean(Subject("goals", "goals", "Goals of the journey"), own)


def _mean(subject: Subject, items: tuple[Input | Quantity, ...]) -> Iterator[Quantity]:
    if items:
        values = [float(item.value) for item in items]
        lows, highs = zip(*(item.ends for item in items), strict=True)
        low, high = sum(lows) / len(items), sum(highs) / len(items)
        yield Quantity(subject, FORMULA, sum(values) / len(items), low, high, items)


def _of_stage(sheet: Sheet, section: Section) -> Iterator[Input | Quantity]:
    if section.stage.customer_goal:
        by = serves_stage(sheet, section)
        yield _served("customer goal", (*section.route, "customer_goal"), by)
    for place in section.places:
        for position, metric in enumerate(place.touchpoint.metrics):
            if metric.target is not None:
                route = (*place.route, "metrics", position)
                subject = Subject("metric", f"{place.touchpoint.id}.{metric.id}")
                target = Input("target", metric.target, (*route, "target"))
                yield from _miss(sheet, subject, metric, target, route)


def _of_goal(sheet: Sheet, position: int, goal: Goal) -> Iterator[Input | Quantity]:
    route: Route = ("goals", position)
    metric = sheet.context.metrics.get(goal.metric or "")
    if metric is not None and goal.target is not None:
        subject, target = Subject("goal", goal.id), Input("target", goal.target, (*route, "target"))
        found = tuple(_miss(sheet, subject, metric, target, (*route, "metric")))
        if found:
            yield from found
            return
    yield _served(f"goal {goal.id}", route, serves_goal(sheet, goal))


def _served(name: str, route: Route, by: str | None) -> Input:
    return Input(name, 0.0 if by else 1.0, route, note=f"served by {by}" if by else "not served")


def _miss(
    sheet: Sheet, subject: Subject, metric: Metric, target: Input, route: Route
) -> Iterator[Quantity]:
    found = metrics.last(metric, sheet.options.confidence)
    if found is None:
        return
    low, high = found.low, found.high
    basis = sheet.context.basis(metric)
    note = f"{metric.id}, {found.period}, n = {found.n}"
    value = Input("value", found.value, route, basis, metric.evidence, low, high, note)

    def miss(at: float) -> float:
        return metrics.shortfall(metric, at, found.floor, float(target.value))

    ends = sorted(miss(at) for at in (low, high) if at is not None)
    yield Quantity(
        subject,
        MISS,
        miss(found.value),
        ends[0] if ends else None,
        ends[-1] if ends else None,
        (target, value),
    )
