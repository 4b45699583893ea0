"""Coverage: how much of the map is backed by evidence, served, addressed and owned."""

from collections.abc import Callable, Iterable, Iterator

from cjm.diagnostics import Route
from cjm.model.differences import rejected as rejected_of
from cjm.model.journey import Goal
from cjm.scoring.addresses import Target, covers
from cjm.scoring.quantity import Formula, Input, Quantity
from cjm.scoring.scorecard import Coverage
from cjm.scoring.sheet import Section, Sheet

_OWN = "cjm, see docs/scoring.md"


def _formula(name: str, title: str, words: str) -> Formula:
    return Formula(f"coverage.{name}", title, words, _OWN, "share", high=1, template="{sum} / {n}")


CLAIMS = _formula("claims", "claims observed", "claims that name evidence / all claims")
GOALS = _formula(
    "goals",
    "goals served",
    "goals with a metric or an opportunity / all goals of journey and stages",
)
PAINS = _formula("pains", "pains addressed", "pains that an opportunity addresses / all pains")
OPPORTUNITIES = _formula(
    "opportunities",
    "opportunities owned",
    "opportunities with an owner / all that are not rejected",
)


def coverage(sheet: Sheet) -> Coverage:
    """Return the four shares of a journey."""
    return Coverage(
        _share(sheet, CLAIMS, _claims(sheet)),
        _share(sheet, GOALS, _goals(sheet)),
        _share(sheet, PAINS, _pains(sheet)),
        _share(sheet, OPPORTUNITIES, _opportunities(sheet)),
    )


def _share(sheet: Sheet, formula: Formula, items: Iterable[Input]) -> Quantity | None:
    found = tuple(items)
    if not found:
        return None
    value = sum(float(item.value) for item in found) / len(found)
    return Quantity(sheet.subject, formula, value, inputs=found)


def _claims(sheet: Sheet) -> Iterator[Input]:
    own = (sheet.claims, *(place.claims for place in sheet.places()))
    for stated in (item for group in own for item in group):
        basis = sheet.context.basis(stated.claim)
        name = f"{stated.kind} {stated.ref}" + (f", {stated.persona}" if stated.persona else "")
        seen = float(basis == "observed")
        yield Input(name, seen, stated.route, "stated", stated.claim.evidence, note=basis)


def _goals(sheet: Sheet) -> Iterator[Input]:
    for position, goal in enumerate(sheet.context.journey.goals):
        yield _judged(f"goal {goal.id}", ("goals", position), serves_goal(sheet, goal), "served")
    for section in sheet.sections:
        if section.stage.customer_goal:
            route = (*section.route, "customer_goal")
            by = serves_stage(sheet, section)
            yield _judged(f"goal of stage {section.stage.id}", route, by, "served")


def serves_goal(sheet: Sheet, goal: Goal) -> str | None:
    """Name what serves a journey goal: its metric, else the first opportunity for it."""
    if goal.metric and goal.metric in sheet.context.metrics:
        return f"metric {goal.metric}"
    return _first(sheet, lambda plan_goal, _: plan_goal == goal.id)


def serves_stage(sheet: Sheet, section: Section) -> str | None:
    """Name what serves a stage's customer goal.

    That is a metric at one of its touchpoints, else the first opportunity that addresses the stage
    or anything in it, else one that changes a touchpoint in it (`changed_by`) and is not rejected.
    """
    for place in section.places:
        for metric in place.touchpoint.metrics:
            return f"metric {place.touchpoint.id}.{metric.id}"
    stage = section.stage.id
    by = _first(sheet, lambda _, targets: any(target.stage == stage for target in targets))
    return by or _changes(sheet, section)


def _changes(sheet: Sheet, section: Section) -> str | None:
    """Name the first opportunity, here or in the map of today, that changes a touchpoint here."""
    journey, original = sheet.context.journey, sheet.context.original()
    rejected = rejected_of(journey, original)
    for place in section.places:
        for name in place.touchpoint.changed_by:
            if name not in rejected:
                return f"opportunity {name}"
    return None


def addresses(sheet: Sheet, target: Target) -> str | None:
    """Name the first opportunity that addresses a pain itself, its touchpoint or its stage."""
    return _first(sheet, lambda _, targets: covers(targets, target))


def _first(sheet: Sheet, wanted: Callable[[str | None, frozenset[Target]], bool]) -> str | None:
    for plan in sheet.plans:
        if wanted(plan.opportunity.goal, plan.targets):
            return f"opportunity {plan.opportunity.id}"
    return None


def _pains(sheet: Sheet) -> Iterator[Input]:
    for section in sheet.sections:
        for place in section.places:
            for stated in place.claims:
                if stated.kind == "pain":
                    target = Target(section.stage.id, place.touchpoint.id, stated.ref)
                    by = addresses(sheet, target)
                    yield _judged(f"pain {stated.ref}", stated.route, by, "addressed")


def _opportunities(sheet: Sheet) -> Iterator[Input]:
    for plan in sheet.plans:
        name = f"opportunity {plan.opportunity.id}"
        yield _judged(name, plan.route, plan.opportunity.owner, "owned")


def _judged(name: str, route: Route, by: str | None, verb: str) -> Input:
    note = f"{verb} by {by}" if by else f"not {verb}"
    return Input(name, float(by is not None), route, note=note)
