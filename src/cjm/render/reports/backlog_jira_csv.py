"""A backlog as CSV for Jira's importer: its field names as heads, several labels as several columns."""

import re

from cjm.render import comma_separated, tickets
from cjm.render.backlogs import Wanted
from cjm.render.script import clean
from cjm.scoring.backlog import Backlog, Entry

_HEAD = ("Summary", "Description", "Issue Type", "Priority", "Assignee", "Due Date", "Status")
_PRIORITIES = ("Highest", "High", "Medium", "Low", "Lowest")
_STATUSES = {"done": "Done", "in-progress": "In Progress"}
# Links and mentions, macros, and pictures: what could act in Jira's markup.
_MARKUP = re.compile(r"([\[{]|!(?=\S))")


def render(
    backlog: Backlog, wanted: Wanted | None = None, *, width: int = 80, colour: bool = False
) -> str:
    """Write a row an opportunity, the first rank first; the other parameters mean nothing here.

    The priority is the fifth of the ranked opportunities in which it is, from Highest to Lowest;
    none where the method cannot rank it. Due dates are `yyyy-MM-dd`.
    """
    del wanted, width, colour
    entries = [(entry, tickets.labels(entry)) for entry in backlog.entries]
    most = max((len(own) for _, own in entries), default=0)
    rows = [(*_row(backlog, entry), *own, *("",) * (most - len(own))) for entry, own in entries]
    return comma_separated.table((*_HEAD, *("Labels",) * most), rows)


def _row(backlog: Backlog, entry: Entry) -> tuple[str, ...]:
    one = entry.opportunity
    return (
        tickets.summary(entry),
        tickets.description(backlog, entry, _escape, box=("- (to do)", "- (done)")),
        "Task",
        _priority(backlog, entry),
        clean(one.owner or "").removeprefix("@"),
        str(one.due) if one.due else "",
        _STATUSES.get(one.status, "To Do"),
    )


def _priority(backlog: Backlog, entry: Entry) -> str:
    if entry.rank is None:
        return ""
    return _PRIORITIES[min((entry.rank - 1) * 5 // backlog.count, 4)]


def _escape(text: str) -> str:
    return _MARKUP.sub(r"\\\1", clean(text))
