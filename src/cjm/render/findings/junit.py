"""Findings as JUnit XML, which every CI server can show as tests."""

from collections import Counter
from collections.abc import Iterator, Sequence

from cjm.diagnostics import Diagnostic
from cjm.render.ansi import clean
from cjm.render.found import Found, sentence, with_help
from cjm.render.markup import escape


def render(found: Found, *, colour: bool = False) -> str:  # noqa: ARG001 - XML has none
    """Return a suite for each file with findings, or one that passes where there are none.

    A finding that makes the run fail is a failed test; one below is a test that passes and says
    what was found, so that the server's verdict is that of the exit code.
    """
    total = _counts(found, found.diagnostics or (None,))
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<testsuites name="cjm"{total}>']
    for path, diagnostics in found.by_path().items():
        lines.append(f'  <testsuite name="{_safe(path)}"{_counts(found, diagnostics)}>')
        lines += _cases(found, diagnostics)
        lines.append("  </testsuite>")
    if not found.diagnostics:
        lines += [
            f'  <testsuite name="cjm"{total}>',
            '    <testcase name="no problems" classname="cjm"/>',
            "  </testsuite>",
        ]
    return "\n".join([*lines, "</testsuites>", ""])


def _counts(found: Found, diagnostics: Sequence[Diagnostic | None]) -> str:
    failures = sum(one is not None and found.fails(one) for one in diagnostics)
    return f' tests="{len(diagnostics)}" failures="{failures}" errors="0"'


def _cases(found: Found, diagnostics: list[Diagnostic]) -> Iterator[str]:
    # Servers follow a test by its name through the runs, so a name has no line in it.
    seen: Counter[str] = Counter()
    for one in diagnostics:
        name = f"{one.finding.code} {one.finding.slug}"
        name += f": {one.element}" if one.element else ""
        seen[name] += 1
        name += f" ({seen[name]})" if seen[name] > 1 else ""
        line = f' line="{one.span.start.line}"' if one.span else ""
        path = _safe(one.path)
        yield f'    <testcase name="{_safe(name)}" classname="{path}" file="{path}"{line}>'
        yield _said(one, fails=found.fails(one))
        yield "    </testcase>"


def _said(one: Diagnostic, *, fails: bool) -> str:
    place = f"{one.path}:{one.span.start.line}:{one.span.start.column}" if one.span else one.path
    kind = one.finding.severity.value
    text = "\n".join(_safe(line) for line in (f"{place}: {kind}", *with_help(one).splitlines()))
    if not fails:
        return f"      <system-out>{text}</system-out>"
    message = _safe(" ".join(sentence(one).splitlines()))
    return f'      <failure type="{kind}" message="{message}">{text}</failure>'


def _safe(text: str) -> str:
    """Return text without markup, and without characters that XML cannot hold."""
    return escape(clean(text))
