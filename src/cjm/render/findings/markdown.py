"""Findings as Markdown, for a pull request or the summary of a job."""

from collections.abc import Iterator

from cjm.diagnostics import Diagnostic, Severity
from cjm.render.found import Found, sentence
from cjm.render.markdown import prose

_MOST = 300
"""Rows of findings: GitHub refuses a summary above 1 MiB, and nobody reads so far."""
_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(found: Found, *, colour: bool = False) -> str:  # noqa: ARG001 - Markdown has none
    """Return a verdict, the counts of each file, and a table of the findings of each."""
    files = _count(found.files, "file")
    if not found.diagnostics:
        return f"### Customer journeys: no problems\n\nChecked {files}.\n"
    grouped = found.by_path()
    counted = ", ".join(
        _count(number, word)
        for severity, word in _WORDS.items()
        if (number := _number(found.diagnostics, severity))
    )
    lines = [f"### Customer journeys: {counted}", "", f"Checked {files}.", ""]
    lines += _overview(grouped) if len(grouped) > 1 else ()
    lines += _tables(grouped)
    return "\n".join(lines)


def _overview(grouped: dict[str, list[Diagnostic]]) -> Iterator[str]:
    yield "| File | Errors | Warnings | Notes |"
    yield "| :-- | --: | --: | --: |"
    for path, diagnostics in grouped.items():
        numbers = (str(_number(tuple(diagnostics), severity)) for severity in _WORDS)
        yield f"| {prose(path)} | {' | '.join(numbers)} |"
    yield ""


def _tables(grouped: dict[str, list[Diagnostic]]) -> Iterator[str]:
    left = _MOST
    for path, diagnostics in grouped.items():
        shown = diagnostics[:left]
        left -= len(shown)
        if not shown:
            break
        yield f"#### {prose(path)}"
        yield ""
        yield "| Line | | Rule | Finding |"
        yield "| --: | :-- | :-- | :-- |"
        yield from map(_row, shown)
        yield ""
    beyond = sum(map(len, grouped.values())) - (_MOST - left)
    if beyond:
        yield f"{_count(beyond, 'more finding')} not listed here."
        yield ""


def _row(one: Diagnostic) -> str:
    finding = one.finding
    line = str(one.span.start.line) if one.span else ""
    hint = f"<br>{prose(finding.hint)}" if finding.hint else ""
    said = f"{prose(sentence(one))}{hint}"
    return f"| {line} | {_WORDS[finding.severity]} | {finding.code} {finding.slug} | {said} |"


def _number(diagnostics: tuple[Diagnostic, ...], severity: Severity) -> int:
    return sum(one.finding.severity is severity for one in diagnostics)


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"
