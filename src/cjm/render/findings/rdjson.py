"""Findings in Reviewdog's diagnostic format."""

from typing import Any

from cjm.diagnostics import Diagnostic, Note, Position, Replacement, Span
from cjm.render.columns import column, column_behind
from cjm.render.found import Found, with_help
from cjm.render.records import as_json

SHOWS_FIXES = True
_URL = "https://github.com/cjm-toolkit/cjm"


def render(found: Found, *, colour: bool = False) -> str:  # noqa: ARG001 - JSON has none
    """Return a diagnostic result; columns count bytes of UTF-8, as the format wants it."""
    diagnostics = [_diagnostic(one) for one in found.diagnostics]
    return as_json({"source": {"name": "cjm", "url": _URL}, "diagnostics": diagnostics})


def _diagnostic(one: Diagnostic) -> dict[str, Any]:
    location: dict[str, Any] = {"path": one.path}
    if one.span is not None:
        location["range"] = _range(one, one.span)
    said: dict[str, Any] = {
        "message": with_help(one),
        "location": location,
        "severity": one.finding.severity.value.upper(),
        "code": {"value": f"{one.finding.code} {one.finding.slug}"},
    }
    if one.replacements:
        said["suggestions"] = [_suggestion(each) for each in one.replacements]
    related = [{"message": note.message, "location": _near(note)} for note in one.notes]
    return {**said, "related_locations": related} if related else said


def _range(one: Diagnostic, span: Span) -> dict[str, Any]:
    start, end = (_position(one, place) for place in (span.start, span.end))
    # Half a pair of columns would be read as another stretch; whole lines are near enough.
    whole = len(start) != len(end)
    return {
        "start": {"line": span.start.line} if whole else start,
        "end": {"line": span.end.line} if whole else end,
    }


def _position(one: Diagnostic, position: Position) -> dict[str, int]:
    counted = column(one, position, "utf-8")
    return (
        {"line": position.line} if counted is None else {"line": position.line, "column": counted}
    )


def _suggestion(each: Replacement) -> dict[str, Any]:
    start, end = (
        {"line": place.line, "column": column_behind(head, "utf-8")}
        for place, head in zip((each.span.start, each.span.end), each.heads, strict=True)
    )
    return {"range": {"start": start, "end": end}, "text": each.text}


def _near(note: Note) -> dict[str, Any]:
    place: dict[str, Any] = {"path": note.path}
    if note.span is not None:
        place["range"] = {"start": {"line": note.span.start.line}}
    return place
