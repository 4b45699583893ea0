"""The board: quadrants, scales, and the opportunities at their places with their labels."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from cjm.render import labelling
from cjm.render.labelling import Label, Size, Wanted
from cjm.render.matrix import effort, marks, told
from cjm.render.place import Box, Dot
from cjm.render.scene import Circle, Group, Path, Rect, Shape, Side, Words, polyline
from cjm.render.script import clean
from cjm.render.sheet.frame import baseline, height, lines
from cjm.render.text import cut, width
from cjm.render.theme import CAPTION, SMALL, STAGE, STRONG, Theme, Tint, Type
from cjm.render.words import number
from cjm.scoring.quadrants import MIDDLE_EFFORT, MIDDLE_VALUE, Placed, Quadrant

GUTTER: Final = 34.0
BELOW: Final = 44.0
ABOVE: Final = 24.0
_LOW, _HIGH = 1.0, 10.0
_PAD: Final = 46.0
_TICKS: Final = 6
_DISTANCE: Final = 2 * marks.RADIUS + 12
"""How far bubbles are from each other, so that none covers the badge of another."""
_CAP: Final = 4.0
_AIR: Final = 2.0
_NAME_PAD: Final = 12.0
_CROWD: Final = 40
_FURTHEST: Final = 240.0
_NEAR: Final = 54.0
"""How far labels are from their bubbles, at most: lines of many would be a thicket."""

_LOOKS: Final[tuple[tuple[float, int], ...]] = ((176, 3), (128, 2), (300, 1))
"""Widths and most lines of a label's title, from the best look to what fits into a low board."""


class Drawn(NamedTuple):
    """The board as shapes; how many labels found no room, and whether bubbles had to move."""

    items: tuple[Shape, ...]
    unlabelled: int
    aside: bool


@dataclass(frozen=True, slots=True)
class Scales:
    """Where values and efforts are in a box. Effort is logarithmic, its middle in the middle."""

    box: Box
    doublings: float

    def x(self, weeks: float) -> float:
        """Return the x of person-weeks."""
        half = self.box.width / 2 - _PAD
        return self.box.middle[0] + effort.place(weeks, self.doublings) * half

    def y(self, value: float) -> float:
        """Return the y of a value."""
        share = (value - _LOW) / (_HIGH - _LOW)
        return self.box.bottom - _PAD - share * (self.box.height - 2 * _PAD)


@dataclass(frozen=True, slots=True)
class _Tag:
    """The lines of a label: title, and how far it is; `size` is what they need."""

    title: tuple[str, ...]
    style: Type
    note: tuple[str, ...]

    @property
    def size(self) -> Size:
        wide = [width(part, self.style) for part in self.title]
        wide += [width(part, CAPTION) for part in self.note]
        return max(wide) + 2, height(self.title, self.style) + height(self.note, CAPTION)


def draw(placed: Sequence[Placed], box: Box, theme: Theme) -> Drawn:
    """Draw the board in a box; `GUTTER`, `ABOVE` and `BELOW` around it are for its scales."""
    scales = Scales(box, effort.doublings(placed))
    names = _names(scales)
    true = [(scales.x(one.effort), scales.y(one.value.value)) for one in placed]
    rooms = [_inner(_quarter(scales, one.quadrant), marks.RADIUS + 6) for one in placed]
    held = [box.grown(marks.RADIUS + 4) for box, _ in names.values()]
    dots = labelling.apart(true, _DISTANCE, rooms, held)
    spans = tuple(dict.fromkeys(_span(scales, one) for one in placed))
    labels = _labels(placed, dots, scales, [*(box for box, _ in names.values())], spans)
    items = (
        *_quadrants(scales, names, theme),
        *_grid(scales, theme),
        *(shape for span in spans for shape in _drawn_span(span, theme)),
        *(shape for pair in zip(true, dots, strict=True) for shape in _moved(*pair, theme)),
        *(
            shape
            for tag, label in labels
            if label
            for shape in _label(tag, label, _ground(label.box, scales, theme), theme)
        ),
        *(_bubble(one, dot, theme) for one, dot in zip(placed, dots, strict=True)),
    )
    return Drawn(items, sum(label is None for _, label in labels), dots != tuple(true))


def cross(box: Box) -> Dot:
    """Return where the quadrants of an empty board meet."""
    scales = Scales(box, effort.doublings(()))
    return scales.x(MIDDLE_EFFORT), scales.y(MIDDLE_VALUE)


def _inner(box: Box, by: float) -> Box:
    return Box(box.x + by, box.y + by, box.width - 2 * by, box.height - 2 * by)


def _bubble(one: Placed, dot: Dot, theme: Theme) -> Group:
    entry = one.entry
    made = marks.bubble(*dot, str(one.number), one.value.basis, entry.opportunity.status, theme)
    title = clean(entry.opportunity.title)
    return made._replace(title=f"{one.number} {title}: {told.worth(one)}")


def _quarter(scales: Scales, quadrant: Quadrant) -> Box:
    box, x, y = scales.box, scales.x(MIDDLE_EFFORT), scales.y(MIDDLE_VALUE)
    left = quadrant in {"quick win", "fill-in"}
    upper = quadrant in {"quick win", "big bet"}
    return Box(
        box.x if left else x,
        box.y if upper else y,
        x - box.x if left else box.right - x,
        y - box.y if upper else box.bottom - y,
    )


def _names(scales: Scales) -> dict[Quadrant, tuple[Box, Side]]:
    """Return where the quadrants' names stand: in the outer corners."""
    found: dict[Quadrant, tuple[Box, Side]] = {}
    tall = STAGE.leading + CAPTION.leading
    for quadrant, (name, advice) in told.QUADRANTS.items():
        part = _quarter(scales, quadrant)
        wide = max(width(name, STAGE), width(advice, CAPTION)) + 2
        left = part.x == scales.box.x
        x = part.x + _NAME_PAD if left else part.right - _NAME_PAD - wide
        y = part.y + 8 if part.y == scales.box.y else part.bottom - tall - 8
        found[quadrant] = Box(x, y, wide, tall), "left" if left else "right"
    return found


def _tint(quadrant: Quadrant, theme: Theme) -> Tint:
    return {
        "quick win": theme.gain,
        "big bet": theme.opportunity,
        "fill-in": theme.delivery,
        "money pit": theme.pain,
    }[quadrant]


def _quadrants(
    scales: Scales, names: dict[Quadrant, tuple[Box, Side]], theme: Theme
) -> Iterator[Shape]:
    for quadrant, (name, advice) in told.QUADRANTS.items():
        box, side = names[quadrant]
        tint = _tint(quadrant, theme)
        x = box.x if side == "left" else box.right
        yield Rect(_quarter(scales, quadrant), tint.fill)
        yield from lines((name,), (x, box.y), STAGE, tint.ink, side)
        yield from lines((advice,), (x, box.y + STAGE.leading), CAPTION, tint.ink, side)


def _grid(scales: Scales, theme: Theme) -> Iterator[Shape]:
    """Draw the dividing lines, the ticks, and what the scales mean."""
    box = scales.box
    x, y = scales.x(MIDDLE_EFFORT), scales.y(MIDDLE_VALUE)
    yield Path(polyline([(x, box.y), (x, box.bottom)]), line=theme.rule, width=1.6)
    yield Path(polyline([(box.x, y), (box.right, y)]), line=theme.rule, width=1.6)
    yield Rect(box, None, theme.rule)
    for value in range(2, int(_HIGH) + 1, 2):
        base = baseline(scales.y(value) - SMALL.leading / 2, SMALL)
        yield Words(box.x - 10, base, number(value), SMALL, theme.muted, "right")
        yield _tick((box.x - 6, scales.y(value)), (box.x, scales.y(value)), theme)
    for weeks in effort.ticks(scales.doublings, _TICKS):
        at = scales.x(weeks)
        yield _tick((at, box.bottom), (at, box.bottom + 6), theme)
        base = baseline(box.bottom + 7, SMALL)
        yield Words(at, base, number(weeks, 3), SMALL, theme.muted, "middle")
    yield from _titles(box, theme)


def _titles(box: Box, theme: Theme) -> Iterator[Shape]:
    top, low = box.y - ABOVE + 2, box.bottom + 23
    yield from lines((told.UPWARDS,), (box.x, top), SMALL, theme.ink)
    yield from lines((told.RIGHTWARDS,), (box.right, low), SMALL, theme.ink, "right")


def _tick(start: Dot, end: Dot, theme: Theme) -> Path:
    return Path(polyline([start, end]), line=theme.rule)


def _span(scales: Scales, one: Placed) -> labelling.Leader:
    """Return how far the value could be off, as a line from its upper to its lower end."""
    low, high = one.value.ends
    x = scales.x(one.effort)
    return (x, scales.y(high)), (x, scales.y(low))


def _drawn_span(span: labelling.Leader, theme: Theme) -> Iterator[Shape]:
    (x, top), (_, bottom) = span
    if top == bottom:
        return
    ends = [[(x - _CAP, y), (x + _CAP, y)] for y in (top, bottom)]
    for dots in ([(x, top), (x, bottom)], *ends):
        yield Path(polyline(dots), line=theme.rule, width=1.2)


def _moved(true: Dot, dot: Dot, theme: Theme) -> Iterator[Shape]:
    """Show where an opportunity really is that had to make room."""
    if true != dot:
        yield Path(polyline([true, dot]), line=theme.opportunity.ink, width=1)
        yield Circle(*true, 2.5, theme.opportunity.ink)


def _labels(
    placed: Sequence[Placed],
    dots: Sequence[Dot],
    scales: Scales,
    taken: Sequence[Box],
    spans: Sequence[labelling.Leader],
) -> list[tuple[_Tag, Label | None]]:
    """Find a place for each label in its own quadrant, clear of spans where that can be.

    A label in another quadrant would say that the opportunity is another one than it is.
    """
    tags = [[_tag(one, *look) for look in _LOOKS] for one in placed]
    bubbles = [
        marks.reach(*dot, one.entry.opportunity.status)
        for one, dot in zip(placed, dots, strict=True)
    ]
    sizes = [[tag.size for tag in own] for own in tags]
    rooms = [_inner(_quarter(scales, one.quadrant), _AIR) for one in placed]
    furthest = _FURTHEST if len(placed) <= _CROWD else _NEAR
    wanted = [Wanted(*one) for one in zip(bubbles, rooms, sizes, strict=True)]
    found = labelling.labels(wanted, taken, spans, furthest)
    return [
        (own[label.size if label else 0], label) for own, label in zip(tags, found, strict=True)
    ]


def _tag(one: Placed, wide: float, rows: int) -> _Tag:
    best = rows == _LOOKS[0][1]
    style = STRONG if best else SMALL
    title = cut(clean(one.entry.opportunity.title), style, wide, rows)
    note = told.status(one.entry) if best else ""
    return _Tag(title, style, cut(note, CAPTION, wide, 2) if note else ())


def _ground(box: Box, scales: Scales, theme: Theme) -> str | None:
    """Return the colour that a label stands on; None where it stands on two."""
    around = (one for one in told.QUADRANTS if box.inside(_quarter(scales, one)))
    return next((_tint(one, theme).fill for one in around), None)


def _label(tag: _Tag, label: Label, ground: str | None, theme: Theme) -> Iterator[Shape]:
    if label.leader:
        yield Path(polyline(label.leader), line=theme.opportunity.ink, width=1)
    box = label.box
    x = {"left": box.x + 1, "right": box.right - 1, "middle": box.middle[0]}[label.hold]
    words = lines(tag.title, (x, box.y), tag.style, theme.ink, label.hold)
    below = (x, box.y + height(tag.title, tag.style))
    words += lines(tag.note, below, CAPTION, theme.ink, label.hold)
    yield Group(tuple(line._replace(halo=ground) for line in words), "card", box=box)
