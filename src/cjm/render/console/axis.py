"""What stands below a tall curve: numbers of touchpoints, and the stages that they belong to."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from cjm.render.console.blocks import LABEL
from cjm.render.console.cells import cut
from cjm.render.console.ink import Glyphs, Line, Span, fit
from cjm.render.view import Column, Stage, View

_LEAST: Final = 4
_MOST: Final = 14


class Section(NamedTuple):
    """Touchpoints whose points stand side by side, `step` cells apart; `slots` counts from 0."""

    slots: range
    step: int

    def x(self, slot: int) -> int:
        """Return the cell of a slot's point; the first has room for its target's mark."""
        return 1 + (slot - self.slots.start) * self.step

    @property
    def width(self) -> int:
        """The width in cells."""
        return len(self.slots) * self.step


def sections(view: View, room: int) -> tuple[Section, ...]:
    """Part a journey so that points stand at least four cells apart, evenly over as few parts as do."""
    count = len(view.slots)
    parts = -(-count // max(1, room // _LEAST))
    size = -(-count // parts)
    step = min(_MOST, room // size)
    return tuple(
        Section(range(first, min(count, first + size)), step) for first in range(0, count, size)
    )


def axis(view: View, section: Section, glyphs: Glyphs) -> Iterator[Line]:
    """Draw the numbers of touchpoints, moments of truth marked, and the stages below them."""
    numbers: list[Span] = []
    for slot in section.slots:
        column = view.slots[slot]
        truth = glyphs.truth if column and column.moment_of_truth else ""
        told = f"{_number(column, glyphs)}{truth}" if column else glyphs.dash
        numbers.append(Span(told.ljust(section.step), "faint"))
    yield (*fit("", LABEL + 2), *numbers)
    held = [stage for stage in view.stages if _shared(stage, section)]
    rules: list[Span] = [*fit("", LABEL + 1)]
    names: list[Span] = [*fit("", LABEL + 1)]
    for stage in held:
        room = len(_shared(stage, section)) * section.step - 1
        rules += (Span(glyphs.rule * room, "stage"), Span(" "))
        names += (*fit(cut(stage.title, room, glyphs.ellipsis), room, "stage"), Span(" "))
    yield tuple(rules)
    yield tuple(names)


def _number(column: Column, glyphs: Glyphs) -> str:
    """Return a touchpoint's number, with a mark where it comes; the mark alone where it goes."""
    marked = column.fate in {"comes", "goes"}
    return f"{column.number or ''}{glyphs.fates[column.fate] if marked and column.fate else ''}"


def _shared(stage: Stage, section: Section) -> range:
    start = max(stage.first, section.slots.start)
    return range(start, min(stage.first + stage.span, section.slots.stop))
