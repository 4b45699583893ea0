"""Findings to diagnostics: from the key that is meant to the place in the text."""

from cjm.diagnostics import Diagnostic, Finding, Note, Related, Span
from cjm.source.document import Document
from cjm.source.elements import element

_CONTEXT = 1
"""How many lines of text stand before the one that is meant."""


def locate(document: Document, finding: Finding) -> Diagnostic:
    """Find the place of a finding, its element in words, and the lines around it."""
    span = finding.span or document.span(finding.route, at_key=finding.at_key)
    first, frame = _frame(document, span)
    of_outer = finding.slug in ("missing-key", "unknown-key")
    route = finding.route[:-1] if of_outer else finding.route
    return Diagnostic(
        path=document.path,
        finding=finding,
        span=span,
        element=element(document.data, route),
        frame=frame,
        frame_start=first,
        notes=tuple(_note(document, related) for related in finding.related),
    )


def _note(document: Document, related: Related) -> Note:
    if related.path is not None:
        return Note(related.path, related.span, related.message)
    span = related.span or document.span(related.route, at_key=related.at_key)
    return Note(document.path, span, related.message)


def _frame(document: Document, span: Span | None) -> tuple[int, tuple[str, ...]]:
    if span is None:
        return 1, ()
    lines = document.lines()
    line = min(span.start.line, len(lines))
    first = max(line - _CONTEXT, 1)
    return first, tuple(lines[first - 1 : line])
