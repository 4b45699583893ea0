"""Options that several commands have in common."""

from datetime import date, datetime
from typing import Annotated, TypeAlias

import typer

from cjm.cli.console import Colour


def parse_day(text: str) -> datetime:
    """Read a day as the command line takes it."""
    try:
        return datetime.strptime(text, "%Y-%m-%d")  # noqa: DTZ007 - a day has no zone
    except ValueError:
        raise typer.BadParameter(f"{text} is no day like 2026-10-01") from None


PathsArgument: TypeAlias = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Files, folders or globs; - for standard input.",
        show_default=False,
    ),
]
ColourOption: TypeAlias = Annotated[
    Colour, typer.Option("--color", help="Whether to write colours.", envvar="CJM_COLOR")
]
StdinOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--stdin-filename",
        metavar="NAME",
        help="What - counts as: its place in the workspace, and its name in messages.",
        show_default=False,
    ),
]
QuietOption: TypeAlias = Annotated[
    bool, typer.Option("--quiet", "-q", help="Do not say how many files were checked.")
]
AgainstOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        metavar="OLD",
        help="Compare with an earlier version: a file, or a revision in git (main, HEAD~3).",
        show_default=False,
    ),
]
TodayOption: TypeAlias = Annotated[
    datetime | None,
    typer.Option(
        parser=parse_day,
        metavar="YYYY-MM-DD",
        help="The day from which ages and due dates count, so that runs repeat.",
        show_default="the day it is",
    ),
]
WidthOption: TypeAlias = Annotated[
    int | None,
    typer.Option(
        "--width",
        min=40,
        max=400,
        metavar="COLUMNS",
        help="How wide to draw.",
        show_default="as the terminal",
    ),
]


def day(asked: datetime | None) -> date | None:
    """Return the day that --today names."""
    return asked.date() if asked else None
