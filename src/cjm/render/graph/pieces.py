"""The pieces of a flow, measured: cards of touchpoints, ends, connectors and labels of ways."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cjm.render.sheet.emotion import words
from cjm.render.sheet.plot import Style, Trace
from cjm.render.text import width, wrap
from cjm.render.theme import BODY, CAPTION, CARD, SMALL, SPACING, Type
from cjm.render.view import Column, Point, Way
from cjm.render.words import percent

PAD: Final = 12.0
FACE: Final = 11.0
"""The radius of a face, in pixels. It sits on the upper right corner of its card."""
SMALL_FACE: Final = 7.5
"""The radius of a face before the words about one of several personas, in pixels."""

HANG: Final = 14.0
"""The distance from a card to the tags that hang below, in pixels."""
BRANCH: Final = 20.0
"""How far several tags are set to the right of the trunk that they branch from, in pixels."""
APART: Final = 7.0
"""The distance between tags that hang below one card, in pixels."""
SIDE: Final = 20.0
"""The lanes beside hanging tags, where ways back come in (left) and go out (right)."""
TAG_PAD: Final = 9.0

_TITLE: Final = 150.0
_LEAST: Final = 110.0
_LABEL: Final = 128.0
_BACK_LABEL: Final = 220.0
_GAP: Final = 8.0


@dataclass(frozen=True, slots=True)
class Text:
    """Lines in one style."""

    lines: tuple[str, ...]
    style: Type

    @property
    def width(self) -> float:
        """The width of the longest line, in pixels."""
        return max((width(line, self.style) for line in self.lines), default=0.0)

    @property
    def height(self) -> float:
        """The height of all lines, in pixels."""
        return len(self.lines) * self.style.leading


NOTHING: Final = Text((), BODY)


@dataclass(frozen=True, slots=True)
class Tag:
    """A small piece: a way out of the journey, to its goal, or to and from another row.

    `text` is the action where it has no line of its own to stand on; `where` says where to,
    or where from if the way `arrives` here.
    """

    text: Text
    where: Text
    way: Way
    arrives: bool = False

    @property
    def width(self) -> float:
        """The width, in pixels."""
        return round(max(self.text.width, self.where.width) + 2 * TAG_PAD, 2)

    @property
    def height(self) -> float:
        """The height, in pixels."""
        return self.text.height + self.where.height + 8


@dataclass(frozen=True, slots=True)
class Mood:
    """How a persona feels, in words. Where there are several, each has a small face before it."""

    point: Point
    style: Style
    text: Text

    @property
    def inset(self) -> float:
        """The room before the words, in pixels."""
        return 2 * SMALL_FACE + 8 if self.style.rim else 0.0

    @property
    def height(self) -> float:
        """The height, in pixels."""
        return max(self.text.height + 4, 2 * SMALL_FACE + 7) if self.style.rim else self.text.height


@dataclass(frozen=True, slots=True)
class Card:
    """A touchpoint, or the empty place of a stage that has none (`column` is None).

    Below the card hang `tags`: the ways that leave the row from here.
    """

    column: Column | None
    moods: tuple["Mood", ...]
    title: Text
    channel: Text
    width: float
    tags: tuple[Tag, ...] = ()

    @property
    def inset(self) -> float:
        """Where text begins: behind the channel's icon if there is one."""
        return _inset(self.column)

    @property
    def height(self) -> float:
        """The height of the card itself, in pixels."""
        told = sum(mood.height for mood in self.moods)
        return 2 * 9.0 + self.title.height + self.channel.height + told

    @property
    def hanging(self) -> float:
        """The height of what hangs below, in pixels."""
        tall = sum(tag.height for tag in self.tags)
        return HANG + tall + APART * (len(self.tags) - 1) if self.tags else 0.0


@dataclass(frozen=True, slots=True)
class Label:
    """What stands on a way: the action, and the share of customers below it."""

    text: Text
    share: Text

    @property
    def width(self) -> float:
        """The width with some air, in pixels."""
        return max(self.text.width, self.share.width) + 10

    @property
    def height(self) -> float:
        """The height with some air, in pixels; 0 where there is nothing to say."""
        tall = self.text.height + self.share.height
        return tall + 4 if tall else 0.0


def card(column: Column | None, felt: Sequence[tuple[Trace, Point]] = ()) -> Card:
    """Measure the card of a touchpoint, with nothing hanging below; `felt` is what is felt there."""
    if column is None:
        title = _text("No touchpoints yet", BODY, _TITLE)
        return Card(None, (), title, NOTHING, round(title.width + 2 * PAD, 2))
    title = _text(f"{column.number} {column.title}", CARD, _TITLE)
    channel = _text(_about(column), CAPTION, _TITLE)
    moods = tuple(_mood(own, point) for own, point in felt)
    corner = FACE if len(moods) == 1 and not moods[0].inset else 0
    told = max((mood.inset + mood.text.width for mood in moods), default=0.0)
    text = max(_LEAST, title.width + corner, channel.width, told)
    return Card(column, moods, title, channel, round(_inset(column) + text + PAD, 2))


def label(way: Way) -> Label:
    """Measure what stands on a way; ways back have long lines, so that theirs is wider."""
    share = percent(way.share) if way.share is not None else ""
    most = _BACK_LABEL if way.turn == "back" else _LABEL
    return Label(_text(way.text or "", CAPTION, most), _text(share, SMALL, most))


def origin(way: Way, where: str, room: float) -> Tag:
    """Measure a tag that says where a way comes from."""
    return Tag(NOTHING, _text(where, SMALL, room - 2 * TAG_PAD), way, arrives=True)


def tag(way: Way, where: str, room: float, *, told: bool = True) -> Tag:
    """Measure a tag that says where a way leads; `told`: with the action and its share."""
    text = way.text if told and way.text and way.text.casefold() != where.casefold() else ""
    if told and way.share is not None:
        where = f"{where}\N{NO-BREAK SPACE}·\N{NO-BREAK SPACE}{percent(way.share)}"
    most = room - 2 * TAG_PAD
    return Tag(_text(text, CAPTION, most), _text(where, SMALL, most), way)


def _inset(column: Column | None) -> float:
    return PAD + (SPACING.icon + _GAP if column and column.channels else 0.0)


def _about(column: Column) -> str:
    channels = ", ".join(channel.title for channel in column.channels)
    parts = (channels, "" if column.involves_us else "without us")
    return " · ".join(part for part in parts if part)


def _mood(own: Trace, point: Point) -> Mood:
    text = words(point, f"{own.name} " if own.name else "")
    room = _TITLE - (2 * SMALL_FACE + 8 if own.style.rim else 0)
    return Mood(point, own.style, _text(text, SMALL, room))


def _text(text: str, style: Type, most: float) -> Text:
    return Text(wrap(text, style, most), style) if text else NOTHING
