"""The personas: one card for each, side by side, with how the journey feels to each of them."""

from collections.abc import Iterator, Sequence
from typing import Final

from cjm.model.context import Context
from cjm.render.behind import extremes
from cjm.render.compose import view_of
from cjm.render.options import Options
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


def scene(context: Context, options: Options) -> Scene:
    """Lay the personas of a journey out as cards; right to left if its content is."""
    plain = view_of(context, ("touchpoints",), options.today)._replace(without=options.without)
    members, theme = cast.cast(context, plain), options.theme
    view = _felt(plain, members)
    frame = Frame(view, theme, Columns(SPACING.margin, 1, 0, 1), _WIDTH)
    head = heading.draw(view, theme, frame.right - frame.left, _WHAT)
    body = _cards(frame, _made(context, frame, members), head.bottom)
    foot = footer.draw(frame, body.bottom, tuple(_marks(view, members)), people=False)
    part = Part((*head.items, *body.items, *foot.items), foot.bottom)
    return whole(frame, "personas", part, description=" ".join(_description(view, members)))


def _felt(view: View, members: Sequence[Member]) -> View:
    """Return the view with the curves that cards show, without targets, which they do not."""
    curves = (
        Curve(one.person, tuple(point._replace(target=None) for point in one.points))
        for one in members
    )
    return view._replace(curves=tuple(curve for curve in curves if curve.points))


def _made(context: Context, frame: Frame, members: Sequence[Member]) -> list[Card]:
    count = _abreast(len(members))
    wide = (frame.right - frame.left - (count - 1) * _GAP) / count
    return [card(one, context, frame.view, wide, frame.theme) for one in members]


def _abreast(count: int) -> int:
    return _ABREAST.get(count, _MOST)


def _cards(frame: Frame, made: Sequence[Card], top: float) -> Part:
    """Draw the cards in rows, each as tall as its text."""
    items: list[Shape] = []
    count = _abreast(len(made))
    for row in range(0, len(made), count):
        members = made[row : row + count]
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
