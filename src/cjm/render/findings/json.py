"""Findings as versioned JSON, for other programs."""

import json
from typing import Any

from cjm.diagnostics import Diagnostic, Span

VERSION = 1
"""Grows when a program that reads the old form would misread the new one."""


def render(diagnostics: tuple[Diagnostic, ...], *, colour: bool = False) -> str:  # noqa: ARG001 - JSON has none
    """Return `{"version": 1, "findings": [...]}`; lines and columns count from 1."""
    document = {"version": VERSION, "findings": [as_data(one) for one in diagnostics]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def as_data(one: Diagnostic) -> dict[str, Any]:
    """Return one finding as plain data."""
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
        "related": [
            {"path": note.path, **_span(note.span), "message": note.message} for note in one.notes
        ],
    }


def _span(span: Span | None) -> dict[str, int | None]:
    if span is None:
        return dict.fromkeys(("line", "column", "end_line", "end_column"))
    return {
        "line": span.start.line,
        "column": span.start.column,
        "end_line": span.end.line,
        "end_column": span.end.column,
    }
