"""Evidence: the study, report or data that a claim rests on."""

from typing import Annotated, Literal

from pydantic import Field

from cjm.model.base import Part
from cjm.model.terms import Count, Defines, Id, Method, Period, Text


class Evidence(Part):
    """One study, report or body of data, named by claims that rest on it."""

    id: Annotated[Id, Defines("evidence")] = Field(
        description="The name that claims use for this evidence.", examples=["exit-survey"]
    )
    method: Method = Field(
        description="How it was gathered. The more diverse the methods, the surer the map.",
        examples=["survey"],
    )
    title: Text | None = Field(
        None, description="What people call it.", examples=["Exit survey, September"]
    )
    period: Period | None = Field(
        None, description="When it was gathered; its age counts from the end.", examples=["2026-09"]
    )
    sample: Count | None = Field(
        None, description="How many answers, sessions, interviews or tickets.", examples=[107]
    )
    source: Text | None = Field(
        None,
        description="Where it is kept: a path relative to this file, or a web address.",
        examples=["data/exit-survey-2026-09.csv"],
    )
    owner: Text | None = Field(None, description="Who keeps it.", examples=["research"])
    quotes: tuple[Text, ...] = Field(
        (),
        description="What customers said, word for word and without names.",
        examples=[["I had no idea which size to take."]],
    )
    notes: Text | None = Field(
        None, description="Anything a reader should know.", examples=["Only visitors who left."]
    )


class EvidenceFile(Evidence):
    """A file of kind `evidence`: one piece of evidence that several journeys share."""

    cjm: Literal[1] = Field(description="The version of the format: 1.", examples=[1])
    kind: Literal["evidence"] = Field(description="What the file holds.", examples=["evidence"])
