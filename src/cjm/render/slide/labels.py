"""Labels for highs and lows: the feeling, what stands behind it, and a line to its face.

Labels stand in a row above the plot (highs) or below it (lows), each as near to its point as the
others let it. So no label covers a curve, a face or another label.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Final, NamedTuple

from cjm.render.place import Box, Dot, spread
from cjm.render.scene import Group, Path, Shape, Side, polyline
from cjm.render.sheet import cards
from cjm.render.sheet.density import Density
from cjm.render.sheet.emotion import words
from cjm.render.sheet.faces import step
from cjm.render.sheet.frame import Frame, height, lines
from cjm.render.sheet.plot import Plot, Trace, dots
from cjm.render.slide.reasons import Reason, Reasons
from cjm.render.slide.turns import Turn
from cjm.render.text import width, wrap
from cjm.render.theme import SMALL, SPACING, Theme

WIDTH: Final = 204.0
GAP: Final = 12.0
_LEAD: Final = 16.0
_INNER: Final = 16.0
_ROWS: Final = 4
_MOST_REASONS: Final = 2


class Heading(NamedTuple):
    """A feeling in words, broken into lines, in its colour."""

    parts: tuple[str, ...]
    ink: str


class Label(NamedTuple):
    """What is said of a slot: a heading for each curve that turns there, and the reasons."""

    slot: int
    members: tuple[Turn, ...]
    headings: tuple[Heading, ...]
    reasons: tuple[cards.Card, ...]

    @property
    def height(self) -> float:
        """How tall the label is."""
        told = sum(height(one.parts, SMALL) for one in self.headings)
        return told + sum(card.height + 6 for card in self.reasons)

    @property
    def wide(self) -> float:
        """How much of its width the label fills, around the middle."""
        told = (width(line, SMALL) for one in self.headings for line in one.parts)
        return WIDTH if self.reasons else max(told, default=0)


def made(
    turned: Sequence[Turn], drawn: Sequence[Trace], found: Reasons, theme: Theme, *, high: bool
) -> tuple[Label, ...]:
    """Make a label for every slot where curves turn."""
    labels = []
    for slot, group in groupby(turned, key=lambda turn: turn.point.slot):
        members = tuple(group)
        people = (drawn[turn.place].person for turn in members)
        reasons = dict.fromkeys(found.of(slot, person, high=high) for person in people)
        cut = [_card(one) for one in reasons if one][:_MOST_REASONS]
        headings = tuple(_heading(turn, drawn, theme) for turn in members)
        labels.append(Label(slot, members, headings, tuple(cut)))
    return tuple(labels)


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


def draw(
    labels: Sequence[Label], plot: Plot, drawn: Sequence[Trace], edge: float, *, high: bool
) -> tuple[Shape, ...]:
    """Draw a row of labels that ends (highs) or begins (lows) at `edge`, the plot's side."""
    spots = [dots(plot, drawn, place) for place in range(len(drawn))]
    anchors = [_anchors(label, drawn, spots) for label in labels]
    centres = [sum(x for x, _ in own) / len(own) for own in anchors]
    lefts = spread(centres, WIDTH, GAP, (plot.columns.start, plot.right))
    items: list[Shape] = []
    for label, left, own in zip(labels, lefts, anchors, strict=True):
        top = edge - _LEAD - label.height if high else edge + _LEAD
        box = Box(left, top, WIDTH, label.height)
        inner = Box(box.x + (WIDTH - label.wide) / 2, box.y, label.wide, box.height)
        items += (_leader(dot, inner, edge, plot.theme, high=high) for dot in own)
        items.append(_label(label, box, plot.theme))
    return tuple(items)


def _anchors(
    label: Label, drawn: Sequence[Trace], spots: Sequence[Sequence[Dot]]
) -> tuple[Dot, ...]:
    return tuple(
        spots[turn.place][drawn[turn.place].points.index(turn.point)] for turn in label.members
    )


def _leader(dot: Dot, box: Box, edge: float, theme: Theme, *, high: bool) -> Path:
    """Draw the line from beyond a face's number to the box of its label's content."""
    x, y = dot
    inner = min(max(x, box.x + 12), box.right - 12)
    end = box.bottom + 3 if high else box.y - 3
    away = SPACING.face + SMALL.leading + 5
    start = y - away if high else y + away
    bent = [(x, start), (x, edge), (inner, end)]
    return Path(polyline(bent), line=theme.rule, width=1, dash="2 3")


def _label(label: Label, box: Box, theme: Theme) -> Group:
    items: list[Shape] = []
    y = box.y
    side: Side = "left" if label.reasons else "middle"
    x = box.x if label.reasons else box.x + WIDTH / 2
    for heading in label.headings:
        items += lines(heading.parts, (x, y), SMALL, heading.ink, side)
        y += height(heading.parts, SMALL)
    for card in label.reasons:
        items.append(cards.draw(card, box.x, y + 6, theme))
        y += card.height + 6
    return Group(tuple(items), "label", box=box)
