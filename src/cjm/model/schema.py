"""The JSON Schema of each kind of file, for editors and for validators that are not ours.

Draft-07, because that is what the YAML language server reads. What cjm lets pass, the schema lets
pass too: short forms, keys that begin with `x-`, and optional keys with nothing after them.
"""

from typing import Any

from cjm.model.kinds import MODELS

_LEFT_OUT = {"discriminator"}
_READ_AS_WRITTEN = (r"\S", "^[a-z0-9]+(-[a-z0-9]+)*$")
"""Texts and ids: a plain number or true/false there is read as the text that it is written as."""

DRAFT = "http://json-schema.org/draft-07/schema#"

_TITLES = {
    "journey": "A customer journey map",
    "persona": "A persona that journeys share",
    "evidence": "A piece of evidence that journeys share",
    "workspace": "What the journeys of a folder share",
}


def schema(kind: str) -> dict[str, Any]:
    """Return the JSON Schema of a kind of file.

    Raises:
        KeyError: There is no such kind.
    """
    generated = MODELS[kind].model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    definitions = generated.pop("$defs", {})
    return {
        "$schema": DRAFT,
        **_object(generated),
        "title": _TITLES[kind],
        "definitions": {name: _object(part) for name, part in sorted(definitions.items())},
    }


def _object(part: dict[str, Any]) -> dict[str, Any]:
    if "properties" not in part:
        value: dict[str, Any] = _value(part)
        return value
    required = part.get("required", [])
    properties = {
        name: _value(inner) if name in required else _optional(_value(inner))
        for name, inner in part["properties"].items()
    }
    return {
        "type": "object",
        "description": " ".join(part.get("description", "").split()),
        **({"required": required} if required else {}),
        "additionalProperties": False,
        "patternProperties": {"^x-": {}},
        "properties": properties,
    }


def _value(part: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(part, list):
        return [_value(item) for item in part]
    if not isinstance(part, dict):
        return part
    part = {
        key: inner if key == "examples" else _value(inner)
        for key, inner in part.items()
        if key not in _LEFT_OUT and not (key == "title" and isinstance(inner, str))
    }
    if part.get("type") == "string" and part.get("pattern") in _READ_AS_WRITTEN:
        part["type"] = ["string", "number", "boolean"]
    if "patternProperties" in part:
        part.pop("propertyNames", None)
        part["additionalProperties"] = False
    options = part.get("anyOf")
    if options is not None:
        part["anyOf"] = [option for option in options if option != {"type": "null"}]
        if len(part["anyOf"]) == 1:
            part = {**part.pop("anyOf")[0], **part}
    if "$ref" in part and len(part) > 1:  # draft-07 reads nothing beside a reference
        part["allOf"] = [{"$ref": part.pop("$ref")}]
    return part


def _optional(part: dict[str, Any]) -> dict[str, Any]:
    part.pop("default", None)
    if "enum" in part or "const" in part:
        part["enum"] = [*part.pop("enum", [part.pop("const", None)]), None]
        part.pop("type", None)
    elif "type" in part:
        types = part["type"] if isinstance(part["type"], list) else [part["type"]]
        part["type"] = [*types, "null"]
    else:
        shared: dict[str, Any] = {
            key: part.pop(key) for key in ("description", "examples") if key in part
        }
        inner = part.pop("allOf")[0] if list(part) == ["allOf"] else part
        options = inner.get("anyOf", inner.get("oneOf", [inner]))
        return {**shared, "anyOf": [*options, {"type": "null"}]}
    return part
