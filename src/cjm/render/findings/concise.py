"""One line a finding, for editors and for `grep`."""

from cjm.diagnostics import Diagnostic
from cjm.render.ansi import clean, paint
from cjm.render.found import Found, sentence


def render(found: Found, *, colour: bool = False) -> str:
    """Return `path:line:column: severity code slug element: message (hint)`, a line each."""
    return "".join(_line(one, colour=colour) + "\n" for one in found.diagnostics)


def _line(one: Diagnostic, *, colour: bool) -> str:
    finding = one.finding
    place = one.path
    if one.span is not None:
        place += f":{one.span.start.line}:{one.span.start.column}"
    hint = f" ({finding.hint})" if finding.hint else ""
    code = paint(f"{finding.code} {finding.slug}", "bold", colour=colour)
    return f"{paint(clean(place), 'cyan', colour=colour)}: {finding.severity.value} {code} {clean(sentence(one) + hint)}"
