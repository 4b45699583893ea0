"""What every part of a journey shares: frozen, exact about its keys, and open to `x-` keys."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field


class Part(BaseModel):
    """A piece of a journey as its author means it.

    Frozen. Keys that begin with `x-` are kept in `model_extra` and otherwise ignored; every other
    unknown key is an error.
    """

    # The schema of a kind of file is stored (cjm.source.modelling): most classes never need their own.
    model_config = ConfigDict(
        defer_build=True,
        extra="allow",
        frozen=True,
        validate_by_alias=True,
        validate_by_name=False,
        serialize_by_alias=True,
    )
    __pydantic_extra__: dict[Annotated[str, Field(pattern="^x-")], Any]


def written(value: Any) -> Any:  # noqa: ANN401 - a part, or what one may hold
    """Return a part as plain data: by the keys of the file, without what nobody said.

    The same as Pydantic's `model_dump`, which would have to work out a schema for it first.
    """
    if isinstance(value, Part):
        said = {
            field.alias or name: written(getattr(value, name))
            for name, field in type(value).model_fields.items()
            if name in value.model_fields_set and getattr(value, name) is not None
        }
        return {**said, **(value.model_extra or {})}
    if isinstance(value, dict):
        return {key: written(inner) for key, inner in value.items()}
    return tuple(map(written, value)) if isinstance(value, tuple) else value
