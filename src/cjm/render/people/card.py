"""A card: who the persona is, what it wants and suffers, how the journey feels to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cjm.model.context import Context
from cjm.render.people import blocks, cast, curve
from cjm.render.people.blocks import AFTER, Block
from cjm.render.people.cast import Member
from cjm.render.place import Box
from cjm.render.scene import Circle, Group, Rect, Shape, Words
from cjm.render.script import clean
from cjm.render.sheet.cards import DASHES
from cjm.render.sheet.frame import baseline, flow, height, lines
from cjm.render.text import width, wrap
from cjm.render.theme import BODY, INITIALS, SMALL, SPACING, STAGE, Theme
from cjm.render.view import View

_PAD: Final = 18.0
_AVATAR: Final = 24.0
_COLUMN: Final = 250.0
_COLUMNS: Final = 3
_APART: Final = 26.0
_PILL: Final = 20.0


@dataclass(frozen=True, slots=True)
class Card:
    """A card that is measured: its head, its columns of words, and what spans them below."""

    member: Member
    width: float
    head: Block
    columns: tuple[tuple[Block, ...], ...]
    below: tuple[Block, ...]

    @property
    def height(self) -> float:
        """How tall the card is."""
        tall = max((_tall(column) for column in self.columns), default=0.0)
        return 2 * _PAD + self.head.height + AFTER + tall + _tall(self.below) - AFTER


def card(member: Member, context: Context, view: View, wide: float, theme: Theme) -> Card:
    """Measure a card of a width; wide ones set their words in two or three columns."""
    inner = wide - 2 * _PAD
    count = _count(inner)
    column = (inner - (count - 1) * _APART) / count
    told = tuple(blocks.words_of(context, member.persona, column, theme)) if member.persona else ()
    below = (
        curve.block(member, view, inner, theme),
        blocks.known(context, member, inner, theme),
    )
    return Card(member, wide, _head(member, inner, theme), shared(told, count), below)


def _count(inner: float) -> int:
    """Return how many columns of words a card has."""
    return max(1, min(_COLUMNS, int((inner + _APART) // (_COLUMN + _APART))))


def shared(told: Sequence[Block], count: int) -> tuple[tuple[Block, ...], ...]:
    """Share blocks among columns in their order, so that the tallest is as short as can be."""
    limits = sorted(
        {
            _tall(told[first:last])
            for first in range(len(told))
            for last in range(first + 1, len(told) + 1)
        }
    )
    for limit in limits:
        found = _filled(told, limit)
        if len(found) <= count:
            return found
    return ()


def _filled(told: Sequence[Block], limit: float) -> tuple[tuple[Block, ...], ...]:
    columns: list[tuple[Block, ...]] = []
    for block in told:
        if columns and _tall((*columns[-1], block)) <= limit:
            columns[-1] = (*columns[-1], block)
        else:
            columns.append((block,))
    return tuple(columns)


def _tall(column: Sequence[Block]) -> float:
    return sum(block.height + AFTER for block in column)


def draw(made: Card, x: float, y: float, theme: Theme) -> Group:
    """Return a card at a place; what is assumed has a dotted outline."""
    assumed = cast.is_assumed(made.member.persona)
    box = Box(x, y, made.width, made.height)
    ground = Rect(
        box,
        theme.paper if assumed else theme.card.fill,
        theme.muted if assumed else theme.card.line,
        1.4 if assumed else 1,
        SPACING.radius,
        DASHES["assumed"] if assumed else None,
    )
    left, top = x + _PAD, y + _PAD
    items: list[Shape] = [ground, *made.head.draw(left, top)]
    top += made.head.height + AFTER
    inner = made.width - 2 * _PAD
    step = (inner + _APART) / _count(inner)
    for place, column in enumerate(made.columns):
        items += _below(column, left + place * step, top)
    top += max((_tall(column) for column in made.columns), default=0.0)
    items += _below(made.below, left, top)
    return Group(tuple(items), "card", box=box)


def _below(column: Sequence[Block], x: float, y: float) -> Iterator[Shape]:
    for block in column:
        yield from block.draw(x, y)
        y += block.height + AFTER


def _head(member: Member, inner: float, theme: Theme) -> Block:
    """Return the avatar, the name, the tagline and the pills."""
    room = inner - 2 * _AVATAR - 14
    name = wrap(member.person.name, STAGE, room)
    tagline = member.persona.tagline if member.persona else None
    about = wrap(clean(tagline), BODY, room) if tagline else ()
    beside = height(name, STAGE) + height(about, BODY)
    start = max(2 * _AVATAR, beside) + 10
    labels = [wrap(text, SMALL, inner - 20) for text in blocks.pills(member.persona)]
    places = _places(labels, inner)

    def drawn(x: float, y: float) -> Sequence[Shape]:
        items: list[Shape] = [*_avatar(member, x + _AVATAR, y + _AVATAR, theme)]
        left, top = x + 2 * _AVATAR + 14, y + max(0.0, (2 * _AVATAR - beside) / 2)
        items += lines(name, (left, top), STAGE, theme.ink)
        items += lines(about, (left, top + height(name, STAGE)), BODY, theme.muted)
        for label, box in zip(labels, places, strict=True):
            own = Box(x + box.x, y + start + box.y, box.width, box.height)
            items.append(Rect(own, theme.band, theme.card.line, radius=_PILL / 2))
            at = (own.x + 10, own.y + (_PILL - SMALL.leading) / 2)
            items += lines(label, at, SMALL, theme.muted)
        return items

    bottom = max((box.bottom for box in places), default=-10.0)
    return Block(start + bottom, drawn)


def _places(labels: Sequence[tuple[str, ...]], room: float) -> tuple[Box, ...]:
    """Return where pills stand, from the corner of the first: side by side as far as they fit."""
    widths = [max(width(part, SMALL) for part in label) + 20 for label in labels]
    heights = [height(label, SMALL) + _PILL - SMALL.leading for label in labels]
    spots = flow(widths, room, 6)
    tall = [
        max(own for own, (row, _) in zip(heights, spots, strict=True) if row == wanted)
        for wanted in range(spots[-1][0] + 1 if spots else 0)
    ]
    return tuple(
        Box(x, sum(tall[:row]) + 6 * row, wide, own)
        for wide, own, (row, x) in zip(widths, heights, spots, strict=True)
    )


def _avatar(member: Member, x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    """Return the initials in a circle with the ring of the persona's colour; hollow if assumed."""
    assumed = cast.is_assumed(member.persona)
    ring = theme.people[member.place % 5]
    base = baseline(y - INITIALS.leading / 2, INITIALS)
    ink = theme.avatar_ink if assumed else theme.on_stage
    disc = Circle(
        x,
        y,
        _AVATAR - 1.5,
        theme.paper if assumed else theme.avatar,
        ring,
        3 if not assumed else 2,
        DASHES["assumed"] if assumed else None,
    )
    return disc, Words(x, base, member.person.initials, INITIALS, ink, "middle")
