"""Labels for highs and lows: the feeling, what stands behind it, and a line to its face.

Labels stand in a row above the plot (highs) or below it (lows), each as near to its point as the
others let it. So no label covers a curve, a face or another label.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from cjm.render.labelling import Leader
from cjm.render.place import Box, Dot, spread
from cjm.render.scene import Group, Path, Shape, Side, polyline
from cjm.render.sheet import cards
from cjm.render.sheet.density import Density
from cjm.render.sheet.emotion import words
from cjm.render.sheet.faces import step
from cjm.render.sheet.frame import Frame, height, lines
from cjm.render.sheet.plot import Plot, Trace, dots
from cjm.render.slide.numbers import Key, Number, half
from cjm.render.slide.reasons import Reason, Reasons
from cjm.render.slide.turns import Turn
from cjm.render.text import width, wrap
from cjm.render.theme import SMALL, Theme

WIDTH: Final = 204.0
GAP: Final = 12.0
_LEAD: Final = 16.0
_INNER: Final = 16.0
_CLEAR: Final = 4.0
_ROWS: Final = 4
_ABOVE: Final = 6.0
_BETWEEN: Final = 6.0
_MOST_REASONS: Final = 2


class Heading(NamedTuple):
    """A feeling in words, broken into lines, in its colour."""

    parts: tuple[str, ...]
    ink: str


class Section(NamedTuple):
    """What is said of curves that turn at a slot for the same reason; `card` is that reason."""

    headings: tuple[Heading, ...]
    card: cards.Card | None = None

    @property
    def height(self) -> float:
        """How tall the section is."""
        told = sum(height(one.parts, SMALL) for one in self.headings)
        return told + (self.card.height + _ABOVE if self.card else 0)


class Label(NamedTuple):
    """What is said of a slot: each reason below the headings of the curves that it moves."""

    slot: int
    members: tuple[Turn, ...]
    sections: tuple[Section, ...]

    @property
    def height(self) -> float:
        """How tall the label is."""
        return sum(one.height for one in self.sections) + _BETWEEN * (len(self.sections) - 1)

    def keys(self, drawn: Sequence[Trace]) -> tuple[Key, ...]:
        """Return the points that it labels."""
        return tuple((one.place, drawn[one.place].points.index(one.point)) for one in self.members)

    @property
    def wide(self) -> float:
        """How much of its width the label fills, around the middle."""
        told = (width(line, SMALL) for one in self._headings for line in one.parts)
        return WIDTH if self.explained else max(told, default=0)

    @property
    def explained(self) -> bool:
        """Whether a reason is given."""
        return any(one.card for one in self.sections)

    @property
    def _headings(self) -> Iterator[Heading]:
        return (heading for one in self.sections for heading in one.headings)


def made(
    turned: Sequence[Turn],
    drawn: Sequence[Trace],
    found: Sequence[Reasons],
    theme: Theme,
    *,
    high: bool,
) -> tuple[Label, ...]:
    """Make a label for every slot where curves turn."""
    labels = []
    for slot, group in groupby(turned, key=lambda turn: turn.point.slot):

        def reason(turn: Turn, slot: int = slot) -> Reason | None:
            return found[turn.place].of(slot, drawn[turn.place].person, high=high)

        turning = list(group)
        why = {found_here for turn in turning if (found_here := reason(turn))}
        alike = [turn for turn in _others(turning, drawn, high=high) if reason(turn) in why]
        members = tuple(sorted((*turning, *alike), key=lambda turn: turn.place))
        sections = _sections([(_heading(one, drawn, theme), reason(one)) for one in members])
        labels.append(Label(slot, members, sections))
    return tuple(labels)


def _others(turning: Sequence[Turn], drawn: Sequence[Trace], *, high: bool) -> Iterator[Turn]:
    """Yield the points of other curves at a slot that are as well good, or as well bad, there."""
    places = {turn.place for turn in turning}
    slot = turning[0].point.slot
    for place, own in enumerate(drawn):
        if place not in places and not (high and own.style.faint):
            for point in own.points:
                if point.slot == slot and (point.score > 0 if high else point.score < 0):
                    yield Turn(place, point)


def _sections(told: Sequence[tuple[Heading, Reason | None]]) -> tuple[Section, ...]:
    """Return what is said, by reason: first of whom no reason is known, or one too many."""
    reasons: dict[Reason | None, list[Heading]] = {None: []}
    for heading, reason in told:
        given = reason if reason in reasons or len(reasons) <= _MOST_REASONS else None
        reasons.setdefault(given, []).append(heading)
    return tuple(
        Section(tuple(headings), _card(reason) if reason else None)
        for reason, headings in reasons.items()
        if headings
    )


def _card(reason: Reason) -> cards.Card:
    return cards.card(reason.item, reason.look, WIDTH, Density(text=_ROWS, note=_ROWS))


def _heading(turn: Turn, drawn: Sequence[Trace], theme: Theme) -> Heading:
    own, point = drawn[turn.place], turn.point
    several = len(drawn) > 1
    text = words(point, f"{own.name} " if several and own.name else "")
    ink = own.style.ink if several else theme.scale[2 - step(point.score)]
    return Heading(wrap(text, SMALL, WIDTH), ink)


def bent(slots: tuple[int, ...], frame: Frame) -> frozenset[int] | None:
    """Return the slots whose labels cannot stand straight above or below their points.

    None means that there is no room for so many labels side by side.
    """
    if len(slots) * (WIDTH + GAP) - GAP > frame.right - frame.columns.start:
        return None
    centres = [frame.columns.centre(slot) for slot in slots]
    lefts = spread(centres, WIDTH, GAP, (frame.columns.start, frame.right))
    return frozenset(
        slot
        for slot, left, x in zip(slots, lefts, centres, strict=True)
        if not left + _INNER <= x <= left + WIDTH - _INNER
    )


def tall(labels: Sequence[Label]) -> float:
    """Return the height of a row of labels with the room for their lines; 0 without labels."""
    return max((label.height for label in labels), default=-_LEAD) + _LEAD


def leads(
    labels: Sequence[Label], plot: Plot, drawn: Sequence[Trace], edge: float
) -> dict[Key, Leader]:
    """Return the straight part of the line from every labelled point to the plot's side `edge`."""
    keys = [key for label in labels for key in label.keys(drawn)]
    spots = {place: dots(plot, drawn, place) for place, _ in keys}
    found = {key: spots[key[0]][key[1]] for key in keys}
    return {key: ((x, y), (x, edge)) for key, (x, y) in found.items()}


def draw(  # noqa: PLR0913 - the labels, the plot, and what stands there already
    labels: Sequence[Label],
    plot: Plot,
    drawn: Sequence[Trace],
    lines_to: Mapping[Key, Leader],
    told: Mapping[Key, Number],
    *,
    high: bool,
) -> tuple[Shape, ...]:
    """Draw a row of labels above the plot (highs) or below it (lows).

    `lines_to` is what `leads` has found, `told` where the numbers stand.
    """
    anchors = [label.keys(drawn) for label in labels]
    centres = [sum(lines_to[key][0][0] for key in own) / len(own) for own in anchors]
    lefts = spread(centres, WIDTH, GAP, (plot.columns.start, plot.right))
    items: list[Shape] = []
    for label, left, own in zip(labels, lefts, anchors, strict=True):
        edge = lines_to[own[0]][1][1]
        top = edge - _LEAD - label.height if high else edge + _LEAD
        box = Box(left, top, WIDTH, label.height)
        inner = Box(box.x + (WIDTH - label.wide) / 2, box.y, label.wide, box.height)
        for key in own:
            start = _start(lines_to[key], told[key].box, half(drawn[key[0]].style), high=high)
            items.append(_leader(start, inner, edge, plot.theme, high=high))
        items.append(_label(label, box, plot.theme))
    return tuple(items)


def _start(line: Leader, number: Box, away: float, *, high: bool) -> Dot:
    """Return where a line begins: beyond the face, and beyond its number if that is in the way."""
    x, y = line[0]
    free = y - away - _CLEAR if high else y + away + _CLEAR
    if not number.x - 1 < x < number.right + 1 or (number.bottom < y) != high:
        return x, free
    beyond = number.y - _CLEAR if high else number.bottom + _CLEAR
    return x, min(free, beyond) if high else max(free, beyond)


def _leader(start: Dot, box: Box, edge: float, theme: Theme, *, high: bool) -> Path:
    """Draw the line from beyond a face to the box of its label's content."""
    inner = min(max(start[0], box.x + 12), box.right - 12)
    end = box.bottom + 3 if high else box.y - 3
    return Path(
        polyline([start, (start[0], edge), (inner, end)]), line=theme.rule, width=1, dash="2 3"
    )


def _label(label: Label, box: Box, theme: Theme) -> Group:
    items: list[Shape] = []
    y = box.y
    side: Side = "left" if label.explained else "middle"
    x = box.x if label.explained else box.x + WIDTH / 2
    for section in label.sections:
        for heading in section.headings:
            items += lines(heading.parts, (x, y), SMALL, heading.ink, side)
            y += height(heading.parts, SMALL)
        if section.card:
            items.append(cards.draw(section.card, box.x, y + _ABOVE, theme))
            y += section.card.height + _ABOVE
        y += _BETWEEN
    return Group(tuple(items), "label", box=box)
