"""One block of a journey as lines: stages, touchpoints, emotion strips, and the lanes below."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from cjm.render.console.blocks import GAP, LABEL, Block, Part
from cjm.render.console.cells import width, wrap
from cjm.render.console.ink import Glyphs, Line, Span, Style, feeling_of, fit, sign
from cjm.render.console.rest import Rest
from cjm.render.console.strip import Dot, scale, strip
from cjm.render.view import Column, Curve, Item, Lane, Point, View
from cjm.render.words import known

TITLE_LINES = 3
"""More lines of a title go to the end of the picture."""
ITEM_LINES = 8
"""More lines of an item go to the end of the picture."""
LISTED = frozenset({"opportunities"})
"""Lanes that stand below all blocks as a list, because one item is for several touchpoints."""

_STYLES: dict[str, Style] = {"pains": "pain", "gains": "gain"}


@dataclass(frozen=True, slots=True)
class Table:
    """A block on its way to lines.

    `above` holds lines to draw above lanes, by the lane's name. `gaps` shows lanes that hold
    nothing too.
    """

    view: View
    block: Block
    glyphs: Glyphs
    rest: Rest
    above: Mapping[str, Line] = field(default_factory=dict)
    gaps: bool = False

    def lines(self) -> Iterator[Line]:
        """Go through the lines of the block, from its stages to its last lane."""
        yield from self._stages()
        if not any(self.view.slots):
            yield from self._touchpoints()
        for lane in self.view.lanes:
            name = lane.name
            if name in self.above:
                yield ()
                yield self.above[name]
            if name == "touchpoints":
                yield from self._touchpoints()
            elif name == "emotion":
                yield from self._emotions()
            elif name not in LISTED:
                yield from self._lane(lane)

    def _stages(self) -> Iterator[Line]:
        titles = [self._stage(part) for part in self.block.parts]
        tallest = max(len(title) for title in titles)
        yield from self._row("", [_lowered(title, tallest) for title in titles])
        if any(part.stage.goal and not part.continued for part in self.block.parts):
            yield from self._row("", [self._goal(part) for part in self.block.parts])

    def _span(self, part: Part) -> int:
        return len(part.slots) * (self.block.column + GAP) - GAP

    def _stage(self, part: Part) -> list[Line]:
        room, stage = self._span(part), part.stage
        title = f"{stage.title} (continued)" if part.continued else stage.title
        lines = self.rest.wrap(title, room, TITLE_LINES, "Stage")
        rule = (Span(self.glyphs.rule * room, "stage"),)
        return [*(fit(line, room, "stage") for line in lines), rule]

    def _goal(self, part: Part) -> list[Line]:
        room, goal = self._span(part), part.stage.goal
        if not goal or part.continued:
            return [fit("", room)]
        where = f"{part.stage.title}, goal"
        lines = self.rest.wrap(goal, room, TITLE_LINES, where)
        return [fit(line, room, "faint") for line in lines]

    def _touchpoints(self) -> Iterator[Line]:
        yield from self._row("", [self._touchpoint(slot) for slot in self.block.slots])

    def _touchpoint(self, slot: int) -> list[Line]:
        room, column = self.block.column, self.view.slots[slot]
        if column is None:
            return [fit(line, room, "faint") for line in wrap("No touchpoints yet", room)]
        truth = f" {self.glyphs.truth}" if column.moment_of_truth else ""
        title = f"{column.number} {column.title}{truth}"
        where = f"Touchpoint {column.number}"
        lines = self.rest.wrap(title, room, TITLE_LINES, where)
        about = wrap(self._about(column), room)
        return [
            *(fit(line, room, "strong") for line in lines),
            *(fit(line, room, "faint") for line in about),
        ]

    def _about(self, column: Column) -> str:
        parts = [", ".join(channel.title for channel in column.channels)]
        parts.append("" if column.involves_us else "without us")
        parts.append(column.takes or "")
        parts.append(f"then waits {column.waits}" if column.waits else "")
        return f" {self.glyphs.dot} ".join(part for part in parts if part)

    def _emotions(self) -> Iterator[Line]:
        for curve in self.view.curves:
            label = "Emotion"
            if curve.person and len(self.view.curves) > 1:
                label = f"Emotion {curve.person.name}"
            yield from self._strip(label, curve)
            yield from self._feelings(curve)

    def _strip(self, label: str, curve: Curve) -> Iterator[Line]:
        yield ()
        drawn = strip(self._dots(curve), self.block.width, self.glyphs)
        names = wrap(label, LABEL - 3)
        for row, (line, name) in enumerate(zip_longest(drawn, names[: len(drawn)], fillvalue="")):
            number = scale(row, self.glyphs)
            head = fit(name, LABEL - len(number), "strong")
            yield (*head, Span(number, "faint"), Span(" "), *line)

    def _dots(self, curve: Curve) -> list[Dot]:
        points, slots = {point.slot: point for point in curve.points}, self.block.slots
        dots = [
            Dot(
                self.block.x(slot),
                points[slot].score,
                points[slot].basis,
                joined=slot > slots.start and slot - 1 in points,
                moment_of_truth=points[slot].moment_of_truth,
            )
            for slot in slots
            if slot in points
        ]
        if slots.stop in points and slots.stop - 1 in points:
            beyond = points[slots.stop].score
            dots.append(Dot(self.block.width, beyond, None, joined=True))
        return dots

    def _feelings(self, curve: Curve) -> Iterator[Line]:
        points = {point.slot: point for point in curve.points}
        cells = [self._feeling(points.get(slot)) for slot in self.block.slots]
        if any(point.feeling or point.target is not None or point.old for point in curve.points):
            yield from self._row("", cells)

    def _feeling(self, point: Point | None) -> list[Line]:
        if point is None:
            return [fit("", self.block.column)]
        told = point.feeling or feeling_of(point.score)
        if point.target is not None:
            told += f" (should be {sign(point.target, self.glyphs)})"
        told += f" ({known(point.basis, old=True)})" * point.old
        return [fit(line, self.block.column, "faint") for line in wrap(told, self.block.column)]

    def _lane(self, lane: Lane) -> Iterator[Line]:
        cells = [self._cell(lane, slot) for slot in self.block.slots]
        if any(cells) or self.gaps:
            yield ()
            yield from self._row(lane.title, cells)

    def _cell(self, lane: Lane, slot: int) -> list[Line]:
        across = [band.item for band in lane.bands if band.first == slot]
        items = [*(lane.cells[slot] if lane.cells else ()), *across]
        return [line for item in items for line in self._item(lane, slot, item)]

    def _item(self, lane: Lane, slot: int, item: Item) -> list[Line]:
        bullet = self.glyphs.basis[item.basis] if item.basis else self.glyphs.dash
        room = self.block.column - 2
        notes = (item.note, known(item.basis, old=True) if item.old else None)
        note = f" {self.glyphs.dot} ".join(filter(None, notes))
        text = f"{item.text} ({note})" if note else item.text
        column = self.view.slots[slot]
        where = f"{lane.title}, touchpoint {column.number}" if column else lane.title
        lines = self.rest.wrap(text, room, ITEM_LINES, where)
        style = _STYLES.get(lane.name, "plain")
        heads = [Span(f"{bullet} ", style), *[Span("  ")] * (len(lines) - 1)]
        return [(head, *fit(line, room)) for head, line in zip(heads, lines, strict=True)]

    def _row(self, label: str, cells: Sequence[list[Line]]) -> Iterator[Line]:
        """Set cells side by side, each as wide as its first line, with a lane's name before."""
        widths = [_width(cell[0]) if cell else self.block.column for cell in cells]
        names = [fit(line, LABEL, "strong") for line in wrap(label, LABEL)]
        blank = fit("", LABEL)
        rows: Iterable[Sequence[Line | None]] = zip_longest(*cells)
        for name, row in zip_longest(names, rows, fillvalue=None):
            parts: list[Span] = [*(name or blank), Span(" ")]
            for place, cell in enumerate(row or [None] * len(cells)):
                parts += [*(cell or fit("", widths[place])), Span(" " * GAP)]
            yield tuple(parts)


def _lowered(lines: list[Line], height: int) -> list[Line]:
    """Put blank lines above a title, so that the rules below all titles are level."""
    return [fit("", _width(lines[0]))] * (height - len(lines)) + lines


def _width(line: Line) -> int:
    return sum(width(span.text) for span in line)
