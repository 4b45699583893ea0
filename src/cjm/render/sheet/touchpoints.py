"""The touchpoints' own cards: number, title, channels, and what is told about each."""

from typing import Final, NamedTuple

from cjm.render import fates
from cjm.render.place import Box
from cjm.render.scene import Group, Icon, Path, Rect, Shape, polyline
from cjm.render.sheet import tags
from cjm.render.sheet.cutting import Told, told
from cjm.render.sheet.density import COMFORTABLE, Density
from cjm.render.sheet.frame import height, lines
from cjm.render.text import width as text_width
from cjm.render.theme import BODY, CAPTION, CARD, SPACING, Theme, Tint, Type
from cjm.render.view import Channel, Column

_PAD: Final = 10.0
_LINE_GAP: Final = 4.0
_ICON_GAP: Final = 7.0
_TAG: Final = tags.HEIGHT + 8.0


class Head(NamedTuple):
    """A touchpoint with its lines broken for a width."""

    column: Column
    width: float
    number: str
    title: Told
    tag: tags.Tag | None
    channels: tuple[tuple[Channel, Told], ...]
    note: Told
    density: Density = COMFORTABLE

    @property
    def height(self) -> float:
        """How tall the card is."""
        tag = _TAG if self.tag else 0
        card, body = self.density.style(CARD), self.density.style(BODY)
        channels = sum(height(parts.lines, body) + _LINE_GAP for _, parts in self.channels)
        note = height(self.note.lines, CAPTION) + _LINE_GAP if self.note.lines else 0
        return tag + height(self.title.lines, card) + channels + note + 2 * _pad(self.density)


def head(column: Column, width: float, density: Density = COMFORTABLE) -> Head:
    """Break a touchpoint's lines for a card of this width."""
    spacing, card = density.spacing, density.style(CARD)
    room = width - 2 * spacing.card_pad
    number = str(column.number) if column.number else ""
    tag = tags.tag_of(column)
    note = note_of(column, told=tag is not None and not column.fate)
    return Head(
        column,
        width,
        number,
        told(column.title, card, room - _number_width(number, card), density.text),
        tag,
        tuple(_channel(channel, room, density) for channel in column.channels),
        told(note, CAPTION, room, density.text) if note else Told(()),
        density,
    )


def _channel(channel: Channel, room: float, density: Density) -> tuple[Channel, Told]:
    most = room - density.spacing.icon - _ICON_GAP
    return channel, told(channel.title, density.style(BODY), most, density.note)


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


def named(column: Column | None) -> Column | None:
    """Return a touchpoint of which no more is told than its number and its title."""
    return column and column._replace(channels=(), importance=None, takes=None, waits=None)


def draw(made: Head, x: float, y: float, tall: float, theme: Theme) -> Group:
    """Return a touchpoint's card, stretched to a height that its neighbours share."""
    box = Box(x, y, made.width, tall)
    spacing, card, body = made.density.spacing, *map(made.density.style, (CARD, BODY))
    left, top = x + spacing.card_pad, y + _pad(made.density)
    fate = made.column.fate
    tint = fates.tint(fate, theme) if fate else theme.card
    plain = fate in {None, "stays"}
    ink, icons = (theme.muted, theme.avatar_ink) if plain else (tint.ink, tint.ink)
    items: list[Shape] = [_ground(made.column, box, tint, theme)]
    if made.tag:
        items += tags.draw(made.tag, (left, top), icons, theme)
        top += _TAG
    items += lines((made.number,) if made.number else (), (left, top), card, ink)
    start = left + _number_width(made.number, card)
    title = lines(made.title.lines, (start, top), card, tint.ink)
    items += (*made.title.shapes(title), *(fates.struck(title) if fate == "goes" else ()))
    top += height(made.title.lines, card)
    for channel, parts in made.channels:
        top += _LINE_GAP
        middle = top + (body.leading - spacing.icon) / 2
        items.append(Icon(channel.icon, left, middle, spacing.icon, icons))
        words = lines(parts.lines, (left + spacing.icon + _ICON_GAP, top), body, ink)
        items += parts.shapes(words)
        top += height(parts.lines, body)
    items += made.note.shapes(lines(made.note.lines, (left, top + _LINE_GAP), CAPTION, ink))
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


def _pad(density: Density) -> float:
    return min(_PAD, density.spacing.card_pad * 5 / 6)


def _number_width(number: str, style: Type) -> float:
    return text_width(number, style) + 8 if number else 0
