"""Stages and touchpoints: where customers and brand meet, and what happens there."""

from typing import Annotated, TypeAlias

from pydantic import AfterValidator, BeforeValidator, Field

from cjm.model import forms, short
from cjm.model.base import Part
from cjm.model.claims import EmotionItem, GainItem, PainItem, ThoughtItem
from cjm.model.metric import Metric
from cjm.model.terms import (
    ChannelRef,
    Defines,
    Duration,
    Engagement,
    Flag,
    Id,
    JourneyRef,
    NextRef,
    OpportunityRef,
    PersonaRef,
    Rating,
    Share,
    StepRef,
    Text,
)


class Action(Part):
    """What the customer does here, and where it leads."""

    does: Text = Field(
        description="What the customer does, as a verb in the third person.",
        examples=["Adds the jacket to the cart"],
    )
    to: NextRef | None = Field(
        None,
        description="The touchpoint it leads to, or a built-in end: `exit` (left) or `done` (goal reached).",
        examples=["cart"],
    )
    share: Share | None = Field(
        None, description="The share of those who are here, 0 to 1.", examples=[0.42]
    )
    handover: Text | None = Field(
        None,
        description="How the customer is carried across when the channel changes.",
        examples=["The e-mail links to the same cart"],
    )


class DeliveryStep(Part):
    """Something the company does so that the touchpoint can be what it is."""

    id: Annotated[Id, Defines("step")] | None = Field(
        None, description="A name, so that other steps can need it.", examples=["tables"]
    )
    does: Text = Field(description="What is done.", examples=["Loads size tables weekly"])
    by: Text | None = Field(
        None, description="The people: a role or a team.", examples=["merchandising"]
    )
    system: Text | None = Field(None, description="The technology.", examples=["pim"])
    policy: Text | None = Field(
        None, description="The rule or contract that governs it.", examples=["data-contract"]
    )
    time: Duration | None = Field(None, description="How long it takes.", examples=["7d"])
    needs: tuple[StepRef, ...] = Field(
        (), description="The steps that must have happened before.", examples=[["tables"]]
    )


ActionItem: TypeAlias = Annotated[Action, BeforeValidator(forms.from_does), short.TEXT]
StepItem: TypeAlias = Annotated[DeliveryStep, BeforeValidator(forms.from_does), short.TEXT]


class Touchpoint(Part):
    """A place where customers and brand meet: the unit of every journey."""

    id: Annotated[Id, AfterValidator(forms.touchpoint_id), Defines("touchpoint")] = Field(
        description="The name that actions and opportunities use for it.",
        examples=["product-page"],
    )
    title: Text = Field(description="What people call it.", examples=["Product page"])
    channel: ChannelRef | None = Field(
        None,
        description="A built-in channel or one that the workspace declares.",
        examples=["website"],
    )
    also_on: tuple[ChannelRef, ...] = Field(
        (), description="Other channels that offer the same interaction.", examples=[["app"]]
    )
    involves_us: Flag = Field(
        True,
        description="`false`: a moment of the customer's day without us (day-in-the-life).",
        examples=[True],
    )
    importance: Rating | None = Field(
        None, description="How important it is to the customer, 1 to 5.", examples=[5]
    )
    moment_of_truth: Flag = Field(
        False,
        description="Whether customers decide here to stay or to leave.",
        examples=[True],
    )
    expects: Text | None = Field(
        None,
        description="What the customer expects here.",
        examples=["A size guide with real measurements"],
    )
    emotion: EmotionItem | None = Field(
        None,
        description="How the customer feels: a score from -2 to 2, or a mapping with `score`.",
        examples=[{"score": -1, "feeling": "unsure", "evidence": ["exit-survey"]}],
    )
    emotions: dict[PersonaRef, EmotionItem] = Field(
        {},
        description="The same by persona, where personas differ; goes before `emotion`.",
        examples=[{"maria": -1, "tom": 1}],
    )
    thoughts: tuple[ThoughtItem, ...] = Field(
        (), description="What goes through the customer's head.", examples=[["Will it fit me?"]]
    )
    actions: tuple[ActionItem, ...] = Field(
        (),
        description="What the customer does, and where it leads.",
        examples=[[{"does": "Adds the jacket to the cart", "to": "cart"}]],
    )
    gains: tuple[GainItem, ...] = Field(
        (), description="What pleases or helps here.", examples=[["Photos on real people"]]
    )
    pains: tuple[PainItem, ...] = Field(
        (),
        description="What hinders, costs or annoys here.",
        examples=[[{"id": "no-measurements", "text": "No measurements are given", "severity": 4}]],
    )
    physical_evidence: tuple[Text, ...] = Field(
        (), description="What the customer can see or touch.", examples=[["Size label"]]
    )
    frontstage: tuple[StepItem, ...] = Field(
        (),
        description="What the company does in sight of the customer.",
        examples=[[{"does": "Answers size questions in chat", "by": "support-agent"}]],
    )
    backstage: tuple[StepItem, ...] = Field(
        (),
        description="What its people do out of sight.",
        examples=[[{"does": "Loads size tables weekly", "by": "merchandising", "system": "pim"}]],
    )
    support: tuple[StepItem, ...] = Field(
        (),
        description="What systems, partners and policies do so that the others can.",
        examples=[[{"does": "Sends product data", "by": "suppliers"}]],
    )
    metrics: tuple[Metric, ...] = Field(
        (),
        description="What is measured at this touchpoint.",
        examples=[
            [
                {
                    "id": "page-csat",
                    "kind": "csat",
                    "waves": [{"period": "2026-09", "counts": [12, 18, 25, 40, 12]}],
                }
            ]
        ],
    )
    events: dict[str, Text] = Field(
        {}, description="How it shows in event data.", examples=[{"page": "/product/*"}]
    )
    takes: Duration | None = Field(None, description="The customer's time here.", examples=["4m"])
    waits: Duration | None = Field(
        None, description="The time until the next touchpoint.", examples=["2d"]
    )
    meanwhile: Text | None = Field(
        None,
        description="What the customer hears from us while waiting.",
        examples=["A message when the parcel leaves the warehouse"],
    )
    details: JourneyRef | None = Field(
        None,
        description="The journey that looks at this touchpoint more closely.",
        examples=["choose-a-size"],
    )
    changed_by: tuple[OpportunityRef, ...] = Field(
        (),
        description="In a future-state map: the opportunities that change or add this touchpoint.",
        examples=[["real-measurements"]],
    )
    notes: Text | None = Field(
        None, description="Anything a reader should know.", examples=["Looks different on tablets."]
    )


class Stage(Part):
    """A part of the journey in which the customer wants one thing."""

    id: Annotated[Id, Defines("stage")] = Field(
        description="The name of the stage.", examples=["consider"]
    )
    title: Text = Field(description="What people call it.", examples=["Consideration"])
    engagement: Engagement | None = Field(
        None,
        description="The general phase it belongs to, for comparing journeys.",
        examples=["consideration"],
    )
    customer_goal: Text | None = Field(
        None, description="What the customer wants here.", examples=["Be sure that it will fit"]
    )
    touchpoints: tuple[Touchpoint, ...] = Field(
        (),
        description="Where customers and brand meet, in order.",
        examples=[[{"id": "product-page", "title": "Product page", "channel": "website"}]],
    )
    notes: Text | None = Field(
        None, description="Anything a reader should know.", examples=["Skipped by regulars."]
    )
