"""A text as a tree of places that is exact enough to edit it.

Nodes know where values begin; edits must also know dashes, commas, brackets, and which values are
only repeated by an alias. So this tree is grown from the parser's events, with its tokens beside it.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from yaml import AliasEvent, ScalarEvent, SequenceStartEvent
from yaml.events import CollectionEndEvent, NodeEvent

from cjm.diagnostics import Route
from cjm.source.parse import events, tokens


class UnfixableError(Exception):
    """The text is written in a way in which this edit cannot be made."""


class Token(NamedTuple):
    """A token that has characters, from the first to behind the last."""

    start: int
    end: int
    kind: str


@dataclass(slots=True)
class Twig:
    """A value in the text.

    `limit` is behind its last character, or for a list or mapping without brackets where the next
    token begins. `branches` are its items, with their keys if it is a mapping.
    """

    kind: Literal["scalar", "alias", "list", "mapping"]
    start: int
    limit: int
    flow: bool = False
    style: str | None = None
    value: str = ""
    branches: list[tuple["Twig | None", "Twig"]] = field(default_factory=list)


class Layout:
    """A text, its tokens and its tree. The text must be one that can be composed."""

    def __init__(self, text: str) -> None:
        """Read the text."""
        following = events(text)
        self.text = text
        self.tokens = [
            Token(one.start_mark.index, one.end_mark.index, type(one).__name__)
            for one in tokens(text)
            if one.end_mark.index > one.start_mark.index
        ]
        self._starts = [one.start for one in self.tokens]
        event: Any = None
        while not isinstance(event, NodeEvent):
            event = next(following)
        self.root = _grow(event, following)

    def at(self, route: Route) -> tuple[Twig | None, Twig]:
        """Return the key, if it has one, and the value at the end of a route.

        Raises:
            UnfixableError: It leads nowhere, or into what an alias repeats.
        """
        key, here = None, self.root
        for step in route:
            key, here = here.branches[place(here, step)]
        return key, here

    def scalar(self, twig: Twig) -> Token:
        """Return the token of a scalar, without its anchor.

        Raises:
            UnfixableError: It is empty, an alias, or a text behind `|` or `>`.
        """
        token = self.last_before(twig.limit)
        if twig.kind != "scalar" or twig.style in ("|", ">") or token.start < twig.start:
            raise UnfixableError
        return token

    def last_before(self, index: int) -> Token:
        """Return the last token that begins before a place.

        Raises:
            UnfixableError: There is none.
        """
        found = bisect_left(self._starts, index) - 1
        if found < 0:
            raise UnfixableError
        return self.tokens[found]

    def since(self, index: int) -> Iterator[Token]:
        """Go through the tokens that begin at a place or behind it."""
        for found in range(bisect_left(self._starts, index), len(self.tokens)):
            yield self.tokens[found]

    def dash(self, item: Twig) -> Token:
        """Return the dash before an item of a list without brackets."""
        for found in range(bisect_left(self._starts, item.start) - 1, -1, -1):
            if self.tokens[found].kind == "BlockEntryToken":
                return self.tokens[found]
        raise UnfixableError

    def line_start(self, index: int) -> int:
        """Return where the line of a place begins."""
        return max(self.text.rfind("\n", 0, index), self.text.rfind("\r", 0, index)) + 1

    def line_end(self, index: int) -> int:
        """Return where the line of a place ends, before its break."""
        ends = (self.text.find("\n", index), self.text.find("\r", index))
        return min((end for end in ends if end >= 0), default=len(self.text))

    def next_line(self, index: int) -> int:
        """Return where the line behind that of a place begins."""
        end = self.line_end(index)
        return end + (2 if self.text.startswith("\r\n", end) else 1 if end < len(self.text) else 0)


def place(twig: Twig, step: str | int) -> int:
    """Return the place of a branch among its siblings.

    Raises:
        UnfixableError: There is none, or there are two of the name.
    """
    if isinstance(step, int):
        if twig.kind == "list" and step < len(twig.branches):
            return step
        raise UnfixableError
    found = [
        index
        for index, (key, _) in enumerate(twig.branches)
        if key is not None and key.kind == "scalar" and key.value == step
    ]
    if len(found) != 1:
        raise UnfixableError
    return found[0]


def _grow(event: Any, following: Iterator[Any]) -> Twig:  # noqa: ANN401 - PyYAML's events are untyped
    start, limit = event.start_mark.index, event.end_mark.index
    if isinstance(event, ScalarEvent):
        return Twig("scalar", start, limit, style=event.style, value=event.value)
    if isinstance(event, AliasEvent):
        return Twig("alias", start, limit)
    kind: Literal["list", "mapping"] = (
        "list" if isinstance(event, SequenceStartEvent) else "mapping"
    )
    twig = Twig(kind, start, limit, flow=bool(event.flow_style))
    while not _ends(inner := next(following)):
        key = _grow(inner, following) if kind == "mapping" else None
        value = _grow(next(following) if kind == "mapping" else inner, following)
        twig.branches.append((key, value))
    twig.limit = inner.end_mark.index
    return twig


def _ends(event: Any) -> bool:  # noqa: ANN401 - values of any type
    return isinstance(event, CollectionEndEvent)
