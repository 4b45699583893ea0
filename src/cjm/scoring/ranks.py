"""Ranks with ties: equal scores share a rank, and the ranks after them are left out."""

from collections.abc import Sequence

_CLOSE = 1e-9
"""Scores that differ by less than this part of themselves are equal: the rest is rounding."""


def ranks(scores: Sequence[float]) -> list[int]:
    """Return the rank of each score (0 or more), the largest first: 5, 3, 5, 1 make 1, 3, 1, 4."""
    found = [0] * len(scores)
    place, before = 0, 0.0
    for position, index in enumerate(sorted(range(len(scores)), key=lambda at: -scores[at]), 1):
        score = scores[index]
        if position == 1 or before - score > _CLOSE * before:
            place = position
        found[index] = place
        before = score
    return found


def ordinal(number: int) -> str:
    """Write a rank in words: `1st`, `2nd`, `3rd`, `11th`."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in {11, 12, 13} else ending}"
