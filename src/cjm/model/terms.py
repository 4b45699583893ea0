"""The words of the field: ids, references, text, scales, and the lists of allowed terms."""

from datetime import date
from typing import Annotated, Literal, NamedTuple, TypeAlias

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema

from cjm.model import forms
from cjm.model.channels import CHANNELS as CHANNELS
from cjm.model.channels import ENDS as ENDS


class Defines(NamedTuple):
    """Marks an id: the value names a thing of this kind."""

    kind: str


class Refers(NamedTuple):
    """Marks a reference: the value is the id of one of these kinds, the likeliest first."""

    kinds: tuple[str, ...]


Id: TypeAlias = Annotated[
    str,
    Field(
        pattern="^[a-z0-9]+(-[a-z0-9]+)*$",
        max_length=80,
        description="A stable name in kebab-case: small letters, digits and single hyphens.",
    ),
]
Reference: TypeAlias = Annotated[
    str,
    Field(
        pattern="^[a-z0-9]+(-[a-z0-9]+)*([.][a-z0-9]+(-[a-z0-9]+)*)?$",
        max_length=161,
        description="An id, or two ids with a dot between (`checkout.forced-account`).",
    ),
]
PersonaRef: TypeAlias = Annotated[Id, Refers(("persona",))]
EvidenceRef: TypeAlias = Annotated[Id, Refers(("evidence",))]
TouchpointRef: TypeAlias = Annotated[Id, Refers(("touchpoint",))]
NextRef: TypeAlias = Annotated[Id, Refers(("touchpoint", "end"))]
AddressedRef: TypeAlias = Annotated[Reference, Refers(("touchpoint", "pain", "gain", "stage"))]
GoalRef: TypeAlias = Annotated[Id, Refers(("goal",))]
MetricRef: TypeAlias = Annotated[Reference, Refers(("metric",))]
OpportunityRef: TypeAlias = Annotated[Id, Refers(("opportunity",))]
JourneyRef: TypeAlias = Annotated[Id, Refers(("journey",))]
ChannelRef: TypeAlias = Annotated[Id, Refers(("channel",))]
StepRef: TypeAlias = Annotated[Reference, Refers(("step",))]

Text: TypeAlias = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000),
    Field(json_schema_extra={"pattern": r"\S"}),
]
"""Any text that says something: not only blanks (those around it go), at most 20,000 characters."""

Rating: TypeAlias = Annotated[int, Field(strict=True, ge=1, le=5)]
"""A whole number from 1 (least) to 5 (most)."""

Share: TypeAlias = Annotated[float, Field(strict=True, ge=0, le=1)]
"""A part of a whole, from 0 to 1."""

Score: TypeAlias = Annotated[
    float,
    Field(strict=True, ge=-2, le=2),
    AfterValidator(forms.one_decimal),
]
"""An emotion from -2 (frustrated) over 0 (neutral) to +2 (delighted), with at most one decimal."""

Count: TypeAlias = Annotated[int, Field(strict=True, ge=0, le=10**12)]
"""How many: a whole number, 0 or more."""

Number: TypeAlias = Annotated[float, Field(strict=True, allow_inf_nan=False)]
"""Any number but infinity and not-a-number."""

Amount: TypeAlias = Annotated[float, Field(strict=True, ge=0, allow_inf_nan=False)]
"""A number, 0 or more."""

Flag: TypeAlias = Annotated[bool, Field(strict=True)]

Day: TypeAlias = Annotated[
    date,
    BeforeValidator(forms.iso_date),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$", "format": "date"}),
]
Period: TypeAlias = Annotated[
    str,
    BeforeValidator(forms.period),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": r"^\d{4}(-Q[1-4]|-\d{2}(-\d{2})?)?(/\d{4}(-Q[1-4]|-\d{2}(-\d{2})?)?)?$",
        }
    ),
]
"""A stretch of the calendar: `2026`, `2026-Q3`, `2026-09`, `2026-09-15`, or `A/B`."""

Duration: TypeAlias = Annotated[
    str,
    BeforeValidator(forms.duration),
    WithJsonSchema({"type": "string", "pattern": r"^(\d+(\.\d+)?(ms|s|m|h|d|w)|P[0-9DTHMSW.]+)$"}),
]
"""A length of time: `90s`, `4m`, `3h`, `7d`, `2w`, or ISO 8601 (`PT4M`)."""

Evidenced: TypeAlias = tuple[EvidenceRef, ...]
"""The ids of the studies, reports and data that a claim rests on; empty: it is assumed."""

MapType: TypeAlias = Literal[
    "current-state", "future-state", "day-in-the-life", "service-blueprint"
]
JourneyStatus: TypeAlias = Literal["draft", "live", "archived"]
Engagement: TypeAlias = Literal["awareness", "consideration", "purchase", "post-purchase"]
Obstacle: TypeAlias = Literal[
    "low-visibility",
    "missing-information",
    "complicated-process",
    "payment-options",
    "slow-support",
    "slow-page",
    "price-surprise",
    "trust",
    "accessibility",
    "other",
]
Method: TypeAlias = Literal[
    "survey",
    "interview",
    "focus-group",
    "observation",
    "usability-test",
    "analytics",
    "support-log",
    "review",
    "crm",
    "ab-test",
    "expert",
]
OpportunityStatus: TypeAlias = Literal["proposed", "planned", "in-progress", "done", "rejected"]
PersonaBasis: TypeAlias = Literal["proto", "qualitative", "statistical"]
CesMethod: TypeAlias = Literal["mean-7", "share-5to7-of-7", "share-4to5-of-5", "net-7"]
