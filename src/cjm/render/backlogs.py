"""Backlogs in words, the same in the terminal, in Markdown and in explanations."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from cjm.diagnostics import Route
from cjm.render.scores import figure, interval, shown
from cjm.render.script import clean
from cjm.render.words import channel, words
from cjm.scoring.backlog import Backlog, Entry
from cjm.scoring.choosing import Grouping
from cjm.scoring.work import Work

CAUTION = "A backlog orders what the map states and what people estimate; it does not decide."
DASH = "\N{EN DASH}"
Place: TypeAlias = Callable[[Entry, Route, str], str]
"""Says where a value stands (`buy.journey.yaml:31:9`), in the file of the holder named last."""
KEY = "Basis: ● observed, ◐ partly, ○ assumed, ◇ proposed."
_NOWHERE = {
    "obstacle": "No type of obstacle stated",
    "owner": "Nobody yet",
    "stage": "No stage",
    "status": "",
    "journey": "",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is shown of a backlog: opportunities, perhaps in groups, or tasks, or campaigns.

    `place` is for formats that tell where a value stands.
    """

    what: str = "opportunities"
    group_by: Grouping | None = None
    place: Place | None = None


def title(entry: Entry) -> str:
    """Return what would be done."""
    return clean(entry.opportunity.title)


def journey(entry: Entry) -> str:
    """Return the title of the map."""
    return clean(entry.source.context.journey.title)


def rank(entry: Entry) -> str:
    """Write a rank: `3`; with an equals sign where others have the same."""
    if entry.rank is None:
        return DASH
    return f"{entry.rank}=" if entry.shared else str(entry.rank)


def due(entry: Entry) -> str:
    """Write a due date, and whether it has passed."""
    day = entry.opportunity.due
    return DASH if day is None else f"{day}{' overdue' if entry.overdue else ''}"


def owner(entry: Entry) -> str:
    """Write who answers for it."""
    return clean(entry.opportunity.owner or DASH)


def status(entry: Entry) -> str:
    """Write how far it is."""
    return words(entry.opportunity.status).lower()


def score(entry: Entry) -> str:
    """Write the score, marked where it rests on something assumed."""
    return shown(entry.quantity)


def score_interval(entry: Entry) -> str:
    """Write the interval of the score."""
    return interval(entry.quantity)


def first(entry: Entry) -> str:
    """Write in which share of the draws it was first."""
    return figure(entry.stability.first, "share") if entry.stability else ""


def span(entry: Entry) -> str:
    """Write the ranks that it had in the middle 90 % of the draws: `1 to 3`."""
    found = entry.stability
    if found is None:
        return ""
    return str(found.low) if found.low == found.high else f"{found.low} to {found.high}"


def group_title(name: str | None, by: Grouping) -> str:
    """Write what a group has in common."""
    if name is None:
        return _NOWHERE[by]
    return words(name) if by in {"obstacle", "status"} else clean(name)


def several(backlog: Backlog) -> bool:
    """Say whether entries come from several maps, so that each needs the name of its own."""
    return backlog.journeys > 1


def head(backlog: Backlog) -> str:
    """Write how many opportunities there are, and by what they are ranked."""
    listed, all_ = len(backlog.ranked), backlog.count
    part = f"{listed:,} of " if listed < all_ else ""
    counts = [part + _count(all_, "opportunity", "opportunities")]
    if several(backlog):
        counts.append(_count(backlog.journeys, "journey", "journeys"))
    return f"{' in '.join(counts)}, ranked by {backlog.method.name}, {backlog.today}"


def formula(backlog: Backlog) -> str:
    """Write the formula that ranks."""
    found = backlog.method.formula
    return f"{found.title} = {found.words}"


def notes(backlog: Backlog) -> Iterator[str]:
    """Say what a reader should know beside the table."""
    if any(entry.shared for entry in backlog.entries):
        yield "= shares its rank: the scores are equal, and nothing else was asked."
    if backlog.draws and backlog.ranked:
        yield from _drawn(backlog)
    left = [(backlog.rejected, "rejected"), (backlog.done, "done (--all shows what is done)")]
    told = [f"{number} {why}" for number, why in left if number]
    if told:
        yield f"Left out: {', '.join(told)}."


def _drawn(backlog: Backlog) -> Iterator[str]:
    assert backlog.draws is not None
    count = f"{backlog.draws.count:,} {'draw' if backlog.draws.count == 1 else 'draws'}"
    best = [entry for entry in backlog.ranked if entry.rank == 1]
    for entry in best:
        yield f"{title(entry)}: 1st in {first(entry)} of {count}."
    yield (
        f"{count}, seed {backlog.draws.seed}: inputs anywhere in their intervals, those without "
        "one and the weights up to a fifth off. Ranks are those of the middle nine tenths of the "
        "draws."
    )


def unranked(backlog: Backlog) -> Iterator[tuple[str, str]]:
    """Return what cannot be ranked, and why: `no effort stated`."""
    for entry in backlog.unranked:
        where = f" ({journey(entry)})" if several(backlog) else ""
        yield f"{title(entry)}{where}", entry.reason or ""


def task_row(work: Work) -> tuple[str, str, str, str]:
    """Return a task, who does it, by when, and how it stands."""
    task = work.task
    state = "done" if task.done else "overdue" if work.overdue else "to do"
    return (
        clean(task.does),
        clean(task.owner or DASH),
        str(task.due) if task.due else DASH,
        state,
    )


def campaign_row(entry: Entry) -> tuple[str, str, str, str]:
    """Return whom a campaign is for, what sets it off, where it reaches them, what it says."""
    campaign, workspace = entry.opportunity.campaign, entry.source.context.workspace
    assert campaign is not None
    segments = {one.id: one.title for one in workspace.segments} if workspace else {}
    segment = segments.get(campaign.segment or "") or campaign.segment
    where = channel(campaign.channel, workspace).title
    return (
        clean(segment or "everyone"),
        clean(campaign.trigger or DASH),
        where,
        clean(campaign.message or DASH),
    )


def _count(number: int, one: str, more: str) -> str:
    return f"{number:,} {one if number == 1 else more}"
