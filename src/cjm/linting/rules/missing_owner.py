"""Nobody keeps the map.

What:
    A journey that is not archived names no `owner`.

Why:
    A map without an owner is true on the day of the workshop. Somebody has to notice when it no
    longer is, and to be the one whom others ask.

Bad:
    title: I open a bank account  # <-- here
    stages:
      - {id: apply, title: Applying}

Good:
    title: I open a bank account
    owner: onboarding-team
    stages:
      - {id: apply, title: Applying}
"""

from cjm.linting.rule import Issue, Issues, rule
from cjm.model.journey import Journey


@rule("CJM204")
def missing_owner(journey: Journey) -> Issues:
    if not journey.owner and journey.status != "archived":
        yield Issue(
            "nobody keeps this map", "Name the person or team that keeps it true: `owner: ...`."
        )
