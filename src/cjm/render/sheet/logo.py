"""The workspace's logo, in the upper corner where lines end."""

from typing import Final

from cjm.render.place import Box
from cjm.render.scene import Group, Image, Rect, Shape
from cjm.render.theme import Theme
from cjm.render.view import View

_GAP: Final = 28.0
_PLATE: Final = 8.0
_WHITE: Final = "#FFFFFF"


def room(theme: Theme) -> float:
    """Return how much of a header's width the logo takes, with the gap beside it."""
    return theme.brand.logo.size[0] + _GAP if theme.brand and theme.brand.logo else 0.0


def draw(
    view: View, theme: Theme, right: float, top: float, most: float | None = None
) -> tuple[Group, ...]:
    """Return the logo, its upper right corner at a place; in words it is the workspace's name.

    It is at most `most` tall. On a dark sheet it stands on a white plate, since logos are made for paper.
    """
    if not theme.brand or not theme.brand.logo:
        return ()
    wide, tall = theme.brand.logo.size
    scale = min(1.0, most / tall) if most else 1.0
    wide, tall = round(wide * scale, 2), round(tall * scale, 2)
    box = Box(round(right - wide, 2), top, wide, tall)
    image: Shape = Image(box, theme.brand.logo.uri, view.header.workspace or "Logo")
    plate = Box(box.x - _PLATE, box.y - _PLATE, box.width + 2 * _PLATE, box.height + 2 * _PLATE)
    ground = () if theme.paper == _WHITE else (Rect(plate, _WHITE, radius=6),)
    return (Group((*ground, image), "logo", box=plate if ground else box),)
