"""Parts of a journey in words: "touchpoint product-page, pain no-measurements, severity"."""

from typing import Any

from cjm.diagnostics import Route

_SINGULAR = {
    "stages": "stage",
    "touchpoints": "touchpoint",
    "pains": "pain",
    "gains": "gain",
    "thoughts": "thought",
    "actions": "action",
    "goals": "goal",
    "personas": "persona",
    "evidence": "evidence",
    "metrics": "metric",
    "waves": "wave",
    "opportunities": "opportunity",
    "tasks": "task",
    "variants": "variant",
    "frontstage": "frontstage step",
    "backstage": "backstage step",
    "support": "support step",
    "removed": "removed touchpoint",
    "channels": "channel",
    "roles": "role",
    "systems": "system",
    "segments": "segment",
}
_UNNAMED = {"stages"}
"""Parts that are left out where a touchpoint in them names the place well enough."""


def element(data: Any, route: Route) -> str:  # noqa: ANN401 - data of any shape
    """Say in words which part of a file a route means; empty for the file as a whole."""
    parts: list[str] = []
    fields: list[str] = []
    for index, step in enumerate(route):
        data = _inside(data, step)
        if isinstance(step, int) and index:
            container = str(route[index - 1])
            fields.pop()
            if not (container in _UNNAMED and "touchpoints" in route[index:]):
                parts.append(_named(container, step, data))
        else:
            fields = (
                [*fields, str(step)] if index and isinstance(route[index - 1], str) else [str(step)]
            )
        if isinstance(step, int):
            fields = []
    return ", ".join([*parts, ".".join(fields)] if fields else parts)


def _inside(data: Any, step: str | int) -> Any:  # noqa: ANN401
    if isinstance(data, dict):
        return data.get(str(step))
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        return data[step]
    return None


def _named(container: str, index: int, item: Any) -> str:  # noqa: ANN401
    name = item.get("id", item.get("name")) if isinstance(item, dict) else None
    word = _SINGULAR.get(container)
    if word is None:
        return f"{container} {index + 1}"
    return f"{word} {name}" if isinstance(name, str) else f"{word} {index + 1}"
