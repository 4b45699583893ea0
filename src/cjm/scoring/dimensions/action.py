"""Action: pains that no opportunity addresses, and opportunities that nobody could carry out."""

from collections.abc import Iterator
from datetime import date

from cjm.diagnostics import Route
from cjm.model.claims import Pain
from cjm.model.opportunity import Opportunity
from cjm.scoring.addresses import Target
from cjm.scoring.claims import Stated
from cjm.scoring.coverage import addresses
from cjm.scoring.items import Item
from cjm.scoring.quantity import Formula, Input
from cjm.scoring.sheet import Sheet

ORDER = 4
MEANING = "pains that no opportunity addresses, and opportunities without owner, day or measure"
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
EMPTY = "no pain and no opportunity is stated"


def items(sheet: Sheet) -> Iterator[Item]:
    """Yield every pain, and every opportunity for each stage that it addresses."""
    for section in sheet.sections:
        subject = section.subject
        for place in section.places:
            for stated in place.claims:
                if isinstance(stated.claim, Pain):
                    target = Target(section.stage.id, place.touchpoint.id, stated.ref)
                    whom = frozenset(stated.claim.personas) or None
                    pain = _pain(stated, addresses(sheet, target))
                    yield Item(pain, subject, (place.touchpoint.id,), whom)
        for plan in sheet.plans:
            found = [target for target in plan.targets if target.stage == section.stage.id]
            if found:
                readiness = _readiness(plan.opportunity, plan.route, sheet.today)
                named = {target.touchpoint for target in found if target.touchpoint}
                yield Item(readiness, subject, tuple(sorted(named)))


def _pain(stated: Stated, by: str | None) -> Input:
    note = f"addressed by {by}" if by else "not addressed"
    return Input(f"pain {stated.ref}", 0.0 if by else 1.0, stated.route, note=note)


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
