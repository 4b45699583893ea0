"""The shape of scores as JSON: what `cjm schema score` publishes and `score_json` writes.

The types are the contract: the type checker holds the writer to them, and the schema is made from
them.
"""

from typing import Annotated, Any, Literal, NotRequired

from pydantic import Field, TypeAdapter
from typing_extensions import TypedDict  # Pydantic wants this one below Python 3.12

from cjm.render.reports.comparison_document import MapComparison, PortfolioTable, SideBySide
from cjm.render.reports.number_document import Basis, Ref, Share
from cjm.render.reports.number_document import Number as Number
from cjm.render.reports.number_document import Numbers as Numbers

VERSION: Literal[1] = 1
"""Raised when a key changes its meaning or goes; new keys may come without."""


class Options(TypedDict):
    """How the journey was scored."""

    target: Annotated[float, Field(ge=-2, le=2)]
    confidence: Annotated[float, Field(gt=0, lt=1)]
    half_life_days: Annotated[float, Field(ge=1)]
    weights: Annotated[
        dict[str, float],
        Field(description="The weights that the workspace states, by kind of gap."),
    ]
    min_answers: Annotated[int, Field(ge=1, description="Waves of fewer are not shown.")]
    satisfied: Annotated[
        int | dict[str, int] | None,
        Field(description="How many of the best answers count as satisfied, if that is said."),
    ]


class Kind(TypedDict):
    """One of the eight kinds of gap."""

    name: str
    title: str
    formula: str
    weight: Annotated[float, Field(ge=0)]
    missing: Annotated[
        str | None, Field(description="Why the kind has no value in this journey; null: it has.")
    ]


class Row(TypedDict):
    """A touchpoint as everyone sees it, or as one persona does."""

    rank: Annotated[int | None, Field(description="By opportunity score; null: it has none.")]
    id: str
    title: str
    stage: str
    persona: str | None
    band: Literal["extreme", "high", "worth considering", "served"] | None
    basis: Basis
    scores: Numbers


class Place(TypedDict):
    """The gaps of a touchpoint, or of what is in no stage."""

    id: str
    title: str
    stage: str | None
    gaps: Numbers
    personas: Annotated[
        dict[str, Numbers], Field(description="By persona, where theirs are not everyone's.")
    ]
    opportunities: Annotated[
        list[str], Field(description="What addresses it, something in it, or its stage.")
    ]


class Stage(TypedDict):
    """A stage: what its touchpoints come to, and its gaps."""

    id: str
    title: str
    scores: Numbers
    personas: Annotated[
        dict[str, Numbers], Field(description="Gaps by persona, where theirs are not everyone's.")
    ]
    opportunities: Annotated[
        list[str], Field(description="What addresses the stage or something in it.")
    ]


Experience = TypedDict(
    "Experience",
    {
        "persona": str | None,
        "experience.mean": Number,
        "experience.worst": Number,
        "experience.peak-end": Number,
        "experience.lows": Number,
        "experience.span": Number,
    },
)


class Persona(TypedDict):
    """The journey's gaps as one persona meets them."""

    id: str
    gaps: Numbers
    gap: Number | None


class RankedGap(TypedDict):
    """A gap in the list of the largest over all kinds."""

    rank: Annotated[int, Field(ge=1, description="Gaps of equal size and importance share one.")]
    ref: Ref
    kind: str
    place: Annotated[
        str,
        Field(description="What has the gap.", pattern="^(touchpoint|stage|goals|removed)$"),
    ]
    id: str
    title: str
    stage: str | None
    value: Share
    low: float | None
    high: float | None
    basis: Basis
    opportunities: Annotated[list[str], Field(description="What addresses the place.")]


class Arm(TypedDict):
    """A variant of an experiment."""

    name: str
    n: Annotated[int, Field(ge=0, description="How many saw it.")]
    conversions: Annotated[int, Field(ge=0)]
    share: Annotated[Number | None, Field(description="Null: nobody saw it.")]


class Comparison(TypedDict):
    """A variant against the control, which is the first variant."""

    variant: str
    verdict: Literal["better", "worse", "cannot tell yet", "not comparable"]
    test: Annotated[
        Literal["two-proportion z-test", "Fisher's exact test"] | None,
        Field(description="Which test the p-value is from; null: nobody saw one of the two."),
    ]
    scores: Annotated[
        dict[str, Number],
        Field(
            description="`difference` with the interval that decides, `p` (`p-corrected` for several "
            "variants), `lift`, `detectable`, `needed`; what the counts do not allow is not there."
        ),
    ]


class Trial(TypedDict):
    """The experiment of an opportunity."""

    opportunity: str
    title: str
    status: str
    hypothesis: str
    metric: str | None
    fewer_is_better: bool
    confidence: Annotated[float, Field(gt=0, lt=1)]
    confidence_each: Annotated[
        float,
        Field(
            gt=0, lt=1, description="Of each comparison, so that all hold together (Bonferroni)."
        ),
    ]
    sentences: Annotated[list[str], Field(description="What it amounts to, in plain words.")]
    notes: list[str]
    variants: Annotated[list[Arm], Field(description="The control first.")]
    comparisons: list[Comparison]
    together: Annotated[Number | None, Field(description="All arms at once, of three or more.")]
    split: Annotated[Number | None, Field(description="The arms' sizes against equal ones.")]


class Wave(TypedDict):
    """One measurement of a metric."""

    period: str
    n: Annotated[int | None, Field(description="Answers or cases; null for events.")]
    too_few: Annotated[bool, Field(description="Fewer answers than are shown; there is no value.")]
    value: Number | None


class Change(TypedDict):
    """What changed in a metric since an earlier wave."""

    since: str
    verdict: Annotated[
        Literal["better", "worse", "noise", "unknown"],
        Field(description="`noise` where the interval holds no change at all."),
    ]
    why: Annotated[
        str | None,
        Field(description="Why there is no interval, or what it takes for granted."),
    ]
    value: Annotated[
        Number | None,
        Field(
            description="In the metric's unit; for events, the part by which the rate a day grew."
        ),
    ]


class Metric(TypedDict):
    """A metric with its waves in the order of time, in its own unit: shares 0 to 1, seconds."""

    id: str
    title: str
    kind: str
    touchpoint: str | None
    file: Annotated[
        Literal["journey", "workspace"], Field(description="Whose file the metric stands in.")
    ]
    what: Annotated[str, Field(description="What its value counts.")]
    latest: Annotated[
        str | None, Field(description="The period of the last wave with enough answers.")
    ]
    waves: list[Wave]
    change: Annotated[Change | None, Field(description="Since the wave before.")]
    change_since_first: Annotated[Change | None, Field(description="With three waves or more.")]
    strength: Number


class Journey(TypedDict):
    """The scores of one journey on one day."""

    path: str
    id: str
    title: str
    type: str
    today: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    options: Options
    kinds: list[Kind]
    touchpoints: Annotated[list[Row], Field(description="The largest opportunity score first.")]
    touchpoint_gaps: Annotated[list[Place], Field(description="In the order of the map.")]
    stages: list[Stage]
    goals: Annotated[Numbers, Field(description="Gaps of the journey's own goals.")]
    removed: Annotated[Numbers, Field(description="Gaps of touchpoints that are gone.")]
    experience: list[Experience]
    coverage: Numbers
    evidence: Number | None
    gaps: Annotated[Numbers, Field(description="Each kind over the whole journey, 0 to 1.")]
    gap: Annotated[Number | None, Field(description="The gap score, 0 (no gap) to 100.")]
    personas: Annotated[
        list[Persona], Field(description="Empty unless something differs by persona.")
    ]
    ranked_gaps: Annotated[list[RankedGap], Field(description="The largest first.")]
    experiments: Annotated[list[Trial], Field(description="In the order of the map.")]
    metrics: Annotated[
        list[Metric],
        Field(description="Of touchpoints, journey, and workspace as far as it is named."),
    ]


class Document(TypedDict):
    """What `cjm score --format json` prints."""

    version: Literal[1]
    journeys: list[Journey]
    comparisons: Annotated[
        NotRequired[list[MapComparison]],
        Field(description="Of two maps that belong together, and with `--against`."),
    ]
    side_by_side: Annotated[
        NotRequired[list[SideBySide]],
        Field(description="The personas of each journey that has two or more."),
    ]
    portfolio: Annotated[
        NotRequired[PortfolioTable], Field(description="Of several journeys, in one table.")
    ]


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft-07) of a document.

    Keys that it does not name may come with later releases, and are allowed.
    """
    found = TypeAdapter(Document).json_schema(ref_template="#/definitions/{model}")
    definitions = found.pop("$defs")
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **_untitled(found),
        "title": "Scores of customer journeys, as cjm score --format json prints them",
        "definitions": {name: _untitled(part) for name, part in sorted(definitions.items())},
    }


def _untitled(part: Any) -> Any:  # noqa: ANN401 - any JSON
    """Leave out the titles that repeat names, and give a reference its notes as draft-07 reads them."""
    if isinstance(part, list):
        return [_untitled(item) for item in part]
    if not isinstance(part, dict):
        return part
    kept = {
        key: _untitled(value)
        for key, value in part.items()
        if not (key == "title" and isinstance(value, str))
    }
    if "$ref" in kept and len(kept) > 1:
        kept["allOf"] = [{"$ref": kept.pop("$ref")}]
    return kept
