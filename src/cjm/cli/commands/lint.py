"""`cjm lint`: is it a good one?"""

import sys
from typing import Annotated, Literal

import typer

from cjm import api
from cjm.cli.console import coloured, exit_code, note, result, standard_input, summary
from cjm.cli.options import (
    ColourOption,
    FindingsFormat,
    PathsArgument,
    QuietOption,
    StdinOption,
    TodayOption,
    day,
)
from cjm.cli.running import stopping
from cjm.diagnostics import Severity
from cjm.render.reporting import write_findings

ORDER = 20
_RULES = "Rules by code, beginning of a code, slug or group; several with commas between."


def lint(
    paths: PathsArgument,
    select: Annotated[str, typer.Option(metavar="RULES", help=f"Only these. {_RULES}")] = "",
    extend_select: Annotated[str, typer.Option(metavar="RULES", help="These too.")] = "",
    ignore: Annotated[str, typer.Option(metavar="RULES", help="Not these.")] = "",
    fail_on: Annotated[
        Literal["error", "warning", "info"],
        typer.Option(help="From which severity on the exit code is 1."),
    ] = "error",
    today: TodayOption = None,
    format_: FindingsFormat = "full",
    stdin_filename: StdinOption = None,
    color: ColourOption = "auto",
    quiet: QuietOption = False,
) -> None:
    """Is it a good journey? Validates it, then asks the rules.

    Exit code 0: nothing at or above --fail-on. 1: findings. 2: nothing matched, a file cannot be
    read, or the options cannot be used.
    """
    with stopping():
        report = api.lint(
            paths,
            today=day(today),
            select=_split(select),
            extend_select=_split(extend_select),
            ignore=_split(ignore),
            stdin=standard_input(paths, stdin_filename),
        )
    result(write_findings(report.diagnostics, format_, colour=coloured(color)))
    if not quiet:
        note(summary(report))
    sys.exit(exit_code(report, Severity(fail_on)))


def _split(rules: str) -> list[str]:
    return [one.strip() for one in rules.split(",") if one.strip()]
