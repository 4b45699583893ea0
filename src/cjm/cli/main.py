"""The command line as a whole: its commands, and the one place where errors end."""

import os
import sys
from typing import NoReturn

import typer

from cjm.cli.console import OK, TROUBLE, note
from cjm.cli.group import Commands
from cjm.version import __version__

_REPORT = "https://github.com/cjm-toolkit/cjm/issues"

app = typer.Typer(
    name="cjm",
    cls=Commands,
    help="Customer journey maps as code: validate, lint, score and draw journeys written in YAML.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"cjm {__version__}")
        raise typer.Exit(OK)


@app.callback()
def _options(
    version: bool = typer.Option(
        False, "--version", help="Show the version and exit.", callback=_version, is_eager=True
    ),
    debug: bool = typer.Option(False, "--debug", help="Show a traceback when cjm itself fails."),
) -> None:
    pass


def main() -> NoReturn:
    """Run the command line; every way out ends here with one of the documented exit codes."""
    try:
        app(standalone_mode=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(OK)
    except Exception as error:  # whatever it is, users get a line and not a traceback
        if "--debug" in sys.argv:
            raise
        note(f"error: cjm itself failed: {type(error).__name__}: {error}")
        note(
            f"Please report it at {_REPORT} with the output of the same command and `cjm --debug`."
        )
        sys.exit(TROUBLE)
    sys.exit(OK)
