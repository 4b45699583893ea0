"""Tests of differences between counts: how often chance alone would make one as large."""

import math
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from cjm.model.trials import Arm

Tested: TypeAlias = tuple[float, float]
"""A test's statistic and its p-value, 0 to 1."""

_EQUALLY_LIKELY = 1 + 1e-7
"""Tables whose chances differ by less than rounding count as equally likely."""
_FEW = 5


def two_shares(one: Arm, other: Arm) -> Tested:
    """Return z and the two-sided p-value of the pooled two-proportion z-test.

    z is the second share minus the first over `sqrt(p x (1 - p) x (1 / n1 + 1 / n2))`, where p is
    the share of both together (Fleiss, Levin and Paik 2003, chapter 3, without continuity
    correction). Its square is Pearson's chi-square. Where nobody or everybody converted, nothing
    differs: 0 and 1.
    """
    (hits, n), (other_hits, other_n) = one, other
    pooled = (hits + other_hits) / (n + other_n)
    error = math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / other_n))
    if error == 0:
        return 0.0, 1.0
    z = (other_hits / other_n - hits / n) / error
    return z, math.erfc(abs(z) / math.sqrt(2))


def small(arms: Sequence[Arm]) -> bool:
    """Say whether chance alone would put fewer than 5 into some cell (Cochran 1954)."""
    hits, whole = sum(arm[0] for arm in arms), sum(arm[1] for arm in arms)
    return min(hits, whole - hits) * min(n for _, n in arms) < _FEW * whole


def fisher(one: Arm, other: Arm) -> float:
    """Return the two-sided p-value of Fisher's exact test.

    That is the chance of all tables with the same margins that are no more likely than this one.
    Fisher's tea tasting, 3 of 4 against 1 of 4: 0.4857.
    """
    (hits, n), (other_hits, other_n) = one, other
    chances = dict(_tables(n, other_n, hits + other_hits))
    own = chances.get(hits, 0.0)
    at_most = own * _EQUALLY_LIKELY
    total = math.fsum(chances.values())
    return min(math.fsum(chance for chance in chances.values() if chance <= at_most) / total, 1.0)


def several_shares(arms: Sequence[Arm]) -> Tested:
    """Return Pearson's chi-square of several shares, degrees of freedom one less, and its p-value.

    Fleiss's four groups of smokers, 83 of 86, 90 of 93, 129 of 136, 70 of 82: 12.600 and 0.0056.
    """
    hits, whole = sum(arm[0] for arm in arms), sum(arm[1] for arm in arms)
    share = hits / whole
    if share in {0, 1}:
        return 0.0, 1.0
    value = math.fsum((own - n * share) ** 2 / (n * share * (1 - share)) for own, n in arms)
    return value, chi_square_tail(value, len(arms) - 1)


def even_split(sizes: Sequence[int]) -> Tested:
    """Return the chi-square of arms' sizes against equal ones, and its p-value.

    Published example of a mismatch (Fabijan and others 2019): 821,588 against 815,482, p = 1.8e-6.
    """
    equal = sum(sizes) / len(sizes)
    value = math.fsum((size - equal) ** 2 for size in sizes) / equal
    return value, chi_square_tail(value, len(sizes) - 1)


def chi_square_tail(value: float, freedom: int) -> float:
    """Return how often a chi-square with whole degrees of freedom is at least a value.

    Closed forms: a sum of Poisson chances for even degrees; for odd ones two normal tails and a
    like sum (Abramowitz and Stegun 1964, 26.4.4 and 26.4.5). 3.841 with one degree: 0.05.
    """
    half = value / 2
    if half == 0:
        return 1.0
    odd = freedom % 2
    tail = math.erfc(math.sqrt(half)) if odd else 0.0
    steps = ((step + odd / 2) for step in range((freedom - odd) // 2))
    more = (math.exp(step * math.log(half) - half - math.lgamma(step + 1)) for step in steps)
    return min(tail + math.fsum(more), 1.0)


def _tables(n: int, other_n: int, hits: int) -> Iterator[tuple[int, float]]:
    """Yield how many of the hits the first arm may have, with chances relative to the likeliest.

    From the likeliest outwards, until chances are too small to be told from 0.
    """
    low, high = max(0, hits - other_n), min(n, hits)
    top = min(max((n + 1) * (hits + 1) // (n + other_n + 2), low), high)
    yield top, 1.0
    chance = 1.0
    for one in range(top, high):
        chance *= (n - one) * (hits - one) / ((one + 1) * (other_n - hits + one + 1))
        if chance == 0:
            break
        yield one + 1, chance
    chance = 1.0
    for one in range(top, low, -1):
        chance *= one * (other_n - hits + one) / ((n - one + 1) * (hits - one + 1))
        if chance == 0:
            break
        yield one - 1, chance
