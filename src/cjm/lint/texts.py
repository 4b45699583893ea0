"""All that people wrote in a journey, for rules that look at language."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from cjm.diagnostics import Route
from cjm.lint.shape import items, slots
from cjm.model.base import Part
from cjm.model.context import Context


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of one journey with their routes, joined so that one search goes through all."""

    routes: tuple[Route, ...]
    starts: tuple[int, ...]
    joined: str

    @classmethod
    def of(cls, context: Context) -> "Texts":
        """Collect the texts of the journey of a context, in the order of the format."""
        found = list(_texts(context.journey, ()))
        starts, place = [], 0
        for _, text in found:
            starts.append(place)
            place += len(text) + 1
        return cls(
            tuple(route for route, _ in found),
            tuple(starts),
            "\0".join(text for _, text in found),
        )

    def search(self, pattern: re.Pattern[str]) -> Iterator[tuple[Route, re.Match[str]]]:
        r"""Go through all places that a pattern fits, each with the route of its text.

        Texts are kept apart by `\0`: a pattern that may run on must not fit it.
        """
        for match in pattern.finditer(self.joined):
            yield self.routes[bisect_right(self.starts, match.start()) - 1], match


def _texts(part: Part, route: Route) -> Iterator[tuple[Route, str]]:
    for slot in slots(type(part)):
        for inner, value in items(part, slot, route):
            if isinstance(value, Part):
                yield from _texts(value, inner)
            elif not slot.kinds:
                yield inner, value
