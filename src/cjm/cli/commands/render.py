"""`cjm render`: pictures."""

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from cjm import api
from cjm.cli.console import fail, standard_input
from cjm.cli.options import AgainstOption, StdinOption, day, parse_day
from cjm.cli.picturing import pictured
from cjm.cli.running import stopping
from cjm.cli.twins import COMPARE, hold_to_two, load_for
from cjm.cli.watching import WatchOption, running

ORDER = 60


def render(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH...]",
            help="Files, folders or globs; - for standard input. "
            "Without any, the pictures that cjm.yaml lists under render.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        list[str] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            help="A file, whose suffix says the format; or a folder, for several journeys "
            "(a PDF file holds several, one after the other). "
            "Can be repeated. Without it, text formats go to standard output.",
            show_default=False,
        ),
    ] = None,
    check: Annotated[
        bool,
        typer.Option(
            "--check", help="Write nothing; say which files are not what would be written."
        ),
    ] = False,
    view: Annotated[
        str | None,
        typer.Option(
            help="What is drawn: map, flow, blueprint, curve, matrix, heatmap, "
            "personas, or compare (BEFORE and AFTER, or --against; a future state alone is held "
            "against the map that it is based on).",
            show_default="what suits the type of map",
        ),
    ] = None,
    against: AgainstOption = None,
    format_: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            help="svg, html, markdown, mermaid, dot, png or pdf. Can be repeated for a folder.",
            show_default="by the suffix",
        ),
    ] = None,
    theme: Annotated[
        str | None,
        typer.Option(help="light, dark, print (greys alone) or contrast.", show_default="light"),
    ] = None,
    lanes: Annotated[
        str | None,
        typer.Option(
            help="The rows of a map or comparison, in order, with commas between.",
            show_default="all",
        ),
    ] = None,
    embed: Annotated[
        bool | None,
        typer.Option(
            "--embed/--no-embed",
            help="Whether SVG and HTML carry their fonts.",
            show_default="embed",
        ),
    ] = None,
    paper: Annotated[
        Literal[
            "A4", "A3", "A2", "A1", "A0", "letter", "tabloid", "ansi-c", "ansi-d", "ansi-e", "slide"
        ]
        | None,
        typer.Option(
            help="Cut a PDF into pages, by stage; text stays legible. With slide (16:9), SVG and PNG "
            "too: one file a slide, map-1.png, map-2.png.",
            show_default="one sheet as large as the picture",
            case_sensitive=False,
        ),
    ] = None,
    without: Annotated[
        str | None,
        typer.Option(
            help="What to leave out, with commas between: head (title and facts), foot (legend).",
            show_default="nothing",
        ),
    ] = None,
    compact: Annotated[
        bool | None,
        typer.Option(
            "--compact/--no-compact",
            help="Set maps, blueprints and comparisons closer, and cut long texts, which are counted.",
            show_default="no-compact",
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
    watch: WatchOption = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say only what is wrong.")] = False,
) -> None:
    """Pictures for slides, pages and documents.

    What `render:` in cjm.yaml says holds unless an option says otherwise.

    Exit code 0: done, or with --check all pictures are up to date. 1: a file is not valid, or a
    picture is not up to date. 2: the options cannot be used, or a picture cannot be made or written.
    """
    paths, outputs = paths or [], output or []
    view = view or ("compare" if against else None)
    wishes: dict[str, Any] = {
        "view": view,
        "theme": theme,
        "lanes": [one.strip() for one in lanes.split(",")] if lanes else None,
        "embed": embed,
        "compact": compact,
        "paper": paper,
        "without": [one.strip() for one in without.split(",")] if without else None,
        "scale": scale,
        "engine": engine,
        "today": day(today),
    }

    def orders() -> tuple[list[api.Order], api.Report]:
        if not paths:
            _refuse(view or format_ or outputs)
            return api.kept(Path(), **wishes)
        loaded, report = load_for(paths, standard_input(paths, stdin_filename), view, against)
        if not loaded and not report.diagnostics:
            fail("there is no journey among these files")
        if view == COMPARE:
            hold_to_two(loaded, outputs)
        if not (outputs or check) and sys.stdout.isatty():
            fail("a picture does not fit into a terminal; add -o map.svg, or see `cjm show`")
        whole = not report.lost
        return api.ordered(loaded, outputs, format_ or [], whole=whole, **wishes), report

    def run() -> int:
        with stopping():
            wanted, report = orders()
            return pictured(wanted, report, check=check, quiet=quiet)

    sys.exit(running(paths or ["."], run, watch=watch))


def _refuse(said: object) -> None:
    if said:
        fail(
            "there is no PATH, so the pictures are those that cjm.yaml lists, and their files, "
            "formats and views stand there; name journeys to use -o, --format or --view"
        )
