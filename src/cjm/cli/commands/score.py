"""`cjm score`: where does the experience fall short, how sure is that, and why."""

import sys
from datetime import date
from typing import Annotated, Literal, TypedDict

import typer

from cjm import api
from cjm.cli.console import OK, coloured, columns, exit_code, fail, result, standard_input
from cjm.cli.options import ColourOption, PathsArgument, StdinOption, TodayOption, WidthOption, day
from cjm.cli.running import stopping, tell_invalid
from cjm.diagnostics import Severity
from cjm.render.reporting import write_explanation, write_scores

ORDER = 40


class Shown(TypedDict):
    """How results are shown."""

    width: int
    colour: bool


def score(
    paths: PathsArgument,
    explain: Annotated[
        str | None,
        typer.Option(
            metavar="REF",
            help="Show the arithmetic behind a number: a touchpoint (checkout), one of its numbers "
            "(checkout.opportunity, checkout.gap.channel), a stage, an experiment "
            "(OPPORTUNITY.experiment), or coverage, evidence, "
            "experience, gap.",
            show_default=False,
        ),
    ] = None,
    format_: Annotated[
        Literal["terminal", "markdown", "csv", "json"],
        typer.Option("--format", help="How scores are written."),
    ] = "terminal",
    today: TodayOption = None,
    width: WidthOption = None,
    stdin_filename: StdinOption = None,
    color: ColourOption = "auto",
) -> None:
    """Where does the experience fall short, and how sure is it?

    Exit code 0: scored. 1: a file is no valid journey. 2: nothing matched, a file cannot be read,
    or the options cannot be used.
    """
    shown: Shown = {"width": columns(width), "colour": coloured(color)}
    with stopping():
        loaded, report = api.load_all(paths, stdin=standard_input(paths, stdin_filename))
        if explain is None:
            cards = {one.path: api.scorecard(one, today=day(today)) for one in loaded}
            result(write_scores(cards, format_, **shown) if cards else "")
        else:
            result(_explained(loaded, explain, day(today), shown))
    tell_invalid(report)
    if not loaded and not report.diagnostics:
        fail("there is no journey among these files")
    sys.exit(exit_code(report, Severity.ERROR) if report.diagnostics else OK)


def _explained(loaded: list[api.Loaded], ref: str, today: date | None, shown: Shown) -> str:
    if len(loaded) != 1:
        fail(f"--explain needs one journey, but there are {len(loaded)} among these files")
    one = loaded[0]
    try:
        explanation = api.explain(one, ref, today=today)
    except LookupError as error:
        fail(str(error.args[0]))
    return write_explanation(explanation, one.place, one.workspace_place, **shown)
