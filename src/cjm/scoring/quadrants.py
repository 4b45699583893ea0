"""Opportunities on a board of two by two: value against effort, as `value-effort` counts both.

The board is parted at the middle of both scales: at a value of 6, which is a rating of 3 of 5, and
at the effort that is half as easy as none (`estimates.EASY`). Neither moves when another
opportunity comes, so boards can be laid side by side.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, TypeAlias

from cjm.scoring import estimates
from cjm.scoring.backlog import Backlog, Entry, Source, backlog
from cjm.scoring.methods import value_effort
from cjm.scoring.quantity import Quantity

Quadrant: TypeAlias = Literal["quick win", "big bet", "fill-in", "money pit"]

MIDDLE_VALUE: Final = 6.0
MIDDLE_EFFORT: Final = estimates.EASY


@dataclass(frozen=True, slots=True)
class Placed:
    """An opportunity on the board: its number, its value (0 to 10), and person-weeks."""

    number: int
    entry: Entry
    value: Quantity
    effort: float

    @property
    def quadrant(self) -> Quadrant:
        """Where it is; what lies on a dividing line has enough value, and little effort."""
        if self.value.value >= MIDDLE_VALUE:
            return "quick win" if self.effort <= MIDDLE_EFFORT else "big bet"
        return "fill-in" if self.effort <= MIDDLE_EFFORT else "money pit"

    @property
    def stands_in(self) -> bool:
        """Whether no value to customers is stated, so that half the opportunity score stands in."""
        quantities = (part for part in self.value.inputs if isinstance(part, Quantity))
        return any(part.formula is value_effort.STANDING_IN for part in quantities)


@dataclass(frozen=True, slots=True)
class Board:
    """Opportunities that have a place, the most value for the effort first; and those without.

    Those that are done come last in both. `rejected` counts those that are left out.
    """

    placed: tuple[Placed, ...]
    unplaced: tuple[Entry, ...]
    rejected: int


def board(sources: Iterable[Source], *, today: date) -> Board:
    """Place the opportunities of some maps; `today` is the day past which due dates are overdue."""
    ranked = backlog(sources, by="value-effort", today=today, done=True)
    return Board(tuple(_placed(ranked)), _sorted(ranked.unranked), ranked.rejected)


def _placed(ranked: Backlog) -> Iterable[Placed]:
    for number, entry in enumerate(_sorted(ranked.ranked), 1):
        if entry.quantity:
            effort = float(entry.quantity.inputs[-1].value)
            yield Placed(number, entry, value_effort.value(entry.quantity), effort)


def _sorted(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.opportunity.status == "done"))
