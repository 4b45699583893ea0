"""Options of `cjm lint` for what a team puts up with for now, and what it says about that."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from cjm import api
from cjm.cli.console import fail, note, write_file

if TYPE_CHECKING:
    from cjm.adopting import Baseline

NoIgnoresOption: TypeAlias = Annotated[
    bool, typer.Option("--no-ignores", help="Pay no heed to comments like # cjm: ignore[CJM301].")
]
BaselineOption: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        metavar="FILE",
        help="Findings to put up with for now, instead of those that cjm.yaml names.",
        show_default=False,
    ),
]
WriteBaselineOption: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--write-baseline",
        help="Write the findings into the baseline (cjm-baseline.json, unless it is named); "
        "if there is one, take out what is fixed and add nothing.",
    ),
]
GrowBaselineOption: TypeAlias = Annotated[
    bool, typer.Option("--grow-baseline", help="Write new findings into the baseline too.")
]


def keep_baselines(report: api.Report, *, quiet: bool = False) -> None:
    """Write the baselines that are to be written, and say what was held back and fixed."""
    for baseline in report.baselines:
        if baseline.text is not None:
            _write(baseline.path, baseline.text)
        if not quiet:
            for line in _said(baseline):
                note(line)


def _write(path: str, text: str) -> None:
    try:
        write_file(Path(path), text)
    except OSError as error:
        fail(f"{path} cannot be written: {(error.strerror or str(error)).lower()}")


def _said(baseline: "Baseline") -> Iterator[str]:
    if baseline.text is None:
        yield from _said_of_run(baseline)
    elif baseline.new:
        yield f"Wrote {_findings(baseline.left)} into {baseline.path}."
        if not baseline.named:
            name = Path(baseline.path).name
            yield f"`lint: {{baseline: {name}}}` in cjm.yaml lets every run use it."
    else:
        yield from _said_of_change(baseline)


def _said_of_run(baseline: "Baseline") -> Iterator[str]:
    if baseline.held:
        yield f"{baseline.path} holds back {_findings(baseline.held)}."
    if baseline.fixed:
        yield (
            f"{_findings(baseline.fixed)} of the baseline {_are(baseline.fixed)} fixed; "
            "run --write-baseline to shrink it."
        )


def _said_of_change(baseline: "Baseline") -> Iterator[str]:
    parts = [f"{_findings(baseline.fixed)} taken out"]
    if baseline.takes and baseline.added:
        parts.append(f"{baseline.added:,} added")
    yield f"{baseline.path}: {', '.join(parts)}, {baseline.left:,} left."
    if baseline.added and not baseline.takes:
        them = "it" if baseline.added == 1 else "them"
        yield (
            f"{_findings(baseline.added)} {_are(baseline.added)} not in the baseline, which only "
            f"shrinks; --grow-baseline adds {them}."
        )


def _findings(number: int) -> str:
    return f"{number:,} finding" if number == 1 else f"{number:,} findings"


def _are(number: int) -> str:
    return "is" if number == 1 else "are"
