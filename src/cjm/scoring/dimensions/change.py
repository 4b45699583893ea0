"""Change: what a future state changes against today, and whether an opportunity does it."""

from collections.abc import Iterator

from cjm.model.differences import Difference, differences
from cjm.scoring.items import REMOVED, Item
from cjm.scoring.quantity import Formula, Input
from cjm.scoring.sheet import Sheet

ORDER = 7
MEANING = "changes that no opportunity brings about"
FORMULA = Formula(
    "gap.change",
    "change gap",
    "mean over touchpoints that are new, different or gone (0 an opportunity does it, 1 none does)",
    "cjm, see docs/scoring.md",
    "share",
    high=1,
    template="{sum} / {n}",
)
EMPTY = "nothing to compare: only a future-state map is held against the map that it is based on"


def items(sheet: Sheet) -> Iterator[Item]:
    """Yield everything that a future-state map changes against the map that it is based on.

    Nothing in maps of other types: what is planned for them stands in the other map.
    """
    journey, original = sheet.context.journey, sheet.context.original()
    if original is None or journey.type != "future-state":
        return
    stages = {
        place.touchpoint.id: section.subject
        for section in sheet.sections
        for place in section.places
    }
    for difference in differences(journey, original):
        part = _part(difference, original.id)
        if difference.kind == "gone":
            yield Item(part, REMOVED)
        else:
            yield Item(part, stages[difference.touchpoint], (difference.touchpoint,))


def _part(difference: Difference, original: str) -> Input:
    name = f"{difference.kind} touchpoint {difference.touchpoint}"
    by = ", ".join(difference.by)
    done = f"done by {by}" if by else "no opportunity does it"
    what = {
        "new": f"not in {original}",
        "different": f"differs in {', '.join(difference.aspects)}",
        "gone": f"was in {original}",
    }[difference.kind]
    return Input(name, 0.0 if by else 1.0, difference.route, note=f"{what}; {done}")
