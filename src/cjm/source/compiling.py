"""Makes the stored form of the models (see `cjm.source.compiled`). Runs only when models change."""

import json
from collections.abc import Callable, Iterator
from types import NoneType
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from cjm.model.kinds import MODELS
from cjm.model.terms import Defines, Refers
from cjm.source.compiled import FUNCTIONS
from cjm.source.modelling import parts

_DROPPED = {"computed_fields", "pydantic_js_functions", "ref_from", "serialization"}


def compiled_text() -> str:
    """Return the content of `compiled.json` for the models as they are."""
    for part in parts():
        part.model_rebuild(force=True)  # each after its own parts: the result depends on the order
    data = {
        kind: {"schema": _compiled_schema(model), "names": name_tree(model)}
        for kind, model in MODELS.items()
    }
    return json.dumps(data, separators=(",", ":"), sort_keys=True, ensure_ascii=False) + "\n"


def name_tree(model: type[BaseModel]) -> dict[str, Any]:
    """Return where a model defines and uses ids.

    A node may hold `defines` (the kind of thing that the value names), `refers` (the kinds that
    it may mean), `keys` (the same for the keys of a mapping), `fields`, `items` and `values`.
    """
    fields = {}
    for name, field in model.model_fields.items():
        annotation = (
            Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
        )
        if node := _names_of(annotation):
            fields[field.alias or name] = node
    return {"fields": fields} if fields else {}


def _names_of(annotation: Any) -> dict[str, Any]:  # noqa: ANN401 - any type
    node: dict[str, Any] = {}
    for base, marks in _alternatives(annotation):
        for mark in marks:
            if isinstance(mark, Defines):
                node["defines"] = mark.kind
            elif isinstance(mark, Refers):
                node["refers"] = list(mark.kinds)
        node |= _names_inside(base)
    return node


def _names_inside(base: Any) -> dict[str, Any]:  # noqa: ANN401 - any type
    if isinstance(base, type) and issubclass(base, BaseModel):
        return name_tree(base)
    arguments = get_args(base)
    if get_origin(base) is tuple and (items := _names_of(arguments[0])):
        return {"items": items}
    if get_origin(base) is dict:
        parts = {"keys": _names_of(arguments[0]).get("refers"), "values": _names_of(arguments[1])}
        return {name: part for name, part in parts.items() if part}
    return {}


def _alternatives(
    annotation: Any,  # noqa: ANN401 - any type
    marks: tuple[Any, ...] = (),
) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        yield from _alternatives(inner, (*marks, *more))
    elif (
        get_origin(annotation) not in (tuple, dict)
        and len(get_args(annotation)) > 1
        and not _is_literal(annotation)
    ):
        for option in get_args(annotation):
            if option is not NoneType:
                yield from _alternatives(option, marks)
    else:
        yield annotation, marks


def _is_literal(annotation: Any) -> bool:  # noqa: ANN401 - values of any type
    return "Literal" in str(get_origin(annotation))


def _compiled_schema(model: type[BaseModel]) -> dict[str, Any]:
    core: dict[str, Any] = dict(model.__pydantic_core_schema__)
    if core["type"] != "definitions":
        core = {"type": "definitions", "schema": core, "definitions": []}
    refs = {part["ref"]: part["ref"].split(":")[0].rsplit(".")[-1] for part in core["definitions"]}
    if len(set(refs.values())) != len(refs):
        raise ValueError("two models have the same name")
    return _Compiler(refs).compile(core)  # type: ignore[no-any-return]  # it compiles a mapping to a mapping


class _Compiler:
    """Turns core schemas into JSON: classes and defaults go, functions become names."""

    def __init__(self, refs: dict[str, str]) -> None:
        self._refs = refs

    def compile(self, value: Any) -> Any:  # noqa: ANN401 - values of any type
        if isinstance(value, dict):
            return self._mapping(value)
        if isinstance(value, list | tuple):
            return [self.compile(item) for item in value]
        if callable(value):
            return _function_name(value)
        return self._refs.get(value, value) if isinstance(value, str) else value

    def _mapping(self, value: dict[str, Any]) -> dict[str, Any]:
        if value.get("type") == "model":
            inner = self._fields(value)
            return (
                {**inner, "ref": self._refs.get(value["ref"], "")}
                if value.get("ref") in self._refs
                else inner
            )
        if value.get("type") == "default":
            return {"type": "default", "default": None, "schema": self.compile(value["schema"])}
        return {
            key: self.compile(inner)
            for key, inner in value.items()
            if key not in _DROPPED and key != "metadata"
        }

    def _fields(self, value: dict[str, Any]) -> dict[str, Any]:
        schema = value["schema"]
        inner: dict[str, Any] = self._mapping(schema)
        for name, field in value["cls"].model_fields.items():
            inner["fields"][name]["metadata"] = {
                "description": field.description,
                "example": (field.examples or [None])[0],
            }
        return {**inner, "extra_behavior": "allow"}


def _function_name(function: Callable[..., Any]) -> str:
    if function.__module__ != FUNCTIONS:
        raise ValueError(f"{function} cannot be stored; put it into {FUNCTIONS}")
    return function.__name__
