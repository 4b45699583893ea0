"""Tags on touchpoints: a mark and a word in a pill, solid where it tells something special."""

from typing import Final, NamedTuple

from cjm.render import fates
from cjm.render.place import Box
from cjm.render.scene import Icon, Rect, Shape, Words
from cjm.render.sheet.frame import baseline
from cjm.render.text import width
from cjm.render.theme import SMALL, Theme
from cjm.render.view import Column

HEIGHT: Final = 20.0
"""How tall a tag is."""

_MARK: Final = 11.0
_PAD: Final = 8.0
_GAP: Final = 5.0


class Tag(NamedTuple):
    """A word, the icon before it, and whether it is solid rather than an outline."""

    text: str
    icon: str
    solid: bool


def tag_of(column: Column) -> Tag | None:
    """Return the tag of a touchpoint: what becomes of it, else whose moment of the day it is."""
    if column.fate:
        return Tag(column.fate, fates.icon(column.fate), solid=column.fate != "stays")
    if column.whose is None:
        return None
    icon = "lane-touchpoints" if column.involves_us else "lane-actions"
    return Tag(column.whose, icon, solid=column.involves_us)


def wide(tag: Tag) -> float:
    """Return how wide a tag is."""
    return 2 * _PAD + _MARK + _GAP + width(tag.text, SMALL)


def draw(tag: Tag, at: tuple[float, float], ink: str, theme: Theme) -> tuple[Shape, ...]:
    """Return a tag; `at` is its top left, `ink` the colour of a solid one."""
    x, y = at
    box = Box(x, y, wide(tag), HEIGHT)
    line = None if tag.solid else theme.rule
    colour = theme.paper if tag.solid else theme.muted
    base = baseline(y + (HEIGHT - SMALL.leading) / 2, SMALL)
    return (
        Rect(box, ink if tag.solid else None, line, radius=HEIGHT / 2),
        Icon(tag.icon, x + _PAD, y + (HEIGHT - _MARK) / 2, _MARK, colour),
        Words(x + _PAD + _MARK + _GAP, base, tag.text, SMALL, colour),
    )
