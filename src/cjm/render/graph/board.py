"""One row of a flow: its cards, the tags that stand at its ends, and the lines between them.

A way that leads on or back within the row is a line for Graphviz to lay out. One that leaves the
row - out of the journey, to its goal, or to another row - hangs as a tag below its card; where it
is the only way on, it stands to the right of it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cjm.render.graph.pieces import BRANCH, NOTHING, SIDE, Card, Label, Tag, label, origin, tag
from cjm.render.view import Stage, View, Way

_ENDS: Final = {"leave": "Leaves", "finish": "Goal reached"}
_AGAIN: Final = "again from here"
_CONNECTOR: Final = 170.0
_NO_LABEL: Final = Label(NOTHING, NOTHING)


@dataclass(frozen=True, slots=True)
class Line:
    """A way within a row, from node to node in the direction of the customer."""

    id: str
    tail: str
    head: str
    way: Way
    label: Label

    @property
    def back(self) -> bool:
        """Whether it leads to an earlier card of the row, or to its own again."""
        return self.way.turn == "back"


@dataclass(frozen=True, slots=True)
class Board:
    """The pieces of a row. Cards are keyed by slot, tags that stand alone by the node's name."""

    slots: range
    parts: tuple[tuple[Stage, range], ...]
    cards: Mapping[int, Card]
    tags: Mapping[str, Tag]
    lines: tuple[Line, ...]


def node(slot: int) -> str:
    """Name the node of a slot."""
    return f"slot-{slot}"


@dataclass(frozen=True, slots=True)
class Network:
    """The ways of a journey by the slots that they lead from and to; an end is no slot (-1)."""

    view: View
    places: Mapping[str, int]
    leaving: Mapping[int, Sequence[Way]]
    arriving: Mapping[int, Sequence[Way]]

    def target(self, way: Way) -> int:
        """Return the slot that a way leads to, or -1 for an end of the journey."""
        return self.places.get(way.target, -1)

    def title(self, slot: int) -> str:
        """Return number and title of a slot's touchpoint."""
        column = self.view.slots[slot]
        return f"{column.number} {column.title}" if column else ""


def network(view: View) -> Network:
    """Gather the ways of a journey by slot."""
    places = {column.id: slot for slot, column in enumerate(view.slots) if column}
    leaving: defaultdict[int, list[Way]] = defaultdict(list)
    arriving: defaultdict[int, list[Way]] = defaultdict(list)
    for way in view.ways:
        leaving[places[way.source]].append(way)
        arriving[places.get(way.target, -1)].append(way)
    return Network(view, places, leaving, arriving)


def board(
    net: Network, cards: Sequence[Card], slots: range, again: frozenset[str] = frozenset()
) -> Board:
    """Gather the pieces of a row; `again` are ways to their own card that hang as tags, too."""
    row = _Row(net, slots, again)
    hung, tags, lines = {}, {}, []
    for slot in slots:
        aside, out, into = row.beyond(slot)
        room = cards[slot].width - 2 * SIDE - (BRANCH if len(out) + len(into) > 1 else 0)
        below = [row.tag(way, room) for way in out] + [row.origin(way, room) for way in into]
        hung[slot] = replace(cards[slot], tags=tuple(below))
        if aside:
            name = f"to-{aside.id}"
            tags[name] = row.tag(aside, _CONNECTOR, told=False)
            lines.append(Line(aside.id, node(slot), name, aside, label(aside)))
    for way in row.arriving(slots.start):
        name = f"from-{way.id}"
        tags[name] = row.origin(way, _CONNECTOR)
        lines.append(Line(name, name, node(slots.start), way, _NO_LABEL))
    lines += (
        Line(way.id, node(slot), node(net.target(way)), way, label(way))
        for slot in slots
        for way in row.within(slot)
    )
    return Board(slots, row.parts(), hung, tags, tuple(lines))


def _goes_on(way: Way) -> bool:
    return way.turn in {"on", "finish"}


@dataclass(frozen=True, slots=True)
class _Row:
    net: Network
    slots: range
    again: frozenset[str]

    def parts(self) -> tuple[tuple[Stage, range], ...]:
        first, end = self.slots.start, self.slots.stop
        held = (
            (stage, range(max(stage.first, first), min(stage.first + stage.span, end)))
            for stage in self.net.view.stages
        )
        return tuple((stage, slots) for stage, slots in held if slots)

    def within(self, slot: int) -> list[Way]:
        return [way for way in self._leaving(slot) if not self._hangs(way)]

    def beyond(self, slot: int) -> tuple[Way | None, list[Way], list[Way]]:
        """Return the way that goes on to the right, those that hang below, those that come in."""
        out = [way for way in self._leaving(slot) if self._hangs(way)]
        joined = any(way.turn == "on" for way in self.within(slot))
        aside = None if joined else next(filter(_goes_on, out), None)
        into = [] if slot == self.slots.start else self.arriving(slot)
        return aside, [way for way in out if way is not aside], into

    def arriving(self, slot: int) -> list[Way]:
        return [
            way
            for way in self.net.arriving.get(slot, ())
            if way.turn == "on" and self.net.places[way.source] < self.slots.start
        ]

    def tag(self, way: Way, room: float, *, told: bool = True) -> Tag:
        target = self.net.target(way)
        where = _ENDS[way.turn] if target < 0 else f"to {self.net.title(target)}"
        where = _AGAIN if way.id in self.again else where
        return tag(way, where, room, told=told)

    def origin(self, way: Way, room: float) -> Tag:
        return origin(way, f"from {self.net.title(self.net.places[way.source])}", room)

    def _hangs(self, way: Way) -> bool:
        return way.id in self.again or self.net.target(way) not in self.slots

    def _leaving(self, slot: int) -> Sequence[Way]:
        return self.net.leaving.get(slot, ())
