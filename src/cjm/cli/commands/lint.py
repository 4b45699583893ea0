"""`cjm lint`: is it a good one?"""

import sys
from typing import Annotated, Literal

import typer

from cjm.cli.console import coloured, standard_input
from cjm.cli.fixing import DiffOption, FixOption, UnsafeFixesOption, fixing
from cjm.cli.options import (
    ColourOption,
    PathsArgument,
    QuietOption,
    StdinOption,
    TodayOption,
    day,
)
from cjm.cli.output import (
    FormatsOption,
    OutputFileOption,
    StatisticsOption,
    outputs,
    shown_fixes,
    tell,
)
from cjm.cli.running import stopping
from cjm.cli.tolerating import (
    BaselineOption,
    GrowBaselineOption,
    NoIgnoresOption,
    WriteBaselineOption,
    keep_baselines,
)
from cjm.cli.watching import WatchOption, running
from cjm.diagnostics import Severity

ORDER = 20
_RULES = "Rules by code, beginning of a code, slug or group; several with commas between."


def lint(
    paths: PathsArgument,
    select: Annotated[str, typer.Option(metavar="RULES", help=f"Only these. {_RULES}")] = "",
    extend_select: Annotated[str, typer.Option(metavar="RULES", help="These too.")] = "",
    ignore: Annotated[str, typer.Option(metavar="RULES", help="Not these.")] = "",
    fix: FixOption = False,
    unsafe_fixes: UnsafeFixesOption = False,
    diff: DiffOption = False,
    no_ignores: NoIgnoresOption = False,
    baseline: BaselineOption = None,
    write_baseline: WriteBaselineOption = False,
    grow_baseline: GrowBaselineOption = False,
    fail_on: Annotated[
        Literal["error", "warning", "info"],
        typer.Option(help="From which severity on the exit code is 1."),
    ] = "error",
    today: TodayOption = None,
    format_: FormatsOption = None,
    output_file: OutputFileOption = None,
    statistics: StatisticsOption = False,
    watch: WatchOption = False,
    stdin_filename: StdinOption = None,
    color: ColourOption = "auto",
    quiet: QuietOption = False,
) -> None:
    """Is it a good journey? Validates it, then asks the rules.

    Exit code 0: nothing at or above --fail-on. 1: findings, or with --diff files that would change.
    2: nothing matched, a file cannot be read or written, or the options cannot be used.
    """
    way = fixing(fix=fix, unsafe=unsafe_fixes, diff=diff)
    wanted = outputs(format_, output_file, statistics=statistics)

    def run() -> int:
        stdin = standard_input(paths, stdin_filename)
        with stopping():
            report = way.lint(
                paths,
                stdin,
                colour=coloured(color),
                quiet=quiet,
                today=day(today),
                select=_split(select),
                extend_select=_split(extend_select),
                ignore=_split(ignore),
                ignores=not no_ignores,
                baseline=baseline,
                write_baseline=write_baseline,
                grow_baseline=grow_baseline,
                resolve_fixes=shown_fixes(wanted),
            )
        code = tell(
            report,
            way.places(wanted, paths),
            fail_on=Severity(fail_on),
            color=color,
            quiet=quiet,
        )
        if not quiet:
            way.offer(report)
        keep_baselines(report, quiet=quiet)
        return code

    sys.exit(running(paths, run, watch=watch))


def _split(rules: str) -> list[str]:
    return [one.strip() for one in rules.split(",") if one.strip()]
