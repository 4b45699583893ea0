"""`cjm render`: pictures."""

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from cjm import api
from cjm.cli.console import OK, exit_code, fail, note, result, standard_input, write_file
from cjm.cli.options import PathsArgument, QuietOption, StdinOption, day, parse_day
from cjm.cli.running import stopping, tell_invalid
from cjm.diagnostics import Severity

ORDER = 60


def render(
    paths: PathsArgument,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            help="A file, whose suffix says the format; or a folder, for several journeys. "
            "Without it, text formats go to standard output.",
            show_default=False,
        ),
    ] = None,
    view: Annotated[
        str | None,
        typer.Option(
            help="What is drawn: map, flow or blueprint.",
            show_default="blueprint for a service blueprint, else map",
        ),
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option("--format", help="svg, html, dot, png or pdf.", show_default="by the suffix"),
    ] = None,
    theme: Annotated[
        str | None, typer.Option(help="light, dark, print or contrast.", show_default="light")
    ] = None,
    lanes: Annotated[
        str | None,
        typer.Option(help="The rows of a map, in order, with commas between.", show_default="all"),
    ] = None,
    embed: Annotated[
        bool | None,
        typer.Option(
            "--embed/--no-embed", help="Whether an SVG carries its fonts.", show_default="embed"
        ),
    ] = None,
    scale: Annotated[
        float | None,
        typer.Option(
            min=0.25, max=8, help="Pixels of a PNG for one of the sheet.", show_default="2"
        ),
    ] = None,
    engine: Annotated[
        Literal["auto", "system", "embedded"] | None,
        typer.Option(help="What lays out a flow.", show_default="auto"),
    ] = None,
    today: Annotated[
        datetime | None,
        typer.Option(
            parser=parse_day,
            metavar="YYYY-MM-DD",
            help="The day to which evidence ages.",
            show_default="the map's last review",
        ),
    ] = None,
    stdin_filename: StdinOption = None,
    quiet: QuietOption = False,
) -> None:
    """Pictures for slides, pages and documents.

    What `render:` in cjm.yaml says holds unless an option says otherwise.
    """
    with stopping():
        loaded, report = api.load_all(paths, stdin=standard_input(paths, stdin_filename))
        wishes: dict[str, Any] = {
            "view": view,
            "theme": theme,
            "lanes": [one.strip() for one in lanes.split(",")] if lanes else None,
            "embed": embed,
            "scale": scale,
            "engine": engine,
            "today": day(today),
        }
        if output is None and sys.stdout.isatty():
            fail("a picture does not fit into a terminal; add -o map.svg, or see `cjm show`")
        targets = api.targets(loaded, output, format_)
        for one, target in zip(loaded, targets, strict=True):
            picture = api.picture(one, format=target.format, **wishes)
            _put(picture, target.path, quiet=quiet)
    tell_invalid(report)
    if not loaded and not report.diagnostics:
        fail("there is no journey among these files")
    sys.exit(exit_code(report, Severity.ERROR) if report.diagnostics else OK)


def _put(picture: str | bytes, path: Path | None, *, quiet: bool) -> None:
    if path is None:
        result(picture)
        return
    try:
        write_file(path, picture)
    except (FileExistsError, NotADirectoryError):
        fail(f"{path} cannot be written: {path.parent} is a file, not a folder")
    except OSError as error:
        fail(f"{path} cannot be written: {(error.strerror or str(error)).lower()}")
    if not quiet:
        note(f"Wrote {path}")
