"""A bar on standard error while much is being done."""

import sys
from collections.abc import Generator, Iterable
from typing import TypeVar

T = TypeVar("T")

MANY = 8
"""From how many pieces on people like to see how far it is."""


def watched(pieces: Iterable[T], count: int, *, quiet: bool = False) -> Generator[T, None, None]:
    """Yield pieces, and show how many of them are done where somebody is looking."""
    if quiet or count < MANY or sys.stderr is None or not sys.stderr.isatty():
        yield from pieces
        return
    from rich.console import Console  # noqa: PLC0415 - slow to import
    from rich.progress import (  # noqa: PLC0415 - the same
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn("Drawing"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # Drawn here and not by a thread: a process with threads could not share its work.
    with Progress(
        *columns,
        console=Console(stderr=True),
        transient=True,
        auto_refresh=False,
        redirect_stdout=False,
    ) as bar:
        task = bar.add_task("", total=count)
        for piece in pieces:
            bar.advance(task)
            bar.refresh()
            yield piece
