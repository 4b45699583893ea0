"""Personas: semi-fictional customers built on research."""

from typing import Annotated, Literal

from pydantic import Field

from cjm.model.base import Part
from cjm.model.claims import ClaimItem
from cjm.model.terms import ChannelRef, Defines, Evidenced, Id, PersonaBasis, Share, Text


class Segment(Part):
    """The group of customers that a persona stands for."""

    name: Text = Field(description="What the group is called.", examples=["First-time visitors"])
    share: Share | None = Field(
        None, description="Its share of all customers, 0 to 1.", examples=[0.34]
    )


class Demographics(Part):
    """Who the persona is on paper. Everything is optional: state what matters for the journey."""

    age: Text | None = Field(None, description="An age or a range.", examples=["34"])
    gender: Text | None = Field(None, description="In the persona's own word.", examples=["woman"])
    occupation: Text | None = Field(None, description="What they do.", examples=["nurse"])
    education: Text | None = Field(None, description="What they learnt.", examples=["college"])
    income: Text | None = Field(
        None, description="What they have to spend.", examples=["middle third"]
    )
    location: Text | None = Field(None, description="Where they live.", examples=["Recife"])


class Psychographics(Part):
    """How the persona ticks: harder to find out than demographics, and more useful."""

    values: tuple[ClaimItem, ...] = Field(
        (), description="What they hold dear.", examples=[["Buys once, wears for years"]]
    )
    interests: tuple[ClaimItem, ...] = Field(
        (), description="What they care about.", examples=[["Hiking"]]
    )
    lifestyle: tuple[ClaimItem, ...] = Field(
        (), description="How they live.", examples=[["Shift work, shops at night"]]
    )
    attitudes: tuple[ClaimItem, ...] = Field(
        (), description="What they think of it all.", examples=[["Distrusts size charts"]]
    )


class Persona(Part):
    """A semi-fictional customer. What it claims names evidence like any other claim."""

    id: Annotated[Id, Defines("persona")] = Field(
        description="The name that journeys use for this persona.", examples=["maria"]
    )
    name: Text = Field(description="A first name.", examples=["Maria"])
    tagline: Text | None = Field(
        None, description="The persona in half a line.", examples=["Nurse who shops on her phone"]
    )
    quote: Text | None = Field(
        None, description="A sentence in the persona's voice.", examples=["It just has to fit."]
    )
    basis: PersonaBasis | None = Field(
        None,
        description="What it is built on: a first guess (proto), interviews (qualitative) or numbers (statistical).",
        examples=["qualitative"],
    )
    segment: Segment | None = Field(
        None,
        description="The group of customers it stands for.",
        examples=[{"name": "First-time visitors", "share": 0.34}],
    )
    demographics: Demographics | None = Field(
        None, description="Who they are on paper.", examples=[{"age": "34", "location": "Recife"}]
    )
    psychographics: Psychographics | None = Field(
        None, description="How they tick.", examples=[{"values": ["Buys once, wears for years"]}]
    )
    context: Text | None = Field(
        None, description="The situation they are in.", examples=["Moves to a colder city in May."]
    )
    goals: tuple[ClaimItem, ...] = Field(
        (), description="What they want to reach.", examples=[["A jacket that fits"]]
    )
    needs: tuple[ClaimItem, ...] = Field(
        (), description="What they cannot do without.", examples=[["To pay by instalment"]]
    )
    expectations: tuple[ClaimItem, ...] = Field(
        (), description="What they take for granted.", examples=[["Free returns"]]
    )
    pains: tuple[ClaimItem, ...] = Field(
        (), description="What keeps going wrong for them.", examples=[["Sizes differ by brand"]]
    )
    behaviours: tuple[ClaimItem, ...] = Field(
        (), description="What they do.", examples=[["Orders two sizes and returns one"]]
    )
    channels: tuple[ChannelRef, ...] = Field(
        (), description="The channels they use.", examples=[["app", "social"]]
    )
    evidence: Evidenced = Field(
        (), description="What the persona as a whole rests on.", examples=[["interviews-may"]]
    )
    photo: Text | None = Field(
        None,
        description="A picture: a path relative to this file. For other tools: cjm draws initials.",
        examples=["photos/maria.jpg"],
    )
    notes: Text | None = Field(
        None, description="Anything a reader should know.", examples=["Replaces the persona Ana."]
    )


class PersonaFile(Persona):
    """A file of kind `persona`: one persona that several journeys share."""

    cjm: Literal[1] = Field(description="The version of the format: 1.", examples=[1])
    kind: Literal["persona"] = Field(description="What the file holds.", examples=["persona"])
