"""What stands behind a high or a low: the pain, the gain, or what the customer thinks there."""

from typing import NamedTuple

from cjm.model.context import Context
from cjm.render.behind import where
from cjm.render.sheet.cards import LOOKS, Look
from cjm.render.view import Item, View


class Reason(NamedTuple):
    """An item of a lane, and how cards of that lane look."""

    item: Item
    look: Look


class Reasons:
    """Finds reasons in a view that has the lanes `gains`, `pains` and `thoughts`."""

    def __init__(self, context: Context, view: View, first: int = 0) -> None:
        """Take the journey, what is shown of it, and the column that counts as 0."""
        self._said = context, view
        self._cells = {lane.name: lane.cells for lane in view.lanes}
        self._touchpoints = {one.id: one for _, one in context.journey.touchpoints()}
        self._slots = view.slots
        self._first = first

    def after(self, first: int) -> "Reasons":
        """Return the reasons of a page that begins with a column, which is its column 0."""
        return Reasons(*self._said, self._first + first)

    def of(self, slot: int, person: str | None, *, high: bool) -> Reason | None:
        """Return what moves a persona at a slot: a gain or the worst pain, else a thought."""
        slot += self._first
        column = self._slots[slot]
        if column is None:
            return None
        found = where(self._touchpoints[column.id], person, 1 if high else -1)
        return Reason(self._cells[found[0]][slot][found[1]], LOOKS[found[0]]) if found else None
