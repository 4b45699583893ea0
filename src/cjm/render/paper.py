"""What Rich draws, as plain text or with colours, without blanks at the ends of lines."""

from collections.abc import Iterable
from io import StringIO

from rich.console import Console, Group, RenderableType

NARROWEST = 40
"""The least width that anything is drawn for, in columns."""


def on_paper(parts: Iterable[RenderableType], *, width: int, colour: bool) -> str:
    """Return what some parts look like below one another, `width` columns wide, 40 at least."""
    out = StringIO()
    console = Console(
        file=out,
        width=max(width, NARROWEST),
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
        highlight=False,
        _environ={},
    )
    console.print(Group(*parts))
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"
