"""Intervals: how far a number could be off, from counts of answers or from the steps of a scale."""

import math
from collections.abc import Sequence
from typing import TypeAlias

Interval: TypeAlias = tuple[float, float]
"""The low end and the high end, both included."""

_USUAL = 0.95
_Z_USUAL = 1.959963984540054
_HALF_STEP = 0.5
RATING: Interval = (1, 5)
"""The scale of importance and severity."""
EMOTION: Interval = (-2, 2)
"""The scale of emotions."""


def z_of(confidence: float) -> float:
    """Return how many standard errors an interval reaches to each side (1.96 for 0.95)."""
    if confidence == _USUAL:
        return _Z_USUAL
    from statistics import NormalDist  # noqa: PLC0415 - slow to import, and rarely needed

    return NormalDist().inv_cdf((1 + confidence) / 2)


def wilson(successes: int, n: int, confidence: float = _USUAL) -> Interval:
    """Return the Wilson score interval of a share, 0 to 1 (Wilson 1927).

    It stays inside 0 to 1 and keeps its width where all or none of few answers agree, as the
    plain normal interval does not.

    Raises:
        ValueError: There are no answers, or more successes than answers.
    """
    if not 0 <= successes <= n or n == 0:
        raise ValueError(f"{successes} of {n} is no share")
    z = z_of(confidence)
    share, spread = successes / n, z * z / n
    centre = share + spread / 2
    reach = z * math.sqrt(share * (1 - share) / n + spread / (4 * n))
    low = 0.0 if successes == 0 else (centre - reach) / (1 + spread)
    high = 1.0 if successes == n else (centre + reach) / (1 + spread)
    return low, high


def around(value: float, error: float, confidence: float, scale: Interval) -> Interval:
    """Return value +/- z x standard error, cut off at the ends of the scale."""
    reach = z_of(confidence) * error
    return max(value - reach, scale[0]), min(value + reach, scale[1])


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
