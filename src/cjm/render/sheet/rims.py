"""Rims around faces: they tell the curves of several personas apart without colour."""

from math import cos, pi, sin
from typing import Final, Literal, TypeAlias

from cjm.render.place import Box
from cjm.render.scene import Circle, Path, Rect, Shape, polyline

Rim: TypeAlias = Literal["round", "square", "hexagon", "double", "framed"]

RIMS: Final[tuple[Rim, ...]] = ("round", "square", "hexagon", "double", "framed")
"""The rims in the order in which personas get them."""

_OUTER: Final = 0.24
_HEXAGON: Final = 1.16


def reach(kind: Rim, radius: float) -> float:
    """Return how far a rim of this radius reaches from its middle."""
    return radius * {"hexagon": _HEXAGON, "double": 1 + _OUTER, "framed": 1 + _OUTER}.get(kind, 1)


def rim(kind: Rim, x: float, y: float, radius: float, colour: str) -> tuple[Shape, ...]:
    """Return what is drawn behind a face; a face of `radius` - 2 leaves the rim to be seen."""
    if kind == "round":
        return (Circle(x, y, radius, colour),)
    if kind == "square":
        return (_square(x, y, radius, colour),)
    if kind == "hexagon":
        return (_hexagon(x, y, radius * _HEXAGON, colour),)
    outer = radius * (1 + _OUTER)
    if kind == "double":
        return Circle(x, y, outer, None, colour, 1.5), Circle(x, y, radius, colour)
    frame = Box(x - outer, y - outer, 2 * outer, 2 * outer)
    return Rect(frame, None, colour, 1.5, radius=6), _square(x, y, radius, colour)


def _square(x: float, y: float, radius: float, colour: str) -> Rect:
    return Rect(Box(x - radius, y - radius, 2 * radius, 2 * radius), colour, radius=4)


def _hexagon(x: float, y: float, radius: float, colour: str) -> Path:
    corners = [
        (x + radius * cos(pi * sixth / 3), y + radius * sin(pi * sixth / 3)) for sixth in range(6)
    ]
    return Path(polyline(corners, closed=True), colour, colour, 1, round=True)
