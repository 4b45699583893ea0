"""Journeys read from files, with all that they refer to, and what was wrong with the rest."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cjm.diagnostics import Diagnostic, Route, Severity
from cjm.readings import Paths, Standard, Way, listed, read
from cjm.sharding import Told, told_of
from cjm.source.inputs import NothingMatchedError, NotThereError
from cjm.source.survey import Reading

if TYPE_CHECKING:
    from cjm.adopting import Baseline
    from cjm.model.context import Context


class InvalidJourneyError(Exception):
    """A file is no journey; `diagnostics` say why, each with its place."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        """Keep the reasons."""
        first = diagnostics[0]
        place = f"{first.path}:{first.span.start.line}" if first.span else first.path
        super().__init__(f"{place}: {first.finding.message}")
        self.diagnostics = diagnostics


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in some files, in the order of the files and of their text.

    `files` counts the files that were judged; `beyond` the mistakes past the limit a file;
    `ignored` the findings that comments left out. `baselines` tells what baselines hold back, and
    `held` what of that could be fixed at once. `lost` are the journeys that are not valid, where
    they were read to be drawn or scored.
    """

    diagnostics: tuple[Diagnostic, ...]
    files: int
    beyond: int = 0
    ignored: int = 0
    baselines: "tuple[Baseline, ...]" = ()
    held: tuple[Diagnostic, ...] = ()
    lost: tuple[Path, ...] = ()

    @property
    def unreadable(self) -> bool:
        """Whether a file could not be read at all."""
        return any(one.finding.slug == "unreadable-file" for one in self.diagnostics)

    def at_least(self, severity: Severity) -> int:
        """Count the findings of a severity or above."""
        return sum(one.finding.severity.rank >= severity.rank for one in self.diagnostics)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A valid journey with all it refers to, and the way back to its text.

    `earlier` is the map that pictures of two hold it against, `called` what people call that one.
    """

    context: "Context"
    reading: Reading
    earlier: "Context | None" = None
    called: str | None = None

    @property
    def path(self) -> str:
        """The file, as messages call it."""
        return self.reading.document.path

    def place(self, route: Route) -> str:
        """Return where a value of the journey stands: `buy.journey.yaml:31:9`."""
        span = self.reading.document.span(route)
        at = f":{span.start.line}:{span.start.column}" if span else ""
        return f"{self.path}{at}"

    def workspace_place(self, route: Route) -> str:
        """Return where a value of the workspace file stands."""
        config = self.reading.shelf.document
        span = config.span(route) if config else None
        name = config.path if config else "cjm.yaml"
        return f"{name}:{span.start.line}:{span.start.column}" if span else name


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
    lost = []
    for reading in read(paths, stdin, Way(models=True)):
        told.append(told_of(reading))
        if (one := loaded_of(reading)) is not None:
            loaded.append(one)
        elif not reading.ok and reading.checked.kind in ("journey", None):
            lost.append(reading.input.path)
    return loaded, replace(report_of(told), lost=tuple(lost))


def load_apart(paths: Paths, *, stdin: Standard | None = None) -> tuple[list[Loaded], Report]:
    """Read journeys as `load_all` does, but each path by itself.

    So two versions of one journey can be read, whose ids would else be in each other's way.
    """
    told = [load_all([path], stdin=stdin) for path in listed(paths)]
    reports = [report for _, report in told]
    found = tuple(one for report in reports for one in report.diagnostics)
    files, beyond = (sum(getattr(one, name) for one in reports) for name in ("files", "beyond"))
    lost = tuple(path for report in reports for path in report.lost)
    return [one for loaded, _ in told for one in loaded], Report(found, files, beyond, lost=lost)


def load_earlier(
    journeys: Iterable[Loaded], revision: str
) -> "tuple[list[tuple[Loaded, Loaded]], list[NotThereError]]":
    """Read the versions of journeys that git has at a revision, each with its workspace of then.

    A file that had another name then is found by the id of the journey. Returned are pairs,
    the earlier version first, and what to say of those that were not there.

    Raises:
        HistoryError: There is no git, or no such revision.
        InvalidJourneyError: What was there is no valid journey.
    """
    from cjm.earlier import Earlier

    found, missing = [], []
    with Earlier(revision, Way(models=True).survey()) as earlier:
        for one in journeys:
            try:
                reading, wrong = earlier.read(one.reading.input.path, one.context.journey.id)
            except NotThereError as error:
                missing.append(error)
                continue
            if wrong:
                raise InvalidJourneyError(wrong)
            if reading is None or (before := loaded_of(reading)) is None:
                missing.append(NotThereError(f"{one.path} held no journey at {revision}"))
                continue
            found.append((before, one))
    return found, missing


def loaded_of(reading: Reading) -> Loaded | None:
    """Return the journey of a reading; None where it is no journey or not a valid one."""
    if reading.checked.kind != "journey" or not reading.ok:
        return None
    from cjm.source.contexts import context_of

    return Loaded(context_of(reading), reading)


def report_of(told: Iterable[Told]) -> Report:
    """Put together what was told of single files."""
    diagnostics: list[Diagnostic] = []
    files = beyond = 0
    for one in told:
        diagnostics += one.diagnostics
        files += 1
        beyond += one.beyond
    return Report(tuple(diagnostics), files, beyond)
