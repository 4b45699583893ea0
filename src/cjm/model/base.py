"""What every part of a journey shares: frozen, exact about its keys, and open to `x-` keys."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field


class Part(BaseModel):
    """A piece of a journey as its author means it.

    Frozen. Keys that begin with `x-` are kept in `model_extra` and otherwise ignored; every other
    unknown key is an error.
    """

    model_config = ConfigDict(
        extra="allow",
        frozen=True,
        validate_by_alias=True,
        validate_by_name=False,
        serialize_by_alias=True,
    )
    __pydantic_extra__: dict[Annotated[str, Field(pattern="^x-")], Any]
