"""Which rules judge, how severely and with which thresholds: what all layers of settings come to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from cjm.diagnostics import Finding, Route, Severity
from cjm.linting.catalogue import find, rules, select
from cjm.linting.layers import Layer, Wish, parse, problem
from cjm.linting.layers import shown as shown
from cjm.linting.rule import Rule


@dataclass(frozen=True, slots=True)
class Chosen:
    """A rule that judges: its severity, and its options as far as they differ from its own."""

    rule: Rule
    severity: Severity
    arguments: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Options:
    """The rules that judge, by code. Each set of options equals only itself."""

    chosen: tuple[Chosen, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something was said: in which layer, and at which route of its file."""

    layer: Layer
    route: Route


@dataclass(slots=True)
class Decision:
    """What all layers together say of a rule.

    `origins` tells who decided, by `on`, `severity` and `option NAME`; what is not in it
    is as the rule declares it.
    """

    rule: Rule
    on: bool
    severity: Severity
    arguments: dict[str, Any] = field(default_factory=dict)
    origins: dict[str, Origin] = field(default_factory=dict)
    held: int = 0
    """How exactly earlier layers ignore the rule: a later `select` must be as exact to revive it."""
    barred: bool = False
    """Whether a path override ignores it, which `select` elsewhere does not undo."""


@cache
def default() -> Options:
    """Return what holds without any settings: all rules as declared, but for those that are off."""
    return settle(())


def read(settings: Mapping[str, Any], at: Route = ("lint",)) -> tuple[Options, tuple[Finding, ...]]:
    """Read `lint:` of one file alone: `parse` and `settle`, without paths and other files.

    Returns:
        What is meant, with everything left out that has no meaning, and what has none.
    """
    layer, findings = parse(settings, at)
    options = settle([layer])
    if not options.chosen and not findings:
        findings = (nothing_left(at),)
    return options, findings


def nothing_left(at: Route) -> Finding:
    """Return the finding that no rule is left: a check that checks nothing would always pass."""
    return problem(at, "no rule is left that could judge", "Select at least one.")


def settle(layers: Sequence[Layer]) -> Options:
    """Return what layers of settings come to, the first the most general; see `decide`."""
    return Options(
        tuple(Chosen(one.rule, one.severity, one.arguments) for one in decide(layers) if one.on)
    )


def decide(layers: Sequence[Layer]) -> tuple[Decision, ...]:
    """Say for each rule what layers of settings come to.

    Where several entries of one layer speak of a rule, the most exact one decides: a code or slug
    goes before the beginning of a code or a group, a longer beginning before a shorter one, anything
    before `all`; `ignore` wins where `select` and `ignore` are equally exact. A later layer decides
    what it speaks of anew: its `select` goes instead of all earlier ones, but revives what they
    ignore only where it is as exact, and never what a path override ignores.
    """
    decisions = tuple(Decision(rule, rule.on, rule.severity) for rule in rules())
    for layer in layers:
        for decision in decisions:
            _choose(decision, layer)
            _weigh(decision, layer)
            for wish in layer.arguments.get(decision.rule.slug, ()):
                decision.arguments[wish.name.replace("-", "_")] = wish.value
                decision.origins[f"option {wish.name}"] = Origin(layer, wish.route)
    return decisions


def _choose(decision: Decision, layer: Layer) -> None:
    rule = decision.rule
    selected = _strongest(layer.select or (), rule, off=not rule.on)
    extended = _strongest(layer.extend_select, rule, off=not rule.on)
    ignored = _strongest(layer.ignore, rule)
    wanted = max(selected, extended, key=lambda one: one[0])
    if layer.select is not None and not wanted[0]:
        where = layer.select[0].route[:-1] if layer.select else ()
        _put(decision, layer, where, on=False)
    if wanted[0] > ignored[0]:
        if wanted[0] >= decision.held and (not decision.barred or layer.pattern is not None):
            _put(decision, layer, _route(wanted), on=True)
            decision.held, decision.barred = 0, False
    elif ignored[0]:
        _put(decision, layer, _route(ignored), on=False)
        decision.held = ignored[0]
        decision.barred = layer.pattern is not None


def _put(decision: Decision, layer: Layer, route: Route, *, on: bool) -> None:
    if decision.on is not on or not on:
        decision.origins["on"] = Origin(layer, route)
    decision.on = on


def _weigh(decision: Decision, layer: Layer) -> None:
    best = _strongest(layer.severity, decision.rule)
    if best[1] is not None:
        decision.severity = best[1].value
        decision.origins["severity"] = Origin(layer, best[1].route)


def _route(best: tuple[int, Wish | None]) -> Route:
    return best[1].route if best[1] else ()


def _strongest(wishes: Iterable[Wish], rule: Rule, *, off: bool = False) -> tuple[int, Wish | None]:
    """Return how exactly a rule is meant, 0 for not at all, and by what.

    A rule that is off is not among `all`.
    """
    ranked = [(_exactness(wish.name, rule), wish) for wish in wishes]
    meant = [each for each in ranked if each[0] > int(off)]
    return max(meant, key=lambda each: each[0], default=(0, None))


def _exactness(selector: str, rule: Rule) -> int:
    """Say how exactly a selector means a rule: 0 not at all, 1 by `all`."""
    if rule not in select(selector):
        return 0
    if find(selector) is rule:
        return 100
    plain = selector.strip().lower()
    return 1 if plain == "all" else 4 if plain == rule.group else len(plain)
