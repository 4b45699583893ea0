"""`cjm rule`: a rule's page."""

from typing import Annotated, Literal

import typer

from cjm import api
from cjm.cli.console import coloured, columns, fail, result
from cjm.cli.options import ColourOption, WidthOption
from cjm.render.reporting import write_rule

ORDER = 30


def rule(
    name: Annotated[str, typer.Argument(metavar="RULE", help="A code (CJM301) or a slug.")],
    format_: Annotated[
        Literal["terminal", "markdown", "json"],
        typer.Option("--format", help="How the page is written."),
    ] = "terminal",
    width: WidthOption = None,
    color: ColourOption = "auto",
) -> None:
    """A rule's page: what, why, bad, good, options."""
    try:
        page = api.rule(name)
    except LookupError as error:
        fail(str(error.args[0]))
    result(write_rule(page, format_, width=columns(width), colour=coloured(color)))
