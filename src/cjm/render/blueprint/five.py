"""The five rows of a blueprint, and the lines between them."""

from datetime import date
from typing import Final

from cjm.model.context import Context
from cjm.render.compose import view_of
from cjm.render.view import Lane, View
from cjm.render.words import LANE_TITLES

ROWS: Final = ("physical-evidence", "actions", "frontstage", "backstage", "support")
"""The rows of a blueprint, from what customers can touch to what nobody sees."""

FAILS: Final = "pains"
"""The lane below the rows that says what goes wrong at the fail points."""

LINES: Final = {
    "frontstage": "Line of interaction",
    "backstage": "Line of visibility",
    "support": "Line of internal interaction",
}
"""The named lines, each by the row that it is above."""

_TITLES: Final = {**LANE_TITLES, "support": "Support processes"}


def five_rows(context: Context, today: date | None = None) -> View:
    """Return a journey with all five rows, also those that hold nothing, and without curves.

    Pain points come below them, if there are any. `today` is the day to which evidence ages;
    without it, that of the map's last review.
    """
    view = view_of(context, ("touchpoints", *ROWS, FAILS), today)
    held = {lane.name: lane for lane in view.lanes}
    blank = ((),) * len(view.slots)
    first = [held["touchpoints"]] if "touchpoints" in held else []
    fails = [held[FAILS]] if FAILS in held else []
    five = (held.get(name, Lane(name, "", blank)) for name in ROWS)
    return view._replace(
        lanes=(*first, *(lane._replace(title=_TITLES[lane.name]) for lane in five), *fails),
        curves=(),
    )
