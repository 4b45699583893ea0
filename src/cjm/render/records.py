"""A finding as plain data, the same in JSON and in JSON Lines."""

import json
from typing import Any

from cjm.diagnostics import Diagnostic, Fix, Replacement, Span

VERSION = 1
"""Grows when a program that reads the old form would misread the new one."""


def as_data(one: Diagnostic) -> dict[str, Any]:
    """Return one finding as plain data; lines and columns count from 1, columns in code points."""
    finding, fix = one.finding, None if one.replacements == () else one.finding.fix
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
        "fixable": ("safe" if fix.safe else "unsafe") if fix else None,
        "fix": _fix(fix, one.replacements or ()) if fix else None,
        "related": [
            {"path": note.path, **_span(note.span), "message": note.message} for note in one.notes
        ],
    }


def as_json(data: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """Return data as JSON for people and programs, with a line end."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _fix(fix: Fix, replacements: tuple[Replacement, ...]) -> dict[str, Any]:
    edits = [{**_span(each.span), "text": each.text} for each in replacements]
    return {"does": fix.does, "safe": fix.safe, "edits": edits}


def _span(span: Span | None) -> dict[str, int | None]:
    if span is None:
        return dict.fromkeys(("line", "column", "end_line", "end_column"))
    return {
        "line": span.start.line,
        "column": span.start.column,
        "end_line": span.end.line,
        "end_column": span.end.column,
    }
