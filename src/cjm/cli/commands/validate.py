"""`cjm validate`: is it a journey?"""

import sys

from cjm import api
from cjm.cli.console import Colour, coloured, exit_code, fail, note, result, standard_input, summary
from cjm.cli.options import ColourOption, FindingsFormat, PathsArgument, QuietOption, StdinOption
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
    """Say whether files are journeys: syntax, format, and references across files.

    Exit code 0: all are valid. 1: mistakes were found. 2: nothing matched, or a file cannot be read.
    """
    try:
        report = api.validate(paths, stdin=standard_input(paths, stdin_filename))
    except api.NothingMatchedError as error:
        fail(str(error))
    result(write_findings(report.diagnostics, format_, colour=coloured(color)))
    if not quiet:
        note(summary(report))
    sys.exit(exit_code(report, Severity.ERROR))
