"""Settings of a workspace that stand in files of their own: `extends: shared/lint.yaml`."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cjm.diagnostics import Diagnostic, Route
from cjm.source.document import Document
from cjm.source.locate import locate
from cjm.source.problems import PROBLEMS
from cjm.source.reading import read_file
from cjm.source.shelf import CONFIG, Shelf, display

_KEY = "extends"


@dataclass(frozen=True, slots=True)
class Section:
    """Settings of one file, and the way back to their place."""

    document: Document
    at: Route
    data: dict[str, Any]


def sections(shelf: Shelf, key: str) -> tuple[list[Section], list[Diagnostic]]:
    """Return the settings under a key of `cjm.yaml`, behind those of the files that it extends.

    Paths start from the folder of the file that names them. Each file is taken once. What cannot
    be read is among the diagnostics, at the line that asks for it.
    """
    data = shelf.settings.get(key)
    if shelf.document is None or not isinstance(data, dict):
        return [], []
    reader = _Reader(key)
    reader.take(Section(shelf.document, (key,), data), ((shelf.folder / CONFIG).resolve(),))
    return reader.sections, reader.trouble


@dataclass(slots=True)
class _Reader:
    key: str
    sections: list[Section] = field(default_factory=list)
    trouble: list[Diagnostic] = field(default_factory=list)
    seen: set[Path] = field(default_factory=set)

    def take(self, section: Section, chain: tuple[Path, ...]) -> None:
        given = section.data.get(_KEY, [])
        listed = [given] if isinstance(given, str) else given
        if not isinstance(listed, list):
            self.tell(
                section,
                (),
                "the name of a file is expected here",
                "Write it like shared/lint.yaml.",
            )
            listed = []
        for place, name in enumerate(listed):
            self.follow(section, name, (place,) if isinstance(given, list) else (), chain)
        self.sections.append(section)

    def follow(self, section: Section, name: object, step: Route, chain: tuple[Path, ...]) -> None:
        if not isinstance(name, str) or not name:
            self.tell(section, step, "the name of a file is expected here", None)
            return
        path = (chain[-1].parent / name).resolve()
        if path in chain:
            way = " and ".join(display(one) for one in chain[chain.index(path) + 1 :])
            message = f"{display(path)} extends itself" + (f" by way of {way}" if way else "")
            self.tell(section, step, message, "Take one of them out of the circle.")
        elif path not in self.seen:
            self.seen.add(path)
            self.open(section, path, step, chain)

    def open(self, section: Section, path: Path, step: Route, chain: tuple[Path, ...]) -> None:
        document = read_file(path, display(path))
        if any(finding.slug == "unreadable-file" for finding in document.findings):
            message = f"{display(path)} cannot be read: {document.findings[0].message}"
            self.tell(section, step, message, "The path starts from the folder of this file.")
            return
        self.trouble += (locate(document, finding) for finding in document.findings)
        data = document.data
        at: Route = ()
        if isinstance(data, dict) and data.get("kind") == "workspace":
            data, at = data.get(self.key, {}), (self.key,)
        if isinstance(data, dict):
            self.take(Section(document, at, data), (*chain, path))
        elif not document.findings:
            message = f"{display(path)} holds no settings of {self.key}"
            self.tell(
                section, step, message, f"It holds what stands under `{self.key}:` in cjm.yaml."
            )

    def tell(self, section: Section, step: Route, message: str, hint: str | None) -> None:
        finding = PROBLEMS["bad-option"].finding((*section.at, _KEY, *step), message, hint)
        self.trouble.append(locate(section.document, finding))
