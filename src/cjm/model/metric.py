"""Metrics: raw counts by wave, from which shares, means and their intervals are worked out."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal, Self, TypeAlias

from pydantic import Discriminator, Field, PrivateAttr, Tag, WrapValidator

from cjm.model import forms
from cjm.model.base import Part
from cjm.model.counting import (
    CountedShare,
    Counting,
    Recommendations,
    ScaledAnswers,
    TimedCases,
)
from cjm.model.tally import Tally
from cjm.model.terms import (
    CesMethod,
    Count,
    Defines,
    Duration,
    Evidenced,
    Id,
    Number,
    Period,
    Share,
    Text,
)


class Wave(Part):
    """One measurement in time."""

    period: Period = Field(description="When it was measured.", examples=["2026-09"])


class BucketWave(Wave):
    """Answers on a scale, counted by answer."""

    counts: tuple[Count, ...] = Field(
        min_length=2,
        max_length=11,
        description="How many gave each answer, from the worst to the best (2 to 11 answers).",
        examples=[[12, 18, 25, 40, 12]],
    )


class NpsWave(Wave):
    """Answers to *how likely are you to recommend us*, 0 to 10, in the three usual groups."""

    promoters: Count = Field(description="How many answered 9 or 10.", examples=[60])
    passives: Count = Field(description="How many answered 7 or 8.", examples=[25])
    detractors: Count = Field(description="How many answered 0 to 6.", examples=[15])


class RatioWave(Wave):
    """A part of a whole, both counted."""

    numerator: Count = Field(description="How many did it.", examples=[132])
    denominator: Annotated[Count, Field(ge=1)] = Field(
        description="How many could have done it.", examples=[6004]
    )


class DurationWave(Wave):
    """How long something took."""

    n: Count = Field(description="How many were timed.", examples=[412])
    median: Duration = Field(
        description="The time that half of them stayed under.", examples=["4m"]
    )
    p90: Duration | None = Field(
        None, description="The time that nine of ten stayed under.", examples=["11m"]
    )


class CountWave(Wave):
    """How often something happened."""

    count: Count = Field(description="How many.", examples=[1432])


class MetricBase(Part):
    """What all metrics have in common. A metric is a claim: it may name its evidence."""

    id: Annotated[Id, Defines("metric")] = Field(
        description="The name that goals and opportunities use for it.", examples=["page-csat"]
    )
    title: Text | None = Field(
        None, description="What it measures, in words.", examples=["Orders per first visit"]
    )
    target: Number | None = Field(
        None, description="The value to reach, in the metric's own unit.", examples=[0.03]
    )
    better: Literal["higher", "lower"] | None = Field(
        None,
        description="Which way is better. Without it: lower for durations, higher for the rest.",
        examples=["higher"],
    )
    evidence: Evidenced = Field(
        (), description="What the numbers come from.", examples=[["exit-survey"]]
    )
    notes: Text | None = Field(
        None, description="Anything a reader should know.", examples=["Asked after the order."]
    )
    _tally: Tally | None = PrivateAttr(None)

    @property
    def tally(self) -> Tally | None:
        """What its waves were counted from; None where all of them stand in the map."""
        return self._tally

    def counted(self, waves: Sequence[Any], tally: Tally) -> Self:
        """Return the metric with more waves, and what they were counted from."""
        own: Sequence[Any] = getattr(self, "waves", ())
        filled = self.model_copy(update={"waves": (*own, *waves)})
        filled._tally = tally  # noqa: SLF001 - of the same class
        return filled


class NpsMetric(MetricBase):
    """Net promoter score, -100 to 100."""

    target: Annotated[float, Field(strict=True, ge=-100, le=100)] | None = Field(
        None, description="The score to reach, -100 to 100.", examples=[30]
    )

    kind: Literal["nps"] = Field(description="Net promoter score.", examples=["nps"])
    from_: Annotated[Recommendations, WrapValidator(forms.counting)] | None = Field(
        None,
        alias="from",
        description="A file to count the answers of.",
        examples=[{"source": "data/survey.csv", "answer": "recommend"}],
    )
    waves: tuple[NpsWave, ...] = Field(
        (),
        description="The measurements, oldest first.",
        examples=[[{"period": "2026-09", "promoters": 60, "passives": 25, "detractors": 15}]],
    )


class CsatMetric(MetricBase):
    """Satisfaction, or importance, as the share of the best answers (top-two-box of five)."""

    target: Share | None = Field(
        None, description="The share of satisfied answers to reach, 0 to 1.", examples=[0.8]
    )

    kind: Literal["csat"] = Field(
        description="Customer satisfaction on a scale of answers.", examples=["csat"]
    )
    measures: Literal["satisfaction", "importance"] = Field(
        "satisfaction",
        description="What the question asked for: how satisfied people are, or how important it is to them.",
        examples=["satisfaction"],
    )
    satisfied: Annotated[int, Field(strict=True, ge=1, le=10)] | None = Field(
        None,
        description="How many of the best answers count as satisfied. Without it: as `score.satisfied` says, else about the upper third (2 of 5).",
        examples=[2],
    )
    from_: Annotated[ScaledAnswers, WrapValidator(forms.counting)] | None = Field(
        None,
        alias="from",
        description="A file to count the answers of.",
        examples=[{"source": "data/exit.csv", "answer": "rating", "scale": [1, 5]}],
    )
    waves: tuple[BucketWave, ...] = Field(
        (),
        description="The measurements, oldest first.",
        examples=[[{"period": "2026-09", "counts": [12, 18, 25, 40, 12]}]],
    )


class CesMetric(MetricBase):
    """Customer effort. It has no single formula, so `method` says which one is meant."""

    kind: Literal["ces"] = Field(description="Customer effort score.", examples=["ces"])
    method: CesMethod = Field(
        description="The formula: mean of 7 answers, share of the best 3 of 7 or 2 of 5, or the best 2 minus the worst 3 of 7.",
        examples=["mean-7"],
    )
    from_: Annotated[ScaledAnswers, WrapValidator(forms.counting)] | None = Field(
        None,
        alias="from",
        description="A file to count the answers of; `scale` only where 1 is best.",
        examples=[{"source": "data/survey.csv", "answer": "effort"}],
    )
    waves: tuple[BucketWave, ...] = Field(
        (),
        description="The measurements, oldest first.",
        examples=[[{"period": "2026-09", "counts": [1, 2, 3, 9, 14, 20, 11]}]],
    )


class RatioMetric(MetricBase):
    """A share: conversion, abandonment, return rate."""

    target: Share | None = Field(None, description="The share to reach, 0 to 1.", examples=[0.03])

    kind: Literal["ratio"] = Field(description="A part of a whole.", examples=["ratio"])
    from_: Annotated[CountedShare, WrapValidator(forms.counting)] | None = Field(
        None,
        alias="from",
        description="A file to count both in.",
        examples=[{"source": "data/visits.csv", "numerator": {"ordered": "yes"}}],
    )
    waves: tuple[Annotated[RatioWave, WrapValidator(forms.numerator_within)], ...] = Field(
        (),
        description="The measurements, oldest first.",
        examples=[[{"period": "2026-09", "numerator": 132, "denominator": 6004}]],
    )


class DurationMetric(MetricBase):
    """A length of time: page load, delivery, waiting."""

    kind: Literal["duration"] = Field(description="A length of time.", examples=["duration"])
    from_: Annotated[TimedCases, WrapValidator(forms.counting)] | None = Field(
        None,
        alias="from",
        description="A file with the time of each case.",
        examples=[{"source": "data/refunds.csv", "time": "days", "unit": "d"}],
    )
    waves: tuple[DurationWave, ...] = Field(
        (),
        description="The measurements, oldest first.",
        examples=[[{"period": "2026-09", "n": 412, "median": "4m"}]],
    )


class CountMetric(MetricBase):
    """A plain number of events: contacts, downloads."""

    kind: Literal["count"] = Field(description="A number of events.", examples=["count"])
    from_: Annotated[Counting, WrapValidator(forms.counting)] | None = Field(
        None,
        alias="from",
        description="A file to count the rows of.",
        examples=[{"source": "data/contacts.csv", "where": {"reason": "parcel"}}],
    )
    waves: tuple[CountWave, ...] = Field(
        (),
        description="The measurements, oldest first.",
        examples=[[{"period": "2026-09", "count": 1432}]],
    )


Metric: TypeAlias = Annotated[
    Annotated[NpsMetric, Tag("(nps)")]
    | Annotated[CsatMetric, WrapValidator(forms.csat_answers), Tag("(csat)")]
    | Annotated[CesMetric, WrapValidator(forms.ces_counts), Tag("(ces)")]
    | Annotated[RatioMetric, Tag("(ratio)")]
    | Annotated[DurationMetric, Tag("(duration)")]
    | Annotated[CountMetric, Tag("(count)")],
    Discriminator(forms.metric_kind),
]
"""A metric, told apart by its `kind`."""
