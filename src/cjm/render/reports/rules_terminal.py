"""Rules for reading in a terminal."""

import io
from collections.abc import Sequence

from rich.console import Console, RenderableType
from rich.markdown import Markdown
from rich.table import Table

from cjm.render.reporting import Entry

_STYLES = {"error": "red", "warning": "yellow", "info": "blue"}


def render(rules: Sequence[Entry], *, width: int = 80, colour: bool = False) -> str:
    """Return a table with a row a rule."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for head, wraps in (
        ("code", False),
        ("rule", False),
        ("severity", False),
        ("what it finds", True),
    ):
        table.add_column(head, no_wrap=not wraps)
    for rule in rules:
        severity = rule.severity.value
        table.add_row(rule.code, rule.slug, f"[{_STYLES[severity]}]{severity}[/]", rule.summary)
    return _text(table, width, colour=colour)


def render_page(rule: Entry, *, width: int = 80, colour: bool = False) -> str:
    """Return a rule's page, laid out from its Markdown."""
    return _text(Markdown(rule.page), min(width, 100), colour=colour)


def _text(what: RenderableType, width: int, *, colour: bool) -> str:
    console = Console(
        file=io.StringIO(),
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        legacy_windows=False,
    )
    with console.capture() as capture:
        console.print(what)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())
