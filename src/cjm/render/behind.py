"""The highest and the lowest point of an emotion curve, and the claim that says most about each."""

from collections.abc import Sequence

from cjm.model.claims import Pain, TextClaim
from cjm.model.touchpoint import Touchpoint
from cjm.render.script import clean
from cjm.render.view import Point


def extremes(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return the highest and the lowest point, the first of equal ones; one if all are equal."""
    high = max(points, key=lambda point: point.score)
    low = min(points, key=lambda point: point.score)
    return (high,) if high.score == low.score else (high, low)


def behind(touchpoint: Touchpoint, persona: str | None, score: float) -> str | None:
    """Return the worst pain behind a low, the first gain behind a high, or else a thought.

    Only claims that hold for the persona count. Of several pains, the one of the highest severity
    stands for all, then the one that reaches most customers. None where nothing is stated.
    """
    found = where(touchpoint, persona, score)
    return clean(getattr(touchpoint, found[0])[found[1]].text) if found else None


def where(touchpoint: Touchpoint, persona: str | None, score: float) -> tuple[str, int] | None:
    """Return the list that holds what `behind` finds (`pains`, `gains`, `thoughts`), and its place."""
    for lane in ("pains" if score < 0 else "gains", "thoughts"):
        found = _of(getattr(touchpoint, lane), persona)
        if found:
            return lane, min(found)[1]
    return None


def _of(claims: Sequence[TextClaim], persona: str | None) -> list[tuple[tuple[float, float], int]]:
    """Return weight and place of the claims that hold for a persona."""
    return [
        (_weight(one), place)
        for place, one in enumerate(claims)
        if not one.personas or persona is None or persona in one.personas
    ]


def _weight(claim: TextClaim) -> tuple[float, float]:
    if not isinstance(claim, Pain):
        return 0, 0
    return -(claim.severity or 0), -(claim.reach or 0)
