"""Where a curve turns: its highs and lows, the most extreme first."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeAlias

from cjm.render.sheet.plot import Trace
from cjm.render.view import Point

Bent: TypeAlias = Callable[[tuple[int, ...]], frozenset[int] | None]
"""Of labels at some slots, which have to move away from their points; None: there is no room."""


class Turn(NamedTuple):
    """A high or a low: the curve's place in the list, and its point."""

    place: int
    point: Point


def is_low(points: Sequence[Point], at: int) -> bool:
    """Whether a point lies below its neighbours (one of them may be equal)."""
    around = [points[near].score for near in (at - 1, at + 1) if 0 <= near < len(points)]
    own = points[at].score
    return min(around, default=own) >= own and own < max(around, default=0)


def turns(drawn: Sequence[Trace], bent: Bent, *, high: bool) -> tuple[Turn, ...]:
    """Return the highs (or lows) of all curves, in the order of slots.

    Each curve's own extreme is chosen as long as there is room for a label; then each one's
    second, and so on, as long as no label has to move away from its point for it. Besides its
    extreme, only what is above neutral counts as a high, and what is below as a low. Where faint
    curves (today) lie behind others (the future), today's highs are left out, and of the future's
    lows those that are not below neutral: what matters is what hurts now, and what will be good.
    """
    faint = any(own.style.faint for own in drawn)
    ranked = [_shown(own, high=high, faint=faint) for own in drawn]
    chosen: list[Turn] = []
    allowed: frozenset[int] | None = None
    for rank in range(max(map(len, ranked), default=0)):
        for place, points in enumerate(ranked):
            if rank < len(points):
                turn = Turn(place, points[rank])
                moved = bent(_slots((*chosen, turn)))
                if moved is not None and (allowed is None or moved <= allowed):
                    chosen.append(turn)
        allowed = bent(_slots(chosen)) if rank == 0 else allowed
    return tuple(sorted(chosen, key=lambda turn: (turn.point.slot, turn.place)))


def _shown(own: Trace, *, high: bool, faint: bool) -> list[Point]:
    if high and own.style.faint:
        return []
    found = _ranked(own.points, high=high)
    whole = high or own.style.faint or not faint
    return found if whole else [point for point in found if point.score < 0]


def _slots(chosen: Iterable[Turn]) -> tuple[int, ...]:
    return tuple(sorted({turn.point.slot for turn in chosen}))


def _ranked(points: Sequence[Point], *, high: bool) -> list[Point]:
    sign = 1 if high else -1
    scores = [sign * point.score for point in points]
    if len(set(scores)) == 1:
        return [points[0]] if (points[0].score >= 0) == high else []
    found = [point for at, point in enumerate(points) if _is_peak(scores, at)]
    found.sort(key=lambda point: (-sign * point.score, point.slot))
    return [point for rank, point in enumerate(found) if rank == 0 or sign * point.score > 0]


def _is_peak(scores: Sequence[float], at: int) -> bool:
    """Whether a score is above what comes before and after; of equal neighbours, the first is."""
    own = scores[at]
    if at and scores[at - 1] == own:
        return False
    after = next((score for score in scores[at + 1 :] if score != own), None)
    before = scores[at - 1] if at else None
    return all(score is None or score < own for score in (before, after))
