"""The shape of a number as JSON, with its interval and all that went into it."""

from typing import Annotated, Literal, NotRequired, TypeAlias

from pydantic import Field
from typing_extensions import TypedDict  # Pydantic wants this one below Python 3.12

Basis: TypeAlias = Annotated[
    Literal["observed", "partly", "assumed", "proposed", "stated"],
    Field(
        description="What a number rests on: claims with evidence, claims without or defaults, both, "
        "plans of a future state, or only what the map or its settings say."
    ),
]
Share: TypeAlias = Annotated[float, Field(ge=0, le=1)]
Ref: TypeAlias = Annotated[
    str, Field(description="The name under which `cjm score --explain` knows it.")
]


class Named(TypedDict):
    """An input that is a number of its own, to be found under its reference."""

    ref: Ref
    value: float


class Stated(TypedDict):
    """An input as it stands in a file, or a default where it stands nowhere."""

    name: str
    value: float | str
    basis: Basis
    low: NotRequired[float | None]
    high: NotRequired[float | None]
    file: NotRequired[
        Annotated[
            Literal["journey", "workspace"], Field(description="Whose file the route leads into.")
        ]
    ]
    route: NotRequired[
        Annotated[
            list[str | int], Field(description="Keys and positions from the top of the file.")
        ]
    ]
    counted_in: NotRequired[
        Annotated[str, Field(description="The survey file, its columns and rows, in words.")]
    ]
    evidence: NotRequired[list[str]]
    note: NotRequired[str]


class Number(TypedDict):
    """A number with its interval, what it rests on, and all that went into it."""

    ref: Ref
    value: float
    low: Annotated[float | None, Field(description="The lower end; null: it has no interval.")]
    high: Annotated[float | None, Field(description="The upper end.")]
    basis: Basis
    formula: str
    evidence: Annotated[list[str], Field(description="The ids of all evidence behind it.")]
    inputs: list[Stated | Named]


Numbers: TypeAlias = Annotated[
    dict[str, Number],
    Field(description="Numbers by name; what could not be computed is not there."),
]
