"""Reality: the map against event data, of which there is none yet."""

from collections.abc import Iterator

from cjm.scoring.items import Item
from cjm.scoring.quantity import Formula
from cjm.scoring.sheet import Sheet

ORDER = 8
MEANING = "where the map differs from what is recorded"
FORMULA = Formula(
    "gap.reality",
    "reality gap",
    "the map against event data",
    "cjm, see docs/scoring.md",
    "share",
    high=1,
)
EMPTY = "no data yet"


def items(sheet: Sheet) -> Iterator[Item]:
    """Yield nothing: cjm reads no event data yet, so that this kind counts nowhere."""
    del sheet
    yield from ()
