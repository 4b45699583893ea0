"""A backlog as CSV: a row an opportunity, a task or a campaign, every value in its own column."""

from collections.abc import Sequence

from cjm.render import comma_separated
from cjm.render.backlogs import Wanted
from cjm.render.comma_separated import Cell
from cjm.scoring.backlog import Backlog, Entry
from cjm.scoring.work import campaigns, tasks

_HEAD = (
    "rank",
    "shared",
    "method",
    "score",
    "low",
    "high",
    "basis",
    "not_ranked",
    "first_in",
    "rank_low",
    "rank_high",
    "journey",
    "id",
    "title",
    "owner",
    "status",
    "due",
    "overdue",
    "addresses",
    "stages",
    "obstacles",
    "goal",
    "impact",
    "confidence",
    "effort",
    "ease",
    "reach",
    "customer_value",
    "business_value",
    "ticket",
    "path",
)
_OF = ("journey", "opportunity", "path")


def render(
    backlog: Backlog, wanted: Wanted | None = None, *, width: int = 80, colour: bool = False
) -> str:
    """Write what is wanted of a backlog, in the order of ranks or dates; lists with `; ` between.

    `width` and `colour` mean nothing here.
    """
    del width, colour
    what = (wanted or Wanted()).what
    if what == "tasks":
        head: Sequence[str] = ("due", "overdue", "done", "task", "owner", *_OF)
        found = tasks(backlog.entries, backlog.today)
        rows: list[Sequence[Cell]] = [
            (
                str(work.task.due) if work.task.due else None,
                work.overdue,
                work.task.done,
                work.task.does,
                work.task.owner,
                *_of(work.entry),
            )
            for work in found
        ]
    elif what == "campaigns":
        head = ("segment", "trigger", "channel", "message", "status", *_OF)
        rows = [
            (
                one.segment,
                one.trigger,
                one.channel,
                one.message,
                entry.opportunity.status,
                *_of(entry),
            )
            for entry, one in campaigns(backlog.entries)
        ]
    else:
        head, rows = _HEAD, [_row(backlog, entry) for entry in backlog.entries]
    return comma_separated.table(head, rows)


def _of(entry: Entry) -> tuple[str, str, str]:
    return entry.source.context.journey.id, entry.opportunity.id, entry.source.path


def _row(backlog: Backlog, entry: Entry) -> tuple[Cell, ...]:
    return (
        *_ranking(backlog, entry),
        *_drawn(entry),
        *_plan(entry),
        *_estimates(entry),
        entry.opportunity.ticket,
        entry.source.path,
    )


def _ranking(backlog: Backlog, entry: Entry) -> tuple[Cell, ...]:
    found = entry.quantity
    if found is None:
        return None, None, backlog.method.name, None, None, None, None, entry.reason
    low, high = found.ends
    ends = (float(found.value), float(low), float(high))
    return entry.rank, entry.shared, backlog.method.name, *ends, found.basis, None


def _drawn(entry: Entry) -> tuple[Cell, ...]:
    found = entry.stability
    return (found.first, found.low, found.high) if found else (None, None, None)


def _plan(entry: Entry) -> tuple[Cell, ...]:
    one = entry.opportunity
    return (
        entry.source.context.journey.id,
        one.id,
        one.title,
        one.owner,
        one.status,
        str(one.due) if one.due else None,
        entry.overdue,
        "; ".join(one.addresses),
        "; ".join(stage for stage, _ in entry.addressed.stages),
        "; ".join(entry.addressed.obstacles),
        one.goal,
    )


def _estimates(entry: Entry) -> tuple[Cell, ...]:
    one = entry.opportunity
    value = one.value
    return (
        one.impact,
        one.confidence,
        one.effort,
        one.ease,
        one.reach,
        value.customer if value else None,
        value.business if value else None,
    )
