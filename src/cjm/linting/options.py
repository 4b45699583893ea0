"""Which rules judge, how severely and with which thresholds: `lint:` in the workspace file."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from typing import Any

from cjm.diagnostics import Finding, Route, Severity
from cjm.linting.catalogue import did_you_mean, find, rules, select
from cjm.linting.rule import Option, Rule
from cjm.linting.words import enumerated

KEYS = ("select", "extend-select", "ignore", "severity", "rules")

_WORDS = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "a text",
    tuple: "a list of texts",
}


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


@cache
def default() -> Options:
    """Return what holds without any settings: all rules as declared."""
    return Options(tuple(Chosen(rule, rule.severity) for rule in rules()))


def read(settings: Mapping[str, Any], at: Route = ("lint",)) -> tuple[Options, tuple[Finding, ...]]:
    """Read `lint:` as it is written in the workspace file.

    Where several entries speak of one rule, the most exact one decides: a code or slug goes before
    the beginning of a code or a group, a longer beginning before a shorter one, anything before
    `all`. `ignore` wins where `select` and `ignore` are equally exact.

    Args:
        settings: The mapping: `select`, `extend-select`, `ignore`, `severity`, `rules`.
        at: Where the mapping stands, for the places of findings.

    Returns:
        What is meant, with everything left out that has no meaning, and what has none.
    """
    reader = _Reader(at, [])
    options = reader.options(settings)
    return options, tuple(reader.findings)


def _exactness(selector: str, rule: Rule) -> int:
    """Say how exactly a selector means a rule: 0 not at all."""
    if rule not in select(selector):
        return 0
    if find(selector) is rule:
        return 100
    plain = selector.strip().lower()
    return 1 if plain == "all" else 4 if plain == rule.group else len(plain)


def _strongest(selectors: Iterable[str], rule: Rule) -> int:
    return max((_exactness(selector, rule) for selector in selectors), default=0)


@dataclass(frozen=True, slots=True)
class _Reader:
    at: Route
    findings: list[Finding]

    def options(self, settings: Mapping[str, Any]) -> Options:
        for key in settings:
            if key not in KEYS and not str(key).startswith("x-"):
                self.report(
                    (key,), f"`{key}` is no setting of lint", _near(str(key), KEYS), at_key=True
                )
        wanted = self.selectors(settings, "select") if "select" in settings else ["all"]
        wanted += self.selectors(settings, "extend-select")
        ignored = self.selectors(settings, "ignore")
        severities = dict(self.severities(settings.get("severity", {})))
        arguments = dict(self.arguments(settings.get("rules", {})))
        chosen = tuple(
            Chosen(rule, _severity(rule, severities), arguments.get(rule.slug, {}))
            for rule in rules()
            if _strongest(wanted, rule) > _strongest(ignored, rule)
        )
        if not chosen and not self.findings:
            self.report((), "no rule is left that could judge", "Select at least one.")
        return Options(chosen)

    def selectors(self, settings: Mapping[str, Any], key: str) -> list[str]:
        given = settings.get(key, [])
        if isinstance(given, str):
            given = [given]
        if not isinstance(given, list | tuple):
            self.report(
                (key,), "a list of rules is expected here", "Write it like [CJM301, evidence]."
            )
            return []
        return [
            str(selector)
            for place, selector in enumerate(given)
            if self.known(str(selector), (key, place))
        ]

    def severities(self, given: object) -> Iterator[tuple[str, Severity]]:
        for selector, level in self.entries(given, "severity", "Write it like {evidence: info}."):
            route = ("severity", selector)
            if not self.known(selector, route):
                continue
            if level in list(Severity):
                yield selector, Severity(level)
            else:
                self.report(
                    route,
                    f"`{level}` is no severity",
                    "It is one of `error`, `warning` and `info`.",
                )

    def arguments(self, given: object) -> Iterator[tuple[str, dict[str, Any]]]:
        example = "Write it like {stale-evidence: {months: 6}}."
        for name, values in self.entries(given, "rules", example):
            rule = find(name)
            if rule is None:
                self.report(
                    ("rules", name), f"there is no rule `{name}`", did_you_mean(name), at_key=True
                )
                continue
            entries = self.entries(values, "rules", example, name)
            pairs = (self.argument(rule, ("rules", name, key), value) for key, value in entries)
            yield rule.slug, dict(pair for pair in pairs if pair)

    def argument(
        self, rule: Rule, route: tuple[str, ...], value: object
    ) -> tuple[str, object] | None:
        known = {option.name: option for option in rule.options}
        option = known.get(route[-1])
        if option is None:
            listed = _near(route[-1], tuple(known)) if known else "It has none at all."
            message = f"`{rule.slug}` has no option `{route[-1]}`"
            self.report(route, message, listed, at_key=True)
            return None
        if isinstance(value, list):
            value = tuple(value)
        if wrong := _wrong(option, value):
            self.report(route, wrong, f"Without this line it is {shown(option.default)}.")
            return None
        return option.name.replace("-", "_"), value

    def entries(
        self, given: object, key: str, example: str, *inner: str
    ) -> Iterator[tuple[str, Any]]:
        if isinstance(given, Mapping):
            yield from ((str(name), value) for name, value in given.items())
        else:
            self.report((key, *inner), "a mapping is expected here", example)

    def known(self, selector: str, route: Route) -> bool:
        if select(selector):
            return True
        self.report(route, f"there is no rule or group `{selector}`", did_you_mean(selector))
        return False

    def report(self, route: Route, message: str, hint: str, *, at_key: bool = False) -> None:
        place = self.at + route
        self.findings.append(
            Finding("CJM016", "bad-option", Severity.ERROR, place, message, hint, at_key=at_key)
        )


def shown(value: object) -> str:
    """Write the value of an option as it would stand in YAML."""
    if isinstance(value, tuple):
        return f"[{', '.join(map(str, value))}]"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _severity(rule: Rule, severities: Mapping[str, Severity]) -> Severity:
    best = max(severities, key=lambda selector: _exactness(selector, rule), default=None)
    return severities[best] if best and _exactness(best, rule) else rule.severity


def _wrong(option: Option, value: Any) -> str | None:  # noqa: ANN401 - whatever stands in the file
    kinds = (int, float) if option.kind is float else (option.kind,)
    fits = isinstance(value, kinds) and (option.kind is bool or not isinstance(value, bool))
    if not fits or (isinstance(value, tuple) and not all(isinstance(item, str) for item in value)):
        return f"`{shown(value)}` stands where {_WORDS[option.kind]} is expected"
    if option.least is not None and value < option.least:
        return f"{value} is too low; the least that makes sense is {option.least:g}"
    return None


def _near(name: str, known: tuple[str, ...]) -> str:
    if matches := get_close_matches(name, known):
        return f"Did you mean {enumerated(matches, 'or')}?"
    return f"There is {enumerated(known)}."
