"""Claims about customers: what they think, feel, like and suffer, each with or without evidence."""

from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, Field

from cjm.model import forms, short
from cjm.model.base import Part
from cjm.model.terms import (
    Defines,
    Evidenced,
    Id,
    Obstacle,
    PersonaRef,
    Rating,
    Score,
    Share,
    Text,
)


class Claim(Part):
    """Something said about customers. With evidence it is observed, without it is assumed."""

    evidence: Evidenced = Field(
        (), description="What the claim rests on; none: it is assumed.", examples=[["exit-survey"]]
    )


class TextClaim(Claim):
    """A claim in words."""

    text: Text = Field(description="The claim, in a sentence.", examples=["Photos on real people"])
    personas: tuple[PersonaRef, ...] = Field(
        (), description="Whom it holds for; none: everyone on the map.", examples=[["maria"]]
    )


class Thought(TextClaim):
    """What goes through the customer's head, in the customer's words."""

    text: Text = Field(
        description="The thought, as the customer would say it.", examples=["Will it fit me?"]
    )


class Gain(TextClaim):
    """What pleases or helps the customer here."""

    id: Annotated[Id, Defines("gain")] | None = Field(
        None, description="A name, so that opportunities can point here.", examples=["real-photos"]
    )


class Pain(TextClaim):
    """What hinders, costs or annoys the customer here."""

    text: Text = Field(
        description="What it is, in a sentence.", examples=["No measurements are given"]
    )
    id: Annotated[Id, Defines("pain")] | None = Field(
        None,
        description="A name, so that opportunities can point here.",
        examples=["no-measurements"],
    )
    cause: Text | None = Field(
        None,
        description="Why it happens, as far as is known.",
        examples=["Suppliers' size tables are not loaded"],
    )
    obstacle: Obstacle | None = Field(
        None, description="The type of obstacle.", examples=["missing-information"]
    )
    severity: Rating | None = Field(
        None, description="How bad it is for those it hits: 1 (a nuisance) to 5.", examples=[4]
    )
    reach: Share | None = Field(
        None, description="The share of customers here whom it hits, 0 to 1.", examples=[0.3]
    )


class Emotion(Claim):
    """How the customer feels at a touchpoint."""

    score: Score = Field(
        description="From -2 (frustrated) over 0 (neutral) to 2 (delighted), at most one decimal.",
        examples=[-1],
    )
    feeling: Text | None = Field(
        None, description="The feeling in a word or two.", examples=["unsure"]
    )
    intensity: Rating | None = Field(
        None, description="How strong it is: 1 (faint) to 5 (overwhelming).", examples=[4]
    )
    target: Score | None = Field(
        None, description="What the score should be, -2 to 2.", examples=[1]
    )


ThoughtItem: TypeAlias = Annotated[Thought, BeforeValidator(forms.from_text), short.TEXT]
GainItem: TypeAlias = Annotated[Gain, BeforeValidator(forms.from_text), short.TEXT]
PainItem: TypeAlias = Annotated[Pain, BeforeValidator(forms.from_text), short.TEXT]
ClaimItem: TypeAlias = Annotated[TextClaim, BeforeValidator(forms.from_text), short.TEXT]
EmotionItem: TypeAlias = Annotated[Emotion, BeforeValidator(forms.from_score), short.SCORE]
