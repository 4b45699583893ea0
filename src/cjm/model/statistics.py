"""Estimates from counts, and how far they could be off. Lint and score share these formulas."""

import math
from collections.abc import Sequence
from typing import TypeAlias

Interval: TypeAlias = tuple[float, float]
"""The low end and the high end, both included."""

Estimate: TypeAlias = tuple[float, float]
"""A value and its standard error, in one unit."""

USUAL = 0.95
"""The confidence of intervals unless somebody asks for another."""

_Z_USUAL = 1.959963984540054


def z_of(confidence: float) -> float:
    """Return how many standard errors an interval reaches to each side (1.96 for 0.95)."""
    if confidence == USUAL:
        return _Z_USUAL
    from statistics import NormalDist  # noqa: PLC0415 - slow to import, and rarely needed

    return NormalDist().inv_cdf((1 + confidence) / 2)


def wilson(successes: int, n: int, confidence: float = USUAL) -> Interval:
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


def difference(one: tuple[int, int], other: tuple[int, int], confidence: float = USUAL) -> Interval:
    """Return the interval of the second share minus the first, -1 to 1.

    The hybrid score interval of two independent shares, put together from their Wilson intervals
    (Newcombe 1998, method 10): it never leaves -1 to 1, and holds for few answers too. Newcombe's
    example: 48 of 80 against 56 of 70 gives 0.0524 to 0.3339.

    Args:
        one: Successes and answers of the first sample.
        other: Successes and answers of the second.
        confidence: How often intervals made like this hold the truth.

    Raises:
        ValueError: A sample has no answers, or more successes than answers.
    """
    (low, high), (other_low, other_high) = wilson(*one, confidence), wilson(*other, confidence)
    share, other_share = one[0] / one[1], other[0] / other[1]
    gap = other_share - share
    return (
        gap - math.hypot(other_share - other_low, high - share),
        gap + math.hypot(other_high - other_share, share - low),
    )


def mean_of(counts: Sequence[int]) -> Estimate | None:
    """Return the mean of answers 1 to k, and the standard error of a sample's mean.

    The error of a single answer is infinite. None without answers.
    """
    n = sum(counts)
    if n == 0:
        return None
    value = sum(answer * count for answer, count in enumerate(counts, 1)) / n
    squares = sum(count * (answer - value) ** 2 for answer, count in enumerate(counts, 1))
    return value, math.sqrt(squares / (n - 1) / n) if n > 1 else math.inf


def net_of(best: int, worst: int, n: int) -> Estimate | None:
    """Return the best minus the worst in per cent, as NPS does, and its standard error.

    The error is `100 x sqrt((p + d - (p - d)^2) / n)`, the variance of a difference of two shares
    of one multinomial sample. None without answers.
    """
    if n == 0:
        return None
    up, down = best / n, worst / n
    return 100 * (up - down), 100 * math.sqrt(max(up + down - (up - down) ** 2, 0) / n)


def around(value: float, error: float, confidence: float, scale: Interval) -> Interval:
    """Return value +/- z x standard error, cut off at the ends of the scale."""
    reach = z_of(confidence) * error
    return max(value - reach, scale[0]), min(value + reach, scale[1])


def apart(one: Estimate, other: Estimate) -> Estimate:
    """Return the second estimate minus the first, and its standard error `sqrt(SE1^2 + SE2^2)`.

    That of two independent samples. NPS 60/25/15 of 100 to 300/200/100 of 600: -11.7, error 8.0.
    """
    return other[0] - one[0], math.hypot(one[1], other[1])


def rates(
    one: tuple[int, float], other: tuple[int, float], confidence: float = USUAL
) -> tuple[float, Interval]:
    """Return the second rate of events over the first, and its interval; it may reach infinity.

    Given the sum of two Poisson counts, the second is binomial (Przyborowski and Wilenski 1940);
    the interval of its share is Wilson's. It holds for events that happen independently of one
    another: those that come in clusters vary more than it says.

    Args:
        one: Events of the first time, and its length.
        other: Events of the second time, and its length in the same unit.
        confidence: How often intervals made like this hold the truth.

    Raises:
        ValueError: There were no events at all, or a time has no length.
    """
    (before, first), (after, second) = one, other
    if min(first, second) <= 0:
        raise ValueError("a time without length has no rate")
    scale = first / second
    low, high = (_odds(end) * scale for end in wilson(after, before + after, confidence))
    return (after / before * scale if before else math.inf), (low, high)


def _odds(share: float) -> float:
    return share / (1 - share) if share < 1 else math.inf
