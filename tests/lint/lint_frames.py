"""Journeys for tests of rules: short YAML in, a context and the lines of its values out."""

from pathlib import Path
from typing import Any

import yaml

from cjm.diagnostics import Route
from cjm.model.context import Context
from cjm.model.journey import Journey

STAGE = {"id": "stage", "title": "A stage"}


def context_of(text: str, folder: Path | None = None) -> Context:
    """Read a journey, or the part of one that matters; of several documents the last is meant."""
    *others, journey = [_journey(data) for data in yaml.load_all(text, _Loader)]
    metrics = {
        name: metric
        for _, touchpoint in journey.touchpoints()
        for metric in touchpoint.metrics
        for name in (metric.id, f"{touchpoint.id}.{metric.id}")
    }
    return Context(
        journey=journey,
        personas={use.id: use for use in journey.personas if not isinstance(use, str)},
        evidence={use.id: use for use in journey.evidence if not isinstance(use, str)},
        metrics=metrics | {metric.id: metric for metric in journey.metrics},
        journeys={other.id: other for other in others},
        folder=folder,
    )


def line_of(text: str, route: Route) -> int:
    """Return the line, from 1, of the deepest value on a route: its key's, if it has one."""
    document = list(yaml.compose_all(text, _Loader))[-1]
    keys = {key.value for key, _ in document.value}
    steps = route[2:] if "touchpoints" in keys and route[:2] == ("stages", 0) else route
    node, line = document, document.start_mark.line
    for step in steps:
        if isinstance(node, yaml.MappingNode):
            found = [(key, value) for key, value in node.value if key.value == step]
        elif isinstance(node, yaml.SequenceNode):
            found = [(value, value) for value in node.value[step : step + 1]]
        else:
            found = []
        if not found:
            break
        (first, node), *_ = found
        line = first.start_mark.line
    return line + 1


def _journey(data: dict[str, Any]) -> Journey:
    """Fill in what a journey needs and an example leaves out."""
    if "touchpoints" in data:
        data = {**data, "stages": [{**STAGE, "touchpoints": data["touchpoints"]}]}
        del data["touchpoints"]
    frame = {"cjm": 1, "kind": "journey", "id": "example", "title": "An example", "stages": [STAGE]}
    return Journey.model_validate({**frame, **data})


class _Loader(yaml.SafeLoader):
    """Plain YAML, in which dates and numbers with colons stay text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if "timestamp" not in tag]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
