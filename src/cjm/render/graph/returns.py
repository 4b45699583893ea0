"""Ways back: down from a card, along a lane below the whole row, and up into an earlier card.

Lanes keep these lines apart from one another and from the ways on. A line is only drawn so where
nothing stands below its two cards; the others are left to Graphviz.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cjm.render.graph.board import Board, Line
from cjm.render.graph.laid import Laid, Wire
from cjm.render.graph.pieces import SIDE
from cjm.render.place import Box, Dot

_CORNER: Final = 10.0
_FIRST: Final = 16.0
_GAP: Final = 10.0
_LEAST: Final = 14.0


@dataclass(frozen=True, slots=True)
class Returns:
    """The lines of ways back by id, and where the lowest of them ends."""

    wires: Mapping[str, Wire]
    bottom: float


def blocked(board: Board, laid: Laid) -> list[Line]:
    """Return the ways back that would cross a card if they were led below the row."""
    return [line for line in board.lines if line.back and not _is_free(line, laid)]


def _is_free(line: Line, laid: Laid) -> bool:
    spots = (_out(laid.nodes[line.tail]), _into(laid.nodes[line.head]))
    return not any(
        box.y > y - 1 and box.x < x < box.right for x, y in spots for box in laid.nodes.values()
    )


def returns(lines: Sequence[Line], laid: Laid, cards: Mapping[str, float]) -> Returns:
    """Lead ways back below a row.

    Args:
        lines: The ways, none of which is blocked.
        laid: The row.
        cards: How tall each card itself is, by node, without what hangs below it.
    """
    top = max(laid.height, *(box.bottom for box in laid.clusters.values())) + _FIRST
    ends: list[list[tuple[float, float]]] = []
    chosen: list[tuple[Line, int]] = []
    for line in sorted(lines, key=lambda line: _reach(line, laid)[1] - _reach(line, laid)[0]):
        reach = _reach(line, laid)
        lane = next((place for place, taken in enumerate(ends) if _fits(reach, taken)), len(ends))
        if lane == len(ends):
            ends.append([])
        ends[lane].append(reach)
        chosen.append((line, lane))
    tall = [
        max(max(line.label.height, _LEAST) for line, own in chosen if own == lane)
        for lane in range(len(ends))
    ]
    middles = [top + sum(tall[:lane]) + lane * _GAP + tall[lane] / 2 for lane in range(len(ends))]
    wires = {}
    for line, lane in chosen:
        tail, head = laid.nodes[line.tail], laid.nodes[line.head]
        same = [each.id for each, _ in chosen if each.head == line.head]
        start = (_out(tail)[0], tail.y + cards[line.tail])
        end = (_entry(head, same[::-1].index(line.id), len(same)), head.y + cards[line.head])
        wires[line.id] = _wire(start, end, middles[lane])
    return Returns(wires, top + sum(tall) + _GAP * len(tall) if tall else top - _FIRST)


def _fits(reach: tuple[float, float], taken: Sequence[tuple[float, float]]) -> bool:
    return all(reach[1] < left or right < reach[0] for left, right in taken)


def _reach(line: Line, laid: Laid) -> tuple[float, float]:
    """Return from where to where a line and its label go, with some air."""
    left, right = sorted((_into(laid.nodes[line.head])[0], _out(laid.nodes[line.tail])[0]))
    middle, half = (left + right) / 2, line.label.width / 2 + _CORNER
    return min(left, middle - half) - 8, max(right, middle + half) + 8


def _out(box: Box) -> Dot:
    return box.right - SIDE / 2, box.bottom


def _into(box: Box) -> Dot:
    return box.x + SIDE / 2, box.bottom


def _entry(box: Box, place: int, count: int) -> float:
    """Return the x at which one of several ways back comes in; the lowest lane's is outermost."""
    return box.x + SIDE * (place + 1) / (count + 1)


def _wire(start: Dot, end: Dot, y: float) -> Wire:
    turn = _CORNER if start[0] > end[0] else -_CORNER
    points = [start, *_straight(start, (start[0], y - _CORNER))]
    points += [(start[0], y), (start[0], y), (start[0] - turn, y)]
    points += _straight(points[-1], (end[0] + turn, y))
    points += [(end[0], y), (end[0], y), (end[0], y - _CORNER)]
    points += _straight(points[-1], end)
    return Wire(tuple(points), ((start[0] + end[0]) / 2, y))


def _straight(start: Dot, end: Dot) -> list[Dot]:
    return [start, start, end]
