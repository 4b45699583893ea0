"""Findings with the lines that they mean, as compilers show them."""

from collections.abc import Iterator

from cjm.diagnostics import Diagnostic, Fix, Severity, Span
from cjm.render.ansi import Ink, clean, paint, width
from cjm.render.found import Found, sentence

_INKS: dict[Severity, Ink] = {
    Severity.ERROR: "red",
    Severity.WARNING: "yellow",
    Severity.INFO: "blue",
}
_TAB = "    "
_LONGEST = 160
"""Columns of a line of text that are shown; of longer lines, the part around the place."""
_MOST_NOTES = 8
"""Other places of a finding that are told."""


def render(found: Found, *, colour: bool = False) -> str:
    """Return each finding as a headline, its place, the lines of text, and what to do."""
    return "\n".join(
        "".join(f"{line}\n" for line in _lines(one, colour=colour)) for one in found.diagnostics
    )


def _lines(one: Diagnostic, *, colour: bool) -> Iterator[str]:
    finding = one.finding
    ink = _INKS[finding.severity]
    head = paint(f"{finding.severity.value}[{finding.code} {finding.slug}]", ink, colour=colour)
    yield f"{head} {paint(clean(sentence(one)), 'bold', colour=colour)}"
    gutter = " " * len(str(one.frame_start + len(one.frame)))
    yield f"{gutter}{paint('-->', 'cyan', colour=colour)} {clean(_place(one.path, one.span))}"
    if one.span is not None and one.frame:
        yield from _frame(one, one.span, gutter, colour=colour)
    for text in _notes(one):
        yield f"{gutter} {paint('=', 'cyan', colour=colour)} note: {text}"
    if finding.hint:
        yield f"{gutter} {paint('=', 'cyan', colour=colour)} help: {clean(finding.hint)}"
    if finding.fix:
        yield f"{gutter} {paint('=', 'cyan', colour=colour)} {_offer(finding.fix, finding.hint)}"


def _notes(one: Diagnostic) -> Iterator[str]:
    """Tell other places, the first of them where there are many."""
    shown = one.notes if len(one.notes) <= _MOST_NOTES + 1 else one.notes[:_MOST_NOTES]
    for note in shown:
        yield f"{clean(note.message)}: {clean(_place(note.path, note.span))}"
    if rest := len(one.notes) - len(shown):
        yield f"and {rest} more places; `--format json` has them all"


def _offer(fix: Fix, hint: str | None) -> str:
    way = (
        "fixable with cjm lint --fix" if fix.safe else "fixable with cjm lint --fix --unsafe-fixes"
    )
    told = (hint or "").rstrip(".") == fix.does
    return way if told else f"{way}: {clean(fix.does)}"


def _place(path: str, span: Span | None) -> str:
    return path if span is None else f"{path}:{span.start.line}:{span.start.column}"


def _frame(one: Diagnostic, span: Span, gutter: str, *, colour: bool) -> Iterator[str]:
    bar = paint("|", "cyan", colour=colour)
    yield f"{gutter} {bar}"
    last = one.frame_start + len(one.frame) - 1
    for number, line in enumerate(one.frame, one.frame_start):
        shown = line if number == last else _cut(line, 0)[0]
        if number == last:
            shown, before = _cut(line, span.start.column - 1)
        numbered = paint(f"{number:>{len(gutter)}}", "cyan", colour=colour)
        yield f"{numbered} {bar} {_printable(shown)}".rstrip()
    start = span.start.column - 1
    end = span.end.column - 1 if span.end.line == span.start.line else len(one.frame[-1])
    indent = width(_printable(one.frame[-1][before:start])) + (1 if before else 0)
    marks = max(width(_printable(one.frame[-1][start:end])), 1)
    carets = paint(
        "^" * min(marks, _LONGEST - min(indent, _LONGEST - 1)),
        _INKS[one.finding.severity],
        colour=colour,
    )
    yield f"{gutter} {bar} {' ' * indent}{carets}"


def _cut(line: str, column: int) -> tuple[str, int]:
    """Return the part of a line that is shown, and how many characters are left out before it."""
    if width(line) <= _LONGEST:
        return line, 0
    before = max(column - _LONGEST // 4, 0)
    part = line[before : before + _LONGEST - 2]
    more = "…" if before + len(part) < len(line) else ""
    return ("…" if before else "") + part + more, before


def _printable(text: str) -> str:
    return clean(text.replace("\t", _TAB))
