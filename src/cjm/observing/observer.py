"""Counts the metrics of a run: once each, whoever asks."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cjm.diagnostics import Route
from cjm.source.reading import os_words, regular_bytes
from cjm.source.shelf import Shelf, display
from cjm.source.survey import Reading

if TYPE_CHECKING:
    from cjm.evidence.files import Files
    from cjm.observing.sources import Order


class Observer:
    """Looks at the files that metrics are counted from, for one run."""

    def __init__(self) -> None:
        """Begin with nothing read; what is slow to load waits until a metric names a file."""
        self._files: Files | None = None
        self._filled: dict[int, Any] = {}

    def look(self, reading: Reading) -> None:
        """Add to a reading what is wrong with the files that its metrics name, and what fills it."""
        reading.fill = partial(self.fill, reading.shelf)
        found = [one for one in metrics_in(reading.document.data) if _counts(*one, reading)]
        if found:
            self._judge(reading, found)

    def fill(self, shelf: Shelf, value: Any, folder: Path) -> Any:  # noqa: ANN401 - a map or a workspace
        """Return a map or a workspace, whose file lies in a folder, with its waves filled in."""
        from cjm.observing.filling import filled

        return filled(value, folder, self.files, shelf, self._filled)

    @property
    def files(self) -> "Files":
        """The files of the run."""
        if self._files is None:
            from cjm.evidence.files import Files

            self._files = Files(_bytes)
        return self._files

    def _judge(self, reading: Reading, found: list[tuple[Route, Mapping[str, Any]]]) -> None:
        from cjm.evidence.trouble import TroubleError
        from cjm.observing.sources import order, studies_in
        from cjm.observing.telling import Teller

        folder, teller = reading.input.path.parent, Teller(reading)
        studies = studies_in(reading.document.data, folder, reading.shelf)
        for route, metric in found:
            wanted = None
            try:
                wanted = order(metric, folder, studies)
                self._count(wanted, metric)
            except TroubleError as error:
                name = display(wanted.path) if wanted else ""
                for trouble in error.troubles:
                    teller.tell(trouble, route, name, self._header(wanted))
                reading.beyond += error.beyond

    def _count(self, wanted: "Order", metric: Mapping[str, Any]) -> None:
        from cjm.evidence.count import waves_twice
        from cjm.evidence.trouble import TroubleError

        counted = self.files.count(wanted.path, wanted.recipe)
        written = (str(wave.get("period")) for wave in metric.get("waves") or ())
        if trouble := waves_twice(counted, written):
            raise TroubleError(trouble)

    def _header(self, wanted: "Order | None") -> Any:  # noqa: ANN401 - a span or None
        from cjm.evidence.trouble import TroubleError

        if wanted is None:
            return None
        try:
            return self.files.table(wanted.path, wanted.recipe.dialect).header_span
        except TroubleError:
            return None


def metrics_in(data: Any) -> Iterator[tuple[Route, Mapping[str, Any]]]:  # noqa: ANN401 - data of any shape
    """Go through the metrics of a journey or a workspace as it is written."""
    if not isinstance(data, dict):
        return
    yield from _listed(data, ())
    for place, stage in enumerate(_list(data.get("stages"))):
        for inner, touchpoint in enumerate(_list(_get(stage, "touchpoints"))):
            if isinstance(touchpoint, dict) and "metrics" in touchpoint:
                yield from _listed(touchpoint, ("stages", place, "touchpoints", inner))


def _listed(holder: Mapping[str, Any], route: Route) -> Iterator[tuple[Route, Mapping[str, Any]]]:
    for place, metric in enumerate(_list(holder.get("metrics"))):
        if isinstance(metric, dict):
            yield (*route, "metrics", place), metric


def _counts(route: Route, metric: Mapping[str, Any], reading: Reading) -> bool:
    """Whether a metric names a file, and nothing is wrong with the metric itself."""
    depth = len(route)
    return isinstance(metric.get("from"), dict) and not any(
        finding.route[:depth] == route for finding in reading.findings
    )


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _get(value: object, key: str) -> object:
    return value.get(key) if isinstance(value, dict) else None


def _bytes(path: Path, most: int) -> bytes:
    """Read an ordinary file that a metric names."""
    from cjm.evidence.trouble import Trouble, TroubleError

    at: Route = ("from", "source")
    try:
        return regular_bytes(path, most)
    except FileNotFoundError:
        message = f"there is no file {display(path)}"
        hint = "Paths begin at the folder of the file that names them; correct it, or add the file."
        raise TroubleError(Trouble(message, hint, at)) from None
    except OSError as error:
        message, hint = os_words(error)
        raise TroubleError(Trouble(f"{display(path)}: {message}", hint, at)) from None
    except ValueError as error:
        hint = "Give the path of a CSV file."
        raise TroubleError(Trouble(f"{display(path)}: {error}", hint, at)) from None
