"""Action: pains that no opportunity addresses, and opportunities that nobody could carry out."""

from collections.abc import Iterator
from datetime import date

from cjm.diagnostics import Route
from cjm.model.opportunity import Opportunity
from cjm.scoring.addresses import Target
from cjm.scoring.coverage import addresses
from cjm.scoring.quantity import Formula, Input, Quantity
from cjm.scoring.sheet import Section, Sheet

ORDER = 4
FORMULA = Formula(
    "gap.action",
    "action gap",
    "mean over pains (0 addressed, 1 not) and opportunities (a third each for no owner, no due "
    "date, no metric; 1 when overdue)",
    "cjm, see docs/scoring.md",
    "share",
    high=1,
    template="{sum} / {n}",
)


def gaps(sheet: Sheet) -> Iterator[Quantity]:
    """Yield a gap for each stage that has pains, or opportunities that address it."""
    for section in sheet.sections:
        items = (*_pains(sheet, section), *_opportunities(sheet, section))
        if items:
            value = sum(float(item.value) for item in items) / len(items)
            yield Quantity(section.subject, FORMULA, value, inputs=items)


def _pains(sheet: Sheet, section: Section) -> Iterator[Input]:
    for place in section.places:
        for stated in place.claims:
            if stated.kind == "pain":
                by = addresses(sheet, Target(section.stage.id, place.touchpoint.id, stated.ref))
                note = f"addressed by {by}" if by else "not addressed"
                yield Input(f"pain {stated.ref}", 0.0 if by else 1.0, stated.route, note=note)


def _opportunities(sheet: Sheet, section: Section) -> Iterator[Input]:
    for plan in sheet.plans:
        if any(target.stage == section.stage.id for target in plan.targets):
            yield _readiness(plan.opportunity, plan.route, sheet.today)


def _readiness(opportunity: Opportunity, route: Route, today: date) -> Input:
    name = f"opportunity {opportunity.id}"
    done = opportunity.status == "done"
    if opportunity.due and opportunity.due < today and not done:
        return Input(name, 1.0, (*route, "due"), note=f"overdue since {opportunity.due}")
    missing = []
    if not done:
        missing += [key for key in ("owner", "due") if getattr(opportunity, key) is None]
    if not _measured(opportunity):
        missing.append("metric")
    note = f"has no {', no '.join(missing)}" if missing else "owned, dated and measured"
    return Input(
        name, len(missing) / 3, route, note="done and measured" if done and not missing else note
    )


def _measured(opportunity: Opportunity) -> bool:
    experiment = opportunity.experiment
    return opportunity.expects is not None or (
        experiment is not None and experiment.metric is not None
    )
