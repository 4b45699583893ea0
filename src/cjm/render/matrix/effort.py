"""The scale of effort: logarithmic, so that each doubling is one step, with its middle in the middle."""

from collections.abc import Iterator, Sequence
from math import ceil, log2
from typing import Final

from cjm.scoring.quadrants import MIDDLE_EFFORT, Placed

_SPREAD: Final = 2.0
"""The doublings that a scale shows at least on each side of its middle."""


def doublings(placed: Sequence[Placed]) -> float:
    """Return how many doublings the scale has on each side, so that all opportunities are on it."""
    far = max((abs(log2(one.effort / MIDDLE_EFFORT)) for one in placed), default=0.0)
    return max(_SPREAD, far)


def place(weeks: float, doublings: float) -> float:
    """Return where person-weeks are on the scale: -1 at its left end, 0 in the middle, 1 at its right."""
    return log2(weeks / MIDDLE_EFFORT) / doublings


def ticks(doublings: float, most: int) -> Iterator[float]:
    """Yield person-weeks for ticks, each a doubling of the one before, or several.

    There are at most `most` on each side of the middle.
    """
    whole = int(doublings + 1e-9)
    step = max(1, ceil(whole / most))
    for times in range(-(whole // step) * step, whole + 1, step):
        yield MIDDLE_EFFORT * 2.0**times
