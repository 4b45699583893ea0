"""Experience: touchpoints where the emotion is below its target."""

from collections.abc import Iterator

from cjm.scoring import intervals
from cjm.scoring.quantity import Formula, Quantity
from cjm.scoring.sheet import Sheet

ORDER = 1
FORMULA = Formula(
    "gap.experience",
    "experience gap",
    "mean of (experience gap / 4) over touchpoints with an emotion",
    "cjm, see docs/scoring.md",
    "share",
    high=1,
    template="{sum} / {n} / 4",
)
_WIDEST = 4


def gaps(sheet: Sheet) -> Iterator[Quantity]:
    """Yield the mean experience gap of each stage as a part of the widest gap there can be.

    Where personas differ, each of a touchpoint's rows counts once.
    """
    for section in sheet.sections:
        found = tuple(row.experience_gap for row in section.rows() if row.experience_gap)
        if found:
            value = sum(gap.value for gap in found) / len(found)
            low, high = intervals.mean([gap.ends for gap in found])
            ends = (value / _WIDEST, low / _WIDEST, high / _WIDEST)
            yield Quantity(section.subject, FORMULA, *ends, found)
