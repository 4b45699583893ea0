"""Where findings go: several formats at once, to standard output and to files."""

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from cjm import api
from cjm.cli.console import (
    Colour,
    coloured,
    exit_code,
    fail,
    note,
    result,
    summary,
    write_file,
)
from cjm.diagnostics import Severity
from cjm.render.found import Found
from cjm.render.reporting import finding_formats, shows_fixes, write_findings

FormatsOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        metavar="NAME[=FILE]",
        help=f"How findings are written, and where to: {', '.join(finding_formats())}. "
        "Several can be given, each with its file.",
        show_default="full",
    ),
]
OutputFileOption: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--output-file",
        metavar="FILE",
        help="Where the format that names no file goes, instead of standard output.",
        show_default=False,
    ),
]
StatisticsOption: TypeAlias = Annotated[
    bool,
    typer.Option("--statistics", help="Count the findings by rule, instead of listing them."),
]


Outputs: TypeAlias = dict[Path | None, list[str]]
"""The formats that go to each file; None is standard output."""


def outputs(formats: list[str] | None, file: Path | None, *, statistics: bool = False) -> Outputs:
    """Say what goes where, or stop because the options contradict one another."""
    asked = [_asked(one, file) for one in formats or ()]
    if statistics:
        asked.append(("statistics", file))
    if not asked or (file is not None and all(place != file for _, place in asked)):
        asked.insert(0, ("full", file))
    planned: Outputs = {}
    for name, place in asked:
        planned.setdefault(place, []).append(name)
    for place, names in planned.items():
        _check_together(names, place)
    return planned


def shown_fixes(wanted: Outputs) -> bool:
    """Whether any format tells which changes to the text a fix comes to."""
    return any(shows_fixes(name) for names in wanted.values() for name in names)


def tell(
    report: api.Report,
    wanted: Outputs,
    *,
    fail_on: Severity = Severity.ERROR,
    color: Colour = "auto",
    quiet: bool = False,
) -> int:
    """Write findings to all places and return the exit code, which no format changes."""
    found = Found(report.diagnostics, report.files, fail_on, api.rules)
    for place, names in sorted(wanted.items(), key=lambda item: item[0] is None):
        colour = color == "always" if place else coloured(color)
        parts = (write_findings(found, name, colour=colour) for name in names)
        text = "\n".join(part for part in parts if part)
        if place is None:
            result(text)
        else:
            write(place, text)
    if not quiet:
        note(summary(report))
    return exit_code(report, fail_on)


def _asked(text: str, otherwise: Path | None) -> tuple[str, Path | None]:
    name, stated, file = text.partition("=")
    if name not in finding_formats():
        from difflib import get_close_matches  # noqa: PLC0415 - only wrong names need it

        near = get_close_matches(name, finding_formats(), 1)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(finding_formats())}"
        raise typer.BadParameter(f"there is no format {name!r}; {hint}", param_hint="--format")
    if stated and not file:
        raise typer.BadParameter(f"no file behind {text!r}", param_hint="--format")
    return name, (Path(file) if file != "-" else None) if stated else otherwise


def _check_together(names: list[str], place: Path | None) -> None:
    """Let no two formats meet in one place, but for a table of counts behind text for people."""
    people = names[0] in {"full", "concise"} and names[1:] == ["statistics"]
    if len(names) > 1 and not people:
        said = f"{names[0]} and {names[1]} would both go to {place or 'standard output'}"
        raise typer.BadParameter(f"{said}; name a file: {names[1]}=FILE", param_hint="--format")


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all, or stop and say why it cannot be written."""
    try:
        write_file(path, text.encode("utf-8", "replace"))
    except (FileExistsError, NotADirectoryError):
        fail(f"{path} cannot be written: {path.parent} is a file, not a folder")
    except OSError as error:
        fail(f"{path} cannot be written: {(error.strerror or str(error)).lower()}")
