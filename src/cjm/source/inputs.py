"""What the user names on the command line, as a list of files."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from cjm.source.check import kind_by_name
from cjm.source.shelf import display

STDIN = "-"
_MAGIC = frozenset("*?[")
_SKIPPED = frozenset({"node_modules", "__pycache__"})


class NothingMatchedError(Exception):
    """A path, glob or folder that leads to no file of cjm: the user must know, so it is an error."""


class HistoryError(NothingMatchedError):
    """An earlier version that cannot be had: the message says why, and what would do."""


class NotThereError(HistoryError):
    """A revision that can be had, but holds no version of the file that was asked for."""


class Input(NamedTuple):
    """A file to read: where it is, and what messages call it."""

    path: Path
    name: str


def inputs(paths: Iterable[str | Path]) -> list[Input]:
    """Expand files, folders and globs; each file once, in the order named, folders sorted.

    Folders are searched downwards for journey, persona, evidence and workspace files, without
    hidden folders and without what `.gitignore` leaves out.

    Raises:
        NothingMatchedError: A folder or glob leads to no file.
    """
    found: dict[str, Input] = {}
    for path in paths:
        for one in _expand(os.fspath(path)):
            found.setdefault(os.path.realpath(one), Input(Path(one), display(Path(one))))
    return list(found.values())


def _expand(path: str) -> Iterator[str]:
    if os.path.isdir(path):  # noqa: PTH112 - paths stay text here, for speed over 5,000 files
        files = sorted(_walk(path))
        if not files:
            raise NothingMatchedError(
                f"there is no journey, persona, evidence or workspace file in the folder {path}; "
                "their names end in .journey.yaml, .persona.yaml, .evidence.yaml, or are cjm.yaml"
            )
        yield from files
    elif _MAGIC & set(path) and not os.path.lexists(path):
        matched = sorted(str(one) for one in _glob(path))
        if not matched:
            raise NothingMatchedError(f"no file matches {path}")
        for one in matched:
            yield from _expand(one)
    else:
        yield path


def _glob(pattern: str) -> Iterator[Path]:
    anchor = Path(pattern).anchor
    try:
        yield from Path(anchor or ".").glob(pattern[len(anchor) :])
    except (ValueError, NotImplementedError, OSError):
        return


def _walk(top: str) -> Iterator[str]:
    ignored = None
    for folder, folders, files in os.walk(top):
        if ".gitignore" in files or ignored is None:
            from cjm.source.gitignore import Ignored  # noqa: PLC0415 - only folders need it

            ignored = ignored or Ignored(top)
            ignored.enter(folder)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and name not in _SKIPPED
            and not ignored.leaves_out(folder, name + "/")
        )
        for name in files:
            if kind_by_name(name) is not None and not ignored.leaves_out(folder, name):
                yield os.path.join(folder, name)  # noqa: PTH118 - the same
