"""The scorecard: everything that scoring a journey comes to, as values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from cjm.diagnostics import Route
from cjm.scoring.bands import Band, band
from cjm.scoring.metric_score import MetricScore
from cjm.scoring.options import Options
from cjm.scoring.quantity import Basis, Input, Quantity, Subject
from cjm.scoring.trials import Trial


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
class PlaceGaps:
    """The gaps of a touchpoint, a stage, or what is in no stage, by kind: each 0 (no gap) to 1.

    `gaps` are those of everyone together. `personas` holds gaps by persona and kind, only where
    they are not simply everyone's. `own` names the kinds that judge something of the place itself
    rather than of the touchpoints in it. `opportunities` are the ids of those that change the place, or address it,
    something in it, or the stage around it. `importance` is that of the touchpoint, 0 to 10, or
    the largest in the stage. `silent` are the pairs of persona and kind where something is judged,
    but nothing of it concerns the persona.
    """

    subject: Subject
    gaps: dict[str, Quantity]
    personas: dict[str, dict[str, Quantity]]
    own: frozenset[str]
    opportunities: tuple[str, ...]
    importance: float = 0.0
    stage: str | None = None
    silent: frozenset[tuple[str, str]] = frozenset()

    def seen(self, kind: str, persona: str | None) -> Quantity | None:
        """Return the gap of a kind as a persona meets the place, or as everyone does (None)."""
        if persona is None:
            return self.gaps.get(kind)
        if (persona, kind) in self.silent:
            return None
        return self.personas.get(persona, {}).get(kind, self.gaps.get(kind))

    def quantities(self) -> Iterator[Quantity]:
        """Go through what could be computed, everyone's first."""
        yield from self.gaps.values()
        for gaps in self.personas.values():
            yield from gaps.values()


@dataclass(frozen=True, slots=True)
class PersonaGaps:
    """The gaps of a journey as one persona meets it, by kind, and the gap score, 0 to 100."""

    persona: str
    gaps: dict[str, Quantity]
    gap: Quantity | None

    def quantities(self) -> Iterator[Quantity]:
        """Go through what could be computed."""
        yield from self.gaps.values()
        yield from filter(None, (self.gap,))


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of gap in this journey: what it is, its weight, and why it has no value, if so.

    `meaning` says what it finds in a few plain words, `formula` how it is counted.
    """

    name: str
    title: str
    meaning: str
    formula: str
    weight: float
    missing: str | None = None


@dataclass(frozen=True, slots=True)
class StageScore:
    """A stage: what its touchpoints come to, and its gaps by kind.

    `experience` is the mean emotion, `opportunity` the largest opportunity score, `pain_load` the
    sum. `place` holds its gaps by kind.
    """

    id: str
    title: str
    touchpoints: int
    experience: Quantity | None
    opportunity: Quantity | None
    experience_gap: Quantity | None
    pain_load: Quantity
    place: PlaceGaps

    @property
    def gaps(self) -> dict[str, Quantity]:
        """The kinds of gap that could be computed, each 0 (no gap) to 1."""
        return self.place.gaps

    def quantities(self) -> Iterator[Quantity]:
        """Go through what could be computed."""
        yield from filter(None, (self.experience, self.opportunity, self.experience_gap))
        yield self.pain_load
        yield from self.place.quantities()


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
    are empty where no emotion is stated; `gaps` are the means of each kind over the stages; `gap`
    is the gap score, 0 (no gap) to 100. `touchpoint_gaps` are in the order of the map;
    `other_gaps` belong to no stage: the journey's own goals, and touchpoints that are gone;
    `personas` are empty unless something differs by persona; `kinds` are all kinds of gap, those
    without a value too; `experiments` those of opportunities, in the order of the map; `metrics`
    those of the map, and of the workspace as far as the map names them; `names` are those of
    personas by id, as far as no two share one.
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
    touchpoint_gaps: tuple[PlaceGaps, ...]
    other_gaps: tuple[PlaceGaps, ...]
    personas: tuple[PersonaGaps, ...]
    kinds: tuple[Kind, ...]
    gaps: dict[str, Quantity]
    gap: Quantity | None
    experiments: tuple[Trial, ...] = ()
    metrics: tuple[MetricScore, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)

    def called(self, persona: str) -> str:
        """Return what people call a persona: its name, or its id where that is not known."""
        return self.names.get(persona, persona)

    def quantities(self) -> Iterator[Quantity]:
        """Go through every number that can be asked for: touchpoints, stages, journey, metrics."""
        for row in self.touchpoints:
            yield from row.quantities()
        for stage in self.stages:
            yield from stage.quantities()
        for place in (*self.touchpoint_gaps, *self.other_gaps):
            yield from place.quantities()
        for experience in self.experiences:
            yield from experience.quantities()
        yield from self.coverage.quantities()
        yield from filter(None, (self.evidence, self.gap))
        yield from self.gaps.values()
        for persona in self.personas:
            yield from persona.quantities()
        for trial in self.experiments:
            yield from trial.quantities()
        for metric in self.metrics:
            yield from metric.quantities()

    def places(self) -> Iterator[PlaceGaps]:
        """Go through all places with gaps: touchpoints, stages, and what is in no stage."""
        yield from self.touchpoint_gaps
        yield from (stage.place for stage in self.stages)
        yield from self.other_gaps

    @property
    def goal_gaps(self) -> dict[str, Quantity]:
        """The gaps of the journey's own goals."""
        found = (place.gaps for place in self.other_gaps if place.subject.kind == "goals")
        return next(found, {})

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
