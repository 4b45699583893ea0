"""A reading of a journey to the context that rules, scores and pictures get."""

from collections.abc import Iterator
from pathlib import Path

from cjm.model.context import Context
from cjm.model.evidence import Evidence
from cjm.model.journey import Journey
from cjm.model.metric import Metric
from cjm.model.persona import Persona
from cjm.model.workspace import Workspace
from cjm.source.survey import Reading


def context_of(reading: Reading) -> Context:
    """Gather what a journey refers to, with the waves that are counted from files.

    The reading must be without findings, and its survey must have built models.
    """
    fill = reading.fill
    journey = fill(reading.checked.value, reading.input.path.parent)
    workspace = reading.shelf.checked.value if reading.shelf.checked else None
    workspace = fill(workspace, reading.shelf.folder) if isinstance(workspace, Workspace) else None
    linked = reading.linked
    shared = {name: one.value for (kind, name), one in linked.items() if kind == "persona"}
    journeys = {
        name: fill(one.value, Path(one.path).parent)
        if isinstance(one.value, Journey)
        else one.value
        for (kind, name), one in linked.items()
        if kind == "journey"
    }
    original = journeys.get(journey.based_on or "")
    maps = [one for one in (original, journey) if isinstance(one, Journey)]
    inline = {one.id: one for each in maps for one in each.personas if isinstance(one, Persona)}
    personas = {**shared, **inline}
    return Context(
        journey=journey,
        personas={name: one for name, one in personas.items() if isinstance(one, Persona)},
        evidence=_evidence(reading, shared, maps),
        metrics=dict(_metrics(maps, workspace)),
        journeys={name: one for name, one in journeys.items() if isinstance(one, Journey)},
        workspace=workspace,
        folder=reading.input.path.parent,
    )


def _evidence(
    reading: Reading, personas: dict[str, object], maps: list[Journey]
) -> dict[str, Evidence]:
    found = {name: one.value for (kind, name), one in reading.linked.items() if kind == "evidence"}
    for (kind, name), shared in reading.linked.items():
        if kind != "persona" or name not in personas:
            continue
        for use in shared.names.uses:
            if "evidence" in use.kinds and use.name not in found:
                for one in reading.shelf.find("evidence", use.name)[:1]:
                    found[use.name] = one.value
    found |= {one.id: one for each in maps for one in each.evidence if isinstance(one, Evidence)}
    return {name: one for name, one in found.items() if isinstance(one, Evidence)}


def _metrics(maps: list[Journey], workspace: Workspace | None) -> Iterator[tuple[str, Metric]]:
    if workspace is not None:
        yield from ((metric.id, metric) for metric in workspace.metrics)
    for one in maps:
        for _, touchpoint in one.touchpoints():
            for metric in touchpoint.metrics:
                yield metric.id, metric
                yield f"{touchpoint.id}.{metric.id}", metric
        yield from ((metric.id, metric) for metric in one.metrics)
