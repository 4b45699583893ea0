"""The backlog: the opportunities of some maps in the order of one method, ties shared."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from cjm.diagnostics import Route
from cjm.model.context import Context
from cjm.model.opportunity import Opportunity
from cjm.scoring.addressed import Addressed, addressed
from cjm.scoring.method import Case, Method, NotRankedError, method
from cjm.scoring.options import Options
from cjm.scoring.quantity import Quantity
from cjm.scoring.ranks import ranks
from cjm.scoring.sensitivity import Draws, Stability, stability
from cjm.scoring.sheet import fill


@dataclass(frozen=True, slots=True)
class Source:
    """A map whose opportunities are ranked: the file that it came from, and how it is scored."""

    path: str
    context: Context
    options: Options = field(default_factory=Options)


@dataclass(frozen=True, slots=True)
class Entry:
    """An opportunity in the backlog.

    `rank` and `quantity` are None where the method cannot rank it; `reason` then says why.
    `shared` tells whether others have the same rank. `stability` is there if it was asked for.
    `overdue` means past its due date and not done.
    """

    source: Source
    opportunity: Opportunity
    route: Route
    addressed: Addressed
    overdue: bool
    quantity: Quantity | None = None
    reason: str | None = None
    rank: int | None = None
    shared: bool = False
    stability: Stability | None = None

    @property
    def order(self) -> tuple[str, str, int]:
        """Where it stands among equals: by journey, file, and place in the file."""
        return self.source.context.journey.id, self.source.path, int(self.route[-1])


@dataclass(frozen=True, slots=True)
class Backlog:
    """Opportunities, the first rank first; those that cannot be ranked come last.

    `count` is how many have a rank and `journeys` how many maps there are, whatever part of them is
    looked at; `rejected` and `done` count those that are left out.
    """

    method: Method
    today: date
    entries: tuple[Entry, ...]
    count: int
    journeys: int
    rejected: int = 0
    done: int = 0
    draws: Draws | None = None

    @property
    def ranked(self) -> tuple[Entry, ...]:
        """Those that have a rank."""
        return tuple(entry for entry in self.entries if entry.rank is not None)

    @property
    def unranked(self) -> tuple[Entry, ...]:
        """Those that the method cannot rank."""
        return tuple(entry for entry in self.entries if entry.rank is None)


def backlog(
    sources: Iterable[Source],
    *,
    by: str,
    today: date,
    done: bool = False,
    draws: Draws | None = None,
) -> Backlog:
    """Rank the opportunities of some maps.

    Args:
        sources: The maps. Their order changes nothing.
        by: The name of a method.
        today: The day past which due dates are overdue.
        done: Whether those that are done take part; rejected ones never do.
        draws: How often to vary inputs and weights; None does not.
    """
    maps, chosen = tuple(sources), method(by)
    found = [entry for source in maps for entry in _entries(source, chosen, today)]
    statuses = [entry.opportunity.status for entry in found]
    wanted = [entry for entry in found if done or entry.opportunity.status != "done"]
    entries = _ranked(sorted(wanted, key=lambda entry: entry.order))
    if draws is not None:
        entries = _varied(entries, chosen, draws)
    return Backlog(
        chosen,
        today,
        tuple(sorted(entries, key=_position)),
        sum(entry.rank is not None for entry in entries),
        len(maps),
        sum(_rejected(source) for source in maps),
        0 if done else statuses.count("done"),
        draws,
    )


def _entries(source: Source, chosen: Method, today: date) -> Iterator[Entry]:
    sheet = fill(source.context, source.options, today)
    for plan in sheet.plans:
        opportunity, what = plan.opportunity, addressed(sheet, plan.targets)
        late = opportunity.due is not None and opportunity.due < today
        overdue = late and opportunity.status != "done"
        entry = Entry(source, opportunity, plan.route, what, overdue)
        try:
            quantity = chosen.quantity(Case(opportunity, plan.route, what.rows))
        except NotRankedError as error:
            yield replace(entry, reason=str(error))
        else:
            yield replace(entry, quantity=quantity)


def _ranked(entries: Sequence[Entry]) -> list[Entry]:
    scored = [entry for entry in entries if entry.quantity]
    places = ranks([entry.quantity.value for entry in scored if entry.quantity])
    found = [
        replace(entry, rank=place, shared=places.count(place) > 1)
        for entry, place in zip(scored, places, strict=True)
    ]
    return [*found, *(entry for entry in entries if not entry.quantity)]


def _varied(entries: Sequence[Entry], chosen: Method, draws: Draws) -> list[Entry]:
    scored = [entry for entry in entries if entry.quantity]
    pairs = [(entry.source.path, entry.quantity) for entry in scored if entry.quantity]
    found: Mapping[int, Stability] = dict(enumerate(stability(pairs, chosen, draws)))
    return [replace(entry, stability=found.get(place)) for place, entry in enumerate(entries)]


def _position(entry: Entry) -> tuple[bool, int, tuple[str, str, int]]:
    return entry.rank is None, entry.rank or 0, entry.order


def _rejected(source: Source) -> int:
    return sum(one.status == "rejected" for one in source.context.journey.opportunities)
