"""A map that has not been checked against customers for long.

What:
    `reviewed` is longer ago than the limit, or a live map has no `reviewed` at all. Archived maps
    are left alone.

Why:
    Journeys change with every release, and nobody redraws the map. A date tells readers how much
    to believe; without one, the oldest map looks as true as the newest.

Bad:
    title: I return a rented car
    status: live
    reviewed: 2025-02-11  # <-- here
    stages:
      - {id: hand-back, title: Handing back the car}

Good:
    title: I return a rented car
    status: live
    reviewed: 2026-08-30
    stages:
      - {id: hand-back, title: Handing back the car}

Options:
    months: After how many months a map is due for a review.
"""

from datetime import date
from typing import Annotated

from cjm.linting.ages import months_before, months_between
from cjm.linting.rule import Issue, Issues, Least, rule
from cjm.model.journey import Journey


@rule("CJM309")
def overdue_review(
    journey: Journey, today: date, *, months: Annotated[int, Least(1)] = 12
) -> Issues:
    if journey.status == "archived":
        return
    hint = "Walk through it with customers, or with fresh data, and set `reviewed:` to that day."
    if journey.reviewed is None:
        if journey.status == "live":
            message = "the map is live, and nobody says when it was last checked"
            yield Issue(message, hint, at=("status",))
    elif journey.reviewed < months_before(today, months):
        age = months_between(journey.reviewed, today)
        yield Issue(
            f"the map was last checked {age} months ago; a review is due after {months}",
            hint,
            at=("reviewed",),
        )
