"""What opportunities address: references resolved to the parts of a journey."""

from dataclasses import dataclass

from cjm.diagnostics import Route
from cjm.model.journey import Journey
from cjm.model.opportunity import Opportunity


@dataclass(frozen=True, slots=True)
class Target:
    """A part of a journey: a stage, a touchpoint in it, or a pain or gain there (`pay.slow`)."""

    stage: str
    touchpoint: str | None = None
    claim: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """An opportunity that is not rejected, its place, and what it addresses."""

    opportunity: Opportunity
    route: Route
    targets: frozenset[Target]


def plans(journey: Journey) -> tuple[Plan, ...]:
    """Return the opportunities that are not rejected; references that lead nowhere are left out."""
    if not journey.opportunities:
        return ()
    known = _targets(journey)
    return tuple(
        Plan(
            opportunity,
            ("opportunities", position),
            frozenset(known[name] for name in opportunity.addresses if name in known),
        )
        for position, opportunity in enumerate(journey.opportunities)
        if opportunity.status != "rejected"
    )


def covers(targets: frozenset[Target], target: Target) -> bool:
    """Say whether targets name a part itself, its touchpoint or its stage."""
    return not targets.isdisjoint(
        {target, Target(target.stage, target.touchpoint), Target(target.stage)}
    )


def _targets(journey: Journey) -> dict[str, Target]:
    """Index every part by the names that lead to it; touchpoints win over pains, gains, stages."""
    found = {
        touchpoint.id: Target(stage.id, touchpoint.id)
        for stage, touchpoint in journey.touchpoints()
    }
    for key in ("pains", "gains"):
        for stage, touchpoint in journey.touchpoints():
            for claim in getattr(touchpoint, key):
                if claim.id:
                    dotted = f"{touchpoint.id}.{claim.id}"
                    target = Target(stage.id, touchpoint.id, dotted)
                    found.setdefault(dotted, target)
                    found.setdefault(claim.id, target)
    for stage in journey.stages:
        found.setdefault(stage.id, Target(stage.id))
    return found
