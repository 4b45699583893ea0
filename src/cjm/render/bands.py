"""How far scores may be off, as bands around curves show it."""

from collections.abc import Sequence
from typing import Final

from cjm.render.view import Point
from cjm.scoring.intervals import EMOTION, Interval, step

_UNCHECKED: Final = 1.0
"""How far a score may be off that nobody has checked, in steps of the scale."""


def is_checked(point: Point) -> bool:
    """Whether somebody has checked a score lately, so that its band is narrow."""
    return point.basis == "observed" and not point.old


def reach(point: Point) -> Interval:
    """Return how far a score may be off, from and to, within the scale.

    Half a step to each side where it is observed, as scores count it; a whole step where nobody
    has checked, or checked long ago.
    """
    if is_checked(point):
        return step(point.score, EMOTION)
    low, high = EMOTION
    return max(point.score - _UNCHECKED, low), min(point.score + _UNCHECKED, high)


def meaning(points: Sequence[Point]) -> str:
    """Say how far scores may be off, as far as bands of that width are drawn."""
    checked = {is_checked(point) for point in points}
    if checked == {True}:
        return "band: a score may be off by half a step"
    nobody = f"nobody has checked{' lately' * any(point.old for point in points)}"
    if checked == {False}:
        return f"band: a score may be off by a whole step, as {nobody}"
    return f"band: a score may be off by half a step, by a whole one where {nobody}"
