"""A row of a flow, laid out and drawn: Graphviz gives places, the rest is ours."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import hypot
from typing import Final

from cjm.render.graph import shapes
from cjm.render.graph.board import Board, node
from cjm.render.graph.engine import Engine, layout
from cjm.render.graph.labelling import labelled
from cjm.render.graph.laid import Laid, Wire, read
from cjm.render.graph.pieces import SIDE, Text
from cjm.render.graph.plan import TITLE, plan
from cjm.render.graph.returns import blocked, returns
from cjm.render.place import Box, Dot
from cjm.render.scene import Shape
from cjm.render.text import wrap
from cjm.render.theme import STAGE, Theme

_TITLE_ROOM: Final = 40.0
_SPARE: Final = TITLE - STAGE.leading
_SLANT: Final = 3.0
_ABOVE: Final = 34.0
"""From the top of a stage to the labels in it, in pixels: its title stands there."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row with a place for everything, from 0 and 0 on, before it is put on the sheet.

    `led` are the ids of the ways back that run below the row.
    """

    board: Board
    laid: Laid
    stages: tuple[tuple[Text, Box], ...]
    wires: Mapping[str, Wire]
    led: frozenset[str]
    width: float
    height: float


def arranged(board: Board, engine: Engine) -> Row:
    """Lay a row out.

    Raises:
        EngineError: Graphviz gave no layout.
    """
    backs = frozenset(line.id for line in board.lines if line.back)
    laid, kept = _laid(board, backs, engine, ())
    stages = _stages(board, laid)
    titles: list[float] = []
    while (
        not _apart(stages, [laid.nodes[name] for name in board.tags])
        and (taller := _taller(stages, titles)) != titles
    ):
        titles = taller
        laid, kept = _laid(board, backs, engine, titles)
        stages = _stages(board, laid, titles)
    heights = {node(slot): card.height for slot, card in board.cards.items()}
    led = [line for line in board.lines if line.id in backs - kept]
    found = returns(led, laid, heights)
    turned = {
        line.id: _turned(laid.wires[line.id], laid.nodes[line.tail])
        for line in board.lines
        if line.id in kept
    }
    boxes = [*laid.nodes.values(), *(box for _, box in stages)]
    top = min(box.y for box in boxes)
    return Row(
        board,
        laid,
        stages,
        {**{name: _level(wire) for name, wire in laid.wires.items()}, **turned, **found.wires},
        backs - kept,
        max(laid.width, *(box.right for box in boxes)),
        max(found.bottom, *(box.bottom for box in boxes)) - min(0.0, top),
    )


def _laid(
    board: Board, backs: frozenset[str], engine: Engine, titles: Sequence[float]
) -> tuple[Laid, frozenset[str]]:
    """Lay a row out; also return the ways back that Graphviz had to lay out."""
    laid = read(layout(plan(board, backs, titles), engine))
    kept: frozenset[str] = frozenset()
    while more := frozenset(line.id for line in blocked(board, laid)) - kept:
        kept |= more
        laid = read(layout(plan(board, backs - kept, titles), engine))
    return laid, kept


def _apart(stages: Sequence[tuple[Text, Box]], tags: Sequence[Box]) -> bool:
    """Whether stages overlap neither each other nor tags.

    They do where a long title reaches up to what stands above.
    """
    boxes = [box for _, box in stages]
    crowded = any(one.overlaps(two) for one, two in combinations(boxes, 2))
    return not crowded and not _covers(boxes, tags)


def _taller(stages: Sequence[tuple[Text, Box]], titles: Sequence[float]) -> list[float]:
    """Return the heights that Graphviz should leave for titles, never less than before."""
    needed = [text.height + _SPARE for text, _ in stages]
    return list(map(max, needed, titles)) if titles else needed


def looped(row: Row) -> frozenset[str]:
    """Return the ways to their own card that Graphviz laid out, with no room for their labels."""
    lines = (line for line in row.board.lines if line.back and line.tail == line.head)
    return frozenset(line.id for line in lines if line.id not in row.led)


def _turned(wire: Wire, tail: Box) -> Wire:
    """Return a way back from its tail on: it is laid out the other way, loops either way."""
    x = tail.right - SIDE / 2
    ends = (wire.points[0], wire.points[-1])
    first, last = (hypot(spot[0] - x, spot[1] - tail.bottom) for spot in ends)
    return wire if first <= last else replace(wire, points=wire.points[::-1])


def _level(wire: Wire) -> Wire:
    """Return a wire without the slant of a pixel or two that whole-pixel sizes give it."""
    heights = [y for _, y in wire.points]
    if max(heights) - min(heights) > _SLANT:
        return wire
    y = (heights[0] + heights[-1]) / 2
    return replace(wire, points=tuple((x, y) for x, _ in wire.points))


def _stages(board: Board, laid: Laid, titles: Sequence[float] = ()) -> tuple[tuple[Text, Box], ...]:
    """Return each stage's title in lines, and its box.

    Boxes side by side begin level where no tag stands above one.
    """
    boxes = [_grown(board, laid, place) for place in range(len(board.parts))]
    texts = []
    for (stage, slots), box in zip(board.parts, boxes, strict=True):
        title = stage.title if slots.start == stage.first else f"{stage.title} (continued)"
        texts.append(Text(wrap(title, STAGE, box.width - _TITLE_ROOM), STAGE))
    room = [tall - _SPARE for tall in titles] or [STAGE.leading] * len(texts)
    tops = [
        box.y - max(0.0, text.height - tall)
        for text, box, tall in zip(texts, boxes, room, strict=True)
    ]
    own = tuple(map(_lifted, boxes, tops))
    level = tuple(_lifted(box, min(tops)) for box in boxes)
    found = level if _beside(boxes) and not _covers(level, _tags(board, laid)) else own
    return tuple(zip(texts, found, strict=True))


def _beside(boxes: Sequence[Box]) -> bool:
    """Whether boxes stand side by side, none above another."""
    return all(one.right <= two.x or two.right <= one.x for one, two in combinations(boxes, 2))


def _covers(boxes: Sequence[Box], others: Sequence[Box]) -> bool:
    return any(box.overlaps(other) for box in boxes for other in others)


def _tags(board: Board, laid: Laid) -> list[Box]:
    """Return where the tags stand that hang below no card."""
    return [laid.nodes[name] for name in board.tags]


def _grown(board: Board, laid: Laid, place: int) -> Box:
    """Return a stage's box, with the labels of the ways that stay in the stage inside."""
    box = laid.clusters[f"cluster_{place}"]
    held = {node(slot) for slot in board.parts[place][1]}
    tops = [
        wire.label[1] - line.label.height / 2 - _ABOVE
        for line in board.lines
        if {line.tail, line.head} <= held and (wire := laid.wires.get(line.id)) and wire.label
    ]
    return _lifted(box, min((box.y, *tops)))


def _lifted(box: Box, top: float) -> Box:
    return Box(box.x, top, box.width, box.bottom - top)


def drawn(row: Row, at: tuple[float, float], marks: Mapping[str, str], theme: Theme) -> list[Shape]:
    """Draw a row on the sheet; `marks` are the colours of stages by id."""
    moved = _Moved(at[0], at[1] - min(0.0, *(box.y for _, box in row.stages)))
    items: list[Shape] = []
    for (stage, _), (title, box) in zip(row.board.parts, row.stages, strict=True):
        items.append(shapes.stage(title, moved.box(box), marks[stage.id], theme))
    for line in row.board.lines:
        items += shapes.line(moved.wire(row.wires[line.id]), line.way.turn, theme)
    for slot, card in row.board.cards.items():
        box = moved.box(row.laid.nodes[node(slot)])
        items.append(shapes.card(card, box.x, box.y, theme))
    for name, tag in row.board.tags.items():
        items.append(shapes.tag(tag, moved.box(row.laid.nodes[name]), theme))
    items += _labels(row, moved, theme)
    return items


def _labels(row: Row, moved: "_Moved", theme: Theme) -> Sequence[Shape]:
    items: list[Shape] = []
    boxes = [*row.laid.nodes.values(), *(shapes.title(text, box) for text, box in row.stages)]
    room = Box(0, min(0.0, *(box.y for _, box in row.stages)), row.width, row.height)
    settled = labelled(row.board.lines, row.wires, boxes, room, row.led)
    for line in row.board.lines:
        centre = moved.spot(settled[line.id]) if line.id in settled else None
        if centre:
            ground = theme.paper if line.id in row.led else None
            items += shapes.label(line.label, centre, shapes.colour(line.way.turn, theme), ground)
    return items


@dataclass(frozen=True, slots=True)
class _Moved:
    x: float
    y: float

    def box(self, box: Box) -> Box:
        return Box(round(box.x + self.x, 2), round(box.y + self.y, 2), box.width, box.height)

    def wire(self, wire: Wire) -> Wire:
        return Wire(tuple(map(self.spot, wire.points)), wire.label and self.spot(wire.label))

    def spot(self, spot: Dot) -> Dot:
        return spot[0] + self.x, spot[1] + self.y
