"""How firm ranks are: all of them worked out again and again, with everything a little different.

In each draw every factor takes a value from its interval, each as likely as another; a factor that
has no interval, an estimate or an exact amount, is off by up to 20 % either way. What two
opportunities have in common is drawn once for both. The weight of each kind of factor is off by up
to 20 %, the same for all opportunities of a draw.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeAlias

from cjm.diagnostics import Route
from cjm.scoring.method import Method, Worth
from cjm.scoring.quantity import Input, Quantity
from cjm.scoring.ranks import ranks

SPREAD = 0.2
"""How far weights, and factors without an interval, are off at most."""
_TAIL = 0.05
_Key: TypeAlias = tuple[str, str, tuple[Route | str, ...]]
_Way: TypeAlias = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Draws:
    """How many draws, and the seed: the same seed gives the same draws on every machine."""

    count: int = 1000
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Stability:
    """What the draws made of one opportunity.

    `first` and `same` are shares of the draws, 0 to 1, in which it was first and in which it had
    the rank that it has as things stand; shared ranks count. `low` and `high` are the ranks that
    hold the middle 90 % of the draws.
    """

    first: float
    same: float
    low: int
    high: int


def stability(
    scored: Sequence[tuple[str, Quantity]], method: Method, draws: Draws
) -> list[Stability]:
    """Return how firm the rank of each opportunity is.

    Args:
        scored: Scores, each with the path of its map. Draws go through them in this order.
        method: The method that made them.
        draws: How often, and from which seed.
    """
    if not scored:
        return []
    pool = _Pool()
    entries = [pool.ways(path, quantity, method) for path, quantity in scored]
    as_it_stands = ranks([quantity.value for _, quantity in scored])
    drawn = list(_draws(entries, pool.ends, method.worth, draws))
    return [
        _stability(sorted(own), rank)
        for own, rank in zip(zip(*drawn, strict=True), as_it_stands, strict=True)
    ]


def _draws(
    entries: Sequence[Sequence[_Way]],
    ends: Sequence[tuple[float, float]],
    worth: Worth,
    draws: Draws,
) -> Iterator[list[int]]:
    """Yield the ranks of each draw.

    Only `Random.random` is called: its sequence is what Python promises never to change.
    """
    draw = Random(draws.seed).random  # noqa: S311 - it should repeat, not be secret
    spans = [(low, high - low) for low, high in ends]
    factors = range(len(entries[0][0]))
    for _ in range(draws.count):
        weights = [1 - SPREAD + 2 * SPREAD * draw() for _ in factors]
        values = [low + span * draw() for low, span in spans]
        yield ranks(
            [max([worth([values[at] for at in way], weights) for way in ways]) for ways in entries]
        )


def _stability(drawn: Sequence[int], rank: int) -> Stability:
    last, count = len(drawn) - 1, len(drawn)
    return Stability(
        drawn.count(1) / count,
        drawn.count(rank) / count,
        drawn[round(_TAIL * last)],
        drawn[round((1 - _TAIL) * last)],
    )


class _Pool:
    """The factors of all opportunities, each with what it is drawn from, none twice."""

    def __init__(self) -> None:
        self.ends: list[tuple[float, float]] = []
        self._known: dict[_Key, int] = {}

    def ways(self, path: str, quantity: Quantity, method: Method) -> list[_Way]:
        """Return, for each way to the score, where its factors are in the pool."""
        return [tuple(self._index(path, factor) for factor in way) for way in method.ways(quantity)]

    def _index(self, path: str, factor: Input | Quantity) -> int:
        key = (path, factor.name, tuple(_roots((factor,))))
        if key not in self._known:
            self._known[key] = len(self.ends)
            self.ends.append(_ends(factor))
        return self._known[key]


def _ends(factor: Input | Quantity) -> tuple[float, float]:
    low, high = factor.ends
    if low < high:
        return low, high
    most = factor.formula.high if isinstance(factor, Quantity) else None
    if factor.name == "confidence" and most is None:
        most = 1.0
    top = high * (1 + SPREAD)
    return low * (1 - SPREAD), top if most is None else min(top, most)


def _roots(items: Iterable[Input | Quantity]) -> Iterator[Route | str]:
    """Go through the places that a factor comes from, down to the file."""
    for item in items:
        if isinstance(item, Quantity):
            yield from _roots(item.inputs)
        else:
            yield item.route if item.route is not None else item.name
