"""The axis of a slide: the touchpoints' numbers and titles, each above its part of the plot."""

from collections.abc import Mapping, Sequence
from typing import Final

from cjm.render.place import Box
from cjm.render.scene import Group, Shape
from cjm.render.sheet.emotion import diamond
from cjm.render.sheet.frame import Frame, Part, height, lines
from cjm.render.text import width, wrap
from cjm.render.theme import CAPTION, SMALL, STRONG
from cjm.render.view import Column

_INSET: Final = 4.0
_BELOW: Final = 6.0


def draw(frame: Frame, top: float, targets: Mapping[int, Sequence[str]]) -> Part:
    """Draw the head of every column; `targets` are lines by slot."""
    groups: list[Shape] = []
    bottom = top
    for slot, column in enumerate(frame.view.slots):
        part = _head(frame, top, slot, column, targets.get(slot, ()))
        groups.append(Group(part.items, "head", box=_box(frame, slot, top, part.bottom)))
        bottom = max(bottom, part.bottom)
    return Part(tuple(groups), bottom)


def _head(
    frame: Frame, top: float, slot: int, column: Column | None, targets: Sequence[str]
) -> Part:
    theme, middle = frame.theme, frame.columns.centre(slot)
    room = frame.columns.width - 2 * _INSET
    if column is None:
        parts = wrap("No touchpoints yet", CAPTION, room)
        said = lines(parts, (middle, top), CAPTION, theme.muted, "middle")
        return Part(said, top + height(parts, CAPTION))
    number, title = told_number(column), wrap(column.title, STRONG, room)
    items: list[Shape] = [*lines((number,), (middle, top), SMALL, theme.muted, "middle")]
    if column.moment_of_truth:
        items.append(diamond(middle + width(number, SMALL) / 2 + 11, top + 7.5, theme))
    y = top + SMALL.leading
    items += lines(title, (middle, y), STRONG, theme.ink, "middle")
    y += height(title, STRONG)
    goal = tuple(line for target in targets for line in wrap(target, CAPTION, room))
    items += lines(goal, (middle, y), CAPTION, theme.muted, "middle")
    return Part(tuple(items), y + height(goal, CAPTION))


def told_number(column: Column) -> str:
    """Return a touchpoint's number, and what becomes of it where another map is compared."""
    fate = column.fate if column.fate in {"comes", "goes"} else ""
    return " \N{MIDDLE DOT} ".join(filter(None, (str(column.number or ""), fate)))


def _box(frame: Frame, slot: int, top: float, bottom: float) -> Box:
    return Box(frame.columns.left(slot), top, frame.columns.width, bottom - top + _BELOW)
