"""Fixes made to a text, each only where the new text reads exactly as it should."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from cjm.diagnostics import Edit, Finding, Fix, Route
from cjm.source.document import Document
from cjm.source.edits import cuts, edited, meant
from cjm.source.reading import read_text
from cjm.source.twigs import Layout, UnfixableError


class Fixed(NamedTuple):
    """A text after some fixes, and which of them were made."""

    text: str
    made: tuple[Fix, ...]


def without_impossible(document: Document, findings: Sequence[Finding]) -> list[Finding]:
    """Take back fixes that the way in which a text is written does not allow."""
    if not any(finding.fix for finding in findings):
        return list(findings)
    layout = _layout(document)
    return [
        replace(finding, fix=None)
        if finding.fix and (layout is None or not _possible(layout, finding.fix))
        else finding
        for finding in findings
    ]


def apply(text: str, fixes: Sequence[Fix]) -> Fixed:
    """Make as many fixes at once as do not meddle with one another.

    The rest may come in a next round, on the new text. A fix is left out where the new text would
    differ in more, or in less, than it intends.
    """
    document = read_text(text, "")
    layout = _layout(document)
    if layout is None:
        return Fixed(text, ())
    chosen = _apart(fixes)
    new = _made(layout, document, chosen)
    if new is None:
        chosen = [fix for fix in chosen if _made(layout, document, [fix]) is not None]
        new = _made(layout, document, chosen)
        if new is None and chosen:
            chosen = chosen[:1]
            new = _made(layout, document, chosen)
    return Fixed(text, ()) if new is None or not chosen else Fixed(new, tuple(chosen))


def reads_as_intended(layout: Layout, document: Document, fix: Fix) -> bool:
    """Whether a fix, made alone, changes what it intends and nothing else."""
    return _made(layout, document, [fix]) is not None


def _layout(document: Document) -> Layout | None:
    return Layout(document.text) if document.data is not None else None


def _possible(layout: Layout, fix: Fix) -> bool:
    try:
        cuts(layout, fix.edits)
    except UnfixableError:
        return False
    return True


def _made(layout: Layout, document: Document, fixes: Sequence[Fix]) -> str | None:
    """Return the text with fixes made, or None where it would not read as intended."""
    edits = [edit for fix in fixes for edit in fix.edits]
    try:
        text = edited(layout.text, cuts(layout, edits))
        before = read_text(layout.text, "").data  # a fresh one, for it is changed in place
        wanted = meant(layout, before, edits)
    except (UnfixableError, LookupError, TypeError, AttributeError):
        return None
    read = read_text(text, "")
    # As text, true is not 1, 1 is not 1.0, and the order of keys counts.
    same = repr(read.data) == repr(wanted)
    return text if same and len(read.findings) <= len(document.findings) else None


def _apart(fixes: Sequence[Fix]) -> list[Fix]:
    """Choose fixes of which none lies within what another one changes."""
    chosen: list[Fix] = []
    taken: list[Edit] = []
    for fix in fixes:
        if not any(_meet(edit, other) for edit in fix.edits for other in taken):
            chosen.append(fix)
            taken += fix.edits
    return chosen


def _meet(edit: Edit, other: Edit) -> bool:
    if edit.span is not None and other.span is not None:
        return edit.span.start.line == other.span.start.line  # one at a time of what a line says
    if edit.span is not None or other.span is not None:
        return False
    return _begins(edit.route, other.route) or _begins(other.route, edit.route)


def _begins(route: Route, other: Route) -> bool:
    return route == other[: len(route)]
