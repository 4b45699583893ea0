"""A backlog for a terminal: what to do first, tasks by their date, campaigns."""

from collections.abc import Iterable, Iterator

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from cjm.render import backlogs
from cjm.render.backlogs import Wanted
from cjm.render.direction import isolated
from cjm.render.paper import on_paper
from cjm.render.scores import BASES, LEGEND
from cjm.scoring.backlog import Backlog, Entry
from cjm.scoring.choosing import grouped
from cjm.scoring.work import Work, campaigns, tasks

_WIDE = 120
_STATES = {"overdue": "bold red", "done": "dim"}


def render(
    backlog: Backlog, wanted: Wanted | None = None, *, width: int = 80, colour: bool = False
) -> str:
    """Draw what is wanted of a backlog; below 120 columns with fewer of them."""
    parts = _all(backlog, wanted or Wanted(), wide=width >= _WIDE)
    return on_paper(parts, width=width, colour=colour)


def _all(backlog: Backlog, wanted: Wanted, *, wide: bool) -> Iterator[RenderableType]:
    if wanted.what == "tasks":
        yield from _tasks(backlog, wide=wide)
    elif wanted.what == "campaigns":
        yield from _campaigns(backlog, wide=wide)
    else:
        yield from _opportunities(backlog, wanted, wide=wide)


def _opportunities(backlog: Backlog, wanted: Wanted, *, wide: bool) -> Iterator[RenderableType]:
    yield Text(backlogs.head(backlog), "bold")
    yield Text(backlogs.formula(backlog), "dim")
    if wanted.group_by is None and backlog.ranked:
        yield _table(backlog, backlog.ranked, wide=wide)
    elif wanted.group_by is not None:
        several = backlogs.several(backlog)
        for group in grouped(backlog.ranked, wanted.group_by, several=several):
            yield Text(f"\n{isolated(backlogs.group_title(group.title, wanted.group_by))}", "bold")
            yield _table(backlog, group.entries, wide=wide)
    unranked = tuple(backlogs.unranked(backlog))
    if unranked:
        yield Text("Not ranked", "bold")
        for name, why in unranked:
            yield Padding(Text(f"{isolated(name)}: {why}"), (0, 0, 0, 2))
        yield Text()
    yield from (Text(note, "dim") for note in backlogs.notes(backlog))
    if backlog.ranked:
        yield Text(backlogs.KEY, "dim")
    if any(entry.quantity and not entry.quantity.certain for entry in backlog.ranked):
        yield Text(LEGEND, "dim")
    yield Text(backlogs.CAUTION, "dim")


def _table(backlog: Backlog, entries: Iterable[Entry], *, wide: bool) -> Table:
    several, drawn = backlogs.several(backlog), backlog.draws is not None
    table = _empty()
    table.add_column("#", justify="right", no_wrap=True)
    table.add_column("Opportunity", overflow="fold", max_width=50)
    if wide and several:
        table.add_column("Journey", overflow="fold", max_width=26, style="dim")
    if wide:
        table.add_column("Owner", overflow="fold", max_width=18)
        table.add_column("Status", no_wrap=True)
        table.add_column("Due", no_wrap=True)
    table.add_column("Score", justify="right", no_wrap=True)
    table.add_column("Interval", justify="right", no_wrap=True)
    if drawn:
        table.add_column("1st in", justify="right", no_wrap=True)
        table.add_column("Ranks", justify="right", no_wrap=True)
    table.add_column("Basis" if wide and not drawn else "", no_wrap=True)
    for entry in entries:
        table.add_row(*_row(backlog, entry, wide=wide))
    return table


def _row(backlog: Backlog, entry: Entry, *, wide: bool) -> Iterator[Text]:
    assert entry.quantity is not None
    basis = BASES[entry.quantity.basis]
    yield Text(backlogs.rank(entry), "dim")
    name = Text(isolated(backlogs.title(entry)))
    if wide:
        yield name
        if backlogs.several(backlog):
            yield Text(isolated(backlogs.journey(entry)))
        yield Text(isolated(backlogs.owner(entry)))
        yield Text(backlogs.status(entry))
        yield _due(entry)
    else:
        yield Text("\n").join((name, _details(backlog, entry)))
    yield Text(backlogs.score(entry), "bold")
    yield Text(backlogs.score_interval(entry))
    if backlog.draws is not None:
        yield Text(backlogs.first(entry))
        yield Text(backlogs.span(entry))
    yield Text(basis if wide and backlog.draws is None else basis[0])


def _due(entry: Entry) -> Text:
    return Text(backlogs.due(entry), "bold red" if entry.overdue else "")


def _details(backlog: Backlog, entry: Entry) -> Text:
    parts = [isolated(backlogs.journey(entry))] if backlogs.several(backlog) else []
    if entry.opportunity.owner:
        parts.append(isolated(backlogs.owner(entry)))
    parts.append(backlogs.status(entry))
    text = Text(" · ".join(parts), "dim")
    if entry.opportunity.due:
        text.append(" · ").append_text(_due(entry))
    return text


def _tasks(backlog: Backlog, *, wide: bool) -> Iterator[RenderableType]:
    found = tasks(backlog.entries, backlog.today)
    late = sum(work.overdue for work in found)
    open_ = sum(not work.task.done for work in found)
    yield Text(f"Tasks: {open_} to do, {late} of them overdue, {backlog.today}", "bold")
    table = _empty()
    table.add_column("Due", no_wrap=True)
    table.add_column("", no_wrap=True)
    table.add_column("Task", overflow="fold", max_width=60)
    table.add_column("Owner", overflow="fold", max_width=22)
    if wide:
        table.add_column("Opportunity", overflow="fold", max_width=40, style="dim")
    for work in found:
        table.add_row(*_task(work, wide=wide))
    if found:
        yield table


def _task(work: Work, *, wide: bool) -> Iterator[Text]:
    does, owner, due, state = backlogs.task_row(work)
    name, opportunity = Text(isolated(does)), isolated(backlogs.title(work.entry))
    yield Text(due)
    yield Text(state, _STATES.get(state, ""))
    yield name if wide else Text("\n").join((name, Text(opportunity, "dim")))
    yield Text(isolated(owner))
    if wide:
        yield Text(opportunity)


def _campaigns(backlog: Backlog, *, wide: bool) -> Iterator[RenderableType]:
    found = campaigns(backlog.entries)
    yield Text(f"Campaigns: {len(found)}", "bold")
    table = _empty()
    for name in ("Segment", "Trigger", "Channel", "Message"):
        table.add_column(name, overflow="fold", max_width=36)
    table.add_column("Opportunity", overflow="fold", max_width=36, style="dim")
    if wide:
        table.add_column("Status", no_wrap=True)
    for entry, _ in found:
        cells = [*backlogs.campaign_row(entry), backlogs.title(entry)]
        cells += [backlogs.status(entry)] if wide else []
        table.add_row(*(Text(isolated(cell)) for cell in cells))
    if found:
        yield table


def _empty() -> Table:
    return Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
