"""What kinds of gap are means of: single things that are as they should be, or are not."""

from typing import NamedTuple

from cjm.scoring.quantity import Input, Quantity, Subject
from cjm.scoring.sheet import Sheet

GOALS = Subject("goals", "goals", "Goals of the journey")
"""What the goals of the journey belong to, which are in no stage."""
REMOVED = Subject("removed", "removed", "Touchpoints that are gone")
"""What a future state no longer has belongs to it."""


class Item(NamedTuple):
    """One thing that a kind of gap judges, and where it belongs.

    `part` holds the number, on the scale of its kind. `place` is its stage, `GOALS` or `REMOVED`;
    `touchpoints` are the ids of those that it is about, if any. `personas` are whom it concerns;
    None: everyone.
    """

    part: Input | Quantity
    place: Subject
    touchpoints: tuple[str, ...] = ()
    personas: frozenset[str] | None = None


def others(sheet: Sheet, named: frozenset[str]) -> frozenset[str] | None:
    """Return whom something for everyone concerns where it is stated for some personas besides."""
    return frozenset(sheet.views).difference(named) if named else None
