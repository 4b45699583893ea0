"""What a team puts up with: findings that comments leave out, and those of its baseline."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from cjm.diagnostics import Diagnostic, Finding
from cjm.linting import baseline, ignores
from cjm.linting.layers import problem
from cjm.linting.options import Options
from cjm.settings import ConfigurationError, LintSettings, within
from cjm.source.comments import comments
from cjm.source.locate import locate
from cjm.source.problems import PROBLEMS
from cjm.source.shelf import Shelf, display
from cjm.source.survey import Reading

BASELINE = "cjm-baseline.json"


@dataclass(frozen=True, slots=True)
class Tolerance:
    """What the caller wants to put up with.

    Attributes:
        ignores: Whether comments leave findings out.
        baseline: The file of the baseline, instead of the one that `cjm.yaml` names.
        write: Whether to write the baseline: all findings where there is none yet, else without
            what has been fixed.
        grow: Whether to write findings into it that it does not hold yet.
    """

    ignores: bool = True
    baseline: Path | None = None
    write: bool = False
    grow: bool = False


@dataclass(frozen=True, slots=True)
class Baseline:
    """A baseline after a run.

    Attributes:
        path: The file, as messages call it.
        held: How many findings it holds back.
        fixed: How many of its findings are no more.
        added: How many findings were found that it did not hold.
        left: How many findings it is to hold from now on.
        text: What to write, None where nothing is to be written.
        new: Whether the file was not there before.
        named: Whether `cjm.yaml` names it.
        takes: Whether what was added is in it now.
    """

    path: str
    held: int
    fixed: int
    added: int
    left: int
    text: str | None
    new: bool
    named: bool
    takes: bool


class Tolerated:
    """Goes through the findings of each file, and keeps the books of each baseline.

    Attributes:
        ignored: How many findings comments left out.
        held: The findings that a baseline holds back although they could be fixed at once.
    """

    def __init__(self, wanted: Tolerance, settings: LintSettings) -> None:
        """Take what is wanted, and who knows the settings."""
        self._wanted = wanted
        self._settings = settings
        self._books: dict[Path, _Book] = {}
        self.ignored = 0
        self.held: list[Diagnostic] = []

    def sift(
        self, reading: Reading, findings: Iterable[Finding], options: "Options", *, judged: bool
    ) -> list[Finding]:
        """Return the findings that are to be told, and those about comments themselves.

        `judged` says whether the rules had their say about this file.

        Raises:
            ConfigurationError: A baseline cannot be read.
        """
        kept = list(findings)
        if reading.checked.kind not in ("journey", "persona", "evidence"):
            return kept
        if self._wanted.ignores:
            kept = self._without_ignored(reading, kept, options, judged=judged)
        book = self._book(reading.shelf)
        if book is None or not judged:
            return kept
        codes = {chosen.rule.code for chosen in options.chosen}
        file = within(reading.input.path, book.path.parent)
        kept, held = book.ledger.sift(file, kept, reading.document.data, codes)
        self.held += (locate(reading.document, one) for one in held if one.fix is not None)
        return kept

    def account(self) -> "Account":
        """Return what was put up with so far."""
        return Account(self.ignored, self.held, self._books)

    def absorb(self, account: "Account") -> None:
        """Add what was put up with in the files that come next."""
        self.ignored += account.ignored
        self.held += account.held
        for path, book in account.books.items():
            if path in self._books:
                self._books[path].ledger.absorb(book.ledger)
            else:
                self._books[path] = book

    def baselines(self) -> tuple[Baseline, ...]:
        """Return the baselines of the run, in the order of their paths."""
        return tuple(
            self._books[path].after(write=self._wanted.write) for path in sorted(self._books)
        )

    def _without_ignored(
        self, reading: Reading, findings: list[Finding], options: "Options", *, judged: bool
    ) -> list[Finding]:
        said = comments(reading.document)
        if not said:
            return findings

        def lines(finding: Finding) -> ignores.Lines | None:
            where = reading.document.span(finding.route, at_key=finding.at_key)
            span = finding.span or where
            return (span.start.line, span.end.line) if span else None

        found = ignores.read(said, PROBLEMS)
        kept = ignores.sift(findings, found, lines)
        self.ignored += len(findings) - len(kept)
        told = ignores.remarks(found, options, judged=judged)
        return [*kept, *ignores.sift(told, found, lines)]

    def _book(self, shelf: Shelf) -> "_Book | None":
        place = self._place(shelf)
        if place is None:
            return None
        path, named = place
        if path not in self._books:
            self._books[path] = _open(path, named, self._wanted)
        return self._books[path]

    def _place(self, shelf: Shelf) -> tuple[Path, Diagnostic | None] | None:
        """Return the baseline of a workspace, and where `cjm.yaml` names it."""
        if self._wanted.baseline is not None:
            return self._wanted.baseline.absolute(), None
        if named := self._settings.baseline(shelf):
            return named
        if not self._wanted.write:
            return None
        folder = shelf.folder if shelf.document is not None else Path.cwd()
        return folder.absolute() / BASELINE, None


@dataclass(slots=True)
class _Book:
    path: Path
    ledger: baseline.Ledger
    new: bool
    named: bool

    def after(self, *, write: bool) -> Baseline:
        left = self.ledger.renewed(self._exists)
        return Baseline(
            path=display(self.path),
            held=self.ledger.held,
            fixed=self.ledger.fixed(self._exists),
            added=self.ledger.added(),
            left=left.total(),
            text=baseline.write(left) if write else None,
            new=self.new,
            named=self.named,
            takes=self.ledger.takes,
        )

    def _exists(self, file: str) -> bool:
        return (self.path.parent / file).is_file()


class Account(NamedTuple):
    """What was put up with in some files; see `Tolerated`."""

    ignored: int
    held: list[Diagnostic]
    books: dict[Path, _Book]


def _open(path: Path, named: Diagnostic | None, wanted: Tolerance) -> _Book:
    if wanted.write and not path.exists():
        return _Book(path, baseline.Ledger(takes=True), new=True, named=named is not None)
    try:
        known = baseline.read(_text(path))
    except baseline.BaselineError as error:
        raise ConfigurationError((_told(path, named, str(error)),)) from None
    return _Book(
        path, baseline.Ledger(known, takes=wanted.grow), new=False, named=named is not None
    )


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        raise baseline.BaselineError("it is no text") from None
    except OSError as error:
        reason = "there is no such file" if isinstance(error, FileNotFoundError) else error.strerror
        raise baseline.BaselineError(str(reason).lower()) from None


def _told(path: Path, named: Diagnostic | None, why: str) -> Diagnostic:
    message = f"{display(path)} cannot be used as the baseline: {why}"
    if named is not None:
        return replace(named, finding=replace(named.finding, message=message))
    hint = "`cjm lint --write-baseline` writes one."
    return Diagnostic("--baseline", problem((), message, hint), None, "")
