"""The shape of comparisons, personas side by side and portfolios as JSON."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from typing_extensions import TypedDict  # Pydantic wants this one below Python 3.12

from cjm.render.reports.number_document import Basis, Number, Ref

Ids: TypeAlias = list[str]
Opportunities: TypeAlias = Annotated[
    Ids, Field(description="The opportunities that bring it about.")
]


class Brief(TypedDict):
    """A number of one of the maps; its inputs stand where that map is scored."""

    ref: Ref
    value: float
    low: float | None
    high: float | None
    basis: Basis


class PairOfNumbers(TypedDict):
    """One number in both maps; null where a map does not have it."""

    before: Brief | None
    after: Brief | None
    difference: Annotated[
        Number | None,
        Field(description="After - before. What both maps state alike cancels in its interval."),
    ]


Pairs: TypeAlias = Annotated[dict[str, PairOfNumbers], Field(description="By name of the number.")]


class MapRef(TypedDict):
    """One of the two maps."""

    path: str
    id: str
    title: str
    type: str


class KindPair(TypedDict):
    """A kind of gap over the whole journey."""

    kind: str
    gap: PairOfNumbers
    why_not: Annotated[str | None, Field(description="Why it is not compared; null: it is.")]


class View(TypedDict):
    """A touchpoint as a persona meets it in both maps; null: as everyone does."""

    persona: str | None
    numbers: Pairs


class TouchpointPair(TypedDict):
    """A touchpoint in both maps."""

    id: str
    title: str
    state: Literal["kept", "changed", "new", "gone"]
    stage_before: str | None
    stage_after: str | None
    aspects: Annotated[Ids, Field(description="In what it differs.")]
    by: Opportunities
    told: Annotated[bool, Field(description="False: gone without being listed under `removed`.")]
    views: list[View]
    gaps: Pairs


class StagePair(TypedDict):
    """A stage in both maps."""

    id: str
    title: str
    state: Literal["kept", "new", "gone"]
    experience: PairOfNumbers
    gaps: Pairs


class MeanEmotion(TypedDict):
    """The mean emotion in both maps, of a persona; null: of everyone."""

    persona: str | None
    mean: PairOfNumbers


class GapChange(TypedDict):
    """A gap that differs."""

    kind: str
    place: Annotated[str, Field(pattern="^(touchpoint|stage|goals|removed)$")]
    id: str
    title: str
    closes: bool
    points: Annotated[float, Field(description="What it adds to the difference of the gap score.")]
    by: Opportunities
    gap: PairOfNumbers


class Part(TypedDict):
    """A part of the difference of the gap score, by what it comes from."""

    source: Literal["opportunities", "nobody", "elsewhere", "weights"]
    by: Opportunities
    touchpoints: Ids
    points: Number


class MapComparison(TypedDict):
    """Two maps of one journey, scored for the same day with the same options."""

    relation: Literal["future", "version"]
    before: MapRef
    after: MapRef
    today: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    same: Annotated[bool, Field(description="Whether nothing that is compared differs.")]
    gap: Annotated[
        PairOfNumbers, Field(description="The gap score over the kinds that both maps have.")
    ]
    parts: Annotated[list[Part], Field(description="They add up to the difference of the gap.")]
    kinds: list[KindPair]
    experience: list[MeanEmotion]
    stages: list[StagePair]
    touchpoints: list[TouchpointPair]
    changes: Annotated[list[GapChange], Field(description="The largest change first.")]


class Column(TypedDict):
    """A persona of a journey."""

    journey: str
    persona: str | None


class Across(TypedDict):
    """A number for each column, and how far they are apart."""

    values: Annotated[list[Brief | None], Field(description="In the order of the columns.")]
    spread: Annotated[Number | None, Field(description="The largest minus the smallest.")]


class Line(TypedDict):
    """A touchpoint as each persona meets it."""

    id: str
    title: str
    stage: str
    emotion: Across
    opportunity: Across
    experience_gap: Across


class SideBySide(TypedDict):
    """Personas side by side."""

    columns: list[Column]
    touchpoints: list[Line]


class Moment(TypedDict):
    """A touchpoint of one of the journeys with its emotion."""

    journey: str
    path: str
    touchpoint: str
    title: str
    persona: str | None
    emotion: float
    basis: Basis


class PortfolioRow(TypedDict):
    """A journey in the table of all."""

    rank: int | None
    path: str
    id: str
    title: str
    type: str
    gap: Brief | None
    kinds: Annotated[Ids, Field(description="The kinds that its gap score is over.")]
    mean_emotion: Brief | None
    worst_moment: Moment | None
    widest_stage: Annotated[
        str | None, Field(description="The stage with the largest experience gap.")
    ]
    observed: Annotated[Brief | None, Field(description="The share of claims with evidence.")]
    evidence: Brief | None
    owner: str | None
    reviewed: str | None
    days_since_review: int | None
    overdue: Annotated[int, Field(ge=0, description="Unfinished opportunities past their date.")]


class PortfolioTable(TypedDict):
    """Several journeys, the largest gap score first."""

    comparable: Annotated[
        bool, Field(description="Whether all gap scores are over the same kinds of gap.")
    ]
    journeys: list[PortfolioRow]
    worst_moments: Annotated[list[Moment], Field(description="The lowest emotion first.")]
    most_assumed: Annotated[Ids, Field(description="Paths, the smallest share observed first.")]
