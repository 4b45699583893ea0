"""The form of a backlog as JSON: the source of `schemas/backlog.schema.json`."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from cjm.scoring.quantity import Basis

VERSION: Literal[1] = 1
"""Raised when a key changes its meaning or goes; new keys may come without."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Item(_Part):
    """One thing that a score was made of, itself made of others where `inputs` holds any."""

    name: str
    value: float | str
    low: float | None
    high: float | None
    basis: Basis
    evidence: tuple[str, ...] = Field(description="Ids of the evidence behind it.")
    formula: str | None = Field(description="How it was worked out; null where it is stated.")
    place: str | None = Field(description="File, line and column where it is stated.")
    note: str | None
    inputs: tuple["Item", ...]


class Stability(_Part):
    """What became of the rank when inputs and weights varied; shares are 0 to 1."""

    first: float = Field(description="Share of the draws in which it was first, ties counted.")
    same: float = Field(description="Share of the draws in which it had the rank that it has.")
    low: int = Field(description="Best rank of the middle 90 % of the draws.")
    high: int = Field(description="Worst rank of the middle 90 % of the draws.")


class Task(_Part):
    """A piece of work."""

    does: str
    owner: str | None
    due: str | None = Field(description="A day, 2026-10-01.")
    done: bool
    overdue: bool


class Campaign(_Part):
    """A message to a segment of customers."""

    segment: str | None
    trigger: str | None
    channel: str
    message: str | None


class Entry(_Part):
    """An opportunity. `rank` and `score` are null where the method cannot rank it."""

    rank: int | None
    shared: bool = Field(description="Whether others have the same rank.")
    journey: str = Field(description="The id of its map; ids of opportunities are unique in it.")
    path: str
    place: str = Field(description="File, line and column of the opportunity.")
    id: str
    title: str
    owner: str | None
    status: Literal["proposed", "planned", "in-progress", "done"]
    due: str | None = Field(description="A day, 2026-10-01.")
    overdue: bool
    ticket: str | None
    goal: str | None
    addresses: tuple[str, ...]
    stages: tuple[str, ...]
    obstacles: tuple[str, ...]
    score: Item | None
    not_ranked: str | None = Field(description="What the map does not state for a rank.")
    stability: Stability | None
    tasks: tuple[Task, ...]
    campaign: Campaign | None


class LeftOut(_Part):
    """How many opportunities are not in the list."""

    rejected: int
    done: int


class Varied(_Part):
    """How the ranks were varied."""

    draws: int
    seed: int


class Document(_Part):
    """Opportunities of one or several journeys, the first rank first, those without rank last."""

    version: Literal[1] = VERSION
    today: str = Field(description="The day past which due dates are overdue, 2026-10-01.")
    method: str
    formula: str
    source: str = Field(description="Where the formula is from.")
    journeys: int
    ranked: Annotated[int, Field(description="How many have a rank, whatever part is listed.")]
    left_out: LeftOut
    sensitivity: Varied | None
    opportunities: tuple[Entry, ...]


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft-07) of the document."""
    made = Document.model_json_schema(mode="serialization", ref_template="#/definitions/{model}")
    definitions = made.pop("$defs")
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **made,
        "title": "A backlog, as cjm backlog --format json writes it",
        "definitions": definitions,
    }
