"""Ratings from 1 to 5 as inputs, stated or standing in."""

from cjm.diagnostics import Route
from cjm.scoring import intervals
from cjm.scoring.quantity import Basis, Input

MIDDLE = 3.0
"""The rating that stands in where the map gives none; its interval is then the whole scale."""


def rating(
    name: str,
    value: int | None,
    owner: Route,
    basis: Basis = "assumed",
    evidence: tuple[str, ...] = (),
) -> Input:
    """Return a rating as an input: half a step to each side is its interval.

    Where there is none, the middle of the scale stands in for it, assumed, with all of the scale.
    """
    if value is None:
        note = "not stated, so it counts as the middle of the scale"
        return Input(name, MIDDLE, owner, "assumed", (), *intervals.RATING, note)
    low, high = intervals.step(value, intervals.RATING)
    return Input(name, float(value), (*owner, name), basis, evidence, low, high)
