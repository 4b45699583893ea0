"""The plot that curves of emotion stand in: lines, bands and faces, one curve a name and a style."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from cjm.model.context import Basis
from cjm.render.bands import reach
from cjm.render.place import Box, Columns, Dot, Segment, beziers, entering
from cjm.render.scene import Circle, Gradient, Path, Rect, Shape, Words, number, polyline
from cjm.render.sheet.faces import face
from cjm.render.sheet.frame import baseline
from cjm.render.sheet.rims import RIMS, Rim, rim
from cjm.render.theme import CAPTION, SMALL, SPACING, Theme
from cjm.render.view import Point, View
from cjm.render.words import FEELINGS, signed

CURVE_GRADIENT: Final = "curve"
BY_SCORE: Final = f"url(#{CURVE_GRADIENT})"
"""The ink of a curve that has the colour of its height."""

DOT: Final = 5.0
"""The radius of the dots of a faint curve."""

_APART: Final = 36.0
_DOTS_APART: Final = 26.0
_FAINT: Final = 0.13
_WHISKER: Final = 40.0
_STROKES: Final[dict[Basis, str | None]] = {"observed": None, "proposed": "9 6", "assumed": "1 7"}
_WEAKNESS: Final = ("observed", "proposed", "assumed")


class Plot(NamedTuple):
    """Where scores stand: +2 at `top`, `step` pixels for each whole number of the scale."""

    columns: Columns
    theme: Theme
    ground: str
    right: float
    top: float
    step: float = SPACING.level

    def y(self, score: float) -> float:
        """Return the y of a score."""
        return self.top + (2 - score) * self.step

    @property
    def edge(self) -> float:
        """The x where the lines of the scale begin, and curves that come from the page before."""
        return self.columns.start - 6

    @property
    def gradient(self) -> Gradient:
        """The colours of a curve by height; curves with the ink `BY_SCORE` need it."""
        return gradient(self.y(2), self.y(-2), self.theme)


def gradient(top: float, bottom: float, theme: Theme) -> Gradient:
    """Return the colours of emotions by height, from +2 to -2."""
    stops = tuple((place / 4, colour) for place, colour in enumerate(theme.emotion))
    return Gradient(CURVE_GRADIENT, top, bottom, stops)


class Style(NamedTuple):
    """How a curve looks: the colour of its line, and of its words; the rim around its faces.

    A `faint` curve has a thin line and dots instead of faces: it is there to be compared with.
    `banded` says whether a band shows how far its scores may be off.
    """

    ink: str
    rim: Rim | None = None
    faint: bool = False
    banded: bool = True

    @property
    def radius(self) -> float:
        """How far its faces or dots reach."""
        return DOT if self.faint else SPACING.face


class Trace(NamedTuple):
    """A curve as it is drawn: its name (empty: it is the only one), its look, whose it is.

    `passed` are slots that its map does not have, so that it passes over them.
    """

    name: str
    points: tuple[Point, ...]
    style: Style
    person: str | None = None
    passed: frozenset[int] = frozenset()


def traces(view: View, theme: Theme) -> tuple[Trace, ...]:
    """Return the curves of a view: one coloured by height, several by persona with rims."""
    several = len(view.curves) > 1
    return tuple(
        Trace(
            curve.person.name if several and curve.person else "",
            curve.points,
            Style(BY_SCORE) if place is None else style(place, theme),
            curve.person.id if curve.person else None,
        )
        for place, curve in zip(view.places, view.curves, strict=True)
    )


def style(place: int, theme: Theme) -> Style:
    """Return the style of one of several curves: no two of 25 share colour and rim."""
    return Style(theme.people[place % 5], RIMS[(place + place // 5) % 5])


def rooms(drawn: Sequence[Trace]) -> tuple[float, ...]:
    """Return the width that the points of each curve want in a column, in pixels."""
    return tuple(_DOTS_APART if own.style.faint else _APART for own in drawn)


def dots(plot: Plot, drawn: Sequence[Trace], place: int) -> tuple[Dot, ...]:
    """Return the centre of each point of a curve; those of several stand side by side."""
    wanted = rooms(drawn)
    total = sum(wanted)
    before = sum(wanted[:place]) + wanted[place] / 2
    shift = (before - total / 2) * min(1.0, plot.columns.width / total)
    return tuple(
        (plot.columns.centre(point.slot) + shift, plot.y(point.score))
        for point in drawn[place].points
    )


def runs(
    points: Sequence[Point], passed: frozenset[int] = frozenset()
) -> Iterator[tuple[Point, ...]]:
    """Yield stretches of neighbouring slots: the curve stops where nothing is known.

    Slots that are `passed` do not part neighbours.
    """
    held: list[Point] = []
    for point in points:
        if held and not passed.issuperset(range(held[-1].slot + 1, point.slot)):
            yield tuple(held)
            held = []
        held.append(point)
    if held:
        yield tuple(held)


def levels(plot: Plot) -> Iterator[Shape]:
    """Draw the lines of the scale."""
    for score in FEELINGS:
        dash = None if score == 0 else "3 4"
        line = plot.theme.rule if score == 0 else plot.theme.card.line
        y = plot.y(score)
        yield Path(polyline([(plot.edge, y), (plot.right, y)]), line=line, dash=dash)


def scale(plot: Plot) -> tuple[Shape, ...]:
    """Draw the scale's numbers and names, left of the columns."""
    start = plot.columns.start
    items: list[Shape] = []
    for score, feeling in FEELINGS.items():
        base = baseline(plot.y(score) - CAPTION.leading / 2, CAPTION)
        ink = plot.theme.scale[2 - score]
        items.append(Words(start - 12, base, signed(score), SMALL, ink, "right"))
        items.append(Words(start - 36, base, feeling, CAPTION, plot.theme.muted, "right"))
    return tuple(items)


def lines(plot: Plot, drawn: Sequence[Trace]) -> Iterator[Shape]:
    """Draw the bands of all curves, and then their lines."""
    for place, own in enumerate(drawn):
        yield from _bands(plot, drawn, place) if own.style.banded else ()
    for place in range(len(drawn)):
        yield from _strokes(plot, drawn, place)


def faces(
    plot: Plot, drawn: Sequence[Trace], place: int
) -> Iterator[tuple[Point, tuple[Shape, ...]]]:
    """Yield each point of a curve with the shapes of its face; one of the page before has none."""
    own = drawn[place]
    placed = zip(own.points, dots(plot, drawn, place), strict=True)
    spots = [(point, spot) for point, spot in placed if point.slot >= 0]
    if own.style.faint:
        yield from (
            (point, (dot(x, y, point.basis, own.style.ink, plot.theme),)) for point, (x, y) in spots
        )
        return
    ring = plot.ground if own.style.rim is None else own.style.ink
    for point, (x, y) in spots:
        around = rim(own.style.rim or "round", x, y, SPACING.face + 2, ring)
        yield point, (*around, *face(x, y, point.score, point.basis, plot.theme, old=point.old))


def dot(x: float, y: float, basis: Basis, ink: str, theme: Theme) -> Circle:
    """Return the mark of an emotion that another one is compared with: filled if it is observed."""
    return Circle(x, y, DOT, ink if basis == "observed" else theme.paper, ink, 1.5)


def band(box: Box, ink: str) -> tuple[Shape, ...]:
    """Return the band around a score that stands alone."""
    ground = Rect(box, ink, radius=SPACING.radius, opacity=_FAINT)
    return ground, Rect(box, None, ink, 0.75, SPACING.radius)


def stroke(ends: tuple[Point, Point], segment: Segment, line: str) -> Path:
    """Return the line between two points of a curve, dashed by the weaker of what they rest on."""
    basis = max((end.basis for end in ends), key=_WEAKNESS.index)
    data = start_of(segment[0]) + bezier(segment[1:])
    return Path(data, line=line, width=3, dash=_STROKES[basis], round=True)


def start_of(dot: Dot) -> str:
    """Return path data that begins a curve."""
    return f"M{_pair(dot)}"


def bezier(spots: Sequence[Dot]) -> str:
    """Return path data that goes on along a segment: two controls and the end."""
    return " C" + " ".join(map(_pair, spots))


def _strokes(plot: Plot, drawn: Sequence[Trace], place: int) -> Iterator[Shape]:
    own = drawn[place].style
    for run, line in stretches(plot, drawn, place):
        for ends, segment in zip(pairwise(run), entering(beziers(line), plot.edge), strict=True):
            made = stroke(ends, segment, own.ink)
            yield made._replace(width=1.5, dash=None) if own.faint else made


def _bands(plot: Plot, drawn: Sequence[Trace], place: int) -> Iterator[Shape]:
    """Draw how far the scores of a curve may be off."""
    ink = drawn[place].style.ink
    for run, line in stretches(plot, drawn, place):
        ends = [tuple(map(plot.y, reach(point))) for point in run]
        if len(run) == 1:
            (low, high), x = ends[0], line[0][0]
            box = Box(x - _WHISKER / 2, high, _WHISKER, low - high)
            yield from band(box, ink) if x > plot.edge else ()
            continue
        above = _edge([(x, high) for (x, _), (_, high) in zip(line, ends, strict=True)], plot)
        below = _edge([(x, low) for (x, _), (low, _) in zip(line, ends, strict=True)], plot)
        upper = start_of(above[0][0]) + "".join(bezier(part[1:]) for part in above)
        lower = "".join(bezier(part[2::-1]) for part in reversed(below))
        yield Path(f"{upper} L{_pair(below[-1][3])}{lower} Z", ink, opacity=_FAINT)
        for edge in (upper, start_of(below[-1][3]) + lower):
            yield Path(edge, line=ink, width=0.75)


def _edge(spots: Sequence[Dot], plot: Plot) -> tuple[Segment, ...]:
    return entering(beziers(spots), plot.edge)


def stretches(
    plot: Plot, drawn: Sequence[Trace], place: int
) -> Iterator[tuple[tuple[Point, ...], tuple[Dot, ...]]]:
    """Yield the stretches of a curve that is drawn, and where their points stand."""
    found, start = dots(plot, drawn, place), 0
    for run in runs(drawn[place].points, drawn[place].passed):
        yield run, found[start : start + len(run)]
        start += len(run)


def _pair(dot: Dot) -> str:
    return f"{number(dot[0])} {number(dot[1])}"
