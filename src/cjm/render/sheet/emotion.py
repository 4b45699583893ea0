"""The emotion lane: scale, curves, faces, targets, moments of truth, and feelings in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal, TypeAlias

from cjm.model.context import Basis
from cjm.render.place import Box, Columns, Dot, beziers
from cjm.render.scene import Circle, Gradient, Group, Path, Rect, Shape, Words, number, polyline
from cjm.render.script import direction
from cjm.render.sheet.faces import face, step
from cjm.render.sheet.frame import Frame, Part, baseline, height, lines
from cjm.render.text import wrap
from cjm.render.theme import CAPTION, SMALL, SPACING, Theme
from cjm.render.view import Curve, Point, View
from cjm.render.words import FEELINGS, signed

CURVE_GRADIENT: Final = "curve"
_LTR, _END = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_TOP: Final = 52.0
_BELOW: Final = SPACING.face + 14.0
_APART: Final = 34.0
_STROKES: Final[dict[Basis, str | None]] = {"observed": None, "proposed": "9 6", "assumed": "1 7"}
_WEAKNESS: Final = ("observed", "proposed", "assumed")

Ink: TypeAlias = tuple[Literal["people", "scale"], int]
"""One of the theme's lists of colours, and a place in it."""


def level(top: float, score: float) -> float:
    """Return the y of a score in a lane that begins at `top`."""
    return top + _TOP + (2 - score) * SPACING.level


def bottom(top: float) -> float:
    """Return the y below the plot, where feelings are told in words."""
    return level(top, -2) + _BELOW


def gradient(top: float, theme: Theme) -> Gradient:
    """Return the colours of the curve by height."""
    stops = tuple((place / 4, colour) for place, colour in enumerate(theme.emotion))
    return Gradient(CURVE_GRADIENT, level(top, 2), level(top, -2), stops)


def draw(frame: Frame, top: float) -> Part:
    """Draw the whole lane."""
    feelings = _feelings(frame, bottom(top))
    items = (*plot(frame, top), *scale(frame, top), *feelings.items)
    return Part(items, feelings.bottom + SPACING.lane_pad)


def plot(frame: Frame, top: float) -> tuple[Shape, ...]:
    """Draw what stands in the columns: levels, moments of truth, curves, targets and faces."""
    items: list[Shape] = [*truths(frame, top), *levels(frame, top)]
    for place, curve in enumerate(frame.view.curves):
        items += _curve(frame, top, place, curve)
    items += _targets(frame, top)
    for place, curve in enumerate(frame.view.curves):
        items += _points(frame, top, place, curve)
    return tuple(items)


def place_of(columns: Columns, slot: int, place: int, count: int) -> float:
    """Return the x of a point: curves of several personas stand side by side in a column."""
    apart = min(_APART, columns.width / max(count, 1))
    return columns.centre(slot) + (place - (count - 1) / 2) * apart


def runs(points: Sequence[Point]) -> Iterator[tuple[Point, ...]]:
    """Yield stretches of neighbouring slots: the curve stops where nothing is known."""
    held: list[Point] = []
    for point in points:
        if held and point.slot != held[-1].slot + 1:
            yield tuple(held)
            held = []
        held.append(point)
    if held:
        yield tuple(held)


def levels(frame: Frame, top: float) -> Iterator[Shape]:
    """Draw a line for each step of the scale."""
    start = frame.columns.start - 6
    for score in FEELINGS:
        dash = None if score == 0 else "3 4"
        line = frame.theme.rule if score == 0 else frame.theme.card.line
        y = level(top, score)
        yield Path(polyline([(start, y), (frame.right, y)]), line=line, dash=dash)


def scale(frame: Frame, top: float) -> tuple[Shape, ...]:
    """Draw the scale's numbers and names, left of the columns."""
    start = frame.columns.start
    items: list[Shape] = []
    for score, feeling in FEELINGS.items():
        base = baseline(level(top, score) - CAPTION.leading / 2, CAPTION)
        ink = frame.theme.scale[2 - score]
        items.append(Words(start - 12, base, signed(score), SMALL, ink, "right"))
        items.append(Words(start - 36, base, feeling, CAPTION, frame.theme.muted, "right"))
    return tuple(items)


def truths(frame: Frame, top: float) -> Iterator[Shape]:
    """Draw a soft column and a name where customers decide to stay or to leave."""
    colour = frame.theme.truth
    for slot, column in enumerate(frame.view.slots):
        if not column or not column.moment_of_truth:
            continue
        x, middle = frame.columns.left(slot), frame.columns.centre(slot)
        box = Box(x, top + 1, frame.columns.width, bottom(top) - top - 3)
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


def target(x: float, y: float, theme: Theme, reach: float = 26) -> Path:
    """Return the mark of a target: a short dashed line."""
    return Path(polyline([(x - reach, y), (x + reach, y)]), line=theme.ink, width=2, dash="5 4")


def _targets(frame: Frame, top: float) -> Iterator[Shape]:
    """Draw each slot's targets, once where several personas share one."""
    told = {
        (point.slot, point.target): None
        for curve in frame.view.curves
        for point in curve.points
        if point.target is not None
    }
    for slot, score in told:
        yield target(frame.columns.centre(slot), level(top, score), frame.theme)


def _curve(frame: Frame, top: float, place: int, curve: Curve) -> Iterator[Shape]:
    count = len(frame.view.curves)
    line = f"url(#{CURVE_GRADIENT})" if count == 1 else frame.theme.people[place % 5]
    for run in runs(curve.points):
        dots = [_dot(frame, top, point, place) for point in run]
        segments = beziers(dots)
        if count == 1 and segments:
            yield _area(segments, level(top, 0))
        for (before, after), segment in zip(pairwise(run), segments, strict=True):
            yield stroke((before, after), segment, line)


def stroke(ends: tuple[Point, Point], segment: tuple[Dot, Dot, Dot, Dot], line: str) -> Path:
    """Return the line between two points of a curve, dashed by the weaker of what they rest on."""
    basis = max((end.basis for end in ends), key=_WEAKNESS.index)
    data = start_of(segment[0]) + bezier(segment)
    return Path(data, line=line, width=3, dash=_STROKES[basis], round=True)


def _dot(frame: Frame, top: float, point: Point, place: int) -> Dot:
    x = place_of(frame.columns, point.slot, place, len(frame.view.curves))
    return x, level(top, point.score)


def _area(segments: Sequence[tuple[Dot, Dot, Dot, Dot]], zero: float) -> Path:
    first, last = segments[0][0], segments[-1][3]
    data = f"M{number(first[0])} {number(zero)} L{number(first[0])} {number(first[1])}"
    data += "".join(map(bezier, segments)) + f" L{number(last[0])} {number(zero)} Z"
    return Path(data, f"url(#{CURVE_GRADIENT})", opacity=0.16)


def start_of(dot: Dot) -> str:
    """Return path data that begins a curve."""
    return f"M{number(dot[0])} {number(dot[1])}"


def bezier(segment: tuple[Dot, Dot, Dot, Dot]) -> str:
    """Return path data that goes on along a segment."""
    return " C" + " ".join(f"{number(x)} {number(y)}" for x, y in segment[1:])


def _points(frame: Frame, top: float, place: int, curve: Curve) -> Iterator[Shape]:
    several = len(frame.view.curves) > 1
    for point in curve.points:
        x, y = _dot(frame, top, point, place)
        rim = frame.theme.people[place % 5] if several else frame.theme.band
        shapes: list[Shape] = [Circle(x, y, SPACING.face + 2, rim)]
        shapes += face(x, y, point.score, point.basis, frame.theme)
        yield Group(tuple(shapes), "point", title=_spoken(frame, curve, point))


def _spoken(frame: Frame, curve: Curve, point: Point) -> str:
    column = frame.view.slots[point.slot]
    name = f"{curve.person.name}, " if curve.person else ""
    where = f"{column.number} {column.title}: " if column else ""
    return f"{where}{name}{words(point)} ({point.basis})"


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
            parts = wrap(line.text, style, frame.columns.width - 8)
            items += lines(parts, (x, y), style, ink, "middle")
            y += height(parts, style)
        bottom = max(bottom, y)
    return Part(tuple(items), bottom)


@dataclass(frozen=True, slots=True)
class Line:
    """A line below a touchpoint: a feeling, or a target, which has no basis.

    Without `ink` it has the muted colour.
    """

    text: str
    ink: Ink | None = None
    basis: Basis | None = None


def told(view: View, slot: int) -> Iterator[Line]:
    """Yield the lines below a slot: feelings by persona, then targets, once if they are equal."""
    several = len(view.curves) > 1
    targets: dict[str, str] = {}
    for place, curve in enumerate(view.curves):
        for point in (point for point in curve.points if point.slot == slot):
            name = f"{curve.person.name} " if several and curve.person else ""
            shade: Ink = ("people", place % 5) if several else ("scale", 2 - step(point.score))
            yield Line(words(point, name), shade, point.basis)
            if point.target is not None:
                targets[name] = signed(point.target)
    if len(set(targets.values())) == 1:
        targets = {"": next(iter(targets.values()))}
    for name, score in targets.items():
        yield Line(f"{name}target {score}")
