"""The list of opportunities: each with its number, its figures, how far it is, and what it is for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from cjm.render.matrix import marks, told
from cjm.render.place import Box
from cjm.render.scene import Group, Icon, Path, Shape, polyline
from cjm.render.script import clean
from cjm.render.sheet.frame import Part, height, lines
from cjm.render.text import wrap
from cjm.render.theme import BODY, CAPTION, STAGE, STRONG, Theme, Type
from cjm.render.view import View
from cjm.scoring.backlog import Entry
from cjm.scoring.quadrants import Placed

_INSET: Final = 38.0
_ICON: Final = 20.0
_PAD: Final = 9.0
_GAP: Final = 2.0
_HEAD: Final = STAGE.leading + 6
_ROW: Final = 2.0
AFTER: Final = 14.0
"""The room after a list."""
APART: Final = 22.0
"""The room between entries side by side."""
Listed: TypeAlias = Placed | Entry
"""An opportunity that has a place, or one that has none."""


@dataclass(frozen=True, slots=True)
class _Line:
    parts: tuple[str, ...]
    style: Type
    ink: str
    icon: str | None = None

    @property
    def height(self) -> float:
        return height(self.parts, self.style) + _GAP


@dataclass(frozen=True, slots=True)
class Item:
    """An entry with its lines broken for a width."""

    lines: tuple[_Line, ...]
    width: float
    status: str
    placed: Placed | None = None

    @property
    def height(self) -> float:
        """How tall it is."""
        return sum(line.height for line in self.lines) + 2 * _PAD


def item(one: Listed, view: View, width: float, theme: Theme) -> Item:
    """Break what is said of an opportunity, placed or not, for a column of this width."""
    entry = one.entry if isinstance(one, Placed) else one
    room = width - _INSET - 4
    told_lines = [
        _line(clean(entry.opportunity.title), STRONG, theme.ink, room),
        _line(told.state(entry), BODY, theme.muted, room),
    ]
    told_lines += [_line(text, BODY, theme.ink, room) for text in told.figures(one)]
    where = told.where(entry, view)
    if where:
        told_lines.append(_line(where, CAPTION, theme.muted, room - _ICON, "lane-touchpoints"))
    told_lines += [
        _line(text, CAPTION, theme.pain.ink, room - _ICON, "lane-pains")
        for text in told.pains(entry)
    ]
    placed = one if isinstance(one, Placed) else None
    return Item(tuple(told_lines), width, entry.opportunity.status, placed)


def _line(text: str, style: Type, ink: str, room: float, icon: str | None = None) -> _Line:
    return _Line(wrap(text, style, room), style, ink, icon)


def draw(made: Item, x: float, y: float, theme: Theme) -> Group:
    """Return an entry at a place, with a thin line above it."""
    middle = (x + marks.RADIUS + 3, y + _PAD + marks.RADIUS - 2)
    rule = Path(polyline([(x, y), (x + made.width, y)]), line=theme.line)
    items: list[Shape] = [rule, *_mark(made, middle, theme)]
    top = y + _PAD
    for line in made.lines:
        left = x + _INSET
        if line.icon:
            items.append(Icon(line.icon, left, top + 1, 13, line.ink))
            left += _ICON
        items += lines(line.parts, (left, top), line.style, line.ink)
        top += line.height
    return Group(tuple(items), "card", box=Box(x, y, made.width, made.height))


def _mark(made: Item, at: tuple[float, float], theme: Theme) -> tuple[Shape, ...]:
    if made.placed:
        number, basis = str(made.placed.number), made.placed.value.basis
        return (marks.bubble(*at, number, basis, made.status, theme),)
    return marks.badge(*at, made.status, theme) if made.status in marks.SIGNED else ()


def needed(made: Sequence[Item]) -> float:
    """Return how tall a heading and entries below one another are."""
    return _HEAD + sum(one.height + _ROW for one in made)


def table(
    heading: str, made: Sequence[Item], columns: int, at: tuple[float, float], theme: Theme
) -> Part:
    """Draw a heading, and entries side by side in rows as tall as their tallest."""
    x, y = at
    items: list[Shape] = [*lines((heading,), (x, y), STAGE, theme.ink)]
    y += _HEAD
    for row in range(0, len(made), columns):
        members = made[row : row + columns]
        for place, one in enumerate(members):
            items.append(draw(one, x + place * (one.width + APART), y, theme))
        y += max(one.height for one in members) + _ROW
    return Part(tuple(items), y)
