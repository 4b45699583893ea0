"""Options that several commands have in common."""

from typing import Annotated, Literal, TypeAlias

import typer

from cjm.cli.console import Colour

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
FindingsFormat: TypeAlias = Annotated[
    Literal["full", "concise", "json"],
    typer.Option("--format", help="How findings are written."),
]
QuietOption: TypeAlias = Annotated[
    bool, typer.Option("--quiet", "-q", help="Do not say how many files were checked.")
]
