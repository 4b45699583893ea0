"""`cjm rules`: all rules in a table."""

from typing import Annotated, Literal

import typer

from cjm import api
from cjm.cli.console import coloured, columns, result
from cjm.cli.options import ColourOption, WidthOption
from cjm.render.reporting import write_rules

ORDER = 31


def rules(
    format_: Annotated[
        Literal["terminal", "json"], typer.Option("--format", help="How rules are written.")
    ] = "terminal",
    width: WidthOption = None,
    color: ColourOption = "auto",
) -> None:
    """All rules, with code, name and severity."""
    result(write_rules(api.rules(), format_, width=columns(width), colour=coloured(color)))
