"""Evidence: claims that nothing supports, or too little, too old, or of one method only."""

from collections.abc import Iterator

from cjm.score.quantity import Formula, Quantity
from cjm.score.sheet import Sheet

ORDER = 3
FORMULA = Formula(
    "gap.evidence",
    "evidence gap",
    "1 - mean evidence strength of all claims",
    "cjm, see docs/scoring.md",
    "share",
    high=1,
)


def gaps(sheet: Sheet) -> Iterator[Quantity]:
    """Yield, for each stage that claims something, how far its claims are from fully supported."""
    for section in sheet.sections:
        found = tuple(item for place in section.places for item in place.strengths)
        if found:
            mean = sum(item.value for item in found) / len(found)
            yield Quantity(section.subject, FORMULA, 1 - mean, inputs=found)
