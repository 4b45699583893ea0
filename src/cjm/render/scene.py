"""A drawn picture as data: shapes with absolute coordinates in pixels, from the top left.

Views make scenes, formats write them down. Everything is drawn from left to right; `mirrored`
turns a whole scene around for writing that runs from right to left.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, Literal, NamedTuple, TypeAlias

from cjm.render.place import Box
from cjm.render.theme import Type

Side: TypeAlias = Literal["left", "middle", "right"]

_SIDES: Final[dict[Side, Side]] = {"left": "right", "middle": "middle", "right": "left"}
_PAIR: Final = re.compile(r"(-?[\d.]+) (-?[\d.]+)")


class Rect(NamedTuple):
    """A rectangle, with round corners if `radius` is set."""

    box: Box
    fill: str | None = None
    line: str | None = None
    width: float = 1
    radius: float = 0
    dash: str | None = None
    opacity: float = 1

    def mirrored(self, sheet: float) -> "Rect":
        """Return the rectangle on the other side of the sheet."""
        return self._replace(box=self.box.mirrored(sheet))


class Circle(NamedTuple):
    """A circle around a point."""

    x: float
    y: float
    radius: float
    fill: str | None = None
    line: str | None = None
    width: float = 1
    dash: str | None = None
    opacity: float = 1

    def mirrored(self, sheet: float) -> "Circle":
        """Return the circle on the other side of the sheet."""
        return self._replace(x=sheet - self.x)


class Path(NamedTuple):
    """A path in absolute `M`, `L`, `C` and `Z` commands, numbers in pairs (`M1 2 L3 4`).

    `fill` and `line` are colours or `url(#name)` of a gradient of the scene.
    """

    data: str
    fill: str | None = None
    line: str | None = None
    width: float = 1
    dash: str | None = None
    opacity: float = 1
    round: bool = False

    def mirrored(self, sheet: float) -> "Path":
        """Return the path seen in a mirror."""
        data = _PAIR.sub(lambda pair: f"{number(sheet - float(pair[1]))} {pair[2]}", self.data)
        return self._replace(data=data)


class Words(NamedTuple):
    """One line of text. `y` is the baseline; `side` says which end of the line `x` is.

    `rtl` says that the paragraph, of which this is a line, runs from right to left. `halo` is a
    colour drawn around the letters, so that lines behind do not disturb them.
    """

    x: float
    y: float
    text: str
    style: Type
    colour: str
    side: Side = "left"
    rtl: bool = False
    halo: str | None = None

    def mirrored(self, sheet: float) -> "Words":
        """Return the line on the other side; the text itself is not turned around."""
        return self._replace(x=sheet - self.x, side=_SIDES[self.side])


class Icon(NamedTuple):
    """An icon in a square; `x`, `y` are its top left corner."""

    name: str
    x: float
    y: float
    size: float
    colour: str

    def mirrored(self, sheet: float) -> "Icon":
        """Return the icon on the other side; the icon itself is not turned around."""
        return self._replace(x=sheet - self.x - self.size)


class Image(NamedTuple):
    """A picture of its own in a box, as a `data:` address, and what it is in words."""

    box: Box
    uri: str
    title: str

    def mirrored(self, sheet: float) -> "Image":
        """Return the picture on the other side; it is not turned around itself."""
        return self._replace(box=self.box.mirrored(sheet))


class Group(NamedTuple):
    """Shapes that belong together, and the box that is theirs alone if they have one.

    `title` is shown to those who point at the group.
    """

    items: tuple["Shape", ...]
    kind: str
    title: str | None = None
    box: Box | None = None

    def mirrored(self, sheet: float) -> "Group":
        """Return the group with every shape on the other side."""
        box = self.box.mirrored(sheet) if self.box else None
        return self._replace(items=tuple(item.mirrored(sheet) for item in self.items), box=box)


Shape: TypeAlias = Rect | Circle | Path | Words | Icon | Image | Group


class Gradient(NamedTuple):
    """Colours from `top` to `bottom`, at offsets 0 to 1; shapes name it `url(#name)`."""

    name: str
    top: float
    bottom: float
    stops: tuple[tuple[float, str], ...]


class Scene(NamedTuple):
    """A whole picture. `id` makes its inner names unique where several stand on one page."""

    id: str
    width: float
    height: float
    title: str
    description: str
    paper: str
    items: tuple[Shape, ...]
    gradients: tuple[Gradient, ...] = ()
    language: str = "und"

    def mirrored(self) -> "Scene":
        """Return the scene for writing that runs from right to left."""
        return self._replace(items=tuple(item.mirrored(self.width) for item in self.items))


@lru_cache(maxsize=10_000)
def number(value: float, decimals: int = 2) -> str:
    """Write a coordinate: at most two decimals, or as many as told, no empty ones, never `-0`."""
    text = f"{value:.{decimals}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def polyline(points: Sequence[tuple[float, float]], *, closed: bool = False) -> str:
    """Return path data through points."""
    steps = (
        f"{'L' if place else 'M'}{number(x)} {number(y)}" for place, (x, y) in enumerate(points)
    )
    return " ".join(steps) + (" Z" if closed else "")
