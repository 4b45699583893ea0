"""`cjm validate`: is it a journey?"""

import sys

from cjm import api
from cjm.cli.console import standard_input
from cjm.cli.options import ColourOption, PathsArgument, QuietOption, StdinOption
from cjm.cli.output import (
    FormatsOption,
    OutputFileOption,
    StatisticsOption,
    outputs,
    shown_fixes,
    tell,
)
from cjm.cli.running import stopping
from cjm.cli.watching import WatchOption, running

ORDER = 10


def validate(
    paths: PathsArgument,
    format_: FormatsOption = None,
    output_file: OutputFileOption = None,
    statistics: StatisticsOption = False,
    watch: WatchOption = False,
    stdin_filename: StdinOption = None,
    color: ColourOption = "auto",
    quiet: QuietOption = False,
) -> None:
    """Is it a journey? Syntax, format, references across files.

    Exit code 0: all are valid. 1: there are mistakes. 2: nothing matched, or a file cannot be
    read.
    """
    wanted = outputs(format_, output_file, statistics=statistics)

    def run() -> int:
        with stopping():
            report = api.validate(
                paths,
                stdin=standard_input(paths, stdin_filename),
                resolve_fixes=shown_fixes(wanted),
            )
        return tell(report, wanted, color=color, quiet=quiet)

    sys.exit(running(paths, run, watch=watch))
