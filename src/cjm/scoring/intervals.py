"""Intervals: how far a number could be off, from counts of answers or from the steps of a scale."""

from collections.abc import Sequence

from cjm.model.statistics import Interval as Interval
from cjm.model.statistics import around as around
from cjm.model.statistics import wilson as wilson

_HALF_STEP = 0.5
RATING: Interval = (1, 5)
"""The scale of importance and severity."""
EMOTION: Interval = (-2, 2)
"""The scale of emotions."""


def step(value: float, scale: Interval) -> Interval:
    """Return what a whole step of a scale allows: 4 of 5 may stand for 3.5 to 4.5."""
    return max(value - _HALF_STEP, scale[0]), min(value + _HALF_STEP, scale[1])


def total(intervals: Sequence[Interval]) -> Interval:
    """Return the interval of a sum: all ends at their worst at once, which is the widest."""
    return sum(low for low, _ in intervals), sum(high for _, high in intervals)


def mean(intervals: Sequence[Interval]) -> Interval:
    """Return the interval of a mean, likewise the widest."""
    low, high = total(intervals)
    return low / len(intervals), high / len(intervals)
