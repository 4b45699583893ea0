"""`cjm config`: which settings hold, and who said so."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from cjm import api
from cjm.cli.console import result
from cjm.cli.running import stopping
from cjm.render.reporting import write_settings

ORDER = 32


def config(
    path: Annotated[
        str, typer.Argument(metavar="[PATH]", help="A file, or a folder.", show_default=False)
    ] = ".",
    format_: Annotated[
        Literal["text", "json"], typer.Option("--format", help="How settings are written.")
    ] = "text",
    everything: Annotated[
        bool, typer.Option("--all", help="Rules that are as they come, too; JSON always has them.")
    ] = False,
) -> None:
    """The settings that hold for a file, each with the line that says so."""
    with stopping():
        settings = api.config(Path(path))
    result(write_settings(settings, format_, everything=everything))
