"""Findings as SARIF 2.1.0 (OASIS), for code scanning and viewers in editors."""

import re
from collections.abc import Iterable
from typing import Any

from cjm.diagnostics import Diagnostic, Fix, Note, Replacement, Severity
from cjm.render.columns import column, column_behind
from cjm.render.fingerprints import SCHEME, fingerprints
from cjm.render.found import Entry, Found, with_help
from cjm.render.records import as_json
from cjm.render.uris import uri
from cjm.version import __version__

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_HOME = "https://github.com/cjm-toolkit/cjm"
SHOWS_FIXES = True
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ROOT = "%SRCROOT%"
_PLACEHOLDER = re.compile(r"\{(\d+)\}")
_LINK = re.compile(r"\[([^\[\]]*)\](?=\()")


def render(found: Found, *, colour: bool = False) -> str:  # noqa: ARG001 - JSON has none
    """Return a log with one run: the rules that found something, and what they found."""
    raised = {one.finding.code for one in found.diagnostics}
    rules = [rule for rule in found.rules() if rule.code in raised] if raised else []
    run = {
        "tool": {
            "driver": {
                "name": "cjm",
                "version": __version__,
                "informationUri": _HOME,
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "columnKind": "utf16CodeUnits",
        "invocations": [{"executionSuccessful": not _unreadable(found)}],
        "results": list(_results(found, {rule.code: at for at, rule in enumerate(rules)})),
    }
    return as_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _unreadable(found: Found) -> bool:
    return any(one.finding.slug == "unreadable-file" for one in found.diagnostics)


def _rule(rule: Entry) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.slug,
        "shortDescription": {"text": _sentence(rule.summary)},
        "fullDescription": {"text": _full(rule)},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.group]},
    }


def _full(rule: Entry) -> str:
    """Return the first text of the page that is neither its head nor its summary."""
    said = _sentence(rule.summary)
    skipped = ("#", "Group:", "```")
    blocks = (block for block in rule.page.split("\n\n") if not block.startswith(skipped))
    more = next((block for block in blocks if block.strip() != said), "")
    return f"{said} {' '.join(more.split())}".strip()


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _results(found: Found, places: dict[str, int]) -> Iterable[dict[str, Any]]:
    for one, mark in zip(found.diagnostics, fingerprints(found.diagnostics), strict=True):
        code = one.finding.code
        yield {
            "ruleId": code,
            **({"ruleIndex": places[code]} if code in places else {}),
            "level": _LEVELS[one.finding.severity],
            "message": {"text": _literal(with_help(one))},
            "locations": [_location(one)],
            **({"relatedLocations": _related(one.notes)} if one.notes else {}),
            "partialFingerprints": {SCHEME: mark},
            **(
                {"fixes": [_fix(one, one.finding.fix)]}
                if one.finding.fix and one.replacements
                else {}
            ),
        }


def _literal(text: str) -> str:
    """Return text in which SARIF sees neither a placeholder ({0}) nor a link ([text](1))."""
    return _LINK.sub(r"\\[\1\\]", _PLACEHOLDER.sub(r"{{\1}}", text))


def _location(one: Diagnostic) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": _artifact(one.path)}
    if one.span is not None:
        place["region"] = _region(one)
    names = [{"fullyQualifiedName": one.element, "kind": "element"}] if one.element else []
    return {"physicalLocation": place, **({"logicalLocations": names} if names else {})}


def _region(one: Diagnostic) -> dict[str, int]:
    assert one.span is not None
    start, end = one.span.start, one.span.end
    counted = {
        "startLine": start.line,
        "startColumn": column(one, start, "utf-16-le"),
        "endLine": end.line,
        "endColumn": column(one, end, "utf-16-le"),
    }
    if counted["endColumn"] is None and end.line == start.line:
        counted["startColumn"] = None
    # Without an end column a region reaches to the end of its last line.
    return {key: number for key, number in counted.items() if number is not None}


def _fix(one: Diagnostic, fix: Fix) -> dict[str, Any]:
    caution = "" if fix.safe else ". This could miss what was meant"
    changes = {
        "artifactLocation": _artifact(one.path),
        "replacements": [_replacement(each) for each in one.replacements or ()],
    }
    return {
        "description": {"text": _literal(_sentence(fix.does + caution))},
        "artifactChanges": [changes],
        "properties": {"safe": fix.safe},
    }


def _replacement(each: Replacement) -> dict[str, Any]:
    start, end = (column_behind(head, "utf-16-le") for head in each.heads)
    region = {
        "startLine": each.span.start.line,
        "startColumn": start,
        "endLine": each.span.end.line,
        "endColumn": end,
    }
    return {"deletedRegion": region, "insertedContent": {"text": each.text}}


def _artifact(path: str) -> dict[str, str]:
    found = uri(path)
    inside = not found.startswith(("file:", ".."))
    return {"uri": found, "uriBaseId": _ROOT} if inside else {"uri": found}


def _related(notes: tuple[Note, ...]) -> list[dict[str, Any]]:
    return [{"id": number, **_near(note)} for number, note in enumerate(notes, 1)]


def _near(note: Note) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": _artifact(note.path)}
    if note.span is not None:
        place["region"] = {"startLine": note.span.start.line}
    return {"physicalLocation": place, "message": {"text": _literal(note.message)}}
