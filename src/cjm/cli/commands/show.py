"""`cjm show`: journeys in the terminal."""

import sys
from typing import Annotated

import typer

from cjm import api
from cjm.cli.console import OK, coloured, columns, exit_code, fail, result, standard_input
from cjm.cli.options import AgainstOption, ColourOption, PathsArgument, StdinOption, WidthOption
from cjm.cli.running import stopping, tell_invalid
from cjm.cli.twins import COMPARE, hold_to_two, load_for
from cjm.diagnostics import Severity

ORDER = 50


def show(
    paths: PathsArgument,
    view: Annotated[
        str | None,
        typer.Option(
            help="What is shown: map, curve, blueprint, matrix, or compare (BEFORE and AFTER, or "
            "--against; a future state alone is held against the map that it is based on).",
            show_default="blueprint for a service blueprint, else map",
        ),
    ] = None,
    against: AgainstOption = None,
    ascii_: Annotated[
        bool, typer.Option("--ascii", help="Draw with ASCII characters only.")
    ] = False,
    width: WidthOption = None,
    stdin_filename: StdinOption = None,
    color: ColourOption = "auto",
) -> None:
    """The map, or another view of the journey, in the terminal."""
    view = view or (COMPARE if against else None)
    with stopping():
        stdin = standard_input(paths, stdin_filename)
        loaded, report = load_for(paths, stdin, view, against, of_two=(COMPARE,))
        if view == COMPARE:
            hold_to_two(loaded, [])
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
