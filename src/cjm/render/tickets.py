"""An opportunity as a ticket: the text of its description, for a tracker of issues.

The paragraphs are the same for every tracker; each tracker's own file says how words are kept from
being read as its markup.
"""

from collections.abc import Callable, Iterator

from cjm.render import backlogs
from cjm.render.scores import BASES, with_interval
from cjm.scoring.backlog import Backlog, Entry

Escape = Callable[[str], str]


def description(backlog: Backlog, entry: Entry, escape: Escape, *, box: tuple[str, str]) -> str:
    """Return paragraphs and lists: why, the aim, the tasks, the score, where it comes from.

    `box` holds what stands before a task that is to do and one that is done.
    """
    parts = (
        _title(entry, escape),
        _why(entry, escape),
        _aim(entry, escape),
        _tasks(entry, escape, box),
        _about(backlog, entry, escape),
    )
    return "\n\n".join("\n".join(part) for part in map(list, parts) if part)


LONGEST = 250
"""A longer title stands in full in the description: no tracker shows it whole."""


def summary(entry: Entry) -> str:
    """Return the title in what trackers take (Jira 255 characters, GitHub 256), else cut."""
    text = backlogs.title(entry)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def labels(entry: Entry) -> tuple[str, ...]:
    """Return the labels of a ticket, none with a blank: `cjm`, its journey, stages and obstacles."""
    stages = (stage for stage, _ in entry.addressed.stages)
    journey = entry.source.context.journey.id
    return tuple(dict.fromkeys(("cjm", journey, *stages, *entry.addressed.obstacles)))


def _title(entry: Entry, escape: Escape) -> Iterator[str]:
    if len(backlogs.title(entry)) > LONGEST:
        yield escape(entry.opportunity.title)


def _why(entry: Entry, escape: Escape) -> Iterator[str]:
    if entry.addressed.pains:
        yield "What customers suffer from:"
        for pain in entry.addressed.pains:
            cause = f" (because: {escape(pain.cause)})" if pain.cause else ""
            known = "" if pain.evidence else " (assumed)"
            yield f"- {escape(pain.text)}{cause}{known}"


def _aim(entry: Entry, escape: Escape) -> Iterator[str]:
    one = entry.opportunity
    if one.notes:
        yield escape(one.notes)
    if one.goal:
        yield f"Goal: {escape(one.goal)}"
    if one.expects:
        ends = (("from", one.expects.from_), ("to", one.expects.to))
        told = " ".join(f"{word} {value:g}" for word, value in ends if value is not None)
        yield f"It should show in: {escape(one.expects.metric)} {told}".rstrip()
    if one.ticket:
        yield f"Tracked at: {escape(one.ticket)}"


def _tasks(entry: Entry, escape: Escape, box: tuple[str, str]) -> Iterator[str]:
    if entry.opportunity.tasks:
        yield "Tasks:"
    for task in entry.opportunity.tasks:
        more = ", ".join(filter(None, (task.owner, f"by {task.due}" if task.due else "")))
        tail = f" ({escape(more)})" if more else ""
        yield f"{box[task.done]} {escape(task.does)}{tail}"


def _about(backlog: Backlog, entry: Entry, escape: Escape) -> Iterator[str]:
    if entry.opportunity.owner:
        yield f"Owner: {escape(entry.opportunity.owner)}"
    if entry.quantity:
        formula, basis = backlog.method.formula, BASES[entry.quantity.basis]
        number = with_interval(entry.quantity)
        yield f"Rank {backlogs.rank(entry)} by {formula.title} {escape(number)}, {basis}"
    else:
        yield f"Not ranked: {escape(entry.reason or '')}"
    ref = f"{entry.source.context.journey.id}/{entry.opportunity.id}"
    yield f"From the journey map: {escape(backlogs.journey(entry))} ({escape(ref)})"
