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


def element(data: Any, route: Route) -> str:  # noqa: ANN401 - data of any shape
    """Say in words which part of a file a route means; empty for the file as a whole.

    A stage is left out where a touchpoint in it names the place well enough.
    """
    parts: list[str] = []
    keys: list[str] = []
    for index, step in enumerate(route):
        data = _inside(data, step)
        if isinstance(step, str):
            keys.append(step)
        else:
            if route[index + 1 : index + 2] != ("touchpoints",) or index + 2 == len(route):
                parts.append(_named(keys, step, data))
            keys = []
    return ", ".join([*parts, ".".join(keys)] if keys else parts)


def _inside(data: Any, step: str | int) -> Any:  # noqa: ANN401 - values of any type
    if isinstance(data, dict):
        return data.get(str(step))
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        return data[step]
    return None


def _named(keys: list[str], index: int, item: Any) -> str:  # noqa: ANN401 - values of any type
    *outer, container = keys or ["item"]
    name = item.get("id", item.get("name")) if isinstance(item, dict) else None
    word = _SINGULAR.get(container, container)
    shown = f"{word} {name[:40]}" if isinstance(name, str) and name else f"{word} {index + 1}"
    return ".".join([*outer, shown])
