"""How the parts of a journey hang together, read off the model's own annotations."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from inspect import get_annotations
from typing import Any, Literal, get_args, get_origin

from cjm.diagnostics import Route
from cjm.model.base import Part
from cjm.model.terms import Text


@dataclass(frozen=True, slots=True)
class Slot:
    """A field of a part that holds other parts, or text that people wrote.

    `name` is its attribute, `key` its key in the file; `kinds` are the classes of the parts in it,
    empty for text. `holds` says whether it is one value, a list or a mapping.
    """

    name: str
    key: str
    holds: Literal["one", "list", "mapping"]
    kinds: tuple[type[Part], ...] = ()


@cache
def slots(kind: type[Part]) -> tuple[Slot, ...]:
    """Return the fields of a class that hold parts or text, in the order of the file."""
    annotations: dict[str, Any] = {}
    for base in reversed(kind.__mro__):
        annotations |= get_annotations(base)
    return tuple(
        Slot(name, info.alias or name, _holds(annotations[name]), kinds)
        for name, info in kind.model_fields.items()
        if (kinds := tuple(_parts(annotations[name]))) or _is_text(annotations[name])
    )


def items(part: Part, slot: Slot, route: Route) -> Iterator[tuple[Route, Any]]:
    """Go through the values in a field of a part, each with its route."""
    value = getattr(part, slot.name)
    if not value:
        return
    if slot.holds == "one":
        yield (*route, slot.key), value
    elif slot.holds == "list":
        for place, item in enumerate(value):
            yield (*route, slot.key, place), item
    else:
        for key, item in value.items():
            yield (*route, slot.key, key), item


def _parts(annotation: object) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and not get_args(annotation):
        if issubclass(annotation, Part):
            yield annotation
        return
    for argument in get_args(annotation):
        yield from _parts(argument)


def _is_text(annotation: object) -> bool:
    return annotation is Text or any(_is_text(argument) for argument in get_args(annotation))


def _holds(annotation: object) -> Literal["one", "list", "mapping"]:
    origins = {get_origin(annotation)} | {get_origin(part) for part in get_args(annotation)}
    if dict in origins:
        return "mapping"
    return "list" if tuple in origins else "one"
