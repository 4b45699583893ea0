"""Maps and workspaces with the waves that were counted in files."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from cjm.evidence.count import Counted, waves_twice
from cjm.evidence.files import Files
from cjm.evidence.trouble import TroubleError
from cjm.model.base import written
from cjm.model.journey import Journey
from cjm.model.metric import (
    BucketWave,
    CountWave,
    DurationWave,
    Metric,
    NpsWave,
    RatioWave,
    Wave,
)
from cjm.model.tally import Tally
from cjm.model.touchpoint import Stage, Touchpoint
from cjm.model.workspace import Workspace
from cjm.observing.sources import Order, Studies, order, studies_in
from cjm.source.modelling import part_validator
from cjm.source.shelf import Shelf, display

_Map = TypeVar("_Map", Journey, Workspace)
_WAVES: dict[str, type[Wave]] = {
    "nps": NpsWave,
    "csat": BucketWave,
    "ces": BucketWave,
    "ratio": RatioWave,
    "duration": DurationWave,
    "count": CountWave,
}


def filled(
    value: _Map, folder: Path, files: Files, shelf: Shelf, known: dict[int, tuple[Any, Any]]
) -> _Map:
    """Return a map or workspace with its waves filled in.

    `known` keeps workspaces, which many maps share, by identity. What cannot be counted stays as it is written: why is told where the file is read.
    """
    if not _names_files(value):
        return value
    if id(value) in known:
        found: _Map = known[id(value)][1]
        return found
    studies = studies_in(_evidence(value), folder, shelf)
    found = _Filling(files, folder, studies).of(value)
    if isinstance(value, Workspace):
        known[id(value)] = (value, found)
    return found


class _Filling:
    """Fills in the metrics of one file."""

    def __init__(self, files: Files, folder: Path, studies: Studies) -> None:
        self._files = files
        self._folder = folder
        self._studies = studies

    def of(self, value: _Map) -> _Map:
        changed: dict[str, Any] = {"metrics": self._metrics(value.metrics)}
        if isinstance(value, Journey):
            changed["stages"] = tuple(self._stage(stage) for stage in value.stages)
        return value.model_copy(update=changed)

    def _stage(self, stage: Stage) -> Stage:
        touchpoints = tuple(self._touchpoint(one) for one in stage.touchpoints)
        return stage.model_copy(update={"touchpoints": touchpoints})

    def _touchpoint(self, touchpoint: Touchpoint) -> Touchpoint:
        if not any(metric.from_ for metric in touchpoint.metrics):
            return touchpoint
        return touchpoint.model_copy(update={"metrics": self._metrics(touchpoint.metrics)})

    def _metrics(self, metrics: tuple[Metric, ...]) -> tuple[Metric, ...]:
        return tuple(self._metric(one) if one.from_ else one for one in metrics)

    def _metric(self, metric: Metric) -> Metric:
        try:
            wanted = order(_plain(metric), self._folder, self._studies)
            counted = self._files.count(wanted.path, wanted.recipe)
        except TroubleError:
            return metric
        if waves_twice(counted, (wave.period for wave in metric.waves)):
            return metric
        build = part_validator(_WAVES[metric.kind]).validate_python
        waves = [build(one) for one in counted.waves]
        return metric.counted(waves, _tally(wanted, counted)._replace(written=len(metric.waves)))


def _tally(wanted: Order, counted: Counted) -> Tally:
    columns = wanted.recipe.columns()
    return Tally(display(wanted.path), columns, counted.rows, counted.skipped, counted.rows_of)


def _plain(metric: Metric) -> Mapping[str, Any]:
    """Return the part of a metric that says how it is counted, as it would be written."""
    assert metric.from_ is not None  # metrics without a file are never asked
    said = written(metric.from_)
    method = {"method": metric.method} if metric.kind == "ces" else {}
    return {"kind": metric.kind, "evidence": metric.evidence, "from": said, **method}


def _names_files(value: Journey | Workspace) -> bool:
    if any(metric.from_ for metric in value.metrics):
        return True
    return isinstance(value, Journey) and any(
        metric.from_ for _, touchpoint in value.touchpoints() for metric in touchpoint.metrics
    )


def _evidence(value: Journey | Workspace) -> Mapping[str, Any]:
    """Return the evidence that a journey defines itself, as plain data."""
    inline = value.evidence if isinstance(value, Journey) else ()
    return {"evidence": [written(use) for use in inline if not isinstance(use, str)]}
