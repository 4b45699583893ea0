"""Parts of a backlog: some opportunities only, or all of them in groups. Ranks stay what they are."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from cjm.scoring.backlog import Backlog, Entry

Grouping: TypeAlias = Literal["obstacle", "owner", "stage", "status", "journey"]
_WORKFLOW = ("in-progress", "planned", "proposed", "done")
_Keys: TypeAlias = Callable[[Entry], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Group:
    """Opportunities with something in common; `title` is None where they lack it."""

    title: str | None
    entries: tuple[Entry, ...]


def chosen(
    backlog: Backlog,
    *,
    owners: Collection[str] = (),
    statuses: Collection[str] = (),
    top: int | None = None,
) -> Backlog:
    """Return a backlog with some of its entries: of these owners, statuses, or up to a rank."""
    entries = [
        entry
        for entry in backlog.entries
        if (not owners or entry.opportunity.owner in owners)
        and (not statuses or entry.opportunity.status in statuses)
        and (top is None or (entry.rank is not None and entry.rank <= top))
    ]
    return replace(backlog, entries=tuple(entries))


def grouped(entries: Iterable[Entry], by: Grouping, *, several: bool) -> tuple[Group, ...]:
    """Put entries into groups; one that belongs to several is in each of them.

    Groups come in the order of their first entry, statuses in that of the work, and last what
    belongs nowhere. `several` says that there are several maps, so that stages need their map.
    """
    keys = _keys(by, several=several)
    found: dict[str | None, list[Entry]] = {}
    for entry in entries:
        for key in dict.fromkeys(keys(entry)) or (None,):
            found.setdefault(key, []).append(entry)
    nowhere = found.pop(None, None)
    titles = sorted(found, key=_WORKFLOW.index) if by == "status" else list(found)
    groups = [Group(title, tuple(found[title or ""])) for title in titles]
    return (*groups, *((Group(None, tuple(nowhere)),) if nowhere else ()))


def _keys(by: Grouping, *, several: bool) -> _Keys:
    def stages(entry: Entry) -> list[str]:
        before = f"{entry.source.context.journey.title}: " if several else ""
        return [f"{before}{title}" for _, title in entry.addressed.stages]

    ways: dict[Grouping, _Keys] = {
        "obstacle": lambda entry: entry.addressed.obstacles,
        "owner": lambda entry: filter(None, (entry.opportunity.owner,)),
        "stage": stages,
        "status": lambda entry: (entry.opportunity.status,),
        "journey": lambda entry: (entry.source.context.journey.title,),
    }
    return ways[by]
