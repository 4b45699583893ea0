"""Walks a journey once and asks every rule about the parts that it looks at.

What a rule gets is settled beforehand: a plan says, for each class of part, which rules look at it,
what else they want to see, and which fields are worth going into. Nothing is inspected on the way.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from operator import itemgetter
from pathlib import Path
from typing import Any, TypeAlias

from cjm.diagnostics import Finding, Route, Severity
from cjm.linting.folder import Folder
from cjm.linting.ignores import Ignore
from cjm.linting.options import Chosen, Options, default
from cjm.linting.rule import Check, Issue, Rule
from cjm.linting.shape import Slot, slots
from cjm.linting.texts import Texts
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
    found: list[Finding] = []
    _walk(journey, plan, _Scene({Context: context, date: today}), (), found)
    return iter(found)


def check_shared(
    part: Persona | Evidence,
    *,
    today: date,
    folder: Path | None = None,
    options: Options | None = None,
) -> Iterator[Finding]:
    """Yield what the rules find in a persona or a piece of evidence that has a file of its own.

    Rules that want to see a journey are left out. `folder` is where paths in the file start from.
    """
    plan = _plan(options or default(), type(part), None)
    found: list[Finding] = []
    scene = _Scene({date: today, Folder: Folder(folder), Texts: Texts.within(part)})
    _walk(part, plan, scene, (), found)
    return iter(found)


_EVERYWHERE = (date, Folder, Texts)
"""What a rule can see without a journey."""

_Needs: TypeAlias = Callable[["_Scene"], Sequence[Any]]


@dataclass(frozen=True, slots=True)
class _Call:
    """A rule in one place of the plan.

    `needs` takes what it wants to see out of the scene; None where that is the part alone.
    """

    rule: Rule
    severity: Severity
    check: Check
    needs: _Needs | None


@dataclass(frozen=True, slots=True)
class _Plan:
    kind: type[Part]
    calls: tuple[_Call, ...]
    ways: tuple[tuple[Slot, dict[type, "_Plan"]], ...]


class _Scene(dict[type, Any]):
    """What rules may want to see, by class; facts are worked out when first asked for."""

    def __missing__(self, fact: type) -> object:
        self[fact] = fact.of(self[Context])  # type: ignore[attr-defined]  # facts have `of`, which classes cannot say
        return self[fact]


@lru_cache(maxsize=64)
def _plan(options: Options, root: type[Part], map_type: MapType | None) -> _Plan:
    judging = [each for each in options.chosen if each.rule.looks_at is not Ignore]
    chosen = [each for each in judging if map_type in (None, *each.rule.maps)]
    return _plan_part(root, (), chosen, in_journey=map_type is not None)


def _plan_part(
    kind: type[Part], around: tuple[type[Part], ...], chosen: list[Chosen], *, in_journey: bool
) -> _Plan:
    path = (*around, kind)
    ways = []
    for slot in slots(kind):
        plans = {
            child: _plan_part(child, path, chosen, in_journey=in_journey) for child in slot.kinds
        }
        if any(plan.calls or plan.ways for plan in plans.values()):
            ways.append((slot, plans))
    calls = (_call(each, path, in_journey=in_journey) for each in chosen)
    return _Plan(kind, tuple(call for call in calls if call), tuple(ways))


def _call(chosen: Chosen, path: tuple[type[Part], ...], *, in_journey: bool) -> _Call | None:
    """Settle what a rule gets at a part; None where it does not look, or cannot have its wants."""
    rule = chosen.rule
    if not (issubclass(path[-1], rule.looks_at) or (len(path) == 1 and _is_fact(rule.looks_at))):
        return None
    needs: list[type] = []
    for need in (rule.looks_at, *rule.needs):
        if issubclass(need, Part):
            around: list[type] = [kind for kind in path if issubclass(kind, need)]
        else:
            around = [need] if in_journey or need in _EVERYWHERE else []
        if not around:
            return None
        needs.append(around[-1])
    check = partial(rule.check, **chosen.arguments) if chosen.arguments else rule.check
    return _Call(rule, chosen.severity, check, _taker(needs, path[-1]))


def _is_fact(wanted: type) -> bool:
    return not issubclass(wanted, Part)


def _taker(needs: list[type], kind: type[Part]) -> _Needs | None:
    if len(needs) > 1:
        return itemgetter(*needs)
    (need,) = needs
    return None if need is kind else lambda scene: (scene[need],)


def _walk(part: Part, plan: _Plan, scene: _Scene, route: Route, found: list[Finding]) -> None:
    scene[plan.kind] = part
    if plan.calls:
        _judge(part, plan, scene, route, found)
    for slot, plans in plan.ways:
        value = getattr(part, slot.name)
        if not value:
            continue
        if slot.holds == "one":
            _walk(value, plans[type(value)], scene, (*route, slot.key), found)
            continue
        for key, item in enumerate(value) if slot.holds == "list" else value.items():
            if inner := plans.get(type(item)):
                _walk(item, inner, scene, (*route, slot.key, key), found)


def _judge(part: Part, plan: _Plan, scene: _Scene, route: Route, found: list[Finding]) -> None:
    for call in plan.calls:
        try:
            issues = call.check(*call.needs(scene)) if call.needs else call.check(part)
            for issue in issues:
                found.append(_finding(call, issue, route))  # noqa: PERF401 - most find nothing
        except Exception as trouble:  # noqa: BLE001 - one broken rule must not silence the others
            found.append(_failed(call.rule, trouble, route))


def _finding(call: _Call, issue: Issue, route: Route) -> Finding:
    return Finding(
        code=call.rule.code,
        slug=call.rule.slug,
        severity=call.severity,
        route=route + issue.at,
        message=issue.message,
        hint=issue.hint,
        related=issue.related,
        fix=issue.fix.below(route) if issue.fix else None,
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
