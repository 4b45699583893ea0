"""The touchpoints' own cards: number, title, channels, and what is told about each."""

from dataclasses import dataclass
from typing import Final

from cjm.render.place import Box
from cjm.render.scene import Group, Icon, Path, Rect, Shape, polyline
from cjm.render.sheet.frame import height, lines
from cjm.render.text import width as text_width
from cjm.render.text import wrap
from cjm.render.theme import BODY, CAPTION, CARD, SPACING, Theme
from cjm.render.view import Channel, Column

_PAD: Final = 10.0
_LINE_GAP: Final = 4.0
_ICON_GAP: Final = 7.0


@dataclass(frozen=True, slots=True)
class Head:
    """A touchpoint with its lines broken for a width."""

    column: Column
    width: float
    number: str
    title: tuple[str, ...]
    channels: tuple[tuple[Channel, tuple[str, ...]], ...]
    note: tuple[str, ...]

    @property
    def height(self) -> float:
        """How tall the card is."""
        channels = sum(height(parts, BODY) + _LINE_GAP for _, parts in self.channels)
        note = height(self.note, CAPTION) + _LINE_GAP if self.note else 0
        return height(self.title, CARD) + channels + note + 2 * _PAD


def head(column: Column, width: float) -> Head:
    """Break a touchpoint's lines for a card of this width."""
    room = width - 2 * SPACING.card_pad
    number = str(column.number)
    note = note_of(column)
    return Head(
        column,
        width,
        number,
        wrap(column.title, CARD, room - _number_width(number)),
        tuple(
            (channel, wrap(channel.title, BODY, room - SPACING.icon - _ICON_GAP))
            for channel in column.channels
        ),
        wrap(note, CAPTION, room) if note else (),
    )


def note_of(column: Column) -> str:
    """Return the facts below a touchpoint's channels: time, importance, whose moment it is."""
    parts = (
        "" if column.involves_us else "without us",
        f"importance {column.importance} of 5" if column.importance else "",
        f"takes {column.takes}" if column.takes else "",
        f"then waits {column.waits}" if column.waits else "",
    )
    return "\N{NO-BREAK SPACE}· ".join(part for part in parts if part)


def draw(made: Head, x: float, y: float, tall: float, theme: Theme) -> Group:
    """Return a touchpoint's card, stretched to a height that its neighbours share."""
    box = Box(x, y, made.width, tall)
    left, top = x + SPACING.card_pad, y + _PAD
    dash = None if made.column.involves_us else "7 4"
    items: list[Shape] = [
        Rect(box, theme.card.fill, theme.card.line, radius=SPACING.radius, dash=dash)
    ]
    items += lines((made.number,), (left, top), CARD, theme.muted)
    title_left = left + _number_width(made.number)
    items += lines(made.title, (title_left, top), CARD, theme.card.ink)
    top += height(made.title, CARD)
    for channel, parts in made.channels:
        top += _LINE_GAP
        middle = top + (BODY.leading - SPACING.icon) / 2
        items.append(Icon(channel.icon, left, middle, SPACING.icon, theme.avatar_ink))
        items += lines(parts, (left + SPACING.icon + _ICON_GAP, top), BODY, theme.muted)
        top += height(parts, BODY)
    items += lines(made.note, (left, top + _LINE_GAP), CAPTION, theme.muted)
    return Group(tuple(items), "card", box=box)


def arrow(x: float, y: float, theme: Theme) -> Path:
    """Return the small arrow between two neighbouring touchpoints; `x` is the gap's middle."""
    dots = [(x - 2.5, y - 4), (x + 2.5, y), (x - 2.5, y + 4)]
    return Path(polyline(dots), line=theme.rule, width=1.6, round=True)


def _number_width(number: str) -> float:
    return text_width(number, CARD) + 8
