"""Goal: what customers want that nothing serves, and metrics that miss their targets."""

from collections.abc import Iterator

from cjm.diagnostics import Route
from cjm.model.journey import Goal
from cjm.model.metric import Metric
from cjm.scoring import metrics
from cjm.scoring.coverage import serves_goal, serves_stage
from cjm.scoring.items import GOALS, Item
from cjm.scoring.quantity import Formula, Input, Quantity, Subject
from cjm.scoring.sheet import Section, Sheet

ORDER = 2
MEANING = "goals that nothing serves, and targets not reached yet"
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
EMPTY = "no goal and no target is stated"


def items(sheet: Sheet) -> Iterator[Item]:
    """Yield each stage's customer goal, each target of a touchpoint, and the journey's own goals."""
    for section in sheet.sections:
        yield from _of_stage(sheet, section)
    for position, goal in enumerate(sheet.context.journey.goals):
        for part in _of_goal(sheet, position, goal):
            yield Item(part, GOALS)


def _of_stage(sheet: Sheet, section: Section) -> Iterator[Item]:
    if section.stage.customer_goal:
        by = serves_stage(sheet, section)
        goal = _served("customer goal", (*section.route, "customer_goal"), by)
        yield Item(goal, section.subject)
    for place in section.places:
        for position, metric in enumerate(place.touchpoint.metrics):
            if metric.target is not None:
                route = (*place.route, "metrics", position)
                subject = Subject("metric", f"{place.touchpoint.id}.{metric.id}")
                target = Input("target", metric.target, (*route, "target"))
                for miss in _miss(sheet, subject, metric, target, route):
                    yield Item(miss, section.subject, (place.touchpoint.id,))


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
    found = metrics.latest(metric, sheet.options)
    if found is None:
        return
    wave, measured = found
    low, high = measured.low, measured.high
    basis = sheet.context.basis(metric)
    note = f"{metric.id}, {measured.period}, n = {measured.n}"
    place = metric.tally.place(wave) if metric.tally else None
    evidence = metric.evidence
    value = Input("value", measured.value, route, basis, evidence, low, high, note, place=place)

    def miss(at: float) -> float:
        return metrics.shortfall(metric, at, measured.floor, float(target.value))

    ends = sorted(miss(at) for at in (low, high) if at is not None)
    yield Quantity(
        subject,
        MISS,
        miss(measured.value),
        ends[0] if ends else None,
        ends[-1] if ends else None,
        (target, value),
    )
