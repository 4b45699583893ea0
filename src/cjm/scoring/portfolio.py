"""Several journeys in one table: which one is worst, its worst moments, and what is assumed most."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from cjm.model.journey import Journey
from cjm.scoring.quantity import Quantity
from cjm.scoring.scorecard import Experience, Scorecard, StageScore, TouchpointScore

_FINISHED = frozenset({"done", "rejected"})


@dataclass(frozen=True, slots=True)
class Held:
    """A journey of a portfolio with its scores, and the file that it came from."""

    path: str
    journey: Journey
    card: Scorecard


@dataclass(frozen=True, slots=True)
class Moment:
    """A touchpoint of one of the journeys as everyone or one persona meets it."""

    held: Held
    row: TouchpointScore

    @property
    def emotion(self) -> float:
        """The emotion there, -2 to 2."""
        return float(self.row.emotion.value) if self.row.emotion else 0.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One journey in the table.

    `rank` counts from 1 by gap score, and is None without one; equal scores share a rank. `stage`
    is the one with the largest experience gap, `moment` the lowest emotion, and of equal ones that
    at the most important touchpoint. `experience` is the main point of view. `age` is the days
    since the last review; `overdue` counts opportunities past their date that are not finished.
    """

    held: Held
    rank: int | None
    stage: StageScore | None
    moment: Moment | None
    experience: Experience | None
    owner: str | None
    reviewed: date | None
    age: int | None
    overdue: int

    @property
    def gap(self) -> Quantity | None:
        """The gap score."""
        return self.held.card.gap

    @property
    def observed(self) -> Quantity | None:
        """The share of claims that name evidence."""
        return self.held.card.coverage.claims


@dataclass(frozen=True, slots=True)
class Portfolio:
    """Journeys, largest gap score first; their moments, lowest emotion first; most assumed first.

    `assumed` are the journeys that state claims at all, the smallest share with evidence first.
    """

    entries: tuple[Entry, ...]
    moments: tuple[Moment, ...]
    assumed: tuple[Entry, ...]

    @property
    def comparable(self) -> bool:
        """Whether all gap scores are over the same kinds of gap."""
        return len({frozenset(one.held.card.gaps) for one in self.entries if one.gap}) <= 1


def portfolio(held: Iterable[Held]) -> Portfolio:
    """Put journeys side by side; what is equal stays in the order given."""
    journeys = sorted(held, key=lambda one: -_size(one.card.gap))
    entries = tuple(_ranked(journeys))
    moments = sorted((m for one in journeys for m in _moments(one)), key=_lowest)
    assumed = sorted((one for one in entries if one.observed), key=lambda one: _size(one.observed))
    return Portfolio(entries, tuple(moments), tuple(assumed))


def _size(quantity: Quantity | None) -> float:
    return round(quantity.value, 9) if quantity else -1.0


def _ranked(journeys: list[Held]) -> Iterator[Entry]:
    rank = 0
    for position, one in enumerate(journeys, 1):
        before = journeys[position - 2].card.gap if position > 1 else None
        if _size(before) != _size(one.card.gap) or position == 1:
            rank = position
        yield _entry(one, rank if one.card.gap else None)


def _entry(one: Held, rank: int | None) -> Entry:
    card, journey = one.card, one.journey
    stages = [stage for stage in card.stages if "experience" in stage.gaps]
    overdue = [
        opportunity
        for opportunity in journey.opportunities
        if opportunity.status not in _FINISHED and opportunity.due and opportunity.due < card.today
    ]
    return Entry(
        one,
        rank,
        max(stages, key=lambda stage: round(stage.gaps["experience"].value, 9), default=None),
        min(_moments(one), key=_lowest, default=None),
        card.experiences[0] if card.experiences else None,
        journey.owner,
        journey.reviewed,
        (card.today - journey.reviewed).days if journey.reviewed else None,
        len(overdue),
    )


def _moments(one: Held) -> Iterator[Moment]:
    return (Moment(one, row) for row in one.card.touchpoints if row.emotion)


def _lowest(moment: Moment) -> tuple[float, float]:
    return round(moment.emotion, 9), -moment.row.importance.value
