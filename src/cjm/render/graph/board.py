"""One row of a flow: its cards, the tags that stand at its ends, and the lines between them.

A way that leads on or back within the row is a line for Graphviz to lay out. One that leaves the
row - out of the journey, to its goal, or to another row - hangs as a tag below its card; where it
is the only way on, it stands to the right of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cjm.render.graph.pieces import BRANCH, NOTHING, SIDE, Card, Label, Tag, label, origin, tag
from cjm.render.view import Stage, View, Way

_ENDS: Final = {"leave": "Leaves", "finish": "Goal reached"}
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


def board(view: View, cards: Sequence[Card], slots: range) -> Board:
    """Gather the pieces of a row."""
    row = _Row(view, slots)
    hung, tags, lines = {}, {}, []
    for slot in slots:
        here = row.leaving(slot)
        aside = None if row.leads_on(slot) else next(filter(_goes_on, here), None)
        out = [way for way in here if way is not aside]
        into = [way for way in row.arriving(slot) if slot != slots.start]
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
        Line(way.id, node(row.places[way.source]), node(row.places[way.target]), way, label(way))
        for way in row.within()
    )
    return Board(slots, row.parts(), hung, tags, tuple(lines))


def _goes_on(way: Way) -> bool:
    return way.turn in {"on", "finish"}


@dataclass(frozen=True, slots=True)
class _Row:
    view: View
    slots: range

    @property
    def places(self) -> dict[str, int]:
        return {column.id: slot for slot, column in enumerate(self.view.slots) if column}

    def parts(self) -> tuple[tuple[Stage, range], ...]:
        held = (
            (
                stage,
                range(
                    max(stage.first, self.slots.start),
                    min(stage.first + stage.span, self.slots.stop),
                ),
            )
            for stage in self.view.stages
        )
        return tuple((stage, slots) for stage, slots in held if slots)

    def within(self) -> Iterator[Way]:
        for way in self.view.ways:
            if self.places[way.source] in self.slots and self._target(way) in self.slots:
                yield way

    def leaving(self, slot: int) -> list[Way]:
        return [
            way
            for way in self.view.ways
            if self.places[way.source] == slot and self._target(way) not in self.slots
        ]

    def arriving(self, slot: int) -> Iterator[Way]:
        for way in self.view.ways:
            before = self.places[way.source] < self.slots.start
            if before and way.turn == "on" and self._target(way) == slot:
                yield way

    def leads_on(self, slot: int) -> bool:
        return any(self.places[way.source] == slot and way.turn == "on" for way in self.within())

    def tag(self, way: Way, room: float, *, told: bool = True) -> Tag:
        target = self._target(way)
        where = _ENDS.get(way.turn, "")
        if target >= 0 and (column := self.view.slots[target]):
            where = f"to {column.number} {column.title}"
        return tag(way, where, room, told=told)

    def origin(self, way: Way, room: float) -> Tag:
        column = self.view.slots[self.places[way.source]]
        return origin(way, f"from {column.number} {column.title}" if column else "", room)

    def _target(self, way: Way) -> int:
        return self.places.get(way.target, -1)
