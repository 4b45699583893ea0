"""`lint:` as it is written: one layer of settings for each file, and for each of its path overrides."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from cjm.diagnostics import Finding, Route, Severity
from cjm.linting.catalogue import did_you_mean, find, select
from cjm.linting.rule import Option, Rule
from cjm.linting.words import enumerated

KEYS = ("select", "extend-select", "ignore", "severity", "rules")
"""What can be said for some files only, or for all."""
FILE_KEYS = (*KEYS, "paths", "extends", "baseline")
"""What can be said in a file."""

_WORDS = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "a text",
    tuple: "a list of texts",
}
_PATHS = "Write it like {'archive/**': {ignore: [evidence]}}."


@dataclass(frozen=True, slots=True)
class Wish:
    """Something that was said about some rules or one option, and where."""

    name: str
    value: Any
    route: Route


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """Settings that were said in one place, read and found to be usable.

    Attributes:
        source: What messages call the place: a file, or the command line.
        select: Which rules judge instead of those of earlier layers; None where it is not said.
        extend_select: Which rules judge too.
        ignore: Which do not.
        severity: How severely rules judge.
        arguments: The options of rules, by slug.
        paths: What else holds for the files that a pattern means.
        pattern: The pattern, in a layer that holds for some files only.
        baseline: The file of findings that are put up with for now.
    """

    source: str = ""
    select: tuple[Wish, ...] | None = None
    extend_select: tuple[Wish, ...] = ()
    ignore: tuple[Wish, ...] = ()
    severity: tuple[Wish, ...] = ()
    arguments: Mapping[str, tuple[Wish, ...]] = field(default_factory=dict)
    paths: "tuple[Layer, ...]" = ()
    pattern: str | None = None
    baseline: Wish | None = None


def parse(
    settings: Mapping[str, Any], at: Route = ("lint",), source: str = ""
) -> tuple[Layer, tuple[Finding, ...]]:
    """Read settings as they are written.

    Args:
        settings: The mapping: `FILE_KEYS` are what it can hold.
        at: Where the mapping stands, for the places of findings.
        source: What messages call the file.

    Returns:
        What is meant, with everything left out that has no meaning, and what has none.
    """
    reader = _Reader(at, source, [])
    return reader.layer(settings, FILE_KEYS), tuple(reader.findings)


def problem(route: Route, message: str, hint: str | None, *, at_key: bool = False) -> Finding:
    """Return a finding about a setting that cannot be used."""
    return Finding("CJM016", "bad-option", Severity.ERROR, route, message, hint, at_key=at_key)


@dataclass(frozen=True, slots=True)
class _Reader:
    at: Route
    source: str
    findings: list[Finding]

    def layer(
        self, settings: Mapping[str, Any], keys: tuple[str, ...], pattern: str | None = None
    ) -> Layer:
        for key in settings:
            if key not in keys and not str(key).startswith("x-"):
                self.report(
                    (key,), f"`{key}` is no setting of lint", _near(str(key), keys), at_key=True
                )
        return Layer(
            source=self.source,
            select=self.selectors(settings, "select") if "select" in settings else None,
            extend_select=self.selectors(settings, "extend-select"),
            ignore=self.selectors(settings, "ignore"),
            severity=tuple(self.severities(settings.get("severity", {}))),
            arguments=dict(self.arguments(settings.get("rules", {}))),
            paths=self.paths(settings) if "paths" in keys else (),
            pattern=pattern,
            baseline=self.baseline(settings) if "baseline" in keys else None,
        )

    def paths(self, settings: Mapping[str, Any]) -> tuple[Layer, ...]:
        found = []
        for pattern, inner in self.entries(settings.get("paths", {}), "paths", _PATHS):
            if not isinstance(inner, Mapping):
                self.report(("paths", pattern), "a mapping is expected here", _PATHS)
                continue
            reader = _Reader((*self.at, "paths", pattern), self.source, self.findings)
            found.append(reader.layer(inner, KEYS, pattern))
        return tuple(found)

    def baseline(self, settings: Mapping[str, Any]) -> Wish | None:
        name = settings.get("baseline")
        if name is None or isinstance(name, str):
            return Wish("baseline", name, (*self.at, "baseline")) if name else None
        self.report(
            ("baseline",), "the name of a file is expected here", "Write `cjm-baseline.json`."
        )
        return None

    def selectors(self, settings: Mapping[str, Any], key: str) -> tuple[Wish, ...]:
        given = settings.get(key, [])
        if isinstance(given, str):
            given = [given]
        if not isinstance(given, list | tuple):
            self.report(
                (key,), "a list of rules is expected here", "Write it like [CJM301, evidence]."
            )
            return ()
        return tuple(
            Wish(str(selector), None, (*self.at, key, place))
            for place, selector in enumerate(given)
            if self.known(str(selector), (key, place))
        )

    def severities(self, given: object) -> Iterator[Wish]:
        for selector, level in self.entries(given, "severity", "Write it like {evidence: info}."):
            route = ("severity", selector)
            if not self.known(selector, route):
                continue
            if level in list(Severity):
                yield Wish(selector, Severity(level), (*self.at, *route))
            else:
                self.report(
                    route,
                    f"`{shown(level)}` is no severity",
                    "It is one of `error`, `warning` and `info`.",
                )

    def arguments(self, given: object) -> Iterator[tuple[str, tuple[Wish, ...]]]:
        example = "Write it like {stale-evidence: {months: 6}}."
        for name, values in self.entries(given, "rules", example):
            rule = find(name)
            if rule is None:
                self.report(
                    ("rules", name), f"there is no rule `{name}`", did_you_mean(name), at_key=True
                )
                continue
            entries = self.entries(values, "rules", example, name)
            wishes = (self.argument(rule, ("rules", name, key), value) for key, value in entries)
            yield rule.slug, tuple(wish for wish in wishes if wish)

    def argument(self, rule: Rule, route: tuple[str, ...], value: object) -> Wish | None:
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
        return Wish(option.name, value, (*self.at, *route))

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
        self.findings.append(problem(self.at + route, message, hint, at_key=at_key))


def shown(value: object) -> str:
    """Write the value of an option as it would stand in YAML."""
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(shown, value))}]"
    return str(value).lower() if isinstance(value, bool) else str(value)


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
