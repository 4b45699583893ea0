"""The workspace: what the journeys of a folder share, and the options of each part of cjm."""

from typing import Annotated, Any, Literal

from pydantic import Field

from cjm.model.base import Part
from cjm.model.metric import Metric
from cjm.model.terms import Defines, Flag, Id, Text


class Channel(Part):
    """A channel besides the built-in ones."""

    id: Annotated[Id, Defines("channel")] = Field(
        description="The name that touchpoints use.", examples=["kiosk"]
    )
    title: Text | None = Field(None, description="What people call it.", examples=["Shop kiosk"])
    icon: Text | None = Field(
        None,
        description="The icon that pictures show: that of a built-in channel.",
        examples=["device"],
    )
    online: Flag = Field(True, description="Whether it is online.", examples=[False])


class Named(Part):
    """A role, a system or a segment of the organisation."""

    id: Id = Field(description="Its name.", examples=["support-agent"])
    title: Text | None = Field(None, description="What people call it.", examples=["Support agent"])


class Workspace(Part):
    """A workspace file, `cjm.yaml`, found upwards from the files that are read."""

    cjm: Literal[1] = Field(description="The version of the format: 1.", examples=[1])
    kind: Literal["workspace"] = Field(description="What the file holds.", examples=["workspace"])
    name: Text | None = Field(
        None, description="What the workspace is called.", examples=["Acme web shop"]
    )
    journeys: tuple[Text, ...] = Field(
        ("**/*.journey.yaml",),
        description="Where journeys are, as globs from here.",
        examples=[["journeys/**/*.journey.yaml"]],
    )
    personas: tuple[Text, ...] = Field(
        ("**/*.persona.yaml",),
        description="Where personas are, as globs from here.",
        examples=[["personas/*.persona.yaml"]],
    )
    evidence: tuple[Text, ...] = Field(
        ("**/*.evidence.yaml",),
        description="Where evidence is, as globs from here.",
        examples=[["research/**/*.evidence.yaml"]],
    )
    channels: tuple[Channel, ...] = Field(
        (),
        description="Channels besides the built-in ones.",
        examples=[[{"id": "kiosk", "title": "Shop kiosk", "online": False}]],
    )
    roles: tuple[Named, ...] = Field(
        (), description="Who does the work.", examples=[[{"id": "support-agent"}]]
    )
    systems: tuple[Named, ...] = Field(
        (),
        description="The technology behind it.",
        examples=[[{"id": "pim", "title": "Product data"}]],
    )
    segments: tuple[Named, ...] = Field(
        (), description="The groups of customers.", examples=[[{"id": "cart-abandoners"}]]
    )
    metrics: tuple[Metric, ...] = Field(
        (), description="Metrics that journeys share.", examples=[[{"id": "nps", "kind": "nps"}]]
    )
    lint: dict[str, Any] = Field(
        {}, description="Options of `cjm lint`.", examples=[{"ignore": ["CJM108"]}]
    )
    score: dict[str, Any] = Field(
        {}, description="Options of `cjm score`.", examples=[{"target": 1}]
    )
    render: dict[str, Any] = Field(
        {}, description="Options of `cjm render`.", examples=[{"theme": "light"}]
    )
    data: dict[str, Any] = Field(
        {}, description="Where event data is.", examples=[{"events": "data/events.csv"}]
    )
