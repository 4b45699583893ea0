"""Settings as versioned JSON."""

import json
from collections.abc import Iterable
from typing import Any

from cjm.render.settled import RuleSetting, Setting, Settings

VERSION = 1


def render(settings: Settings, *, everything: bool = True) -> str:  # noqa: ARG001 - JSON leaves out nothing
    """Return `{"version": 1, "path": ..., "files": [...], "lint": {...}, ...}`."""
    data = {
        "version": VERSION,
        "path": settings.path,
        "files": list(settings.files),
        "lint": {**_section(settings.lint), "rules": [_rule(rule) for rule in settings.rules]},
        "score": _section(settings.score),
        "render": _section(settings.render),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _section(section: Iterable[Setting]) -> dict[str, Any]:
    return {one.name: {"value": one.value, "origin": one.origin} for one in section}


def _rule(rule: RuleSetting) -> dict[str, Any]:
    told: dict[str, Any] = {"code": rule.code, "slug": rule.slug}
    return {**told, **_section((rule.on, rule.severity)), "options": _section(rule.options)}
