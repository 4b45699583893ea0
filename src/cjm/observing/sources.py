"""Which file a metric is counted from, and of which time it is."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from cjm.evidence.recipe import Recipe, recipe
from cjm.evidence.trouble import Trouble, TroubleError, quoted
from cjm.source.shelf import Shelf


class Study(NamedTuple):
    """What a piece of evidence says of its file: `source` begins at `folder`."""

    source: str | None
    period: str | None
    folder: Path

    @property
    def path(self) -> Path | None:
        """The file; None where there is none, or a web address stands for it."""
        if not self.source or ":" in self.source.split("/", maxsplit=1)[0][2:]:
            return None
        return real(self.folder, self.source)


Studies: TypeAlias = Callable[[str], Study | None]
"""Finds a piece of evidence by its id."""


class Order(NamedTuple):
    """A metric to be counted: in which file, and how."""

    path: Path
    recipe: Recipe


def order(metric: Mapping[str, Any], folder: Path, studies: Studies) -> Order:
    """Find the file of a metric that stands in a file of a folder.

    Raises:
        TroubleError: Nobody can tell which file is meant.
    """
    named = [study for name in metric.get("evidence") or () if (study := studies(str(name)))]
    if stated := metric["from"].get("source"):
        path = real(folder, str(stated))
        study = next(
            (one for one in named if one.path == path), named[0] if len(named) == 1 else None
        )
    else:
        study = _only(named)
        path = study.path if study and study.path else Path()
    return Order(path, recipe(metric, study.period if study else None))


def real(folder: Path, source: str) -> Path:
    """Return the real path of a file that a file in a folder names."""
    return Path(os.path.realpath(folder / source.strip()))


def studies_in(data: Any, folder: Path, shelf: Shelf) -> Studies:  # noqa: ANN401 - data of any shape
    """Return what finds the evidence that a file of a workspace may name: its own goes first."""
    inline = data.get("evidence") if isinstance(data, Mapping) else None
    own = {
        one["id"]: _study(one, folder)
        for one in (inline if isinstance(inline, list | tuple) else ())
        if isinstance(one, Mapping) and isinstance(one.get("id"), str)
    }

    def find(name: str) -> Study | None:
        if name in own:
            return own[name]
        shared = shelf.find("evidence", name)
        return _study(shared[0].data, Path(shared[0].path).parent) if shared else None

    return find


def _study(data: Any, folder: Path) -> Study:  # noqa: ANN401 - data of any shape
    source, period = data.get("source"), data.get("period")
    return Study(
        str(source) if source is not None else None,
        str(period) if period is not None else None,
        folder,
    )


def _only(named: list[Study]) -> Study:
    """Return the one study that has a file."""
    with_file = [study for study in named if study.path is not None]
    if len(with_file) == 1:
        return with_file[0]
    hint = "Add `source:` with the path of the file"
    if with_file:
        message = f"{len(with_file)} pieces of its evidence have a file; which one is meant?"
        raise TroubleError(Trouble(message, f"{hint}."))
    if named and named[0].source:
        message = f"the source of its evidence is no file here: {quoted(named[0].source)}"
        raise TroubleError(Trouble(message, f"{hint}."))
    what = "its evidence names no file" if named else "no file is named"
    raise TroubleError(Trouble(what, f"{hint}, or name evidence that has a `source`."))
