"""All that people wrote in a file, for rules that look at language."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Literal

from cjm.diagnostics import Route
from cjm.linting.shape import items, slots
from cjm.model.base import Part
from cjm.model.context import Context


@dataclass(frozen=True, slots=True)
class Texts:
    r"""The texts of one file in the order of the format.

    `fields` says what each text is, by class and field: `Touchpoint.title`, `Thought.text`.
    `joined` holds all texts with `\0` between, so that one search goes through everything. Routes
    are worked out when asked for, since most searches find nothing. `parts` are all parts on the
    way, the root first.
    """

    root: Part
    texts: tuple[str, ...]
    fields: tuple[str, ...]
    joined: str
    parts: tuple[Part, ...]

    @classmethod
    def of(cls, context: Context) -> "Texts":
        """Collect the texts of the journey of a context."""
        return cls.within(context.journey)

    @classmethod
    def within(cls, root: Part) -> "Texts":
        """Collect the texts of a journey, or of a persona or evidence with a file of its own."""
        texts: list[str] = []
        fields: list[str] = []
        parts: list[Part] = []
        _gather(root, texts, fields, parts)
        return cls(root, tuple(texts), tuple(fields), "\0".join(texts), tuple(parts))

    def place(self, index: int) -> tuple[Route, Part]:
        """Return where a text stands, by its place in `texts`, and the part that holds it."""
        return list(_places(self.root, ()))[index]

    def route(self, index: int) -> Route:
        """Return where a text stands, by its place in `texts`."""
        return self.place(index)[0]

    def part_route(self, index: int) -> Route:
        """Return where a part stands, by its place in `parts`."""
        return list(_part_routes(self.root, ()))[index]

    def search(self, pattern: re.Pattern[str]) -> Iterator[tuple[Route, re.Match[str]]]:
        r"""Go through all places that a pattern fits, each with the route of its text.

        A pattern that may run on must not fit `\0`.
        """
        if matches := list(pattern.finditer(self.joined)):
            starts = list(accumulate((len(text) + 1 for text in self.texts), initial=0))
            places = list(_places(self.root, ()))
            for match in matches:
                yield places[bisect_right(starts, match.start()) - 1][0], match


def _gather(part: Part, texts: list[str], fields: list[str], parts: list[Part]) -> None:
    """Collect what `_places` finds, in the same order, several times faster."""
    parts.append(part)
    values = part.__dict__
    for name, holds, field in _fields(type(part)):
        if not (value := values[name]):
            continue
        inner = (value,) if holds == "one" else value if holds == "list" else value.values()
        if field:
            texts.extend(inner)
            fields.extend([field] * len(inner))
        else:
            for item in inner:
                if isinstance(item, Part):
                    _gather(item, texts, fields, parts)


@cache
def _fields(kind: type[Part]) -> tuple[tuple[str, Literal["one", "list", "mapping"], str], ...]:
    """Return name, shape and, where it holds text, the full name of each field of a class."""
    name = kind.__name__.removesuffix("File")
    return tuple(
        (slot.name, slot.holds, "" if slot.kinds else f"{name}.{slot.name}") for slot in slots(kind)
    )


def _places(part: Part, route: Route) -> Iterator[tuple[Route, Part]]:
    for slot in slots(type(part)):
        for inner, value in items(part, slot, route):
            if isinstance(value, Part):
                yield from _places(value, inner)
            elif not slot.kinds:
                yield inner, part


def _part_routes(part: Part, route: Route) -> Iterator[Route]:
    yield route
    for slot in slots(type(part)):
        for inner, value in items(part, slot, route):
            if isinstance(value, Part):
                yield from _part_routes(value, inner)
