"""A backlog as CSV for github-csv-tools: title, body, labels, assignee, state."""

from cjm.render import comma_separated, tickets
from cjm.render.backlogs import Wanted
from cjm.render.markdown import escape
from cjm.scoring.backlog import Backlog

_HEAD = ("title", "body", "labels", "assignee", "state")


def render(
    backlog: Backlog, wanted: Wanted | None = None, *, width: int = 80, colour: bool = False
) -> str:
    """Write a row an opportunity, the first rank first; the other parameters mean nothing here.

    Only an owner that is written as a name on GitHub (`@ana`) is an assignee: GitHub refuses
    issues whose assignee it does not know.
    """
    del wanted, width, colour
    rows = []
    for entry in backlog.entries:
        one, owner = entry.opportunity, entry.opportunity.owner or ""
        rows.append(
            (
                tickets.summary(entry),
                tickets.description(backlog, entry, escape, box=("- [ ]", "- [x]")),
                ",".join(tickets.labels(entry)),
                owner[1:] if owner.startswith("@") else "",
                "closed" if one.status == "done" else "open",
            )
        )
    return comma_separated.table(_HEAD, rows)
