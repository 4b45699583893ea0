"""`cjm show`: journeys in the terminal."""

import sys
from typing import Annotated

import typer

from cjm import api
from cjm.cli.console import OK, coloured, columns, exit_code, fail, result, standard_input
from cjm.cli.options import ColourOption, PathsArgument, StdinOption, WidthOption
from cjm.cli.running import stopping, tell_invalid
from cjm.diagnostics import Severity

ORDER = 50


def show(
    paths: PathsArgument,
    view: Annotated[
        str | None,
        typer.Option(
            help="What is shown: map, curve, blueprint or matrix.",
            show_default="blueprint for a service blueprint, else map",
        ),
    ] = None,
    ascii_: Annotated[
        bool, typer.Option("--ascii", help="Draw with ASCII characters only.")
    ] = False,
    width: WidthOption = None,
    stdin_filename: StdinOption = None,
    color: ColourOption = "auto",
) -> None:
    """The map, or another view of the journey, in the terminal."""
    with stopping():
        loaded, report = api.load_all(paths, stdin=standard_input(paths, stdin_filename))
        shown = [
            api.shown(
                one,
                view=view,
                width=columns(width),
                colour=coloured(color),
                ascii_only=ascii_,
            )
            for one in loaded
        ]
    result("\n".join(shown))
    tell_invalid(report)
    if not loaded and not report.diagnostics:
        fail("there is no journey among these files")
    sys.exit(exit_code(report, Severity.ERROR) if report.diagnostics else OK)
