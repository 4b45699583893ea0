"""The personas: one card for each, side by side, with how the journey feels to each of them."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final, NamedTuple

from cjm.model.context import Context
from cjm.render.behind import extremes
from cjm.render.compose import view_of
from cjm.render.options import Options
from cjm.render.paging import papers
from cjm.render.paging.filling import filled
from cjm.render.paging.papers import Leaf, Room
from cjm.render.people import blocks, cast
from cjm.render.people.card import Card, card, draw
from cjm.render.people.cast import Member
from cjm.render.place import Box, Columns
from cjm.render.scene import Rect, Scene, Shape
from cjm.render.sheet import emotion, footer, heading
from cjm.render.sheet.cards import DASHES
from cjm.render.sheet.frame import Frame, Part
from cjm.render.sheet.whole import whole
from cjm.render.theme import SPACING, Theme
from cjm.render.view import Curve, Point, View

_WHAT: Final = "Personas"
_WIDTH: Final = 1280.0
_GAP: Final = 18.0
_ABREAST: Final = {1: 1, 2: 2, 3: 3, 5: 3, 6: 3, 9: 3}
_MOST: Final = 4


class _People(NamedTuple):
    """The personas of a journey, and the view with their curves."""

    context: Context
    view: View
    members: Sequence[Member]
    theme: Theme


def scene(context: Context, options: Options) -> Scene:
    """Lay the personas of a journey out as cards; right to left if its content is."""
    people = _people(context, options)
    frame = _frame(people, _WIDTH)
    return _sheet(people, frame, _rows(_made(people, frame, _abreast(len(people.members)))))


def pages(context: Context, options: Options) -> Sequence[Scene]:
    """Lay the cards out on pages of `options.paper`, as few as can be."""
    assert options.paper  # else there is one sheet
    return papers.best(options.paper, partial(_laid, _people(context, options)))


def _people(context: Context, options: Options) -> _People:
    plain = view_of(context, ("touchpoints",), options.today)._replace(without=options.without)
    members = cast.cast(context, plain)
    return _People(context, _felt(plain, members), members, options.theme)


def _frame(people: _People, width: float) -> Frame:
    return Frame(people.view, people.theme, Columns(SPACING.margin, 1, 0, 1), width)


def _laid(people: _People, room: Room) -> list[Scene]:
    """Lay the cards out on pages of one size, fewer side by side where they are too tall."""
    tried = [
        _on_pages(people, room, count) for count in range(_abreast(len(people.members)), 0, -1)
    ]
    fitting = (one for one in tried if all(page.height <= room.height for page in one))
    return next(fitting, min(tried, key=lambda one: max(page.height for page in one)))


def _on_pages(people: _People, room: Room, count: int) -> list[Scene]:
    frame = _frame(people, room.width)
    rows = _rows(_made(people, frame, count), count)
    talls = [max(one.height for one in row) + _GAP for row in rows]
    leaf = Leaf(1, 2, footer.summary(people.view), room)
    free = room.height - _around(people, frame, leaf)
    found = filled(talls, free, free)
    about = footer.summary(people.view)
    return [
        _sheet(people, frame, [rows[at] for at in some], Leaf(number, len(found), about, room))
        for number, some in enumerate(found, 1)
    ]


def _around(people: _People, frame: Frame, leaf: Leaf) -> float:
    """Return the height that head, foot and margins take."""
    marks = tuple(_marks(people.view, people.members))
    foot = footer.draw(frame, 0, marks, people=False, leaf=leaf)
    return _head(frame).bottom + 8 - _GAP + foot.bottom + SPACING.margin - 8


def _head(frame: Frame) -> Part:
    return heading.draw(frame.view, frame.theme, frame.right - frame.left, _WHAT)


def _sheet(
    people: _People, frame: Frame, rows: Sequence[Sequence[Card]], leaf: Leaf | None = None
) -> Scene:
    view, members = people.view, people.members
    head = _head(frame)
    body = _cards(frame, rows, head.bottom)
    marks = tuple(_marks(view, members))
    foot = footer.ending(frame, body.bottom, marks, people=False, leaf=leaf)
    part = Part((*head.items, *body.items, *foot.items), foot.bottom)
    return whole(frame, "personas", part, description=" ".join(_description(view, members)))


def _felt(view: View, members: Sequence[Member]) -> View:
    """Return the view with the curves that cards show, without targets, which they do not."""
    curves = (
        Curve(one.person, tuple(point._replace(target=None) for point in one.points))
        for one in members
    )
    return view._replace(curves=tuple(curve for curve in curves if curve.points))


def _made(people: _People, frame: Frame, count: int) -> list[Card]:
    """Return the cards, so wide that `count` stand side by side."""
    wide = (frame.right - frame.left - (count - 1) * _GAP) / count
    return [card(one, people.context, frame.view, wide, frame.theme) for one in people.members]


def _rows(made: Sequence[Card], count: int = 0) -> list[Sequence[Card]]:
    """Return the cards in rows."""
    count = count or _abreast(len(made))
    return [made[first : first + count] for first in range(0, len(made), count)]


def _abreast(count: int) -> int:
    return _ABREAST.get(count, _MOST)


def _cards(frame: Frame, rows: Sequence[Sequence[Card]], top: float) -> Part:
    """Draw the cards in rows, each as tall as its text."""
    items: list[Shape] = []
    for members in rows:
        for place, one in enumerate(members):
            items.append(draw(one, frame.left + place * (one.width + _GAP), top, frame.theme))
        top += max(one.height for one in members) + _GAP
    return Part(tuple(items), top - _GAP + 8)


def _marks(view: View, members: Sequence[Member]) -> Iterator[footer.Mark]:
    stated = [
        bool(claim.evidence)
        for one in members
        if one.persona
        for _, _, made in cast.claims(one.persona)
        for claim in made
    ]
    told = {point.basis for curve in view.curves for point in curve.points}
    if True in stated and "observed" not in told:
        yield 8, _filled, "filled: observed, evidence is named"
    if False in stated and "assumed" not in told:
        yield 8, _hollow, "hollow: assumed, nobody has checked"
    if any(cast.is_assumed(one.persona) for one in members):
        yield 28, _dotted, "a persona that rests on no evidence, or says that it is a first guess"


def _filled(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    return (blocks.bullet(x + 4, y, theme.muted, theme, observed=True),)


def _hollow(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    return (blocks.bullet(x + 4, y, theme.muted, theme, observed=False),)


def _dotted(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    box = Box(x, y - 7, 28, 14)
    return (Rect(box, theme.paper, theme.muted, 1.4, 4, DASHES["assumed"]),)


def _description(view: View, members: Sequence[Member]) -> Iterator[str]:
    """Tell the cards in words, for those who do not see them."""
    yield f"{_WHAT}. {view.header.kind} customer journey map."
    for one in members:
        tagline = f", {one.person.tagline}" if one.person.tagline else ""
        yield f"{one.person.name}{tagline}."
        for name, point in zip(("Highest", "Lowest"), _ends(one), strict=False):
            column = view.slots[point.slot]
            if column:
                yield f"{name}: {column.number} {column.title}, {emotion.words(point)}."


def _ends(one: Member) -> tuple[Point, ...]:
    return extremes(one.points) if one.points else ()
