"""What would give an opportunity another rank: the others' scores, and each input on its own."""

from collections.abc import Iterator, Sequence

from cjm.scoring.backlog import Backlog, Entry
from cjm.scoring.levers import needed, short
from cjm.scoring.quantity import Quantity
from cjm.scoring.ranks import ordinal


def rank_changes(backlog: Backlog, entry: Entry) -> Iterator[str]:
    """Say in sentences what would move an opportunity up or down, all others as they are."""
    rank, quantity = entry.rank, entry.quantity
    if rank is None or quantity is None:
        return
    others = [one for one in backlog.ranked if one is not entry]
    equals = [one for one in others if one.rank == rank]
    names = ", ".join(_called(backlog, one) for one in equals)
    shared = f", shared with {names}" if equals else ""
    yield f"It is {ordinal(rank)} of {backlog.count}{shared}."
    above = [one for one in others if (one.rank or 0) < rank]
    below = [one for one in others if (one.rank or 0) > rank]
    if above:
        yield from _up(backlog, quantity, above[-1])
    if below:
        last = below[0]
        yield f"It stays before {_called(backlog, last)} as long as it is above {_score(last)}."
    yield from _within(quantity, others)
    yield from _drawn(backlog, entry)


def _up(backlog: Backlog, quantity: Quantity, other: Entry) -> Iterator[str]:
    assert other.quantity is not None
    yield f"Above {_score(other)} it would be before {_called(backlog, other)}."
    ways = tuple(needed(backlog.method, quantity, other.quantity.value))
    if ways:
        yield f"One of these alone would do it: {'; '.join(ways)}."
    else:
        yield "No single input could do that alone."


def _within(quantity: Quantity, others: Sequence[Entry]) -> Iterator[str]:
    low, high = quantity.ends
    values = [one.quantity.value for one in others if one.quantity]
    best, worst = (1 + sum(value > end for value in values) for end in (high, low))
    if best != worst:
        yield f"Within its interval it could be anything from {ordinal(best)} to {ordinal(worst)}."


def _drawn(backlog: Backlog, entry: Entry) -> Iterator[str]:
    found, draws = entry.stability, backlog.draws
    if found is not None and draws is not None:
        first = f"{100 * found.first:.0f}\N{NO-BREAK SPACE}%"
        ends = dict.fromkeys((found.low, found.high))
        span = " to ".join(map(ordinal, ends))
        yield f"1st in {first} of {draws.count:,} draws; in the middle nine tenths, {span}."


def _called(backlog: Backlog, entry: Entry) -> str:
    name = entry.opportunity.id
    return f"{entry.source.context.journey.id}/{name}" if backlog.journeys > 1 else name


def _score(entry: Entry) -> str:
    return short(entry.quantity.value) if entry.quantity else ""
