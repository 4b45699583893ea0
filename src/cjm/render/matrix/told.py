"""What is said of the board and of its opportunities: in words, decided once for pictures and text."""

from collections.abc import Iterator, Sequence
from typing import Final

from cjm.render.backlogs import CAUTION
from cjm.render.scores import interval, shown
from cjm.render.script import clean
from cjm.render.view import View
from cjm.render.words import number, words
from cjm.scoring.backlog import Entry
from cjm.scoring.quadrants import MIDDLE_EFFORT, MIDDLE_VALUE, Board, Placed, Quadrant

WHAT: Final = "Opportunities by value and effort"
UPWARDS: Final = "Value: half to customers, half to the business (of 10)"
RIGHTWARDS: Final = "Effort: person-weeks"
PLACED: Final = "By value for the effort, in person-weeks"
UNPLACED: Final = "Not placed"

BETWEEN: Final = "\N{NO-BREAK SPACE}· "
QUADRANTS: Final[dict[Quadrant, tuple[str, str]]] = {
    "quick win": ("Quick wins", "do these first"),
    "big bet": ("Big bets", "worth it, if planned well"),
    "fill-in": ("Fill-ins", "when there is time"),
    "money pit": ("Money pits", "reconsider"),
}
"""The name of every quadrant, and what to do with what lies in it."""
SPLIT: Final = (
    f"High value begins at {number(MIDDLE_VALUE)}, the middle of the scale; "
    f"low effort ends at {number(MIDDLE_EFFORT)} person-weeks."
)
_MOST: Final = 4
_NONE: Final = "There are no opportunities on this map yet."
_NOWHERE: Final = "Nothing can be placed yet: values or efforts are missing."
_STANDS_IN: Final = "No value to customers is stated: half the opportunity score stands in."


def nothing(found: Board) -> str:
    """Say why no opportunity stands on the board; an empty text where one does."""
    if found.placed:
        return ""
    return _NOWHERE if found.unplaced else _NONE


def notes(found: Board, unlabelled: int = 0) -> str:
    """Say where the board is parted, and what of it is not to be seen."""
    bare = f"{unlabelled} without a label, for want of room: the number is in the list."
    left = f"{found.rejected} rejected: left out." if found.rejected else ""
    return " ".join(part for part in (SPLIT, bare if unlabelled else "", left, CAUTION) if part)


def figures(one: Placed | Entry) -> Iterator[str]:
    """Say what it is worth and costs, or why that cannot be said."""
    if not isinstance(one, Placed):
        yield missing(one)
        return
    yield worth(one)
    if one.stands_in:
        yield _STANDS_IN


def status(entry: Entry) -> str:
    """Say how far it is and by when: `Planned · due 2027-04-30`; nothing of what is only proposed."""
    one = entry.opportunity
    if one.status == "done":
        return f"Done on {one.done.isoformat()}" if one.done else "Done"
    parts = ["" if one.status == "proposed" else words(one.status)]
    if one.due:
        parts.append(f"{'overdue since' if entry.overdue else 'due'} {one.due.isoformat()}")
    return BETWEEN.join(filter(None, parts))


def state(entry: Entry) -> str:
    """Say how far it is, by when, and who answers for it."""
    said = status(entry)
    if entry.opportunity.status == "proposed":
        said = BETWEEN.join(filter(None, ("Proposed", said)))
    owner = entry.opportunity.owner
    return BETWEEN.join(filter(None, (said, clean(owner) if owner else "no owner")))


def worth(placed: Placed) -> str:
    """Say what it is worth and costs: `Big bet · value ≈9.0 (8.0 to 9.5) · effort 6 · ≈1.50 a week`."""
    value = placed.value
    within = interval(value)
    span = f" ({within})" if within else ""
    score = placed.entry.quantity
    by = f"{shown(score)} a week" if score else ""
    parts = (
        placed.quadrant.capitalize(),
        f"value {shown(value)}{span}",
        f"effort {number(placed.effort, 3)}",
        by,
    )
    return BETWEEN.join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in parts if part)


def missing(entry: Entry) -> str:
    """Say why it has no place: `Not placed: no effort stated`."""
    return f"Not placed: {entry.reason}"


def pains(entry: Entry) -> Sequence[str]:
    """Return the pains that it addresses, each once; the last one says how many more there are."""
    found = list(dict.fromkeys(clean(pain.text) for pain in entry.addressed.pains))
    if len(found) <= _MOST:
        return found
    return [*found[: _MOST - 1], f"and {len(found) - _MOST + 1} more pain points"]


def where(entry: Entry, view: View) -> str:
    """Name the touchpoints that it is for, with their numbers; stages that it takes as a whole."""
    columns = {
        column.id: f"{column.number}\N{NO-BREAK SPACE}{column.title}" for column in view.columns
    }
    named = dict.fromkeys(row.id for row in entry.addressed.rows)
    return ", ".join(columns[name] for name in named if name in columns)
