"""The scorecard: everything that scoring a journey comes to, as values."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cjm.diagnostics import Route
from cjm.scoring.bands import Band, band
from cjm.scoring.options import Options
from cjm.scoring.quantity import Basis, Input, Quantity


@dataclass(frozen=True, slots=True)
class TouchpointScore:
    """A touchpoint as everyone sees it, or as one persona does where the map says so.

    What the map does not state enough of is None: without emotion and survey there is no
    satisfaction and no opportunity score, without emotion no experience gap, without claims no
    evidence strength.
    """

    id: str
    title: str
    stage: str
    persona: str | None
    route: Route
    importance: Quantity
    satisfaction: Quantity | None
    opportunity: Quantity | None
    emotion: Input | None
    experience_gap: Quantity | None
    pain_load: Quantity
    evidence: Quantity | None

    @property
    def band(self) -> Band | None:
        """The band of the opportunity score."""
        return band(self.opportunity.value) if self.opportunity else None

    @property
    def basis(self) -> Basis:
        """What the row rests on: its opportunity score, else its importance alone."""
        return (self.opportunity or self.importance).basis

    def quantities(self) -> Iterator[Quantity]:
        """Go through what could be computed."""
        yield self.importance
        yield from filter(None, (self.satisfaction, self.opportunity, self.experience_gap))
        yield self.pain_load
        yield from filter(None, (self.evidence,))


@dataclass(frozen=True, slots=True)
class StageScore:
    """A stage: what its touchpoints come to, and its gaps by kind.

    `experience` is the mean emotion, `opportunity` the largest opportunity score, `pain_load` the
    sum. `gaps` holds the kinds that could be computed, 0 (no gap) to 1.
    """

    id: str
    title: str
    touchpoints: int
    experience: Quantity | None
    opportunity: Quantity | None
    experience_gap: Quantity | None
    pain_load: Quantity
    gaps: dict[str, Quantity]

    def quantities(self) -> Iterator[Quantity]:
        """Go through what could be computed."""
        yield from filter(None, (self.experience, self.opportunity, self.experience_gap))
        yield self.pain_load
        yield from self.gaps.values()


@dataclass(frozen=True, slots=True)
class Experience:
    """The emotion curve of one persona (None: of everyone), -2 to 2; `lows` is a count."""

    persona: str | None
    mean: Quantity
    worst: Quantity
    peak_end: Quantity
    lows: Quantity
    span: Quantity

    def quantities(self) -> Iterator[Quantity]:
        """Go through the curve's numbers."""
        yield from (self.mean, self.worst, self.peak_end, self.lows, self.span)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of the map is backed and acted on, each 0 to 1; None where there is nothing."""

    claims: Quantity | None
    goals: Quantity | None
    pains: Quantity | None
    opportunities: Quantity | None

    def quantities(self) -> Iterator[Quantity]:
        """Go through what could be computed."""
        yield from filter(None, (self.claims, self.goals, self.pains, self.opportunities))


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The scores of one journey on one day.

    `touchpoints` are in the order of the map; `experiences` hold the main point of view first and
    are empty where no emotion is stated; `goal_gaps` are gaps of the journey's own goals, which
    belong to no stage; `gaps` the mean of each kind over the stages; `gap` is the gap score, 0 (no
    gap) to 100.
    """

    id: str
    title: str
    type: str
    today: date
    options: Options
    touchpoints: tuple[TouchpointScore, ...]
    stages: tuple[StageScore, ...]
    experiences: tuple[Experience, ...]
    coverage: Coverage
    evidence: Quantity | None
    goal_gaps: dict[str, Quantity]
    gaps: dict[str, Quantity]
    gap: Quantity | None

    def quantities(self) -> Iterator[Quantity]:
        """Go through every number that can be asked for: touchpoints, stages, journey."""
        for row in self.touchpoints:
            yield from row.quantities()
        for stage in self.stages:
            yield from stage.quantities()
        yield from self.goal_gaps.values()
        for experience in self.experiences:
            yield from experience.quantities()
        yield from self.coverage.quantities()
        yield from filter(None, (self.evidence, self.gap))
        yield from self.gaps.values()

    def ranked(self) -> tuple[tuple[int | None, TouchpointScore], ...]:
        """Return the touchpoints, largest opportunity score first, each with its rank.

        Between equal scores the larger experience gap goes first, then the larger pain load; rows
        that are equal in all three share a rank and stay in the order of the map. Rows without an
        opportunity score come last, with no rank.
        """
        rows = sorted(self.touchpoints, key=_order)
        ranks: list[tuple[int | None, TouchpointScore]] = []
        for position, row in enumerate(rows, 1):
            rank: int | None = position if row.opportunity else None
            if rank and ranks and _order(row) == _order(rows[position - 2]):
                rank = ranks[-1][0]
            ranks.append((rank, row))
        return tuple(ranks)


def _order(row: TouchpointScore) -> tuple[bool, float, float, float]:
    score = round(row.opportunity.value, 9) if row.opportunity else 0.0
    gap = round(row.experience_gap.value, 9) if row.experience_gap else 0.0
    return row.opportunity is None, -score, -gap, -round(row.pain_load.value, 9)
