"""`cjm backlog`: what to do first, by which method, and how firm that is."""

import sys
from dataclasses import replace
from typing import Annotated

import typer

from cjm import api
from cjm.cli import ranking
from cjm.cli.console import OK, coloured, columns, exit_code, fail, result, standard_input
from cjm.cli.options import ColourOption, PathsArgument, StdinOption, TodayOption, WidthOption, day
from cjm.cli.running import stopping, tell_invalid
from cjm.diagnostics import Severity
from cjm.render.reporting import write_backlog, write_ranks

ORDER = 42


def backlog(
    paths: PathsArgument,
    by: ranking.ByOption = None,
    sensitivity: ranking.SensitivityOption = False,
    draws: ranking.DrawsOption = 1000,
    seed: ranking.SeedOption = 1,
    group_by: ranking.GroupOption = None,
    owner: ranking.OwnersOption = None,
    status: ranking.StatusesOption = None,
    top: ranking.TopOption = None,
    everything: Annotated[bool, typer.Option("--all", help="Those that are done, too.")] = False,
    tasks: Annotated[
        bool, typer.Option("--tasks", help="All tasks instead: who does what by when.")
    ] = False,
    campaigns: Annotated[bool, typer.Option("--campaigns", help="All campaigns instead.")] = False,
    explain: Annotated[
        str | None,
        typer.Option(
            metavar="OPPORTUNITY",
            help="Show the arithmetic behind a rank, and what would change it.",
            show_default=False,
        ),
    ] = None,
    format_: Annotated[
        ranking.Format, typer.Option("--format", help="How it is written.")
    ] = "terminal",
    today: TodayOption = None,
    width: WidthOption = None,
    stdin_filename: StdinOption = None,
    color: ColourOption = "auto",
) -> None:
    """What should be done first, and how firm is that?

    Exit code 0: ranked. 1: a file is no valid journey. 2: nothing matched, a file cannot be read,
    or the options cannot be used.
    """
    want = ranking.wanted(tasks=tasks, campaigns=campaigns, group_by=group_by, format_=format_)
    with stopping():
        loaded, report = api.load_all(paths, stdin=standard_input(paths, stdin_filename))
        done = everything or "done" in (status or ())
        varied = draws if sensitivity else 0
        found = api.rank(loaded, by=by, today=day(today), done=done, draws=varied, seed=seed)
    shown: ranking.Shown = {"width": columns(width), "colour": coloured(color)}
    place = ranking.places(loaded)
    if explain is not None and loaded:
        result(write_ranks(found, ranking.named(found, explain), place, **shown))
    elif loaded:
        some = ranking.part(found, owner, status, top)
        result(write_backlog(some, format_, wanted=replace(want, place=place), **shown))
    tell_invalid(report)
    if not loaded and not report.diagnostics:
        fail("there is no journey among these files")
    sys.exit(exit_code(report, Severity.ERROR) if report.diagnostics else OK)
