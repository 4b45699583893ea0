"""The stored checks with the classes put back: what builds models, without Pydantic's own work.

Classes of models are quick to make; working out the core schema of the whole from their annotations
takes as long as everything else that reading a journey does. That schema is stored already, without
classes and defaults (see `cjm.source.compiled`). Here both come back from the classes. A test holds
the result against what Pydantic works out.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, cast

from pydantic_core import SchemaError, SchemaValidator

from cjm.model.base import Part
from cjm.model.kinds import MODELS
from cjm.source.compiled import Kind, revived, stored


@cache
def model_schema(kind: Kind) -> dict[str, Any]:
    """Return the core schema that builds the model of a kind of file."""
    return _schemas(kind)[MODELS[kind]]


@cache
def model_validator(kind: Kind) -> SchemaValidator:
    """Return the check that builds the model of a kind of file."""
    return _runnable(model_schema(kind), MODELS[kind])


@cache
def part_validator(part: type[Part]) -> SchemaValidator:
    """Return the check that builds a part of journeys alone, one that is made of plain values."""
    return _runnable(_schemas("journey")[part], part)


@cache
def _schemas(kind: Kind) -> dict[type[Part], dict[str, Any]]:
    """Return the core schemas of the parts of a kind of file, and of the whole, by class."""
    classes = {one.__name__: one for one in parts()}
    found: dict[type[Part], dict[str, Any]] = {}

    def made(fields: dict[str, Any]) -> dict[str, Any]:
        cls = classes[fields["model_name"]]
        found[cls] = _model(fields, cls)
        return found[cls]

    whole: dict[str, Any] = revived(stored()[kind]["schema"], made=made)
    return {**found, MODELS[kind]: whole}


def _runnable(schema: dict[str, Any], part: type[Part]) -> SchemaValidator:
    """Return a check, Pydantic's own where the installed pydantic-core cannot read the stored one."""
    try:
        return SchemaValidator(schema)
    except SchemaError:
        part.model_rebuild()
        return cast("SchemaValidator", part.__pydantic_validator__)


def parts(base: type[Part] = Part) -> Iterator[type[Part]]:
    """Yield the classes of all models, each after those that it is made of."""
    for one in base.__subclasses__():
        if one.__module__.startswith("cjm.model."):
            yield one
            yield from parts(one)


def _model(fields: dict[str, Any], cls: type[Part]) -> dict[str, Any]:
    """Return the schema of a model from that of its fields."""
    # Stored by name; a model has them, and its errors tell of them, in the order of the class.
    fields["fields"] = {name: fields["fields"][name] for name in cls.model_fields}
    for name, field in fields["fields"].items():
        if field["schema"]["type"] == "default":
            field["schema"]["default"] = cls.model_fields[name].default
    ref = {"ref": fields.pop("ref")} if "ref" in fields else {}
    after = {"post_init": cls.__pydantic_post_init__} if cls.__pydantic_post_init__ else {}
    words = ("validate_by_alias", "validate_by_name", "serialize_by_alias")
    config = {word: cls.model_config[word] for word in words}  # type: ignore[literal-required]  # each is a key of it
    return {
        "type": "model",
        "cls": cls,
        "schema": fields,
        "config": {"title": cls.__name__, "extra_fields_behavior": "allow", **config},
        "custom_init": cls.__pydantic_custom_init__,
        **after,
        **ref,
    }
