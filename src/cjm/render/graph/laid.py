"""A laid-out graph as numbers: boxes and curves by our own ids, in pixels, y downwards."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cjm.render.graph.engine import EngineError
from cjm.render.place import Box, Dot

_NUMBER = r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?"
_PAIR = re.compile(rf"({_NUMBER}),({_NUMBER})")


@dataclass(frozen=True, slots=True)
class Wire:
    """An edge: a start and three points for each piece of a cubic Bézier curve, and its label.

    The curve ends at the node: the graph is laid out without arrowheads. `label` is its centre.
    """

    points: tuple[Dot, ...]
    label: Dot | None


@dataclass(frozen=True, slots=True)
class Laid:
    """A graph after layout. Nodes and clusters are keyed by name, edges by their `id`."""

    width: float
    height: float
    nodes: Mapping[str, Box]
    clusters: Mapping[str, Box]
    wires: Mapping[str, Wire]


def read(graph: Mapping[str, Any]) -> Laid:
    """Read Graphviz's JSON.

    Raises:
        EngineError: Something that a layout has is missing, or is not a number.
    """
    try:
        return _read(graph)
    except (KeyError, ValueError, TypeError, AttributeError, IndexError) as error:
        raise EngineError(
            "The flow could not be laid out.",
            f"Graphviz's answer is not as expected ({type(error).__name__}: {error}).",
            "Try another engine: --engine embedded or --engine system.",
        ) from None


def _read(graph: Mapping[str, Any]) -> Laid:
    _, _, width, height = _floats(graph["bb"])
    objects = graph.get("objects", [])
    return Laid(
        width,
        height,
        {each["name"]: _node(each, height) for each in objects if "pos" in each},
        {each["name"]: _cluster(each, height) for each in objects if "bb" in each},
        {each["id"]: _wire(each, height) for each in graph.get("edges", []) if "id" in each},
    )


def _floats(text: str) -> list[float]:
    return [float(part) for part in text.split(",")]


def _node(node: Mapping[str, Any], top: float) -> Box:
    x, y = _floats(node["pos"])
    width, height = float(node["width"]) * 72, float(node["height"]) * 72
    return Box(x - width / 2, top - y - height / 2, width, height)


def _cluster(cluster: Mapping[str, Any], top: float) -> Box:
    left, low, right, high = _floats(cluster["bb"])
    return Box(left, top - high, right - left, high - low)


def _wire(edge: Mapping[str, Any], top: float) -> Wire:
    pieces = edge["pos"].split(";")
    points = [_spot(part, top) for part in pieces[0].split() if part[0] not in "es"]
    label = _spot(edge["lp"], top) if "lp" in edge else None
    if len(points) % 3 != 1:
        raise ValueError(f"an edge of {len(points)} points")
    return Wire(tuple(points), label)


def _spot(text: str, top: float) -> Dot:
    found = _PAIR.fullmatch(text)
    if not found:
        raise ValueError(f"no place: {text}")
    return float(found[1]), top - float(found[2])
