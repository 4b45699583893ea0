"""Rows of a map below one another on pages: as few as can be, evenly filled, no empty row alone."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from math import comb
from typing import Final, NamedTuple, TypeAlias

_VISIBILITY: Final = 26.0
_MOST_WAYS: Final = 2000

Places: TypeAlias = tuple[int, ...]


class Row(NamedTuple):
    """How tall a row is.

    `again` is how tall it is on further pages, for rows that each page has. `behind` says that the
    line of visibility stands above it, `empty` that nothing stands in it. `levels` is how many levels of
    emotion it is tall.
    """

    tall: float
    again: float | None = None
    behind: bool = False
    empty: bool = False
    levels: int = 0


def shared(rows: Sequence[Row], first: float, rest: float) -> list[Places]:
    """Return which rows stand on a page together, by their places.

    Empty rows that would take a page more are left out.

    Args:
        rows: The rows, in order.
        first: The height that rows may take on the first page.
        rest: The height that they may take on each other page.
    """
    each = [at for at, row in enumerate(rows) if row.again is not None]
    every = [at for at, row in enumerate(rows) if row.again is None]
    told = [at for at in every if not rows[at].empty]
    free = _free(rows, first, rest)
    found = _parted(rows, every, free)
    if told and len(fewer := _parted(rows, told, free)) < len(found):
        found = fewer
    return [tuple(sorted((*each, *some))) for some in found] or [tuple(each)]


def emptiest(rows: Sequence[Row], found: Sequence[Places], first: float, rest: float) -> float:
    """Return which part of the height that rows may take is empty on the emptiest page."""
    free = _free(rows, first, rest)
    each = [at for at, row in enumerate(rows) if row.again is not None]
    parts = []
    for number, some in enumerate(found):
        here = free[min(number, 1)]
        used = _used(rows, [at for at in some if at not in each])
        parts.append(1 - used / here if here > 0 else 0.0)
    return max(parts)


def _free(rows: Sequence[Row], first: float, rest: float) -> tuple[float, float]:
    """Return what is free on the first and on further pages below the rows that each has."""
    each = [row for row in rows if row.again is not None]
    return first - sum(row.tall for row in each), rest - sum(row.again or 0 for row in each)


def _used(rows: Sequence[Row], some: Sequence[int]) -> float:
    line = _VISIBILITY if any(rows[at].behind for at in some) else 0.0
    return sum(rows[at].tall for at in some) + line


def _parted(rows: Sequence[Row], some: Sequence[int], free: tuple[float, float]) -> list[Places]:
    """Return the fewest pages of some rows, evenly filled where there are not too many ways."""
    count = len(_greedy(rows, some, free))
    ways = list(_ways(some, count)) if comb(max(len(some) - 1, 0), count - 1) < _MOST_WAYS else []
    fitting = [way for way in ways if _fits(rows, way, free)]
    return (
        min(fitting, key=lambda way: _unevenness(rows, way))
        if fitting
        else _greedy(rows, some, free)
    )


def _greedy(rows: Sequence[Row], some: Sequence[int], free: tuple[float, float]) -> list[Places]:
    """Return pages that are filled one after the other."""
    pages: list[Places] = []
    held: list[int] = []
    for at in some:
        here = free[min(len(pages), 1)]
        if held and _used(rows, [*held, at]) > here:
            pages.append(tuple(held))
            held = []
        held.append(at)
    return [*pages, tuple(held)] if held else pages or [()]


def _ways(some: Sequence[int], count: int) -> Iterator[list[Places]]:
    for cuts in combinations(range(1, len(some)), count - 1):
        yield [tuple(some[start:end]) for start, end in pairwise((0, *cuts, len(some)))]


def _fits(rows: Sequence[Row], way: Sequence[Places], free: tuple[float, float]) -> bool:
    """Whether each page holds its rows; a row that no page holds may stand alone."""
    return all(
        len(page) == 1 or _used(rows, page) <= free[min(number, 1)]
        for number, page in enumerate(way)
    )


def _unevenness(rows: Sequence[Row], way: Sequence[Places]) -> float:
    return sum(_used(rows, page) ** 2 for page in way)
