"""Rules as versioned JSON."""

import json
from collections.abc import Sequence
from typing import Any

from cjm.render.reporting import Entry

VERSION = 1


def render(rules: Sequence[Entry], *, width: int = 80, colour: bool = False) -> str:  # noqa: ARG001 - JSON has neither
    """Return `{"version": 1, "rules": [...]}`."""
    return _text({"version": VERSION, "rules": [_data(rule) for rule in rules]})


def render_page(rule: Entry, *, width: int = 80, colour: bool = False) -> str:  # noqa: ARG001 - the same
    """Return one rule with its page in Markdown."""
    return _text({"version": VERSION, **_data(rule), "page": rule.page})


def _data(rule: Entry) -> dict[str, Any]:
    return {
        "code": rule.code,
        "slug": rule.slug,
        "severity": rule.severity.value,
        "group": rule.group,
        "summary": rule.summary,
    }


def _text(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
