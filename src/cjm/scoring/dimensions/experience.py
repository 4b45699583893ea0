"""Experience: touchpoints where the emotion is below its target."""

from collections.abc import Iterator

from cjm.scoring.items import Item, others
from cjm.scoring.quantity import Formula
from cjm.scoring.sheet import Sheet

ORDER = 1
MEANING = "how far feelings are below where they should be"
FORMULA = Formula(
    "gap.experience",
    "experience gap",
    "mean of (experience gap / 4) over touchpoints with an emotion",
    "cjm, see docs/scoring.md",
    "share",
    high=1,
    template="{sum} / {n} / 4",
)
SCALE = (0.0, 0.25)
"""The widest experience gap that there can be is 4."""
EMPTY = "no touchpoint states an emotion"


def items(sheet: Sheet) -> Iterator[Item]:
    """Yield the experience gap of every touchpoint with an emotion.

    Where personas differ, each of a touchpoint's rows counts once.
    """
    for section in sheet.sections:
        subject = section.subject
        for place in section.places:
            named = frozenset(place.touchpoint.emotions)
            for row in place.rows:
                if row.experience_gap:
                    own = frozenset((row.persona,)) if row.persona else others(sheet, named)
                    yield Item(row.experience_gap, subject, (row.id,), own)
