"""Geometry: where things go on a sheet. Numbers in, numbers out, in pixels from the top left."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

Dot: TypeAlias = tuple[float, float]
Segment: TypeAlias = tuple[Dot, Dot, Dot, Dot]
"""A cubic Bézier curve: start, two controls, end."""


class Box(NamedTuple):
    """A rectangle on the sheet."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower side."""
        return self.y + self.height

    @property
    def middle(self) -> Dot:
        """The centre."""
        return self.x + self.width / 2, self.y + self.height / 2

    def mirrored(self, sheet: float) -> "Box":
        """Return the box on the other side of a sheet of this width."""
        return Box(sheet - self.right, self.y, self.width, self.height)

    def grown(self, by: float) -> "Box":
        """Return the box with so much more room on each side."""
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def overlaps(self, other: "Box") -> bool:
        """Whether two boxes share more than an edge."""
        across = self.x < other.right and other.x < self.right
        return across and self.y < other.bottom and other.y < self.bottom

    def inside(self, other: "Box") -> bool:
        """Whether this box lies within another."""
        return (
            other.x <= self.x
            and self.right <= other.right
            and other.y <= self.y
            and self.bottom <= other.bottom
        )


class Columns(NamedTuple):
    """Equal columns from `start` on, with gaps between them; place -1 is on the page before."""

    start: float
    width: float
    gap: float
    amount: int

    @property
    def end(self) -> float:
        """The right side of the last column."""
        return self.left(self.amount - 1) + self.width

    def left(self, place: int) -> float:
        """Return the left side of a column, counted from 0."""
        return self.start + place * (self.width + self.gap)

    def centre(self, place: int) -> float:
        """Return the middle of a column."""
        return self.left(place) + self.width / 2

    def across(self, first: int, span: int) -> tuple[float, float]:
        """Return the left side and the width of neighbouring columns with the gaps between."""
        return self.left(first), span * self.width + (span - 1) * self.gap


def fitted(
    count: int, reach: tuple[float, float], widths: tuple[float, float], gap: float
) -> Columns:
    """Return columns that fill `reach` (from, to) as far as `widths` (least, most) lets them."""
    (start, end), (width, most) = reach, widths
    room = (end - start - (count - 1) * gap) / count
    return Columns(start, max(width, min(most, room)), gap, count)


def packed(spans: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """Return a row (from 0) for each span (first, count), so that no two in a row overlap.

    Spans keep their order as far as that goes: each takes the first row where it is free.
    """
    rows: list[set[int]] = []
    found = []
    for first, count in spans:
        taken = set(range(first, first + count))
        row = next((place for place, held in enumerate(rows) if not held & taken), len(rows))
        if row == len(rows):
            rows.append(set())
        rows[row] |= taken
        found.append(row)
    return tuple(found)


def spread(
    centres: Sequence[float], width: float, gap: float, reach: tuple[float, float]
) -> tuple[float, ...]:
    """Return the left side of boxes of one width that stand in a row without overlaps.

    Each stands as near to its centre (in order, from left to right) as the others let it: the sum
    of squared distances is the least (isotonic regression by pooling neighbours, Ayer et al.
    1955). All stay within `reach` (from, to) where they fit into it.
    """
    pitch = width + gap
    pools: list[tuple[float, int]] = []
    for place, centre in enumerate(centres):
        mean, count = centre - place * pitch, 1
        while pools and pools[-1][0] > mean:
            before, held = pools.pop()
            mean, count = (before * held + mean * count) / (held + count), held + count
        pools.append((mean, count))
    start, end = reach
    low = start + width / 2
    high = max(low, end - width / 2 - (len(centres) - 1) * pitch)
    levelled = [min(max(mean, low), high) for mean, count in pools for _ in range(count)]
    return tuple(round(x + place * pitch - width / 2, 2) for place, x in enumerate(levelled))


def stacked(heights: Sequence[float], top: float, gap: float) -> tuple[float, ...]:
    """Return the top of each of several things that stand below one another."""
    tops = []
    for height in heights:
        tops.append(top)
        top += height + gap
    return tuple(tops)


def slopes(dots: Sequence[Dot]) -> tuple[float, ...]:
    """Return the slope at each dot of a curve that never overshoots.

    Monotone cubic interpolation after Fritsch and Carlson (1980), with Steffen's choice of slopes
    (1990): between two dots the curve stays between their heights. Dots go from left to right.
    """
    if len(dots) < 2:  # noqa: PLR2004 - one dot has no slope
        return tuple(0.0 for _ in dots)
    steps = [(right[1] - left[1]) / (right[0] - left[0]) for left, right in pairwise(dots)]
    widths = [right[0] - left[0] for left, right in pairwise(dots)]
    inner = [
        _slope(steps[place], steps[place + 1], widths[place], widths[place + 1])
        for place in range(len(steps) - 1)
    ]
    return (steps[0], *inner, steps[-1])


def entering(segments: Sequence[Segment], edge: float) -> tuple[Segment, ...]:
    """Return what lies right of `edge` of segments that go from left to right.

    The controls of each stand at its thirds, so that x grows evenly along it, and it is divided
    after de Casteljau.
    """
    return tuple(_cut(one, edge) for one in segments if one[3][0] > edge)


def _cut(segment: Segment, edge: float) -> Segment:
    start, end = segment[0][0], segment[3][0]
    if start >= edge:
        return segment
    at, dots = (edge - start) / (end - start), list(segment)
    kept = [dots[-1]]
    while len(dots) > 1:
        dots = [_between(*pair, at) for pair in pairwise(dots)]
        kept.append(dots[-1])
    first, second, third, last = reversed(kept)
    return first, second, third, last


def _between(one: Dot, other: Dot, at: float) -> Dot:
    return one[0] + (other[0] - one[0]) * at, one[1] + (other[1] - one[1]) * at


def _slope(before: float, after: float, left: float, right: float) -> float:
    if before * after <= 0:
        return 0.0
    mean = (before * right + after * left) / (left + right)
    sign = 1 if before > 0 else -1
    return 2 * sign * min(abs(before), abs(after), abs(mean) / 2)


def beziers(dots: Sequence[Dot]) -> tuple[Segment, ...]:
    """Return the monotone curve through dots as cubic Bézier segments, one between each two."""
    tilts = slopes(dots)
    segments = []
    for place, (start, end) in enumerate(pairwise(dots)):
        third = (end[0] - start[0]) / 3
        segments.append(
            (
                start,
                (start[0] + third, start[1] + tilts[place] * third),
                (end[0] - third, end[1] - tilts[place + 1] * third),
                end,
            )
        )
    return tuple(segments)
