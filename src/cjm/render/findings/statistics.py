"""How often each rule found something, and in how many files."""

from collections import defaultdict

from cjm.diagnostics import Diagnostic
from cjm.render.ansi import paint
from cjm.render.found import Found

_HEADS = ("count", "files", "code", "name")


def render(found: Found, *, colour: bool = False) -> str:
    """Return a table, the most frequent first; nothing where nothing was found."""
    rules: defaultdict[tuple[str, str], list[Diagnostic]] = defaultdict(list)
    for one in found.diagnostics:
        rules[one.finding.code, one.finding.slug].append(one)
    if not rules:
        return ""
    ranked = sorted(rules.items(), key=lambda item: (-len(item[1]), item[0]))
    rows = [
        (f"{len(raised):,}", f"{len({one.path for one in raised}):,}", *rule)
        for rule, raised in ranked
    ]
    widths = [max(map(len, column)) for column in zip(_HEADS, *rows, strict=True)]
    head, *lines = (_line(row, widths) for row in (_HEADS, *rows))
    return "".join(f"{line}\n" for line in (paint(head, "bold", colour=colour), *lines))


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    count, files, code, name = row
    return f"{count:>{widths[0]}}  {files:>{widths[1]}}  {code:<{widths[2]}}  {name}"
