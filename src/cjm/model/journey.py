"""A journey: the whole of what one customer, or several, go through."""

from collections.abc import Iterator
from typing import Annotated, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag

from cjm.model import forms
from cjm.model.base import Part
from cjm.model.evidence import Evidence
from cjm.model.metric import Metric
from cjm.model.opportunity import OpportunityItem
from cjm.model.persona import Persona
from cjm.model.terms import (
    Day,
    Defines,
    EvidenceRef,
    Id,
    JourneyRef,
    JourneyStatus,
    MapType,
    MetricRef,
    Number,
    OpportunityRef,
    PersonaRef,
    Text,
    TouchpointRef,
)
from cjm.model.touchpoint import Stage, Touchpoint

PersonaUse: TypeAlias = Annotated[
    Annotated[PersonaRef, Tag(forms.REFERENCE)] | Annotated[Persona, Tag(forms.INLINE)],
    Discriminator(forms.reference_or_inline),
]
EvidenceUse: TypeAlias = Annotated[
    Annotated[EvidenceRef, Tag(forms.REFERENCE)] | Annotated[Evidence, Tag(forms.INLINE)],
    Discriminator(forms.reference_or_inline),
]


class Scope(Part):
    """Where the map begins and ends."""

    from_: Text | None = Field(
        None, alias="from", description="The first moment.", examples=["Sees an ad"]
    )
    to: Text | None = Field(
        None, description="The last moment.", examples=["Keeps or returns the jacket"]
    )


class Goal(Part):
    """Where the business's goal and the customer's meet."""

    id: Annotated[Id, Defines("goal")] = Field(
        description="The name of the goal.", examples=["first-order"]
    )
    customer: Text | None = Field(
        None, description="What the customer wants.", examples=["A jacket that fits"]
    )
    business: Text | None = Field(
        None, description="What the business wants.", examples=["First-time visitors who order"]
    )
    metric: MetricRef | None = Field(
        None, description="The metric that shows it.", examples=["order-conversion"]
    )
    target: Number | None = Field(
        None, description="The value to reach, in the metric's unit.", examples=[0.03]
    )


class Removal(Part):
    """A touchpoint of the current state that the future state no longer has."""

    touchpoint: TouchpointRef = Field(
        description="The touchpoint of the map in `based_on`.", examples=["create-account"]
    )
    changed_by: tuple[OpportunityRef, ...] = Field(
        (), description="The opportunities that remove it.", examples=[["guest-checkout"]]
    )


class Journey(Part):
    """A customer journey map."""

    cjm: Literal[1] = Field(description="The version of the format: 1.", examples=[1])
    kind: Literal["journey"] = Field(description="What the file holds.", examples=["journey"])
    id: Annotated[Id, Defines("journey")] = Field(
        description="The name that other files use for this journey.", examples=["buy-a-jacket"]
    )
    title: Text = Field(
        description="The journey in the customer's voice.", examples=["I buy a jacket online"]
    )
    type: MapType = Field(
        "current-state",
        description="What kind of map it is.",
        examples=["current-state"],
    )
    status: JourneyStatus = Field("draft", description="Whether it is in use.", examples=["live"])
    owner: Text | None = Field(
        None, description="Who keeps the map true.", examples=["web-shop-team"]
    )
    reviewed: Day | None = Field(
        None, description="When it was last checked against customers.", examples=["2026-10-01"]
    )
    tags: dict[str, Text] = Field(
        {}, description="Labels of your own.", examples=[{"country": "br", "brand": "acme"}]
    )
    personas: tuple[PersonaUse, ...] = Field(
        (),
        description="Whose journey it is: the main point of view first. Ids, or personas in place.",
        examples=[["maria"]],
    )
    scenario: Text | None = Field(
        None,
        description="The situation the customer is in.",
        examples=["Maria needs a warm jacket before Friday."],
    )
    expectations: Text | None = Field(
        None,
        description="What the customer expects of the whole journey.",
        examples=["Find her size in minutes, no surprises at the till."],
    )
    scope: Scope | None = Field(
        None,
        description="Where the map begins and ends.",
        examples=[{"from": "Sees an ad", "to": "Keeps or returns the jacket"}],
    )
    based_on: JourneyRef | None = Field(
        None,
        description="The map that a future-state map or a blueprint is drawn from.",
        examples=["buy-a-jacket"],
    )
    part_of: JourneyRef | None = Field(
        None, description="The wider journey that this one details.", examples=["be-a-customer"]
    )
    goals: tuple[Goal, ...] = Field(
        (),
        description="Where the business's goals and the customer's meet.",
        examples=[[{"id": "first-order", "customer": "A jacket that fits"}]],
    )
    stages: tuple[Stage, ...] = Field(
        min_length=1,
        description="The journey from left to right.",
        examples=[[{"id": "consider", "title": "Consideration"}]],
    )
    removed: tuple[Removal, ...] = Field(
        (),
        description="In a future-state map: the touchpoints of `based_on` that are gone.",
        examples=[[{"touchpoint": "create-account", "changed_by": ["guest-checkout"]}]],
    )
    opportunities: tuple[OpportunityItem, ...] = Field(
        (),
        description="What could make the experience better.",
        examples=[[{"id": "real-measurements", "title": "Show garment measurements"}]],
    )
    evidence: tuple[EvidenceUse, ...] = Field(
        (),
        description="What the map rests on: ids of evidence files, or evidence in place.",
        examples=[[{"id": "exit-survey", "method": "survey", "sample": 107}]],
    )
    metrics: tuple[Metric, ...] = Field(
        (),
        description="What is measured for the journey as a whole.",
        examples=[[{"id": "nps", "kind": "nps"}]],
    )
    notes: Text | None = Field(
        None, description="Anything a reader should know.", examples=["Drawn at the May workshop."]
    )

    def touchpoints(self) -> Iterator[tuple[Stage, Touchpoint]]:
        """Go through all touchpoints in order, each with its stage."""
        for stage in self.stages:
            for touchpoint in stage.touchpoints:
                yield stage, touchpoint
