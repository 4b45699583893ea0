"""A workspace as it lies in a folder: its `cjm.yaml`, and what its files share by id."""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from cjm.diagnostics import Span
from cjm.model.channels import CHANNELS
from cjm.source.check import Checked, check
from cjm.source.compiled import Kind
from cjm.source.document import Document
from cjm.source.names import Names, names_of
from cjm.source.reading import Reader, read_file

CONFIG = "cjm.yaml"
_GLOBS = {kind: (f"**/*.{kind}.yaml",) for kind in ("journey", "persona", "evidence")}
_KEYS = {"journey": "journeys", "persona": "personas", "evidence": "evidence"}
_ID = re.compile(rb"""^["']?id["']?[ \t]*:[ \t]*["']?([a-z0-9-]+)""", re.MULTILINE)


class Shared(NamedTuple):
    """A journey, persona or piece of evidence that a file of the workspace defines."""

    path: str
    span: Span | None
    names: Names
    value: Any = None
    data: Any = None
    """What a piece of evidence says, as plain data; None for the other kinds."""


@dataclass(slots=True)
class Shelf:
    """What the files of one workspace share.

    Without a `cjm.yaml`, the folder of a file is its workspace, without the folders below.
    Persona and evidence files are read when the first reference needs one; journeys one by one.
    """

    folder: Path
    document: Document | None
    checked: Checked | None
    using: Callable[[Kind], Any]
    read: Reader = read_file
    settings: dict[str, Any] = field(default_factory=dict)
    names: Names = field(default_factory=Names)
    broken: list[Document] = field(default_factory=list)
    _shared: dict[str, dict[str, list[Shared]]] = field(default_factory=dict)
    _journeys: dict[str, list[Path]] | None = None
    _unread: set[tuple[str, str]] = field(default_factory=set)

    def channels(self) -> frozenset[str]:
        """Return the ids of all channels: the built-in ones, and those that the workspace adds."""
        return frozenset(CHANNELS) | {n for kind, n in self.names.definitions if kind == "channel"}

    def find(self, kind: str, name: str) -> list[Shared]:
        """Return the files that define a journey, persona or piece of evidence of this id."""
        if kind == "journey":
            return self._find_journey(name)
        return self._all(kind).get(name, [])

    def may_define(self, kind: str, name: str) -> bool:
        """Whether a file that by its name defines this id could not be read."""
        return (kind, name) in self._unread

    def known(self, kinds: Sequence[str]) -> list[str]:
        """Return all names of some kinds that the workspace shares."""
        found = list(self.names.known(kinds))
        if "channel" in kinds:
            found += CHANNELS
        for kind in kinds:
            if kind == "journey":
                found += (name for name in self._journey_files() if name)
            elif kind in _KEYS:
                found += self._all(kind)
        return found

    def files(self, kind: str) -> Iterator[Path]:
        """Go through the files of a kind, in order of their paths."""
        globs = self.settings.get(_KEYS[kind], _GLOBS[kind])
        if self.document is None:
            globs = [f"*.{kind}.yaml"]
        patterns = [pattern for pattern in globs if isinstance(pattern, str)]
        found = {path for pattern in patterns for path in _glob(self.folder, pattern)}
        yield from sorted(found)

    def _all(self, kind: str) -> dict[str, list[Shared]]:
        if kind not in self._shared:
            shared: dict[str, list[Shared]] = {}
            for path in self.files(kind):
                for name, item in self._read(path, kind):
                    shared.setdefault(name, []).append(item)
            self._shared[kind] = shared
        return self._shared[kind]

    def _find_journey(self, name: str) -> list[Shared]:
        found = self._shared.setdefault("journey", {})
        if name not in found:
            paths = self._journey_files().get(name, [])
            found[name] = [
                item for path in paths for own, item in self._read(path, "journey") if own == name
            ]
        return found[name]

    def _journey_files(self) -> dict[str, list[Path]]:
        if self._journeys is None:
            self._journeys = {}
            for path in self.files("journey"):
                self._journeys.setdefault(_id_of(path), []).append(path)
        return self._journeys

    def _read(self, path: Path, kind: str) -> Iterator[tuple[str, Shared]]:
        document = self.read(path, display(path))
        if document.data is None:
            self.broken.append(document)
            self._unread.add((kind, path.name.split(".")[0]))
            return
        checked = check(document, self.using)
        if checked.kind == kind and isinstance(document.data.get("id"), str):
            names = names_of(document.data, checked.kind)
            span = document.span(("id",))
            data = document.data if kind == "evidence" else None
            yield document.data["id"], Shared(document.path, span, names, checked.value, data)


def open_shelf(folder: Path, using: Callable[[Kind], Any], read: Reader = read_file) -> Shelf:
    """Find the workspace of a folder: the nearest `cjm.yaml` upwards, or else the folder itself."""
    for candidate in (folder, *folder.parents):
        config = candidate / CONFIG
        if config.is_file():
            return _read_config(candidate, config, using, read)
    return Shelf(folder, None, None, using, read)


def display(path: Path) -> str:
    """Return a path as people would type it from here."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # on Windows, another drive has no relative path
        return path.as_posix()
    far = relative.startswith(f"..{os.sep}..{os.sep}..")
    return path.as_posix() if far else Path(relative).as_posix()


def _read_config(folder: Path, path: Path, using: Callable[[Kind], Any], read: Reader) -> Shelf:
    document = read(path, display(path))
    checked = check(document, using)
    settings = document.data if isinstance(document.data, dict) else {}
    return Shelf(folder, document, checked, using, read, settings, names_of(settings, "workspace"))


def _glob(folder: Path, pattern: str) -> Iterator[Path]:
    try:
        yield from (path for path in folder.glob(pattern) if path.is_file())
    except (ValueError, NotImplementedError, OSError):
        return


def _id_of(path: Path) -> str:
    """Return the id of a journey, from its first lines where it stands there as usual."""
    if match := _ID.search(_start_of(path)):
        return match[1].decode()
    data = read_file(path, path.name).data
    return str(data.get("id", "")) if isinstance(data, dict) else ""


def _start_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(4096)
    except OSError:
        return b""
