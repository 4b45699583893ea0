"""A backlog as Markdown, for a pull request, a wiki or an issue."""

from collections.abc import Iterable, Iterator

from cjm.render import backlogs
from cjm.render.backlogs import Wanted
from cjm.render.markdown import escape
from cjm.render.scores import BASES, LEGEND
from cjm.scoring.backlog import Backlog, Entry
from cjm.scoring.choosing import grouped
from cjm.scoring.work import campaigns, tasks


def render(
    backlog: Backlog, wanted: Wanted | None = None, *, width: int = 80, colour: bool = False
) -> str:
    """Write what is wanted of a backlog; `width` and `colour` mean nothing here."""
    del width, colour
    wanted = wanted or Wanted()
    parts = {"tasks": _tasks, "campaigns": _campaigns}
    if wanted.what in parts:
        return "\n".join(parts[wanted.what](backlog)) + "\n"
    return "\n".join(_opportunities(backlog, wanted)) + "\n"


def _opportunities(backlog: Backlog, wanted: Wanted) -> Iterator[str]:
    yield f"## {escape(backlogs.head(backlog))}"
    yield ""
    yield escape(backlogs.formula(backlog))
    if wanted.group_by is None and backlog.ranked:
        yield ""
        yield from _table(backlog, backlog.ranked)
    elif wanted.group_by is not None:
        several = backlogs.several(backlog)
        for group in grouped(backlog.ranked, wanted.group_by, several=several):
            name = escape(backlogs.group_title(group.title, wanted.group_by))
            yield from ("", f"### {name}", "")
            yield from _table(backlog, group.entries)
    unranked = tuple(backlogs.unranked(backlog))
    if unranked:
        yield from ("", "Not ranked:", "")
        yield from (f"- {escape(name)}: {escape(why)}" for name, why in unranked)
    yield ""
    said = [*backlogs.notes(backlog), LEGEND, backlogs.CAUTION]
    yield "  \n".join(escape(note) for note in said)


def _table(backlog: Backlog, entries: Iterable[Entry]) -> Iterator[str]:
    several, drawn = backlogs.several(backlog), backlog.draws is not None
    heads = ["#", "Opportunity", *(["Journey"] if several else []), "Owner", "Status", "Due"]
    numbers = ["Score", "Interval", *(["1st in", "Ranks"] if drawn else [])]
    sides = "r" + "l" * (len(heads) - 1) + "r" * len(numbers) + "l"
    yield from _head((*heads, *numbers, "Basis"), sides)
    for entry in entries:
        yield _line(_row(entry, several=several, drawn=drawn))


def _row(entry: Entry, *, several: bool, drawn: bool) -> Iterator[str]:
    assert entry.quantity is not None
    yield backlogs.rank(entry)
    name, ticket = escape(backlogs.title(entry)), entry.opportunity.ticket
    yield f"{name} ({escape(ticket)})" if ticket else name
    if several:
        yield escape(backlogs.journey(entry))
    yield escape(backlogs.owner(entry))
    yield backlogs.status(entry)
    yield backlogs.due(entry).replace("overdue", "**overdue**")
    yield escape(backlogs.score(entry))
    yield backlogs.score_interval(entry)
    if drawn:
        yield backlogs.first(entry)
        yield backlogs.span(entry)
    yield BASES[entry.quantity.basis]


def _tasks(backlog: Backlog) -> Iterator[str]:
    yield f"## Tasks, {backlog.today}"
    yield ""
    yield from _head(("Due", "State", "Task", "Owner", "Opportunity"), "lllll")
    for work in tasks(backlog.entries, backlog.today):
        does, owner, due, state = backlogs.task_row(work)
        state = f"**{state}**" if work.overdue else state
        opportunity = escape(backlogs.title(work.entry))
        yield _line((due, state, escape(does), escape(owner), opportunity))


def _campaigns(backlog: Backlog) -> Iterator[str]:
    yield "## Campaigns"
    yield ""
    heads = ("Segment", "Trigger", "Channel", "Message", "Opportunity", "Status")
    yield from _head(heads, "llllll")
    for entry, _ in campaigns(backlog.entries):
        cells = (*backlogs.campaign_row(entry), backlogs.title(entry), backlogs.status(entry))
        yield _line(map(escape, cells))


def _head(heads: Iterable[str], sides: str) -> Iterator[str]:
    yield _line(heads)
    yield _line("---:" if side == "r" else ":---" for side in sides)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
