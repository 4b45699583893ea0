"""`cjm score`: where does the experience fall short, how sure is that, and why."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypedDict

import typer

from cjm import api
from cjm.cli.console import OK, coloured, columns, exit_code, fail, result, standard_input
from cjm.cli.gating import (
    AnyUnderOption,
    BadgeOption,
    Gates,
    Judgement,
    NoWorseOption,
    UnderOption,
)
from cjm.cli.options import ColourOption, PathsArgument, StdinOption, TodayOption, WidthOption, day
from cjm.cli.output import write
from cjm.cli.running import stopping, tell_invalid
from cjm.diagnostics import Severity
from cjm.render.reporting import write_explanation, write_scores

if TYPE_CHECKING:
    from cjm.scoring.scorecard import Scorecard

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
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Where the scores go, instead of standard output.",
            show_default=False,
        ),
    ] = None,
    fail_under: UnderOption = None,
    fail_any_under: AnyUnderOption = None,
    no_worse_than: NoWorseOption = None,
    badge: BadgeOption = None,
    today: TodayOption = None,
    width: WidthOption = None,
    stdin_filename: StdinOption = None,
    color: ColourOption = "auto",
) -> None:
    """Where does the experience fall short, and how sure is it?

    Exit code 0: scored. 1: a file is no valid journey, or a score is past its limit. 2: nothing
    matched, a file cannot be read or written, or the options cannot be used.
    """
    color = color if output is None or color == "always" else "never"
    shown: Shown = {"width": columns(width), "colour": coloured(color)}
    gates = Gates(fail_under or [], fail_any_under or [], no_worse_than, day(today))
    if explain is not None and (gates or badge):
        fail("--explain shows single numbers: leave out --badge and the options that can fail")
    judgement = Judgement()
    with stopping():
        gates.check(output)
        loaded, report = api.load_all(paths, stdin=standard_input(paths, stdin_filename))
        if explain is None:
            cards = {one.path: api.scorecard(one, today=day(today)) for one in loaded}
            judgement = gates.judge(loaded, cards)
            text = write_scores(cards, format_, **shown) if cards else ""
            _draw(badge, cards, report)
        else:
            text = _explained(loaded, explain, day(today), shown)
    _put(text, output)
    tell_invalid(report)
    if not loaded and not report.diagnostics:
        fail("there is no journey among these files")
    invalid = exit_code(report, Severity.ERROR) if report.diagnostics else OK
    sys.exit(max(judgement.tell(), invalid))


def _put(text: str, output: Path | None) -> None:
    if output is None:
        result(text)
    elif text:
        write(output, text)


def _draw(badge: Path | None, cards: "dict[str, Scorecard]", report: api.Report) -> None:
    if badge is not None and (cards or report.diagnostics):
        write(badge, api.badge(cards, badge.suffix.lower(), whole=not report.diagnostics))


def _explained(loaded: list[api.Loaded], ref: str, today: date | None, shown: Shown) -> str:
    if len(loaded) != 1:
        fail(f"--explain needs one journey, but there are {len(loaded)} among these files")
    one = loaded[0]
    try:
        explanation = api.explain(one, ref, today=today)
    except LookupError as error:
        fail(str(error.args[0]))
    return write_explanation(explanation, one.place, one.workspace_place, **shown)
