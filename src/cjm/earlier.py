"""Journeys as they were at a revision in git, each read together with its workspace of that time."""

import os
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

from cjm.diagnostics import Diagnostic
from cjm.source.history import History, Past, check_revision
from cjm.source.inputs import Input, NotThereError
from cjm.source.shelf import display
from cjm.source.survey import Reading, Survey


class Earlier:
    """Reads earlier versions; what git holds is written to a folder that lasts as long as the block."""

    def __init__(self, revision: str, survey: Survey) -> None:
        """Take the revision, and a new survey to read with.

        Raises:
            HistoryError: This cannot name a revision.
        """
        check_revision(revision)
        self._folder = TemporaryDirectory(prefix="cjm-")
        self._history = History(revision, Path(os.path.realpath(self._folder.name)))
        self._survey = survey
        self._read: dict[str, tuple[Reading | None, tuple[Diagnostic, ...]]] = {}

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Remove the folder."""
        self._folder.cleanup()

    def read(self, path: Path, journey: str) -> tuple[Reading | None, tuple[Diagnostic, ...]]:
        """Return the reading of a file as it was, and what is wrong with it or its workspace.

        Where no file lay there, the journey of that id is taken. There is no reading where
        something is wrong. Messages call files `REVISION:path`.

        Raises:
            NotThereError: There was no such journey.
            HistoryError: There is no git or no such revision.
        """
        past = self._history.past(path)
        file = past.file if past.file.is_file() else self._elsewhere(past, journey)
        name = past.name(file)
        if name not in self._read:
            readings = list(self._survey.read([Input(file, name)]))
            found = tuple(_renamed(one, past) for each in readings for one in each.diagnostics())
            own = None if found else next((o for o in readings if o.input.name == name), None)
            self._read[name] = own, found
        return self._read[name]

    def _elsewhere(self, past: Past, journey: str) -> Path:
        found = self._survey.shelf(past.file).find("journey", journey)
        if len(found) != 1:
            raise NotThereError(
                f"there is no file {past.name(past.file)}, nor another there with the journey "
                f"{journey}"
            )
        return Path(os.path.realpath(found[0].path))


def _renamed(diagnostic: Diagnostic, past: Past) -> Diagnostic:
    notes = tuple(replace(note, path=_name(note.path, past)) for note in diagnostic.notes)
    finding = replace(diagnostic.finding, message=_told(diagnostic.finding.message, past))
    path = _name(diagnostic.path, past)
    return replace(diagnostic, path=path, notes=notes, finding=finding)


def _told(message: str, past: Past) -> str:
    """Name files in a message by their revision, not by where they lie for the moment."""
    for folder in (past.folder.as_posix(), display(past.folder)):
        message = message.replace(f"{folder}/", f"{past.revision}:")
    return message


def _name(path: str, past: Past) -> str:
    real = Path(os.path.realpath(path))
    return past.name(real) if real.is_relative_to(past.folder) else path
