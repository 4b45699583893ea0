"""A finding as plain data, the same in JSON and in JSON Lines."""

import json
from typing import Any

from cjm.diagnostics import Diagnostic, Fix, Span

VERSION = 1
"""Grows when a program that reads the old form would misread the new one."""


def as_data(one: Diagnostic) -> dict[str, Any]:
    """Return one finding as plain data; lines and columns count from 1, columns in code points."""
    finding = one.finding
    return {
        "path": one.path,
        **_span(one.span),
        "code": finding.code,
        "slug": finding.slug,
        "severity": finding.severity.value,
        "element": one.element,
        "route": list(finding.route),
        "message": finding.message,
        "hint": finding.hint,
        "fixable": _fixable(finding.fix),
        "fix": finding.fix.does if finding.fix else None,
        "related": [
            {"path": note.path, **_span(note.span), "message": note.message} for note in one.notes
        ],
    }


def as_json(data: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """Return data as JSON for people and programs, with a line end."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _fixable(fix: Fix | None) -> str | None:
    if fix is None:
        return None
    return "safe" if fix.safe else "unsafe"


def _span(span: Span | None) -> dict[str, int | None]:
    if span is None:
        return dict.fromkeys(("line", "column", "end_line", "end_column"))
    return {
        "line": span.start.line,
        "column": span.start.column,
        "end_line": span.end.line,
        "end_column": span.end.column,
    }
