"""Settings for reading: what differs from the defaults, or everything."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from cjm.render.settled import RuleSetting, Setting, Settings

_Row: TypeAlias = tuple[str, str, str]
"""A name, a value, and where it was said."""


_MOST = (48, 24)
"""How wide the columns of names and values may become; few need more."""
_MANY = 4
"""From how many rules on that are off for one reason they are only counted."""


def render(settings: Settings, *, everything: bool = False) -> str:
    """Return a table for each section: name, value, origin."""
    rows = {
        "lint": [*_rows(settings.lint), *_rules(settings.rules, everything=everything)],
        "score": list(_rows(settings.score)),
        "render": list(_rows(settings.render)),
    }
    all_rows = [row for part in rows.values() for row in part]
    widths = [min(max(len(row[at]) for row in all_rows), most) for at, most in enumerate(_MOST)]
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
    rules = list(rules)
    off = Counter(rule.on.origin for rule in rules if not rule.on.value)
    many = {origin for origin, count in off.items() if count >= _MANY and not everything}
    for origin in sorted(many):
        yield f"{off[origin]} rules (--all names them)", "off", origin
    for rule in rules:
        if not rule.on.value and rule.on.origin in many:
            continue
        name = f"{rule.code} {rule.slug}"
        said = [
            (name, "on" if rule.on.value else "off", rule.on.origin),
            (f"{name} severity", rule.severity.value, rule.severity.origin),
            *((f"{name} option {one.name}", _shown(one.value), one.origin) for one in rule.options),
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
