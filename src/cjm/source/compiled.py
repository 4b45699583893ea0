"""The stored form of the models: their checks without their classes.

Importing Pydantic and building the models takes longer than checking a journey, so the finished
core schemas stand beside this file as data (`compiled.json`), made from the models by
`cjm.source.compiling` and run by `pydantic_core` alone. A test holds them against the models.
Where the installed pydantic-core cannot read them, the models are built after all.
"""

import json
from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, TypeAlias

from pydantic_core import SchemaError, SchemaValidator

Kind: TypeAlias = Literal["journey", "persona", "evidence", "workspace"]
"""The four kinds of file."""

KINDS: tuple[Kind, ...] = ("journey", "persona", "evidence", "workspace")
STORED = Path(__file__).with_name("compiled.json")
FUNCTIONS = "cjm.model.forms"
"""The one module whose functions a stored schema may name."""

_CALLS = {"function", "discriminator"}


@cache
def stored() -> dict[str, Any]:
    """Return what `compiled.json` holds: for each kind its `schema` and its `names`."""
    data: dict[str, Any] = json.loads(STORED.read_bytes())
    return data


@cache
def validator(kind: Kind) -> SchemaValidator:
    """Return the check for files of a kind; what it returns is no model and is of no use."""
    try:
        return SchemaValidator(revived(stored()[kind]["schema"]))
    except SchemaError:
        return model_validator(kind)


def model_validator(kind: Kind) -> SchemaValidator:
    """Return the check that also builds the model."""
    found: SchemaValidator = import_module("cjm.source.modelling").model_validator(kind)
    return found


def names(kind: Kind) -> dict[str, Any]:
    """Return where files of a kind define and use ids, as a tree along their keys."""
    tree: dict[str, Any] = stored()[kind]["names"]
    return tree


def keys_at(kind: Kind, loc: tuple[str | int, ...]) -> tuple[str, dict[str, dict[str, Any]]]:
    """Return what stands at a place of the schema: the part's name, and its keys.

    `loc` is a location as the validator reports it, union branches included. Each key comes with
    `description`, `example` and `required`.
    """
    schema = stored()[kind]["schema"]
    definitions = {part["ref"]: part for part in schema.get("definitions", ())}
    here = _unwrapped(schema["schema"], definitions)
    for step in loc:
        here = _unwrapped(_inner(here, step), definitions)
    fields = here.get("fields", {})
    return here.get("model_name", ""), {
        field.get("validation_alias", name): {
            "required": field["schema"]["type"] != "default",
            **field.get("metadata", {}),
        }
        for name, field in fields.items()
    }


def _inner(schema: dict[str, Any], step: str | int) -> dict[str, Any]:
    match schema["type"]:
        case "model-fields":
            for name, field in schema["fields"].items():
                if field.get("validation_alias", name) == step:
                    inner: dict[str, Any] = field["schema"]
                    return inner
        case "tuple":
            items: dict[str, Any] = schema["items_schema"][0]
            return items
        case "dict":
            values: dict[str, Any] = schema["values_schema"]
            return values
        case "tagged-union":
            choice: dict[str, Any] = schema["choices"].get(step, {"type": "any"})
            return choice
    return {"type": "any"}


def _unwrapped(schema: dict[str, Any], definitions: dict[str, dict[str, Any]]) -> dict[str, Any]:
    while True:
        if schema["type"] == "definition-ref":
            schema = definitions[schema["schema_ref"]]
        elif schema["type"] in _WRAPPERS:
            schema = schema["schema"]
        else:
            return schema


_WRAPPERS = {"default", "nullable", "function-before", "function-after", "function-wrap"}


Made: TypeAlias = Callable[[dict[str, Any]], dict[str, Any]]
"""What makes the schema of a model from that of its fields."""


def revived(value: Any, key: str = "", made: Made | None = None) -> Any:  # noqa: ANN401 - any JSON
    """Return a stored schema with functions instead of their names, and models if told how."""
    if isinstance(value, dict):
        found = {name: revived(inner, name, made) for name, inner in value.items()}
        return made(found) if made and "model_name" in found else found
    if isinstance(value, list):
        return [revived(inner, made=made) for inner in value]
    if key in _CALLS and isinstance(value, str):
        return getattr(import_module(FUNCTIONS), value)
    return value
