"""Which touchpoints stand side by side: a journey in blocks that fit the terminal's width."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cjm.render.view import Stage, View

LABEL = 11
"""Cells for the names of lanes."""
GAP = 2
"""Cells between columns."""
NARROWEST = 16
WIDEST = 44


@dataclass(frozen=True, slots=True)
class Part:
    """A stage, or the piece of it that a block holds; `slots` counts from 0 through the journey."""

    stage: Stage
    slots: range

    @property
    def continued(self) -> bool:
        """Whether the stage began in an earlier block."""
        return self.slots.start > self.stage.first


@dataclass(frozen=True, slots=True)
class Block:
    """Touchpoints that stand side by side. `column` is the width of each, in cells."""

    parts: tuple[Part, ...]
    column: int

    @property
    def slots(self) -> range:
        """The slots of the block, counted from 0 through the journey."""
        return range(self.parts[0].slots.start, self.parts[-1].slots.stop)

    def x(self, slot: int) -> int:
        """Return where a slot's column begins, in cells from the first column of the block."""
        return (slot - self.slots.start) * (self.column + GAP)

    @property
    def width(self) -> int:
        """The width of all columns, in cells."""
        return len(self.slots) * (self.column + GAP) - GAP


def blocks(view: View, width: int) -> tuple[Block, ...]:
    """Part a journey into blocks, at the ends of stages where that leaves no block half empty."""
    room = width - LABEL - 1
    most = max(1, (room + GAP) // (NARROWEST + GAP))
    groups = tuple(_groups(view.stages, most))
    widest = max(sum(len(part.slots) for part in parts) for parts in groups)
    column = min(WIDEST, (room + GAP) // widest - GAP)
    return tuple(Block(parts, column) for parts in groups)


def _groups(stages: Sequence[Stage], most: int) -> Iterator[tuple[Part, ...]]:
    held: list[Part] = []
    for stage in stages:
        free = most - sum(len(part.slots) for part in held)
        if held and (free <= 0 or (stage.span > free and not _worth_parting(stage, most, free))):
            yield tuple(held)
            held, free = [], most
        for part in _pieces(stage, free, most):
            if part.slots.start > stage.first:
                yield tuple(held)
                held = []
            held.append(part)
    yield tuple(held)


def _worth_parting(stage: Stage, most: int, free: int) -> bool:
    """Whether a stage that fits no block anyway should begin in what is left of this one."""
    return stage.span > most and 2 * free >= most


def _pieces(stage: Stage, free: int, most: int) -> Iterator[Part]:
    first, end = stage.first, stage.first + stage.span
    room = min(free, stage.span)
    while first < end:
        yield Part(stage, range(first, min(end, first + room)))
        first, room = first + room, most
