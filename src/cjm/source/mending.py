"""How to mend what the validator finds, where what was meant can be told."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeAlias

from cjm.diagnostics import Edit, Finding, Fix, Route
from cjm.source.compiled import Kind, keys_at
from cjm.source.slips import slip
from cjm.source.words import shown

_NUMBER = re.compile(r"[-+]?(0|[1-9]\d*)(\.\d+)?", re.ASCII)
_PERCENT = re.compile(r"(\d+(?:\.\d+)?) ?%", re.ASCII)
_SEVERAL_IDS = re.compile(r"[a-z0-9.-]+(\s*[,;/&+]\s*[a-z0-9.-]+)+", re.ASCII)
_FLAGS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_ID = re.compile(r"[\w .-]+", re.ASCII)
_TERMS = re.compile(r"'([^']*)'")


def mended(finding: Finding, kind: Kind, error: Any, data: Any) -> Finding:  # noqa: ANN401 - values of any type
    """Return the finding with its fix, if there is one; `error` is what it was made from."""
    if finding.slug not in _FIXERS:
        return finding
    written = replace(finding, route=_written(finding.route, data))
    return replace(finding, fix=_FIXERS[finding.slug](written, kind, error, data))


def reference_fix(name: str, known: list[str], route: Route, *, at_key: bool) -> Fix | None:
    """Return how to mend a reference that leads nowhere, if exactly one name is near."""
    found = slip(name, known)
    if found is None:
        return None
    edit = Edit("rename" if at_key else "replace", route, found.meant)
    return _fix(f"Write {shown(found.meant)} for {shown(name)}", edit)


def _fix(does: str, edit: Edit, *, safe: bool = False) -> Fix:
    return Fix(does, (edit,), safe)


def _unknown_key(finding: Finding, kind: Kind, error: Any, data: Any) -> Fix | None:  # noqa: ANN401 - values of any type
    route, name = finding.route, str(finding.route[-1])
    around = _at(data, route[:-1])
    _, keys = keys_at(kind, error["loc"][:-1])
    found = slip(name, keys)
    if found is None or not isinstance(around, dict) or found.meant in around:
        return None
    others = [other for other in around if other not in keys and other != name]
    if any((rival := slip(other, keys)) and rival.meant == found.meant for other in others):
        return None  # two keys that could both be the one
    does = f"Rename {shown(name)} to {shown(found.meant)}"
    return _fix(does, Edit("rename", route, found.meant), safe=found.slips <= 1)


def _unknown_term(finding: Finding, _kind: Kind, error: Any, _data: Any) -> Fix | None:  # noqa: ANN401 - values of any type
    value = error["input"]
    if error["type"] != "literal_error" or not isinstance(value, str):
        return None
    found = slip(value, _TERMS.findall(error["ctx"]["expected"]))
    if found is None:
        return None
    does = f"Write {shown(found.meant)} for {shown(value)}"
    return _fix(does, Edit("replace", finding.route, found.meant), safe=not found.slips)


def _wrong_type(finding: Finding, _kind: Kind, error: Any, _data: Any) -> Fix | None:  # noqa: ANN401 - values of any type
    value, wanted = error["input"], error["type"]
    if wanted == "tuple_type":
        return _list(finding.route, value)
    if not isinstance(value, str):
        return None
    if wanted == "bool_type" and value.lower() in _FLAGS:
        flag = _FLAGS[value.lower()]
        does = f"Write {shown(flag)} for {shown(value)}"
        return _fix(does, Edit("replace", finding.route, flag), safe=True)
    if wanted == "float_type" and (percent := _PERCENT.fullmatch(value.strip())):
        return _share(finding.route, percent[1])
    if wanted in ("int_type", "int_parsing", "float_type"):
        return _number(finding.route, value.strip())
    return None


def _list(route: Route, value: object) -> Fix | None:
    if not isinstance(value, str | int | float) or _SEVERAL_IDS.fullmatch(str(value)):
        return None  # `maria, tom` may be one text or two ids
    return _fix("Put it in square brackets, as a list of one", Edit("wrap", route), safe=True)


def _number(route: Route, text: str) -> Fix | None:
    if not _NUMBER.fullmatch(text) or len(text) > 15:  # noqa: PLR2004 - what a float keeps exactly
        return None
    value = float(text) if "." in text else int(text)
    return _fix("Remove the quotes", Edit("replace", route, value), safe=True)


def _share(route: Route, percent: str) -> Fix:
    share = float(Decimal(percent) / 100)
    return _fix(f"Write {share} for {percent} %", Edit("replace", route, share))


def _off_scale(finding: Finding, _kind: Kind, error: Any, _data: Any) -> Fix | None:  # noqa: ANN401 - values of any type
    value = error["input"]
    if error.get("ctx", {}).get("le") == 1 and 1 < value <= 100:  # noqa: PLR2004 - a percentage
        return _share(finding.route, f"{value}")
    return None


def _bad_value(finding: Finding, _kind: Kind, error: Any, data: Any) -> Fix | None:  # noqa: ANN401 - values of any type
    pattern, value = error.get("ctx", {}).get("pattern", ""), error["input"]
    if error["type"] != "string_pattern_mismatch" or not pattern.startswith("^[a-z0-9]+(-"):
        return None
    name = _kebab(value, dotted="[.]" in pattern)
    if name is None:
        return None
    does = f"Write {shown(name)} for {shown(value)}"
    if not finding.at_key:
        return _fix(does, Edit("replace", finding.route, name))
    around = _at(data, finding.route[:-1])
    if not isinstance(around, dict) or name in around:
        return None
    return _fix(does, Edit("rename", finding.route, name))


def _kebab(text: str, *, dotted: bool) -> str | None:
    if not _ID.fullmatch(text):
        return None
    parts = text.lower().split(".", 1) if dotted else [text.lower()]
    kebab = ".".join(re.sub(r"[^a-z0-9]+", "-", part).strip("-") for part in parts)
    return kebab if re.fullmatch(r"[a-z0-9-]+([.][a-z0-9-]+)?", kebab) else None


def _written(route: Route, data: Any) -> Route:  # noqa: ANN401 - values of any type
    """Return a route as far as it leads in the file: short forms have no deeper one."""
    for depth, step in enumerate(route):
        if not isinstance(data, dict | list):
            return route[:depth]
        data = data[step]  # type: ignore[index]  # the route was followed before
    return route


def _at(data: Any, route: Route) -> Any:  # noqa: ANN401 - values of any type
    for step in route:
        if not isinstance(data, dict | list):
            return None
        data = data[step]  # type: ignore[index]  # the route was followed before
    return data


_Fixer: TypeAlias = Callable[[Finding, Kind, Any, Any], Fix | None]
_FIXERS: dict[str, _Fixer] = {
    "unknown-key": _unknown_key,
    "unknown-term": _unknown_term,
    "wrong-type": _wrong_type,
    "off-scale": _off_scale,
    "bad-value": _bad_value,
}
"""What finds a fix, by the slug of the problem."""
