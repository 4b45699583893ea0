"""`cjm validate`: is it a journey?"""

import sys

from cjm import api
from cjm.cli.console import coloured, exit_code, note, result, standard_input, summary
from cjm.cli.options import ColourOption, FindingsFormat, PathsArgument, QuietOption, StdinOption
from cjm.cli.running import stopping
from cjm.diagnostics import Severity
from cjm.render.reporting import write_findings

ORDER = 10


def validate(
    paths: PathsArgument,
    format_: FindingsFormat = "full",
    stdin_filename: StdinOption = None,
    color: ColourOption = "auto",
    quiet: QuietOption = False,
) -> None:
    """Is it a journey? Syntax, format, references across files.

    Exit code 0: all are valid. 1: there are mistakes. 2: nothing matched, or a file cannot be
    read.
    """
    with stopping():
        report = api.validate(paths, stdin=standard_input(paths, stdin_filename))
    result(write_findings(report.diagnostics, format_, colour=coloured(color)))
    if not quiet:
        note(summary(report))
    sys.exit(exit_code(report, Severity.ERROR))
