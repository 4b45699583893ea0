"""A persona's own small curve: how the journey feels, and where it is best and worst."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cjm.render.behind import extremes
from cjm.render.people.blocks import Block
from cjm.render.people.cast import Member
from cjm.render.place import Columns
from cjm.render.scene import Circle, Group, Path, Shape, polyline
from cjm.render.sheet import emotion, plot
from cjm.render.sheet.faces import PALE, colour, face
from cjm.render.sheet.frame import height, lines
from cjm.render.sheet.plot import Plot, Style, Trace
from cjm.render.text import wrap
from cjm.render.theme import CAPTION, SMALL, Theme, Type
from cjm.render.view import Point, View
from cjm.render.words import signed

_STEP: Final = 15.0
_FACE: Final = 8.0
_DOT: Final = 3.2
_INSET: Final = 10.0
_HEAD: Final = SMALL.leading + 3
_APART: Final = 14.0
_ICON: Final = 22.0
NOTHING: Final = "The map says nothing of how this persona feels."
SHARED: Final = "as the map states it for everyone"


@dataclass(frozen=True, slots=True)
class _End:
    """The highest or the lowest point, in lines: what it is, where, and how it feels."""

    point: Point
    texts: tuple[tuple[tuple[str, ...], Type], ...]

    @property
    def height(self) -> float:
        return sum(height(parts, style) for parts, style in self.texts)

    def draw(self, x: float, y: float, theme: Theme) -> Iterator[Shape]:
        middle = y + SMALL.leading / 2
        yield from face(
            x + _FACE,
            middle,
            self.point.score,
            self.point.basis,
            theme,
            _FACE - 1,
            old=self.point.old,
        )
        for parts, style in self.texts:
            ink = theme.muted if style == SMALL else theme.ink
            yield from lines(parts, (x + _ICON, y), style, ink)
            y += height(parts, style)


def block(member: Member, view: View, wide: float, theme: Theme) -> Block:
    """Return the curve with its highest and its lowest point in words."""
    if not member.points:
        return _bare(wide, theme)
    head = wrap(f"Emotion, {SHARED}" if member.shared else "Emotion", SMALL, wide)
    top = height(head, SMALL) + 3 + _FACE + 2
    below = top + 4 * _STEP + _FACE + 8
    column = (wide - _APART) / 2
    ends = tuple(_ends(member, view, column - _ICON))

    def draw(x: float, y: float) -> Sequence[Shape]:
        drawn = _plot(view, (x, y + top), wide, theme)
        items: list[Shape] = [*lines(head, (x, y), SMALL, theme.muted)]
        items += _drawn(drawn, member, view)
        for place, end in enumerate(ends):
            items += end.draw(x + place * (column + _APART), y + below, theme)
        return items

    return Block(below + max(end.height for end in ends), draw)


def _bare(wide: float, theme: Theme) -> Block:
    parts = wrap(NOTHING, CAPTION, wide)

    def draw(x: float, y: float) -> Sequence[Shape]:
        head = lines(("Emotion",), (x, y), SMALL, theme.muted)
        return (*head, *lines(parts, (x, y + _HEAD), CAPTION, theme.muted))

    return Block(_HEAD + height(parts, CAPTION), draw)


def _ends(member: Member, view: View, room: float) -> Iterator[_End]:
    found = extremes(member.points)
    names = ("Highest", "Lowest") if len(found) > 1 else (_same(member.points),)
    for name, point in zip(names, found, strict=True):
        column = view.slots[point.slot]
        several = len(found) == 1 < len(member.points)
        where = f"{column.number} {column.title}" if column and not several else ""
        feels = signed(point.score) if several else emotion.words(point)
        told = ((name, SMALL), (where, CAPTION), (feels, CAPTION))
        yield _End(point, tuple((wrap(text, style, room), style) for text, style in told))


def _same(points: Sequence[Point]) -> str:
    count = len(points)
    return "At one touchpoint only" if count == 1 else f"The same at all {count} touchpoints"


def _plot(view: View, at: tuple[float, float], wide: float, theme: Theme) -> Plot:
    x, y = at
    count = len(view.slots)
    columns = Columns(x + _INSET, (wide - 2 * _INSET) / count, 0, count)
    return Plot(columns, theme, theme.paper, x + wide, y, _STEP)


def _drawn(made: Plot, member: Member, view: View) -> Iterator[Shape]:
    theme = made.theme
    trace = Trace("", member.points, Style(theme.people[member.place % 5]), member.person.id)
    marked = extremes(member.points)
    yield from plot.levels(made)
    yield from _stages(made, view)
    yield from plot.lines(made, (trace,))
    for point, (x, y) in zip(member.points, plot.dots(made, (trace,), 0), strict=True):
        spoken = emotion.spoken(view, trace, point)
        if point in marked:
            around = Circle(x, y, _FACE + 1.5, theme.paper)
            shapes: tuple[Shape, ...] = (
                around,
                *face(x, y, point.score, point.basis, theme, _FACE, old=point.old),
            )
        else:
            shapes = tuple(_dot(x, y, point, made))
        yield Group(shapes, "point", title=spoken)


def _dot(x: float, y: float, point: Point, made: Plot) -> Iterator[Circle]:
    radius = min(_DOT, made.columns.width / 2.2)
    ink = colour(point.score, made.theme)
    if point.basis == "observed" and not point.old:
        yield Circle(x, y, radius, ink, made.theme.paper, 1)
        return
    yield Circle(x, y, radius, made.theme.paper, ink, 1.4)
    if point.old:
        yield Circle(x, y, radius, ink, opacity=PALE)


def _stages(made: Plot, view: View) -> Iterator[Shape]:
    """Draw thin lines where one stage ends and the next begins."""
    for stage in view.stages[1:]:
        x = made.columns.left(stage.first)
        yield Path(polyline([(x, made.y(2)), (x, made.y(-2))]), line=made.theme.line)
