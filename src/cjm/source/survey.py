"""Files in, one after the other; for each its findings, places, names, and what it refers to."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from cjm.diagnostics import Diagnostic, Finding, Related, Span
from cjm.model.channels import ENDS
from cjm.source.astray import gathered
from cjm.source.check import Checked, check
from cjm.source.compiled import Kind, validator
from cjm.source.document import Document
from cjm.source.inputs import Input
from cjm.source.limits import MAX_FINDINGS
from cjm.source.names import (
    MAX_PLACES,
    SHARED,
    Definition,
    Names,
    Use,
    ambiguous,
    duplicates,
    names_of,
    unknown,
)
from cjm.source.problems import PROBLEMS
from cjm.source.reading import Reader, reader
from cjm.source.shelf import CONFIG, Shared, Shelf, open_shelf
from cjm.source.words import shown

_Tell: TypeAlias = Callable[[], Finding]


def as_it_is(value: Any, folder: Path) -> Any:  # noqa: ANN401 - a model of any class
    """Return a map or a workspace in which nothing is counted from files."""
    del folder
    return value


@dataclass(slots=True)
class Reading:
    """One file as it was read.

    `value` is the model, where models are built and the file is a journey. `linked` holds what its
    references to other files lead to, by kind and id. `beyond` counts the findings past the limit.
    `resolve_fixes` says whether diagnostics tell what each fix changes in the text; `besides` are
    more of them, which need not be about this file. `fill` returns a map or a workspace with what
    is counted from files, seen from the folder of its own.
    """

    input: Input
    document: Document
    checked: Checked
    names: Names
    shelf: Shelf
    findings: list[Finding] = field(default_factory=list)
    linked: dict[tuple[str, str], Shared] = field(default_factory=dict)
    beyond: int = 0
    resolve_fixes: bool = False
    besides: list[Diagnostic] = field(default_factory=list)
    fill: Callable[[Any, Path], Any] = as_it_is

    @property
    def ok(self) -> bool:
        """Whether the file is what it should be."""
        return not self.findings and not self.besides

    def diagnostics(self) -> list[Diagnostic]:
        """Return the findings with their places, in the order of the text."""
        told = self._told() if self.findings else []
        return [*told, *self.besides]

    def _told(self) -> list[Diagnostic]:
        from cjm.source.fixing import without_impossible  # noqa: PLC0415 - only files with mistakes need it
        from cjm.source.locate import locate  # noqa: PLC0415 - the same
        from cjm.source.replacing import resolved  # noqa: PLC0415 - the same

        found = without_impossible(self.document, self.findings)
        told = sorted((locate(self.document, finding) for finding in found), key=_in_order)
        return resolved(self.document, told) if self.resolve_fixes else told


class Memory(NamedTuple):
    """What a survey keeps across files.

    `told` are the files that were told of; `seen` is where each journey's id
    was first met, by workspace and id.
    """

    told: set[str]
    seen: dict[tuple[Path, str, str], tuple[str, Span | None]]


class Survey:
    """Reads files one at a time, each against the workspace that it lies in.

    Nothing of a file is kept when the next is read, but for the places of shared ids.
    """

    def __init__(
        self,
        using: Callable[[Kind], Any] = validator,
        texts: Mapping[str, str] | None = None,
        *,
        resolve_fixes: bool = False,
        look: "Callable[[Reading], None] | None" = None,
    ) -> None:
        """Take the check for each kind: the stored one, or one that builds models.

        `texts` stand in for what files hold, keyed by real path. `resolve_fixes` says whether
        diagnostics tell what each fix changes in the text. `look` may tell of more that is wrong
        with a reading.
        """
        self._using = using
        self._resolve_fixes = resolve_fixes
        self._look = look
        self._read = reader(texts or {})
        self._shelves: dict[Path, Shelf] = {}
        self._memory = Memory(set(), {})
        self._judged: set[str] = set()

    def read(self, files: Iterable[Input]) -> Iterator[Reading]:
        """Read files, and the `cjm.yaml` of each workspace before the first of them."""
        for file in files:
            yield from self._with_config(file, self._read(file.path, file.name))

    def read_document(self, file: Input, document: Document) -> Iterator[Reading]:
        """Judge a document that was read already, as from standard input.

        One that stands for the `cjm.yaml` of its workspace holds for what is read later too.
        """
        if file.path.name == CONFIG:
            self._read = _reader_with(document, file.path, self._read)
        yield from self._with_config(file, document)

    def shelf(self, path: Path) -> Shelf:
        """Return the workspace that a file lies in."""
        folder = path.parent
        if folder not in self._shelves:
            shelf = open_shelf(folder.absolute(), self._using, self._read)
            known = (other for other in self._shelves.values() if other.folder == shelf.folder)
            self._shelves[folder] = next(known, shelf)
        return self._shelves[folder]

    def prepare(self) -> None:
        """Load what reading needs, so that copies of this process need not."""
        self._using("journey")

    def memory(self) -> Memory:
        """Return what is kept across files, for a survey in another process."""
        return self._memory

    def agrees(self, memory: Memory) -> bool:
        """Whether a survey of files that come next met no id that was met here before."""
        seen = self._memory.seen
        return all(seen.get(key, place) == place for key, place in memory.seen.items())

    def has_told(self, path: str) -> bool:
        """Whether a file was told of."""
        return path in self._memory.told

    def absorb(self, memory: Memory) -> None:
        """Keep what a survey of files that come next has kept."""
        self._memory.told.update(memory.told)
        self._memory.seen.update(memory.seen)

    def _with_config(self, file: Input, document: Document) -> Iterator[Reading]:
        shelf = self.shelf(file.path)
        config = shelf.document
        if config is not None and config.path not in self._judged:
            self._judged.add(config.path)
            told = self._judge(Input(Path(config.path), config.path), config, shelf.checked, shelf)
            if not told.ok or file.name == config.path:
                self._memory.told.add(config.path)
                yield told
        if file.name in self._memory.told:
            return
        self._memory.told.add(file.name)
        yield self._judge(file, document, check(document, self._using), shelf)
        while shelf.broken:
            broken = shelf.broken.pop()
            if broken.path not in self._memory.told:
                self._memory.told.add(broken.path)
                yield self._judge(
                    Input(Path(broken.path), broken.path), broken, Checked(None, None, ()), shelf
                )

    def _judge(
        self, file: Input, document: Document, checked: Checked | None, shelf: Shelf
    ) -> Reading:
        checked = checked or check(document, self._using)
        names = names_of(document.data, checked.kind) if checked.kind else Names()
        reading = Reading(file, document, checked, names, shelf, resolve_fixes=self._resolve_fixes)
        found = [*document.findings, *checked.findings]
        reading.beyond = document.beyond + checked.beyond
        if checked.kind is not None:
            found += duplicates(names)
            found += self._shared_twice(reading)
            broken = list(_Links(reading).broken())
            told = [(use, tell()) for use, tell in broken[:MAX_FINDINGS]]
            links = [finding for _, finding in told]
            if shelf.document is None:
                links = list(gathered(told, shelf.folder))
            # What is no id at all leads nowhere either: that is one mistake.
            nowhere = {finding.route for _, finding in told}
            found = [one for one in found if one.slug != "bad-value" or one.route not in nowhere]
            found += links
            reading.beyond += max(len(broken) - MAX_FINDINGS, 0)
        reading.beyond += max(len(found) - MAX_FINDINGS, 0)
        reading.findings = found[:MAX_FINDINGS]
        if self._look is not None:
            self._look(reading)
        return reading

    def _shared_twice(self, reading: Reading) -> Iterator[Finding]:
        for (kind, name), (own, *_) in reading.names.definitions.items():
            if kind not in SHARED:
                continue
            for path, span in self._elsewhere(reading, own):
                yield PROBLEMS["duplicate-id"].finding(
                    own.route,
                    f"{shown(name)} is also the id of the {kind} in {path}",
                    "Give one of them another id; references could not tell them apart.",
                    related=(Related("the other one is here", path=path, span=span),),
                )

    def _elsewhere(self, reading: Reading, own: Definition) -> Iterator[tuple[str, Span | None]]:
        here = reading.document.path
        if own.kind == "journey":
            key = (reading.shelf.folder, own.kind, own.name)
            first = self._memory.seen.setdefault(key, (here, reading.document.span(own.route)))
            if first[0] != here:
                yield first
        else:
            for other in reading.shelf.find(own.kind, own.name):
                if not _same_file(other.path, here):
                    yield other.path, other.span


class _Links:
    """Follows the references of one file: in the file, in the map it is based on, in the workspace."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._names = reading.names
        self._shelf = reading.shelf
        self._channels = reading.shelf.channels()

    def broken(self) -> Iterator[tuple[Use, _Tell]]:
        """Find what leads nowhere or to several things; telling it costs more than finding it."""
        own = self._names.definitions
        for use in self._names.uses:
            # Most references lead to the one thing of that name in the same file.
            if len(own.get((use.kinds[0], use.name), ())) != 1 and (tell := self._follow(use)):
                yield use, tell

    def _follow(self, use: Use) -> _Tell | None:
        if ("channel" in use.kinds and use.name in self._channels) or (
            "end" in use.kinds and use.name in ENDS
        ):
            return None
        if meant := self._names.lookup(use):
            return partial(ambiguous, use, meant) if len(meant) > 1 else None
        if use.kinds[0] in SHARED and (shared := self._shelf.find(use.kinds[0], use.name)):
            self._reading.linked[use.kinds[0], use.name] = shared[0]
            return partial(_in_several_files, use, shared) if len(shared) > 1 else None
        if any(names.lookup(use) for names in self._outer()):
            return None
        if self._shelf.may_define(use.kinds[0], use.name):
            return None  # why that file cannot be read is told there
        return lambda: unknown(use, self._known(use))

    def _outer(self) -> Iterator[Names]:
        if original := self._original():
            yield original.names
        yield self._shelf.names

    def _original(self) -> Shared | None:
        data = self._reading.document.data
        name = data.get("based_on") if isinstance(data, dict) else None
        found = self._shelf.find("journey", name) if isinstance(name, str) else []
        return found[0] if found else None

    def _known(self, use: Use) -> list[str]:
        known = [*self._names.known(use.kinds), *self._shelf.known(use.kinds)]
        if original := self._original():
            known += original.names.known(use.kinds)
        return [*known, *ENDS] if "end" in use.kinds else known


def _reader_with(document: Document, path: Path, read: Reader) -> Reader:
    real = os.path.realpath(path)

    def read_or_take(other: Path, name: str) -> Document:
        return document if os.path.realpath(other) == real else read(other, name)

    return read_or_take


def _in_several_files(use: Use, shared: list[Shared]) -> Finding:
    return PROBLEMS["ambiguous-reference"].finding(
        use.route,
        f"{shown(use.name)} is the id of {len(shared)} files",
        "Give each of them an id of its own.",
        at_key=use.at_key,
        related=tuple(
            Related(f"a {use.kinds[0]} of this id is here", path=one.path, span=one.span)
            for one in shared[:MAX_PLACES]
        ),
    )


def _same_file(one: str, other: str) -> bool:
    return one == other or Path(one).resolve() == Path(other).resolve()


def _in_order(diagnostic: Diagnostic) -> tuple[int, int, str]:
    start = diagnostic.span.start if diagnostic.span else None
    return (start.line if start else 0, start.column if start else 0, diagnostic.finding.code)
