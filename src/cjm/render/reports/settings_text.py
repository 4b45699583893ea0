"""Settings for reading: what differs from the defaults, or everything."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from cjm.render.settled import RuleSetting, Setting, Settings

_Row: TypeAlias = tuple[str, str, str]
"""A name, a value, and where it was said."""


def render(settings: Settings, *, everything: bool = False) -> str:
    """Return a table for each section: name, value, origin."""
    rows = {
        "lint": [*_rows(settings.lint), *_rules(settings.rules, everything=everything)],
        "score": list(_rows(settings.score)),
        "render": list(_rows(settings.render)),
    }
    widths = [max(len(row[column]) for part in rows.values() for row in part) for column in (0, 1)]
    judging = sum(rule.on.value for rule in settings.rules)
    lines = [f"Settings for {settings.path}", _files(settings.files), ""]
    lines += [f"lint: {judging} of {len(settings.rules)} rules judge"]
    for name, part in rows.items():
        lines += [] if name == "lint" else ["", f"{name}:"]
        lines += (_line(row, widths) for row in part)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _files(files: tuple[str, ...]) -> str:
    if not files:
        return "There is no cjm.yaml above it, so that everything is as it comes."
    return f"from {', then '.join(files)}"


def _line(row: _Row, widths: list[int]) -> str:
    return f"  {row[0]:{widths[0]}}  {row[1]:{widths[1]}}  {row[2]}"


def _rows(section: Iterable[Setting]) -> Iterator[_Row]:
    for one in section:
        yield one.name, _shown(one.value), one.origin


def _rules(rules: Iterable[RuleSetting], *, everything: bool) -> Iterator[_Row]:
    for rule in rules:
        name = f"{rule.code} {rule.slug}"
        said = [
            (name, "on" if rule.on.value else "off", rule.on.origin),
            (f"{name} severity", rule.severity.value, rule.severity.origin),
            *((f"{name} {one.name}", _shown(one.value), one.origin) for one in rule.options),
        ]
        yield from (row for row in said if everything or row[2] != "default")


def _shown(value: object) -> str:
    """Write a value as it would stand in YAML."""
    if value is None:
        return "-"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_shown(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_shown, value))}]"
    return f"{value:g}" if isinstance(value, float) else str(value)
