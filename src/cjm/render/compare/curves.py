"""Two curves over one another: before thin and grey, after strong, and an arrow between them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot
from typing import Final

from cjm.render.compare.panels import Felt, Panel
from cjm.render.place import Dot, Segment, beziers, entering
from cjm.render.scene import Circle, Group, Path, Shape, Words, polyline
from cjm.render.sheet import emotion
from cjm.render.sheet.faces import face, step
from cjm.render.sheet.frame import Frame, Part, height, lines
from cjm.render.sheet.plot import CURVE_GRADIENT, DOT, bezier, dot, start_of, stroke
from cjm.render.text import wrap
from cjm.render.theme import CAPTION, SMALL, SPACING, Theme, Type
from cjm.render.view import Point
from cjm.render.words import signed

_APART: Final = 44.0
_FACE: Final = SPACING.face + 2
_HEAD: Final = 8.0
_CLEAR: Final = 3.0
_SAME: Final = 0.05


def draw(frame: Frame, top: float, panel: Panel, place: int, ground: str) -> Part:
    """Draw the emotions of one persona in both maps.

    `place` counts the panels from 0; `ground` is the colour that they are drawn on. What goes on from
    the page before (column -1) is drawn without a word.
    """
    marked = [one for one in panel.felt if one]
    felt = [one for one in marked if one.slot >= 0]
    items: list[Shape] = [*emotion.truths(frame, top), *emotion.levels(frame, top)]
    items += _before(frame, top, panel)
    items += _after(frame, top, panel, gradient(place))
    for one in felt:
        items += _arrow(frame, top, one)
    for one in marked:
        items += _marks(frame, top, one, ground)
    told = _told(frame, emotion.bottom(top, frame.spacing.level), felt)
    name = _name(frame, emotion.bottom(top, frame.spacing.level), panel)
    drawn = (*items, *emotion.scale(frame, top), *name.items, *told.items)
    return Part(drawn, max(told.bottom, name.bottom) + SPACING.lane_pad)


def _name(frame: Frame, top: float, panel: Panel) -> Part:
    """Draw whose emotions these are, below the scale: above it there is room for one line only."""
    parts = wrap(panel.name, SMALL, SPACING.labels - 20) if panel.name else ()
    at = (frame.columns.start - 12, top)
    return Part(lines(parts, at, SMALL, frame.theme.ink, "right"), top + height(parts, SMALL))


def gradient(place: int) -> str:
    """Return the name of the colours of a panel's curve."""
    return f"{CURVE_GRADIENT}-{place}"


def _before(frame: Frame, top: float, panel: Panel) -> Iterator[Path]:
    for run in panel.runs(0):
        segments = _entering(frame, [_at(frame, top, point, 0) for point in run])
        if segments:
            data = start_of(segments[0][0]) + "".join(bezier(one[1:]) for one in segments)
            yield Path(data, line=frame.theme.muted, width=1.5, round=True)


def _after(frame: Frame, top: float, panel: Panel, name: str) -> Iterator[Path]:
    for run in panel.runs(1):
        segments = _entering(frame, [_at(frame, top, point, 1) for point in run])
        for ends, segment in zip(pairwise(run), segments, strict=True):
            yield stroke(ends, segment, f"url(#{name})")


def _entering(frame: Frame, spots: Sequence[Dot]) -> tuple[Segment, ...]:
    """Return the curve through dots, from the edge on where it comes from the page before."""
    return entering(beziers(spots), frame.columns.start - 6)


def _at(frame: Frame, top: float, point: Point, side: int) -> Dot:
    """Return where a point is: before left, after right of the middle of its column."""
    return frame.columns.centre(point.slot) + (side - 0.5) * _APART, emotion.level(
        top, point.score, frame.spacing.level
    )


def _arrow(frame: Frame, top: float, felt: Felt) -> Iterator[Shape]:
    if felt.before is None or felt.after is None or not moved(felt):
        return
    start, end = _at(frame, top, felt.before, 0), _at(frame, top, felt.after, 1)
    yield from arrow(start, end, colour(felt, frame.theme), (DOT + _CLEAR, _FACE + _CLEAR))


def moved(felt: Felt) -> bool:
    """Whether a touchpoint feels different from before."""
    return felt.difference is not None and abs(felt.difference) >= _SAME


def colour(felt: Felt, theme: Theme) -> str:
    """Return the colour of what becomes of an emotion: better, worse, or neither."""
    if felt.fate in {"comes", "goes"}:
        return theme.gain.ink if felt.fate == "comes" else theme.pain.ink
    if not moved(felt):
        return theme.muted
    return theme.gain.ink if (felt.difference or 0) > 0 else theme.pain.ink


def arrow(start: Dot, end: Dot, ink: str, clear: tuple[float, float]) -> tuple[Shape, ...]:
    """Return an arrow between two points that stays clear of both by some pixels."""
    length = hypot(end[0] - start[0], end[1] - start[1])
    across, down = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    tail = (start[0] + across * clear[0], start[1] + down * clear[0])
    tip = (end[0] - across * clear[1], end[1] - down * clear[1])
    neck = (tip[0] - across * _HEAD, tip[1] - down * _HEAD)
    wing = (-down * _HEAD * 0.5, across * _HEAD * 0.5)
    sides = [(neck[0] + wing[0], neck[1] + wing[1]), (neck[0] - wing[0], neck[1] - wing[1])]
    shaft = Path(polyline([tail, neck]), line=ink, width=2, round=True)
    return shaft, Path(polyline([tip, *sides], closed=True), ink)


def _marks(frame: Frame, top: float, felt: Felt, ground: str) -> Iterator[Shape]:
    if felt.slot < 0:  # on the page before
        return
    theme = frame.theme
    shapes: list[Shape] = []
    if felt.before:
        x, y = _at(frame, top, felt.before, 0)
        shapes.append(dot(x, y, felt.before.basis, theme.muted, theme))
    if felt.after:
        x, y = _at(frame, top, felt.after, 1)
        shapes.append(Circle(x, y, _FACE, ground))
        shapes += face(x, y, felt.after.score, felt.after.basis, theme, old=felt.after.old)
    shapes += (one._replace(halo=ground) for one in _label(frame, top, felt))
    if shapes:
        yield Group(tuple(shapes), "point", title=spoken(felt))


def _label(frame: Frame, top: float, felt: Felt) -> Iterator[Words]:
    """Say above the higher of the two points by how much the touchpoint feels better or worse."""
    spots = []
    for side, (point, size) in enumerate(((felt.before, DOT), (felt.after, _FACE))):
        if point:
            x, y = _at(frame, top, point, side)
            spots.append((y - size, x))
    text = label(felt)
    if spots and text:
        y, x = min(spots)
        yield Words(x, y - 5, text, SMALL, colour(felt, frame.theme), "middle")


def label(felt: Felt) -> str:
    """Return what becomes of an emotion in a word or a number: `+1.7`, `comes`."""
    if felt.fate in {"comes", "goes"}:
        return felt.fate
    if felt.difference is None:
        return ""
    return signed(felt.difference) if moved(felt) else "\N{PLUS-MINUS SIGN}0"


def spoken(felt: Felt) -> str:
    """Say what becomes of an emotion, for those who point at it or hear it."""
    told = [f"before {emotion.words(felt.before)}"] if felt.before else []
    told += [f"after {emotion.words(felt.after)}"] if felt.after else []
    return ", ".join((*told, label(felt))) if label(felt) else ", ".join(told)


def _told(frame: Frame, top: float, felt: Sequence[Felt]) -> Part:
    items: list[Shape] = []
    bottom = top
    for one in felt:
        y = top
        for text, style, ink in _lines(one, frame.theme):
            parts = wrap(text, style, frame.columns.width - 8)
            at = (frame.columns.centre(one.slot), y)
            items += lines(parts, at, style, ink, "middle")
            y += height(parts, style)
        bottom = max(bottom, y)
    return Part(tuple(items), bottom)


def _lines(felt: Felt, theme: Theme) -> Iterator[tuple[str, Type, str]]:
    """Yield what stands below a column: the feeling before, and that after, or once if they are one."""
    before, after = felt.before, felt.after
    if before is None and after is None:
        return
    if before and after and emotion.words(before) == emotion.words(after):
        yield emotion.words(after), SMALL, theme.scale[2 - step(after.score)]
        return
    if felt.met[0]:
        told = emotion.words(before, "before ") if before else "before not stated"
        yield told, CAPTION, theme.muted
    if felt.met[1]:
        ink = theme.scale[2 - step(after.score)] if after else theme.muted
        told = (
            emotion.words(after, "after " if felt.met[0] else "") if after else "after not stated"
        )
        yield told, SMALL if after else CAPTION, ink
