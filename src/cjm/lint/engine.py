"""Walks a journey once and asks every rule about the parts that it looks at.

What a rule gets is settled beforehand: a plan says, for each class of part, which rules look at it,
what else they want to see, and which fields are worth going into. Nothing is inspected on the way.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from typing import Any

from cjm.diagnostics import Finding, Route, Severity
from cjm.lint.options import Options, default
from cjm.lint.rule import Check, Issue, Rule
from cjm.lint.shape import Slot, slots
from cjm.model.base import Part
from cjm.model.context import Context
from cjm.model.evidence import Evidence
from cjm.model.persona import Persona
from cjm.model.terms import MapType


def check(context: Context, *, today: date, options: Options | None = None) -> Iterator[Finding]:
    """Yield what the rules find in a journey, in the order of the walk.

    Personas and evidence are judged where they are written: those of a journey's own file here,
    shared ones by `check_shared`.

    Args:
        context: The journey and what its references lead to.
        today: The day from which ages and due dates count.
        options: Which rules judge, and how; all of them as declared when None.
    """
    journey = context.journey
    plan = _plan(options or default(), type(journey), journey.type)
    return _walk(journey, plan, _Scene({Context: context, date: today}))


def check_shared(
    part: Persona | Evidence, *, today: date, options: Options | None = None
) -> Iterator[Finding]:
    """Yield what the rules find in a persona or a piece of evidence that has a file of its own.

    Rules that want to see a journey are left out.
    """
    plan = _plan(options or default(), type(part), None)
    return _walk(part, plan, _Scene({date: today}))


@dataclass(frozen=True, slots=True)
class _Call:
    rule: Rule
    severity: Severity
    check: Check
    needs: tuple[type, ...] = ()


@dataclass(frozen=True, slots=True)
class _Plan:
    kind: type[Part]
    calls: tuple[_Call, ...]
    ways: tuple[tuple[Slot, dict[type, "_Plan"]], ...]


class _Scene(dict[type, Any]):
    """What rules may want to see, by class; facts are worked out when first asked for."""

    def __missing__(self, fact: type) -> object:
        self[fact] = fact.of(self[Context])  # type: ignore[attr-defined]
        return self[fact]


@lru_cache(maxsize=64)
def _plan(options: Options, root: type[Part], map_type: MapType | None) -> _Plan:
    calls = [
        _Call(
            chosen.rule,
            chosen.severity,
            partial(chosen.rule.check, **chosen.arguments)
            if chosen.arguments
            else chosen.rule.check,
        )
        for chosen in options.chosen
        if map_type in (None, *chosen.rule.maps)
    ]
    return _plan_part(root, (), calls, in_journey=map_type is not None)


def _plan_part(
    kind: type[Part], around: tuple[type[Part], ...], calls: list[_Call], *, in_journey: bool
) -> _Plan:
    path = (*around, kind)
    mine = (call for call in calls if _looks_at(call.rule, kind, path))
    ways = []
    for slot in slots(kind):
        plans = {
            child: _plan_part(child, path, calls, in_journey=in_journey) for child in slot.kinds
        }
        if any(plan.calls or plan.ways for plan in plans.values()):
            ways.append((slot, plans))
    fitting = tuple(call for each in mine if (call := _fit(each, path, in_journey=in_journey)))
    return _Plan(kind, fitting, tuple(ways))


def _looks_at(rule: Rule, kind: type[Part], path: tuple[type[Part], ...]) -> bool:
    if issubclass(rule.looks_at, Part):
        return issubclass(kind, rule.looks_at)
    return len(path) == 1


def _fit(call: _Call, path: tuple[type[Part], ...], *, in_journey: bool) -> _Call | None:
    """Settle what a rule gets in this place; None where it cannot have all that it wants."""
    needs: list[type] = []
    for need in (call.rule.looks_at, *call.rule.needs):
        if issubclass(need, Part):
            around = [kind for kind in path if issubclass(kind, need)]
        else:
            around = [need] if in_journey or need is date else []
        if not around:
            return None
        needs.append(around[-1])
    return _Call(call.rule, call.severity, call.check, tuple(needs))


def _walk(part: Part, plan: _Plan, scene: _Scene, route: Route = ()) -> Iterator[Finding]:
    scene[plan.kind] = part
    for call in plan.calls:
        yield from _ask(call, scene, route)
    for slot, plans in plan.ways:
        value = getattr(part, slot.name)
        if not value:
            continue
        if slot.holds == "one":
            yield from _walk(value, plans[type(value)], scene, (*route, slot.key))
            continue
        for key, item in enumerate(value) if slot.holds == "list" else value.items():
            if inner := plans.get(type(item)):
                yield from _walk(item, inner, scene, (*route, slot.key, key))


def _ask(call: _Call, scene: _Scene, route: Route) -> Iterator[Finding]:
    try:
        for issue in call.check(*[scene[need] for need in call.needs]):
            yield _finding(call, issue, route)
    except Exception as trouble:  # noqa: BLE001 - one broken rule must not silence the others
        yield _failed(call.rule, trouble, route)


def _finding(call: _Call, issue: Issue, route: Route) -> Finding:
    return Finding(
        code=call.rule.code,
        slug=call.rule.slug,
        severity=call.severity,
        route=route + issue.at,
        message=issue.message,
        hint=issue.hint,
        related=issue.related,
    )


def _failed(rule: Rule, trouble: Exception, route: Route) -> Finding:
    said = f"{type(trouble).__name__}: {trouble}".rstrip(": ")
    return Finding(
        code="CJM900",
        slug="rule-failed",
        severity=Severity.WARNING,
        route=route,
        message=f"the rule {rule.code} {rule.slug} could not judge this part ({said})",
        hint="The mistake is in cjm, not in your map: please report it. "
        f"`ignore: [{rule.code}]` leaves the rule out until it is repaired.",
    )
