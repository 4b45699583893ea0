"""One line a finding, for editors and for `grep`."""

from cjm.diagnostics import Diagnostic
from cjm.render.ansi import clean, paint


def render(diagnostics: tuple[Diagnostic, ...], *, colour: bool = False) -> str:
    """Return `path:line:column: severity code slug element: message (hint)`, a line each."""
    return "".join(_line(one, colour=colour) + "\n" for one in diagnostics)


def _line(one: Diagnostic, *, colour: bool) -> str:
    finding = one.finding
    place = one.path
    if one.span is not None:
        place += f":{one.span.start.line}:{one.span.start.column}"
    said = f"{one.element}: {finding.message}" if one.element else finding.message
    hint = f" ({finding.hint})" if finding.hint else ""
    code = paint(f"{finding.code} {finding.slug}", "bold", colour=colour)
    return f"{paint(clean(place), 'cyan', colour=colour)}: {finding.severity.value} {code} {clean(said + hint)}"
