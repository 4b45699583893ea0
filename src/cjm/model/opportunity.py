"""Opportunities: what could be done about a pain or a goal, by whom, and how it would show."""

from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, Field, WrapValidator

from cjm.model import forms, short
from cjm.model.base import Part
from cjm.model.terms import (
    AddressedRef,
    Amount,
    ChannelRef,
    Count,
    Day,
    Defines,
    Flag,
    GoalRef,
    Id,
    MetricRef,
    Number,
    OpportunityStatus,
    Rating,
    Share,
    Text,
)


class Task(Part):
    """A piece of work towards an opportunity."""

    does: Text = Field(description="What is to be done.", examples=["Load supplier tables"])
    owner: Text | None = Field(None, description="Who does it.", examples=["data-team"])
    due: Day | None = Field(None, description="By when.", examples=["2026-12-01"])
    done: Flag = Field(False, description="Whether it is finished.", examples=[False])


class ExpectedEffect(Part):
    """The effect that an opportunity should show."""

    metric: MetricRef = Field(
        description="The metric that would show it.", examples=["order-conversion"]
    )
    from_: Number | None = Field(
        None, alias="from", description="Its value today, in the metric's unit.", examples=[0.022]
    )
    to: Number | None = Field(
        None, description="Its value afterwards, in the metric's unit.", examples=[0.03]
    )


class Variant(Part):
    """One arm of an experiment."""

    name: Text = Field(description="What it is called.", examples=["control"])
    n: Count = Field(description="How many saw it.", examples=[5100])
    conversions: Count = Field(description="How many of them converted.", examples=[112])


VariantItem: TypeAlias = Annotated[Variant, WrapValidator(forms.conversions_within)]


class OpportunityValue(Part):
    """What an opportunity is worth, for weighing value against effort."""

    customer: Rating | None = Field(
        None, description="How much customers gain, 1 to 5.", examples=[5]
    )
    business: Rating | None = Field(
        None, description="How much the business gains, 1 to 5.", examples=[3]
    )


class Experiment(Part):
    """A trial with customers, counted by variant."""

    hypothesis: Text = Field(
        description="What is believed.", examples=["Measurements lower returns"]
    )
    metric: MetricRef | None = Field(
        None, description="The metric that decides.", examples=["order-conversion"]
    )
    variants: tuple[VariantItem, ...] = Field(
        (),
        description="The arms, the control first.",
        examples=[[{"name": "control", "n": 5100, "conversions": 112}]],
    )


class Campaign(Part):
    """A message to a segment of customers."""

    channel: ChannelRef = Field(description="Where it reaches them.", examples=["email"])
    segment: Text | None = Field(None, description="Whom it is for.", examples=["cart-abandoners"])
    trigger: Text | None = Field(
        None, description="What sets it off.", examples=["cart without order for 4h"]
    )
    message: Text | None = Field(
        None, description="What it says.", examples=["Your size is in stock"]
    )


TaskItem: TypeAlias = Annotated[Task, BeforeValidator(forms.from_does), short.TEXT]


class Opportunity(Part):
    """Something that could make the experience better."""

    id: Annotated[Id, Defines("opportunity")] = Field(
        description="The name of the opportunity.", examples=["real-measurements"]
    )
    title: Text = Field(
        description="What would be done.",
        examples=["Show garment measurements on the product page"],
    )
    addresses: tuple[AddressedRef, ...] = Field(
        (),
        description="The touchpoints, stages, pains or gains that it is for.",
        examples=[["product-page.no-measurements"]],
    )
    goal: GoalRef | None = Field(
        None, description="The journey goal that it serves.", examples=["first-order"]
    )
    owner: Text | None = Field(None, description="Who answers for it.", examples=["merchandising"])
    status: OpportunityStatus = Field(
        "proposed", description="How far it is.", examples=["planned"]
    )
    impact: Rating | None = Field(None, description="How much it would help, 1 to 5.", examples=[4])
    confidence: Share | None = Field(None, description="How sure that is, 0 to 1.", examples=[0.8])
    effort: Amount | None = Field(None, description="Person-weeks.", examples=[2])
    ease: Rating | None = Field(
        None, description="How easy it is, 1 (very hard) to 5, for ICE.", examples=[3]
    )
    reach: Count | None = Field(
        None,
        description="How many customers it would help in a quarter, for RICE.",
        examples=[2000],
    )
    value: OpportunityValue | None = Field(
        None,
        description="What it is worth, to customers and to the business.",
        examples=[{"customer": 5, "business": 3}],
    )
    due: Day | None = Field(None, description="By when.", examples=["2026-12-15"])
    done: Day | None = Field(
        None,
        description="The day on which it was done; the status is then `done`, or `rejected` if it was taken back.",
        examples=["2026-11-30"],
    )
    ticket: Text | None = Field(
        None,
        description="Where the work is tracked.",
        examples=["https://example.com/SHOP-142"],
    )
    tasks: tuple[TaskItem, ...] = Field(
        (),
        description="The work, piece by piece.",
        examples=[[{"does": "Load supplier tables", "owner": "data-team", "due": "2026-12-01"}]],
    )
    expects: ExpectedEffect | None = Field(
        None,
        description="The effect that it should show.",
        examples=[{"metric": "order-conversion", "from": 0.022, "to": 0.03}],
    )
    experiment: Experiment | None = Field(
        None,
        description="A trial with customers.",
        examples=[{"hypothesis": "Measurements lower returns", "metric": "order-conversion"}],
    )
    campaign: Campaign | None = Field(
        None,
        description="A message to a segment of customers.",
        examples=[{"channel": "email", "segment": "cart-abandoners"}],
    )
    notes: Text | None = Field(
        None, description="Anything a reader should know.", examples=["Depends on suppliers."]
    )


OpportunityItem: TypeAlias = Annotated[Opportunity, WrapValidator(forms.done_as_status)]
