"""Each command as a function without a terminal: read this to learn the program.

    files -> readings -> contexts -> findings, scorecards, pictures -> diagnostics

Paths are files, folders or globs, as on the command line. Every function reads the workspace that
a file lies in (the nearest `cjm.yaml` upwards).
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cjm.diagnostics import Diagnostic, Severity
from cjm.source.inputs import STDIN, Input, NothingMatchedError, inputs
from cjm.source.reading import read_bytes
from cjm.source.survey import Reading, Survey

if TYPE_CHECKING:
    from cjm.lint.rule import Rule
    from cjm.model.context import Context
    from cjm.score.scorecard import Scorecard

Paths = str | Path | Iterable[str | Path]


class InvalidJourneyError(Exception):
    """A file is no journey; `diagnostics` say why, each with its place."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        """Keep the reasons."""
        first = diagnostics[0]
        place = f"{first.path}:{first.span.start.line}" if first.span else first.path
        super().__init__(f"{place}: {first.finding.message}")
        self.diagnostics = diagnostics


@dataclass(frozen=True, slots=True)
class Standard:
    """Standard input: what came in, and the file name that it should count as."""

    content: bytes
    name: str = "<stdin>"


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in some files, in the order of the files and of their text.

    `files` counts the files that were judged; `beyond` the mistakes past the limit a file.
    """

    diagnostics: tuple[Diagnostic, ...]
    files: int
    beyond: int = 0

    @property
    def unreadable(self) -> bool:
        """Whether a file could not be read at all."""
        return any(one.finding.slug == "unreadable-file" for one in self.diagnostics)

    def at_least(self, severity: Severity) -> int:
        """Count the findings of a severity or above."""
        return sum(one.finding.severity.rank >= severity.rank for one in self.diagnostics)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A valid journey with all it refers to, and the way back to its text."""

    context: "Context"
    reading: Reading


def validate(paths: Paths, *, stdin: Standard | None = None) -> Report:
    """Say whether files are journeys: syntax, format, and references across files.

    Raises:
        NothingMatchedError: A folder or glob leads to no file.
    """
    return _report((reading.diagnostics(), reading.beyond) for reading in _read(paths, stdin))


def load(path: str | Path) -> "Context":
    """Read one journey with everything that it refers to.

    Raises:
        InvalidJourneyError: The file, or one that it needs, is not valid.
        NothingMatchedError: There is no such journey.
    """
    loaded, report = load_all(path)
    if report.diagnostics:
        raise InvalidJourneyError(report.diagnostics)
    if not loaded:
        raise NothingMatchedError(f"there is no journey in {path}")
    return loaded[0].context


def load_all(paths: Paths, *, stdin: Standard | None = None) -> tuple[list[Loaded], Report]:
    """Read the valid journeys among some files, and report on the rest."""
    loaded: list[Loaded] = []
    told = []
    for reading in _read(paths, stdin, models=True):
        told.append((reading.diagnostics(), reading.beyond))
        if (one := _loaded(reading)) is not None:
            loaded.append(one)
    return loaded, _report(told)


def _loaded(reading: Reading) -> Loaded | None:
    if reading.checked.kind != "journey" or not reading.ok:
        return None
    from cjm.source.contexts import context_of

    return Loaded(context_of(reading), reading)


def _read(paths: Paths, stdin: Standard | None, *, models: bool = False) -> Iterator[Reading]:
    listed = [paths] if isinstance(paths, str | Path) else list(paths)
    survey = Survey(_model_checks()) if models else Survey()
    if STDIN in listed and stdin is not None:
        listed.remove(STDIN)
        file = Input(Path(stdin.name if stdin.name != "<stdin>" else "stdin"), stdin.name)
        yield from survey.read_document(file, read_bytes(stdin.content, stdin.name))
    yield from survey.read(inputs(listed))


def _model_checks() -> Callable[..., Any]:
    from cjm.source.compiled import model_validator

    return model_validator


def _report(told: Iterable[tuple[list[Diagnostic], int]]) -> Report:
    diagnostics: list[Diagnostic] = []
    files = beyond = 0
    for found, more in told:
        diagnostics += found
        files += 1
        beyond += more
    return Report(tuple(diagnostics), files, beyond)
