"""Evidence: claims that nothing supports, or too little, too old, or of one method only."""

from collections.abc import Iterator

from cjm.scoring.quantity import Formula, Quantity
from cjm.scoring.sheet import Sheet

ORDER = 3
FORMULA = Formula(
    "gap.evidence",
    "evidence gap",
    "1 - mean evidence strength of all claims",
    "cjm, see docs/scoring.md",
    "share",
    high=1,
    template="1 - {sum} / {n}",
)


def gaps(sheet: Sheet) -> Iterator[Quantity]:
    """Yield, for each stage that claims something, how far its claims are from fully supported.

    What a future-state map merely proposes cannot be supported yet, and is left out.
    """
    for section in sheet.sections:
        found = tuple(
            strength
            for place in section.places
            for stated, strength in zip(place.claims, place.strengths, strict=True)
            if sheet.context.basis(stated.claim) != "proposed"
        )
        if found:
            mean = sum(item.value for item in found) / len(found)
            yield Quantity(section.subject, FORMULA, 1 - mean, inputs=found)
