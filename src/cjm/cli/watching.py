"""Runs a command again whenever a file of its workspaces changes."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Annotated, NoReturn, TypeAlias

import typer

from cjm.cli.console import OK, fail, note

WatchOption: TypeAlias = Annotated[
    bool,
    typer.Option("--watch", help="Run again whenever a file changes; Ctrl+C ends."),
]
_SUFFIXES = (".yaml", ".yml", ".gitignore", ".csv", ".tsv")
_SECONDS = 0.3
_CLEAR = "\033[H\033[2J\033[3J"

Stamps: TypeAlias = dict[str, tuple[int, int]]


def running(paths: list[str], run: Callable[[], int], *, watch: bool) -> int:
    """Run once, or again and again until Ctrl+C; return the exit code."""
    if not watch:
        return run()
    if "-" in paths:
        fail("standard input cannot be watched")
    try:
        _repeat(paths, run)
    except KeyboardInterrupt:
        return OK


def _repeat(paths: list[str], run: Callable[[], int]) -> NoReturn:
    while True:
        before = stamps(paths)
        if sys.stdout is not None and sys.stdout.isatty():
            sys.stdout.write(_CLEAR)
            sys.stdout.flush()
        with suppress(SystemExit):  # what went wrong is told; the next change may mend it
            run()
        files = "1 file" if len(before) == 1 else f"{len(before):,} files"
        note(f"Watching {files}; Ctrl+C ends.")
        while stamps(paths) == before:
            time.sleep(_SECONDS)


def stamps(paths: list[str]) -> Stamps:
    """Return when each file was changed, and its size, in the workspaces that paths lie in.

    Without a `cjm.yaml` above it, the folder of a path counts as its workspace.
    """
    found: Stamps = {}
    for root in sorted({_root(path) for path in paths}):
        found.update(_below(root))
    return found


def _root(path: str) -> Path:
    """Return the folder of the nearest `cjm.yaml` upwards, or else the path's own folder."""
    start = Path(os.path.abspath(path))  # noqa: PTH100 - links stay as the user wrote them
    while not start.is_dir():
        start = start.parent
    above = (one for one in (start, *start.parents) if (one / "cjm.yaml").is_file())
    return next(above, start)


def _below(root: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    for folder, folders, files in os.walk(root):
        folders[:] = [one for one in folders if not one.startswith(".") and one != "node_modules"]
        for name in files:
            if name.endswith(_SUFFIXES):
                path = os.path.join(folder, name)  # noqa: PTH118 - text, for speed
                try:
                    about = os.stat(path)  # noqa: PTH116 - the same
                except OSError:
                    continue  # it went between the list and the look
                yield path, (about.st_mtime_ns, about.st_size)
