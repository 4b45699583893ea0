"""What stands on a card, block by block: each knows its height, and is drawn where it fits."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from cjm.model.claims import TextClaim
from cjm.model.context import Context
from cjm.model.persona import Demographics, Persona
from cjm.render.people import cast
from cjm.render.people.cast import Member
from cjm.render.scene import Circle, Icon, Shape
from cjm.render.script import clean
from cjm.render.sheet.cards import quoted
from cjm.render.sheet.frame import flow, height, lines, upright
from cjm.render.text import width, wrap
from cjm.render.theme import BODY, CAPTION, QUOTE, SMALL, SPACING, Theme
from cjm.render.words import channel, percent

Draw: TypeAlias = Callable[[float, float], Sequence[Shape]]

AFTER: Final = 12.0
"""The room after a block."""
_BULLET: Final = 14.0
_LINE_GAP: Final = 3.0
_HEAD: Final = SMALL.leading + 3
_ICON_GAP: Final = 6.0


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a card: its height without the room after it, and how it is drawn from a corner."""

    height: float
    draw: Draw


def words_of(context: Context, persona: Persona, wide: float, theme: Theme) -> Iterator[Block]:
    """Yield what a persona's description says, as blocks of a width."""
    if persona.quote:
        yield _quote(persona.quote, wide, theme)
    if persona.demographics:
        yield _text("On paper", " · ".join(_facts(persona.demographics)), wide, theme)
    if persona.context:
        yield _text("Situation", clean(persona.context), wide, theme)
    for key, title, made in cast.claims(persona):
        yield _claims(title, made, wide, _ink(key, theme), theme)
    if persona.channels:
        yield _channels(context, persona, wide, theme)


def known(context: Context, member: Member, wide: float, theme: Theme) -> Block:
    """Return what a persona rests on: how many claims are observed, and the evidence by title."""
    persona = member.persona
    if persona is None:
        nobody = member.person == cast.NOBODY
        why = "The map names no persona." if nobody else "Nobody has described this persona yet."
        return _text("Evidence", why, wide, theme)
    observed, total = cast.counted(persona)
    titles = [
        clean(one.title or one.id)
        for name in cast.evidence(persona)
        if (one := context.evidence.get(name))
    ]
    told = [f"{observed} of {total} claims observed"] if total else []
    told += titles or ["no evidence named" if told else "No evidence named"]
    return _text("Evidence", " · ".join(told), wide, theme)


def pills(persona: Persona | None) -> tuple[str, ...]:
    """Say what a persona is built on, and for how many customers it stands."""
    built = {
        "proto": "A first guess",
        "qualitative": "Built on interviews",
        "statistical": "Built on numbers",
    }
    found = [built[persona.basis]] if persona and persona.basis else []
    if cast.is_assumed(persona):
        found = ["Assumed, nobody has checked", *found]
    if persona and persona.segment:
        share = persona.segment.share
        part = f", {percent(share)} of customers" if share is not None else ""
        found.append(f"{clean(persona.segment.name)}{part}")
    return tuple(found)


def _facts(who: Demographics) -> Iterator[str]:
    told = (who.age, who.gender, who.occupation, who.education, who.income, who.location)
    yield from (clean(one) for one in told if one)


def _ink(key: str, theme: Theme) -> str:
    return {"goals": theme.gain.ink, "pains": theme.pain.ink}.get(key, theme.muted)


def _text(title: str, content: str, wide: float, theme: Theme) -> Block:
    parts = wrap(content, BODY, wide)

    def draw(x: float, y: float) -> Sequence[Shape]:
        head = lines((title,), (x, y), SMALL, theme.muted)
        return (*head, *lines(parts, (x, y + _HEAD), BODY, theme.ink))

    return Block(_HEAD + height(parts, BODY), draw)


def _quote(content: str, wide: float, theme: Theme) -> Block:
    text = quoted(clean(content))
    style = upright(QUOTE, text)
    parts = wrap(text, style, wide - 24)

    def draw(x: float, y: float) -> Sequence[Shape]:
        icon = Icon("quote", x, y, SPACING.icon, theme.quote.ink)
        return (icon, *lines(parts, (x + 24, y), style, theme.quote.ink))

    return Block(height(parts, style), draw)


def _claims(title: str, made: Sequence[TextClaim], wide: float, ink: str, theme: Theme) -> Block:
    """Return a list; its bullets are filled where evidence is named, else hollow."""
    found = [
        (bool(claim.evidence), wrap(clean(claim.text), BODY, wide - _BULLET)) for claim in made
    ]
    tall = sum(height(parts, BODY) + _LINE_GAP for _, parts in found) - _LINE_GAP

    def draw(x: float, y: float) -> Sequence[Shape]:
        items: list[Shape] = [*lines((title,), (x, y), SMALL, ink)]
        top = y + _HEAD
        for observed, parts in found:
            items.append(bullet(x + 4, top + BODY.leading / 2, ink, theme, observed=observed))
            items += lines(parts, (x + _BULLET, top), BODY, theme.ink)
            top += height(parts, BODY) + _LINE_GAP
        return items

    return Block(_HEAD + tall, draw)


def bullet(x: float, y: float, ink: str, theme: Theme, *, observed: bool) -> Circle:
    """Return the bullet of a claim."""
    if observed:
        return Circle(x, y, 3.5, ink)
    return Circle(x, y, 3, theme.paper, ink, 1.3)


def _channels(context: Context, persona: Persona, wide: float, theme: Theme) -> Block:
    found = [channel(name, context.workspace) for name in dict.fromkeys(persona.channels)]
    room = wide - SPACING.icon - _ICON_GAP
    told = [(one, wrap(one.title, CAPTION, room)) for one in found]
    widths = [
        max(width(part, CAPTION) for part in parts) + SPACING.icon + _ICON_GAP for _, parts in told
    ]
    places = flow(widths, wide, 14)
    rows = [
        max(
            height(parts, CAPTION)
            for (_, parts), (own, _) in zip(told, places, strict=True)
            if own == row
        )
        for row in range(places[-1][0] + 1)
    ]

    def draw(x: float, y: float) -> Sequence[Shape]:
        items: list[Shape] = [*lines(("Channels",), (x, y), SMALL, theme.muted)]
        for (one, parts), (row, across) in zip(told, places, strict=True):
            left, top = x + across, y + _HEAD + sum(rows[:row]) + 5 * row
            items.append(Icon(one.icon, left, top, SPACING.icon, theme.avatar_ink))
            at = (left + SPACING.icon + _ICON_GAP, top + 0.5)
            items += lines(parts, at, CAPTION, theme.ink)
        return items

    return Block(_HEAD + sum(rows) + 5 * (len(rows) - 1) + 2, draw)
