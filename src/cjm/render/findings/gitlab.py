"""Findings as GitLab's Code Quality report."""

from typing import Any

from cjm.diagnostics import Diagnostic, Severity
from cjm.render.fingerprints import fingerprints
from cjm.render.found import Found, with_help
from cjm.render.records import as_json

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(found: Found, *, colour: bool = False) -> str:  # noqa: ARG001 - JSON has none
    """Return a list of issues; a file as a whole is told of at its first line."""
    marks = fingerprints(found.diagnostics)
    return as_json([_issue(*pair) for pair in zip(found.diagnostics, marks, strict=True)])


def _issue(one: Diagnostic, mark: str) -> dict[str, Any]:
    finding = one.finding
    begin, end = (one.span.start.line, one.span.end.line) if one.span else (1, 1)
    return {
        "type": "issue",
        "check_name": f"{finding.code} {finding.slug}",
        "description": with_help(one, ". "),
        "categories": ["Style"],
        "severity": _SEVERITIES[finding.severity],
        "fingerprint": mark,
        "location": {"path": one.path, "lines": {"begin": begin, "end": end}},
    }
