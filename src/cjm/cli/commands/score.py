"""`cjm score`: where does the experience fall short, how sure is that, and why."""

import sys
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
from cjm.cli.options import (
    AgainstOption,
    ColourOption,
    PathsArgument,
    StdinOption,
    TodayOption,
    WidthOption,
    day,
)
from cjm.cli.output import write
from cjm.cli.running import stopping, tell_invalid
from cjm.cli.views import Scored, View, load, pairs, settled
from cjm.diagnostics import Severity
from cjm.render.reporting import write_document, write_explanation, write_scores, write_view

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
            "(OPPORTUNITY.experiment), or coverage, evidence, experience, gap; of a comparison "
            "difference.gap or checkout.difference.emotion.",
            show_default=False,
        ),
    ] = None,
    format_: Annotated[
        Literal["terminal", "markdown", "csv", "json"],
        typer.Option("--format", help="How scores are written."),
    ] = "terminal",
    view: Annotated[
        View,
        typer.Option(
            help="What is shown: the card of each journey; what closes and opens between two maps "
            "(compare); personas side by side; or a table of all journeys (portfolio). By itself "
            "(auto): compare for two files that belong together and with --against, portfolio for "
            "several journeys, else the card. json holds all of them.",
        ),
    ] = "auto",
    against: AgainstOption = None,
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
        loaded, report = load(paths, standard_input(paths, stdin_filename))
        found = pairs(loaded, paths, view, against) if loaded else []
        scored = Scored(loaded, day(today), found)
        if explain is None:
            judgement = gates.judge(loaded, scored.cards)
            text = _written(scored, view, format_, shown) if loaded else ""
            _draw(badge, scored.cards, report)
        else:
            text = _explained(scored, explain, shown)
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


def _written(scored: Scored, view: View, format_: str, shown: Shown) -> str:
    if format_ == "json":
        personas = scored.personas_of_each()
        portfolio = scored.portfolio() if len(scored.loaded) > 1 else None
        return write_document(scored.cards, scored.compared(), personas, portfolio)
    chosen = settled(view, scored) if format_ != "csv" or view != "auto" else "cards"
    if chosen == "compare":
        return write_view(chosen, scored.compared(), format_, **shown)
    if chosen == "personas":
        return write_view(chosen, scored.personas(), format_, **shown)
    if chosen == "portfolio":
        return write_view(chosen, scored.portfolio(), format_, **shown)
    return write_scores(scored.cards, format_, **shown)


def _explained(scored: Scored, ref: str, shown: Shown) -> str:
    try:
        if scored.pairs:
            return _explained_difference(scored, ref, shown)
        if len(scored.loaded) != 1:
            number = len(scored.loaded)
            fail(f"--explain needs one journey, but there are {number} among these files")
        one = scored.loaded[0]
        explanation = api.explain(one, ref, today=scored.today)
    except LookupError as error:
        fail(str(error.args[0]))
    return write_explanation(explanation, one.place, one.workspace_place, **shown)


def _explained_difference(scored: Scored, ref: str, shown: Shown) -> str:
    if len(scored.pairs) != 1:
        fail(f"--explain needs one comparison, but here are {len(scored.pairs)}")
    before, after = scored.pairs[0]
    explanation = api.explain_difference(before, after, ref, today=scored.today)
    return write_explanation(explanation, after.place, after.workspace_place, **shown)
