"""Findings as workflow commands, which GitHub Actions shows beside the changed lines."""

from cjm.diagnostics import Diagnostic, Severity
from cjm.render.ansi import clean
from cjm.render.found import Found, with_help

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(found: Found, *, colour: bool = False) -> str:  # noqa: ARG001 - the runner colours
    """Return `::error file=...,line=...,title=...::message`, a line each."""
    return "".join(_command(one) + "\n" for one in found.diagnostics)


def _command(one: Diagnostic) -> str:
    finding = one.finding
    place = {"file": one.path, **_place(one), "title": f"{finding.code} {finding.slug}"}
    stated = ",".join(
        f"{key}={clean(str(value)).translate(_PROPERTY)}" for key, value in place.items()
    )
    return f"::{_COMMANDS[finding.severity]} {stated}::{_text(one)}"


def _text(one: Diagnostic) -> str:
    return "\n".join(map(clean, with_help(one).splitlines())).translate(_DATA)


def _place(one: Diagnostic) -> dict[str, int]:
    if one.span is None:
        return {}
    start, end = one.span.start, one.span.end
    lines = {"line": start.line, "endLine": end.line}
    # GitHub refuses an annotation with columns over several lines.
    columns = {"col": start.column, "endColumn": end.column} if start.line == end.line else {}
    return {**lines, **columns}
