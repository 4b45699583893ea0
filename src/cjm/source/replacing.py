"""Fixes as changes to the text, for tools that make them themselves."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from cjm.diagnostics import Diagnostic, Fix, Position, Replacement, Span
from cjm.source.document import Document
from cjm.source.edits import cuts
from cjm.source.fixing import reads_as_intended
from cjm.source.places import LINE_BREAK, position_at
from cjm.source.removing import Cut
from cjm.source.twigs import Layout


def resolved(document: Document, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Say for each finding with a fix which changes to the text the fix comes to, if it is made alone.

    There are none where the text would not read as intended afterwards.
    """
    listed = list(diagnostics)
    if document.data is None or not any(one.finding.fix for one in listed):
        return listed
    layout = Layout(document.text)
    return [
        replace(one, replacements=_replacements(layout, document, one.finding.fix))
        if one.finding.fix
        else one
        for one in listed
    ]


def _replacements(layout: Layout, document: Document, fix: Fix) -> tuple[Replacement, ...]:
    if not reads_as_intended(layout, document, fix):
        return ()
    made = _one_a_line(layout.text, cuts(layout, fix.edits))
    return tuple(_replacement(layout, cut) for cut in made)


def _one_a_line(text: str, made: list[Cut]) -> list[Cut]:
    """Put cuts together that meet on a line: viewers offer each line's change by itself."""
    joined = made[:1]
    for before, cut in pairwise(made):
        between = text[before.end : cut.start]
        if LINE_BREAK.search(between):
            joined.append(cut)
        else:
            last = joined.pop()
            joined.append(Cut(last.start, cut.end, last.text + between + cut.text))
    return joined


def _replacement(layout: Layout, cut: Cut) -> Replacement:
    (start, head), (end, tail) = (_place(layout, index) for index in (cut.start, cut.end))
    return Replacement(Span(start, end), cut.text, (head, tail))


def _place(layout: Layout, index: int) -> tuple[Position, str]:
    return position_at(layout.text, index), layout.text[layout.line_start(index) : index]
