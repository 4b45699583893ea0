"""Pain load: how much the pains at a touchpoint weigh together."""

from cjm.diagnostics import Route
from cjm.model.claims import Pain, TextClaim
from cjm.model.context import Context
from cjm.model.touchpoint import Touchpoint
from cjm.scoring import intervals
from cjm.scoring.quantity import Formula, Input, Quantity, Subject
from cjm.scoring.ratings import rating

_OWN = "cjm, see docs/scoring.md"
PAIN = Formula(
    "load", "pain load", "severity x reach", _OWN, "number", high=5, template="{severity} x {reach}"
)
PAIN_LOAD = Formula("pain-load", "pain load", "sum of severity x reach over pains", _OWN, "number")


def at(touchpoint: Touchpoint, route: Route, subject: Subject, context: Context) -> Quantity:
    """Return the load of the pains at a touchpoint: all of them, or those that a persona has."""
    return total(
        subject,
        tuple(
            _load(pain, f"{touchpoint.id}.{pain.id or f'pain-{number}'}", place, context)
            for number, pain in enumerate(touchpoint.pains, 1)
            if concerns(pain, subject.persona, touchpoint)
            for place in ((*route, "pains", number - 1),)
        ),
    )


def total(subject: Subject, parts: tuple[Quantity, ...]) -> Quantity:
    """Return the sum of the loads of pains, 0 where there is none."""
    ends = intervals.total([part.ends for part in parts])
    return Quantity(subject, PAIN_LOAD, sum(part.value for part in parts), *ends, parts)


def _load(pain: Pain, ref: str, route: Route, context: Context) -> Quantity:
    basis = context.basis(pain)
    severity = rating("severity", pain.severity, route, basis, pain.evidence)
    reach = _reach(pain, route, context)
    low, high = (a * b for a, b in zip(severity.ends, reach.ends, strict=True))
    value = float(severity.value) * float(reach.value)
    return Quantity(Subject("pain", ref, pain.text), PAIN, value, low, high, (severity, reach))


def _reach(pain: Pain, route: Route, context: Context) -> Input:
    if pain.reach is None:
        note = "not stated, so it counts as everyone"
        return Input("reach", 1.0, route, "assumed", (), 0.0, 1.0, note)
    place, basis = (*route, "reach"), context.basis(pain)
    return Input("reach", pain.reach, place, basis, pain.evidence, pain.reach, pain.reach)


def concerns(claim: TextClaim, persona: str | None, touchpoint: Touchpoint) -> bool:
    """Say whether a claim holds for a row of its touchpoint: a persona's, or everybody else's."""
    if not claim.personas:
        return True
    if persona is not None:
        return persona in claim.personas
    return not all(name in touchpoint.emotions for name in claim.personas)
