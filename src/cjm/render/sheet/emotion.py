"""The emotion lane: scale, curves, faces, targets, moments of truth, and feelings in words."""

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple, TypeAlias

from cjm.model.context import Basis
from cjm.render.place import Box
from cjm.render.scene import Gradient, Group, Path, Rect, Shape, Words, polyline
from cjm.render.script import direction
from cjm.render.sheet import aims, cutting
from cjm.render.sheet import plot as plots
from cjm.render.sheet.faces import step
from cjm.render.sheet.frame import Frame, Part, baseline, height, lines
from cjm.render.sheet.plot import Plot, Trace
from cjm.render.theme import CAPTION, SMALL, SPACING, Theme
from cjm.render.view import Point, View
from cjm.render.words import FEELINGS, known, signed

_LTR, _END = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_TOP: Final = 52.0
_LOW: Final = 28.0
_TIGHT: Final = 20.0
_BELOW: Final = SPACING.face + 14.0

Ink: TypeAlias = tuple[Literal["people", "scale"], int]
"""One of the theme's lists of colours, and a place in it."""


def level(top: float, score: float, step: float = SPACING.level) -> float:
    """Return the y of a score in a lane that begins at `top`, `step` pixels a level."""
    return top + (_TOP if step > _LOW else step + _TIGHT) + (2 - score) * step


def bottom(top: float, step: float = SPACING.level) -> float:
    """Return the y below the plot, where feelings are told in words."""
    return level(top, -2, step) + _BELOW


def gradient(top: float, theme: Theme, step: float = SPACING.level) -> Gradient:
    """Return the colours of the curve by height."""
    return plots.gradient(level(top, 2, step), level(top, -2, step), theme)


def draw(frame: Frame, top: float) -> Part:
    """Draw the whole lane."""
    feelings = _feelings(frame, bottom(top, frame.spacing.level))
    items = (*plot(frame, top), *scale(frame, top), *feelings.items)
    return Part(items, feelings.bottom + frame.spacing.lane_pad)


def plot(frame: Frame, top: float) -> tuple[Shape, ...]:
    """Draw what stands in the columns: levels, moments of truth, curves, targets and faces."""
    where, drawn = _plot(frame, top), plots.traces(frame.view, frame.theme)
    items: list[Shape] = [*truths(frame, top), *levels(frame, top)]
    items += plots.lines(where, drawn)
    items += aims.draw(where, drawn)
    for place, own in enumerate(drawn):
        for point, shapes in plots.faces(where, drawn, place):
            items.append(Group(shapes, "point", title=spoken(frame.view, own, point)))
    return tuple(items)


def levels(frame: Frame, top: float) -> Iterator[Shape]:
    """Draw a line for each step of the scale."""
    return plots.levels(_plot(frame, top))


def scale(frame: Frame, top: float) -> tuple[Shape, ...]:
    """Draw the scale's numbers and names, left of the columns."""
    return plots.scale(_plot(frame, top))


def _plot(frame: Frame, top: float) -> Plot:
    theme = frame.theme
    step = frame.spacing.level
    return Plot(frame.columns, theme, theme.band, frame.right, level(top, 2, step), step)


def truths(frame: Frame, top: float) -> Iterator[Shape]:
    """Draw a soft column and a name where customers decide to stay or to leave."""
    colour = frame.theme.truth
    for slot, column in enumerate(frame.view.slots):
        if not column or not column.moment_of_truth:
            continue
        x, middle = frame.columns.left(slot), frame.columns.centre(slot)
        box = Box(x, top + 1, frame.columns.width, bottom(top, frame.spacing.level) - top - 3)
        yield Rect(box, colour, opacity=0.07)
        yield from truth(middle, top + 14, frame.theme)


def truth(middle: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    """Return the mark of a moment of truth with its name, around a point."""
    base = baseline(y - SMALL.leading / 2, SMALL)
    name = Words(middle + 7, base, "Moment of truth", SMALL, theme.truth, "middle")
    return _diamond(middle - 54, y, theme.truth), name


def _diamond(x: float, y: float, colour: str) -> Path:
    dots = [(x, y - 5), (x + 5, y), (x, y + 5), (x - 5, y)]
    return Path(polyline(dots, closed=True), colour)


def diamond(x: float, y: float, theme: Theme) -> Path:
    """Return the mark of a moment of truth."""
    return _diamond(x, y, theme.truth)


def spoken(view: View, own: Trace, point: Point) -> str:
    """Say a point of a curve in words, for those who point at it."""
    column = view.slots[point.slot] if point.slot >= 0 else None
    name = own.name or next((one.person.name for one in view.curves if one.person), "")
    where = f"{column.number or ''} {column.title}: ".lstrip() if column else ""
    return f"{where}{name and f'{name}, '}{words(point)} ({known(point.basis, old=point.old)})"


def words(point: Point, name: str = "") -> str:
    """Return a point's score and feeling (`-1 unsure`), with a persona's name before it if given.

    Where none is stated, the feeling is the scale's word. In a right-to-left line the number is
    isolated, so that its sign stays in front.
    """
    feeling, score = point.feeling or FEELINGS[step(point.score)], signed(point.score)
    if direction(name + feeling) != "rtl":
        return f"{name}{score} {feeling}"
    if direction(feeling) == "rtl":
        return f"{name}{_LTR}{score}{_END} {feeling}"
    return f"{name}{_LTR}{score} {feeling}{_END}"


def _feelings(frame: Frame, top: float) -> Part:
    """Draw each point's number and feeling in words, below the plot."""
    items: list[Shape] = []
    bottom = top
    for slot in range(len(frame.view.slots)):
        y, x = top, frame.columns.centre(slot)
        for line in told(frame.view, slot):
            style = SMALL if line.ink else CAPTION
            ink = getattr(frame.theme, line.ink[0])[line.ink[1]] if line.ink else frame.theme.muted
            parts = cutting.told(line.text, style, frame.columns.width - 8, frame.density.text)
            items += parts.shapes(lines(parts.lines, (x, y), style, ink, "middle"))
            y += height(parts.lines, style)
        bottom = max(bottom, y)
    return Part(tuple(items), bottom)


class Line(NamedTuple):
    """A line below a touchpoint: a feeling, or a target, which has no basis.

    Without `ink` it has the muted colour.
    """

    text: str
    ink: Ink | None = None
    basis: Basis | None = None
    old: bool = False


def told(view: View, slot: int) -> Iterator[Line]:
    """Yield the lines below a slot: feelings by persona, then targets, once if all share one."""
    several = len(view.curves) > 1
    names = [curve.person.name if curve.person else "" for curve in view.curves]
    for place, curve in zip(view.places, view.curves, strict=True):
        for point in (point for point in curve.points if point.slot == slot):
            name = f"{curve.person.name} " if several and curve.person else ""
            by_score: Ink = ("scale", 2 - step(point.score))
            shade: Ink = by_score if place is None else ("people", place % 5)
            yield Line(words(point, name), shade, point.basis, point.old)
    here = [[point for point in curve.points if point.slot == slot] for curve in view.curves]
    for aim in aims.aims(here):
        yield Line(aim.told(names))
