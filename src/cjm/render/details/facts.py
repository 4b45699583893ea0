"""Details as data: sections of articles, each of labelled facts. What is not stated leaves no trace.

All text is clean. Every format sets it, and follows its links, in its own way.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeAlias

from cjm.render.script import clean

Look: TypeAlias = Literal["plain", "quote", "alert"]


class Run(NamedTuple):
    """A stretch of text. `to` names the details to which it leads; quotes have no marks yet."""

    text: str
    to: str | None = None
    look: Look = "plain"


Value: TypeAlias = tuple[Run, ...]
"""One value of a fact, in parts that stand side by side, a dot between them."""


class Fact(NamedTuple):
    """A label and its value; several values where `listed`."""

    label: str
    values: tuple[Value, ...]
    listed: bool = False


class Sum(NamedTuple):
    """The result of a sum (`Opportunity score 14.2`), what it means, and the lines of its arithmetic."""

    result: str
    steps: tuple[str, ...]
    meaning: str = ""


class Part(NamedTuple):
    """Facts, and the sums behind their numbers."""

    facts: tuple[Fact, ...] = ()
    sums: tuple[Sum, ...] = ()


class Block(NamedTuple):
    """A claim or the like within an article: what kind it is, its own words, and all about it."""

    kind: str
    title: str
    parts: tuple[Part, ...]
    anchor: str | None = None


class Article(NamedTuple):
    """All that is known of one thing; `number` is that of a touchpoint."""

    anchor: str
    title: str
    facts: tuple[Fact, ...] = ()
    blocks: tuple[Block, ...] = ()
    sums: tuple[Sum, ...] = ()
    number: int | None = None


class Section(NamedTuple):
    """Articles about things of one kind."""

    title: str
    articles: tuple[Article, ...]


def fact(label: str, value: Iterable[Run]) -> Fact | None:
    """Return a fact of one value; None where that is empty."""
    parts = tuple(value)
    return Fact(label, (parts,)) if parts else None


def said(label: str, text: str | None) -> Fact | None:
    """Return a fact in the map's own words; None where there are none."""
    return fact(label, (Run(clean(text)),)) if text else None


def listed(label: str, values: Iterable[Iterable[Run]]) -> Fact | None:
    """Return a fact of several values; None where there is none."""
    found = tuple(tuple(value) for value in values)
    return Fact(label, found, listed=True) if found else None


def texts(values: Iterable[str]) -> Iterable[tuple[Run]]:
    """Return texts as values of one part each."""
    return ((Run(value),) for value in values)


def kept(facts: Iterable[Fact | None]) -> tuple[Fact, ...]:
    """Return the facts that there are."""
    return tuple(one for one in facts if one is not None)
