"""The work behind opportunities: their tasks in the order in which they are due, their campaigns."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cjm.model.opportunity import Campaign, Task
from cjm.scoring.backlog import Entry


@dataclass(frozen=True, slots=True)
class Work:
    """A task with the opportunity that it is for; `overdue` means past its day and not done."""

    entry: Entry
    task: Task
    overdue: bool


def tasks(entries: Iterable[Entry], today: date) -> tuple[Work, ...]:
    """Return all tasks: those to do by their due date, without one after them, done ones last.

    Overdue ones are so the first. Equal ones stay in the order of journey, file and text.
    """
    ordered = sorted(entries, key=lambda entry: entry.order)
    found = [
        Work(entry, task, task.due is not None and task.due < today and not task.done)
        for entry in ordered
        for task in entry.opportunity.tasks
    ]
    return tuple(sorted(found, key=lambda work: (work.task.done, work.task.due or date.max)))


def campaigns(entries: Iterable[Entry]) -> tuple[tuple[Entry, Campaign], ...]:
    """Return the campaigns, in the order of the opportunities that they are for."""
    return tuple(
        (entry, entry.opportunity.campaign) for entry in entries if entry.opportunity.campaign
    )
