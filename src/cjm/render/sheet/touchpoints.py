"""The touchpoints' own cards: number, title, channels, and what is told about each."""

from dataclasses import dataclass
from typing import Final

from cjm.render import fates
from cjm.render.place import Box
from cjm.render.scene import Group, Icon, Path, Rect, Shape, polyline
from cjm.render.sheet import tags
from cjm.render.sheet.frame import height, lines
from cjm.render.text import width as text_width
from cjm.render.text import wrap
from cjm.render.theme import BODY, CAPTION, CARD, SPACING, Theme, Tint
from cjm.render.view import Channel, Column

_PAD: Final = 10.0
_LINE_GAP: Final = 4.0
_ICON_GAP: Final = 7.0
_TAG: Final = tags.HEIGHT + 8.0


@dataclass(frozen=True, slots=True)
class Head:
    """A touchpoint with its lines broken for a width."""

    column: Column
    width: float
    number: str
    title: tuple[str, ...]
    tag: tags.Tag | None
    channels: tuple[tuple[Channel, tuple[str, ...]], ...]
    note: tuple[str, ...]

    @property
    def height(self) -> float:
        """How tall the card is."""
        tag = _TAG if self.tag else 0
        channels = sum(height(parts, BODY) + _LINE_GAP for _, parts in self.channels)
        note = height(self.note, CAPTION) + _LINE_GAP if self.note else 0
        return tag + height(self.title, CARD) + channels + note + 2 * _PAD


def head(column: Column, width: float) -> Head:
    """Break a touchpoint's lines for a card of this width."""
    room = width - 2 * SPACING.card_pad
    number = str(column.number) if column.number else ""
    tag = tags.tag_of(column)
    note = note_of(column, told=tag is not None and not column.fate)
    return Head(
        column,
        width,
        number,
        wrap(column.title, CARD, room - _number_width(number)),
        tag,
        tuple(
            (channel, wrap(channel.title, BODY, room - SPACING.icon - _ICON_GAP))
            for channel in column.channels
        ),
        wrap(note, CAPTION, room) if note else (),
    )


def note_of(column: Column, *, told: bool = False) -> str:
    """Return the facts below a touchpoint's channels: time, importance, whose moment it is.

    `told` says that a tag tells whose it is.
    """
    parts = (
        "" if told or column.involves_us else "without us",
        f"importance {column.importance} of 5" if column.importance else "",
        f"takes {column.takes}" if column.takes else "",
        f"then waits {column.waits}" if column.waits else "",
    )
    return "\N{NO-BREAK SPACE}· ".join(part for part in parts if part)


def draw(made: Head, x: float, y: float, tall: float, theme: Theme) -> Group:
    """Return a touchpoint's card, stretched to a height that its neighbours share."""
    box = Box(x, y, made.width, tall)
    left, top = x + SPACING.card_pad, y + _PAD
    fate = made.column.fate
    tint = fates.tint(fate, theme) if fate else theme.card
    plain = fate in {None, "stays"}
    ink, icons = (theme.muted, theme.avatar_ink) if plain else (tint.ink, tint.ink)
    items: list[Shape] = [_ground(made.column, box, tint, theme)]
    if made.tag:
        items += tags.draw(made.tag, (left, top), icons, theme)
        top += _TAG
    items += lines((made.number,) if made.number else (), (left, top), CARD, ink)
    title = lines(made.title, (left + _number_width(made.number), top), CARD, tint.ink)
    items += (*title, *(fates.struck(title) if fate == "goes" else ()))
    top += height(made.title, CARD)
    for channel, parts in made.channels:
        top += _LINE_GAP
        middle = top + (BODY.leading - SPACING.icon) / 2
        items.append(Icon(channel.icon, left, middle, SPACING.icon, icons))
        items += lines(parts, (left + SPACING.icon + _ICON_GAP, top), BODY, ink)
        top += height(parts, BODY)
    items += lines(made.note, (left, top + _LINE_GAP), CAPTION, ink)
    return Group(tuple(items), "card", box=box)


def _ground(column: Column, box: Box, tint: Tint, theme: Theme) -> Rect:
    """Return a card's ground: moments without us are hollow and dashed."""
    if column.involves_us:
        return Rect(box, tint.fill, tint.line, radius=SPACING.radius)
    fill, line = (None, theme.rule) if column.whose and not column.fate else (tint.fill, tint.line)
    return Rect(box, fill, line, radius=SPACING.radius, dash="7 4")


def arrow(x: float, y: float, theme: Theme) -> Path:
    """Return the small arrow between two neighbouring touchpoints; `x` is the gap's middle."""
    dots = [(x - 2.5, y - 4), (x + 2.5, y), (x - 2.5, y + 4)]
    return Path(polyline(dots), line=theme.rule, width=1.6, round=True)


def _number_width(number: str) -> float:
    return text_width(number, CARD) + 8 if number else 0
