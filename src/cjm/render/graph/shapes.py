"""The shapes of a flow: stages, cards, tags, and lines with their arrowheads and labels."""

from collections.abc import Iterator
from math import hypot
from typing import Final

from cjm.render.graph.laid import Wire
from cjm.render.graph.pieces import (
    APART,
    BRANCH,
    FACE,
    HANG,
    PAD,
    SIDE,
    SMALL_FACE,
    Card,
    Label,
    Mood,
    Tag,
    Text,
)
from cjm.render.place import Box, Dot
from cjm.render.scene import Group, Icon, Path, Rect, Shape, number, polyline
from cjm.render.sheet.emotion import diamond
from cjm.render.sheet.faces import face, step
from cjm.render.sheet.frame import lines
from cjm.render.sheet.rims import rim
from cjm.render.theme import SPACING, STAGE, Theme
from cjm.render.view import Turn
from cjm.render.words import known

DASHES: Final[dict[Turn, str | None]] = {"on": None, "back": "6 4", "leave": None, "finish": None}
"""How a way's line is broken: going back is dashed."""

_ARROW: Final = 9.0
_TOP: Final = 9.0


def colour(turn: Turn, theme: Theme) -> str:
    """Return the colour of a way: leaving is a pain, the goal a gain."""
    if turn == "leave":
        return theme.truth
    return theme.gain.ink if turn == "finish" else theme.muted


def title(text: Text, box: Box) -> Box:
    """Return where a stage's title stands in its box, with the bar before it."""
    return Box(box.x + 14, box.y + 12, text.width + 12, text.height)


def stage(title: Text, box: Box, mark: str, theme: Theme) -> Group:
    """Draw a stage's box with its title and its colour as a bar."""
    bar = Box(box.x + 14, box.y + 12, 4, STAGE.leading)
    at = (box.x + 26, box.y + 12)
    items: tuple[Shape, ...] = (
        Rect(box, theme.band, theme.line, radius=12),
        Rect(bar, mark, radius=2),
        *lines(title.lines, at, title.style, theme.ink),
    )
    return Group(items, "stage", box=box)


def card(made: Card, x: float, y: float, theme: Theme) -> Group:
    """Draw a touchpoint's card with its face, and what hangs below it."""
    box = Box(x, y, made.width, made.height)
    dash = None if made.column and made.column.involves_us else "7 4"
    items: list[Shape] = [
        Rect(box, theme.card.fill, theme.card.line, radius=SPACING.radius, dash=dash)
    ]
    left, top = x + made.inset, y + _TOP
    if made.column and made.column.channels:
        middle = top + (made.title.style.leading - SPACING.icon) / 2
        icon = made.column.channels[0].icon
        items.append(Icon(icon, x + PAD, middle, SPACING.icon, theme.avatar_ink))
    inks = (theme.card.ink if made.column else theme.muted, theme.muted)
    for text, ink in zip((made.title, made.channel), inks, strict=True):
        items += lines(text.lines, (left, top), text.style, ink)
        top += text.height
    for mood in made.moods:
        items += _mood(mood, (left, top), (box.right - 4, y + 2), theme)
        top += mood.height
    if made.column and made.column.moment_of_truth:
        items.append(diamond(x + 16, y, theme))
    return Group((*_hanging(made, box, theme), *items), "touchpoint", _title(made), box)


def _title(made: Card) -> str | None:
    if made.column is None:
        return None
    bases = dict.fromkeys(known(one.point.basis, old=one.point.old) for one in made.moods)
    told = f" ({', '.join(bases)})" if bases else ""
    truth = ", moment of truth" if made.column.moment_of_truth else ""
    return f"{made.column.number} {made.column.title}{truth}{told}"


def _mood(mood: Mood, at: Dot, corner: Dot, theme: Theme) -> Iterator[Shape]:
    """Draw a feeling: its words with a small face before them, or the face on the card's corner."""
    point, text, own = mood.point, mood.text, mood.style
    ink = own.ink if own.rim else theme.scale[2 - step(point.score)]
    x, y = at[0] + mood.inset, at[1] + (mood.height - text.height) / 2
    spot, size = corner, FACE
    if own.rim:
        spot, size = (at[0] + SMALL_FACE + 1, at[1] + mood.height / 2), SMALL_FACE
        yield from rim(own.rim, *spot, SMALL_FACE + 1.5, own.ink)
    yield from lines(text.lines, (x, y), text.style, ink)
    yield from face(*spot, point.score, point.basis, theme, size, old=point.old)


def _hanging(made: Card, box: Box, theme: Theme) -> Iterator[Shape]:
    """Draw what hangs below a card: one tag under an arrow, several as branches of a trunk."""
    y, room = box.bottom + HANG, box.width - 2 * SIDE
    if len(made.tags) == 1:
        middle, only = box.x + box.width / 2, made.tags[0]
        yield from _stem(only, (middle, box.bottom), (middle, y), theme)
        yield tag(only, Box(box.x + SIDE, y, room, only.height), theme)
        return
    trunk = box.x + SIDE + 4
    for each in made.tags:
        middle = y + each.height / 2
        yield Path(polyline([(trunk, box.bottom), (trunk, middle)]), line=theme.rule, width=1.6)
        spot = (box.x + SIDE + BRANCH, middle)
        yield from _stem(each, (trunk, middle), spot, theme)
        yield tag(each, Box(spot[0], y, room - BRANCH, each.height), theme)
        y += each.height + APART


def _stem(made: Tag, card: Dot, end: Dot, theme: Theme) -> tuple[Shape, ...]:
    """Draw the arrow from a card to its tag, or from the tag to the card if its way arrives."""
    ink = colour(made.way.turn, theme)
    start, end = (end, card) if made.arrives else (card, end)
    line = polyline([start, _short_of(start, end, _ARROW - 2)])
    return Path(line, line=ink, width=1.6), _head(start, end, ink)


def tag(made: Tag, box: Box, theme: Theme) -> Group:
    """Draw a tag: where a way leads that leaves the row, with the action in its first lines."""
    tints = {"leave": theme.pain, "finish": theme.gain}
    tint = tints.get(made.way.turn, theme.delivery)
    dash = DASHES[made.way.turn]
    middle, top = box.x + box.width / 2, box.y + 4
    items: list[Shape] = [Rect(box, tint.fill, tint.line, radius=9, dash=dash)]
    items += lines(made.text.lines, (middle, top), made.text.style, tint.ink, "middle")
    below = (middle, top + made.text.height)
    items += lines(made.where.lines, below, made.where.style, tint.ink, "middle")
    return Group(tuple(items), "tag", box=box)


def line(wire: Wire, turn: Turn, theme: Theme) -> tuple[Shape, ...]:
    """Draw a way's line with its arrowhead."""
    ink = colour(turn, theme)
    *_, before, end = wire.points
    points = [*wire.points[:-1], _short_of(before, end, _ARROW - 2)]
    data = f"M{number(points[0][0])} {number(points[0][1])}"
    for place in range(1, len(points), 3):
        data += " C" + " ".join(f"{number(x)} {number(y)}" for x, y in points[place : place + 3])
    return Path(data, line=ink, width=1.6, dash=DASHES[turn]), _head(before, end, ink)


def label(made: Label, centre: Dot, ink: str, ground: str | None) -> Iterator[Shape]:
    """Set what stands on a way around a point; `ground` is laid over a line that runs below it."""
    y = centre[1] - (made.text.height + made.share.height) / 2
    if ground:
        box = Box(centre[0] - made.width / 2, centre[1] - made.height / 2, made.width, made.height)
        yield Rect(box, ground)
    for text in (made.text, made.share):
        yield from lines(text.lines, (centre[0], y), text.style, ink, "middle")
        y += text.height


def _head(before: Dot, end: Dot, ink: str) -> Path:
    """Draw an arrowhead that points from one spot to another."""
    base = _short_of(before, end, _ARROW)
    across = ((end[1] - base[1]) * 0.42, (base[0] - end[0]) * 0.42)
    dots = [
        end,
        (base[0] + across[0], base[1] + across[1]),
        (base[0] - across[0], base[1] - across[1]),
    ]
    return Path(polyline(dots, closed=True), ink)


def _short_of(before: Dot, end: Dot, by: float) -> Dot:
    long = hypot(end[0] - before[0], end[1] - before[1]) or 1.0
    part = by / long
    return end[0] - (end[0] - before[0]) * part, end[1] - (end[1] - before[1]) * part
