"""The touchpoints of two maps in words: how each feels before and after, what differs, and why."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from cjm.render.compare import bringing, details, items
from cjm.render.compare.maps import Maps
from cjm.render.compare.order import Met, Slots
from cjm.render.compare.panels import Felt, Panel
from cjm.render.console.cells import wrap
from cjm.render.console.ink import Glyphs, Line, Span, Style, feeling_of, fit, level, sign, style_of
from cjm.render.view import Column, Item, Point, View
from cjm.render.words import LANE_TITLES

Desk: TypeAlias = tuple[int, Glyphs]
"""The width in cells, and the characters to draw with."""

_HEAD: Final = 7
_TITLE: Final = 34
_LANE: Final = 20
_STYLES: Final[dict[str, Style]] = {"pains": "pain", "gains": "gain"}
_SAME: Final = 0.05


def lines(
    maps: Maps, slots: Slots, view: View, felt: Sequence[Panel], desk: Desk
) -> Iterator[Line]:
    """Go through the touchpoints of both maps, stage by stage."""
    teller = _Teller(maps, slots, felt, desk)
    for stage in view.stages:
        yield ()
        fate = stage.fate if stage.fate in {"comes", "goes"} else None
        title = f"{stage.title} ({fate})" if fate else stage.title
        yield from (fit(line, desk[0], "stage") for line in wrap(title, desk[0]))
        for slot in range(stage.first, stage.first + stage.span):
            met, column = slots[slot], view.slots[slot]
            if met is None or column is None:
                yield (Span("No touchpoints yet", "faint"),)
            else:
                yield from teller.touchpoint(slot, met, column)


class _Teller:
    """Tells touchpoints; what stands in rows and what brings changes about is worked out once."""

    def __init__(self, maps: Maps, slots: Slots, felt: Sequence[Panel], desk: Desk) -> None:
        self._maps, self._felt = maps, felt
        self._room, self._glyphs = desk
        self._rows = items.rows(maps, slots)
        lane = bringing.lane(maps, slots)
        self._bands = [(band.first, band.span, band.item) for band in lane.bands] if lane else []
        self._cells = lane.cells if lane else ((),) * len(slots)

    def touchpoint(self, slot: int, met: Met, column: Column) -> Iterator[Line]:
        """Go through the lines of a touchpoint."""
        yield from self._head(slot, met, column)
        cells = {name: cells[slot] for name, cells in self._rows.items() if cells[slot]}
        for place, text in enumerate(details.how_it_was(met, self._maps, shown=bool(cells))):
            yield from self._indented("" if place else "How it was", text, "plain")
        for name, cell in cells.items():
            for place, item in enumerate(cell):
                title = "" if place else LANE_TITLES[name]
                yield from self._item(title, item, _STYLES.get(name, "plain"))
        for place, item in enumerate(self._by(slot)):
            yield from self._item("" if place else bringing.TITLE, item, "idea")

    def _head(self, slot: int, met: Met, column: Column) -> Iterator[Line]:
        glyphs = self._glyphs
        truth = f" {glyphs.truth}" if column.moment_of_truth else ""
        room = min(_TITLE, self._room * 2 // 5)
        left = wrap(f"{column.title}{truth}", room - _HEAD)
        wide = self._room - room - 1
        right = [line for panel in self._felt for line in self._feeling(panel, slot, wide)]
        style: Style = "faint" if met.fate == "goes" else "strong"
        for row in range(max(len(left), len(right))):
            number = f"{glyphs.fates[met.fate]} {column.number or '':>3}  " if not row else ""
            cell = fit(left[row] if row < len(left) else "", room - _HEAD, style)
            told = right[row] if row < len(right) else ()
            yield (*fit(number, _HEAD), *cell, Span(" "), *told)

    def _feeling(self, panel: Panel, slot: int, room: int) -> Iterator[Line]:
        felt = panel.felt[slot]
        if felt is None or not (felt.before or felt.after):
            return
        who = f"{panel.name}: " if panel.name else ""
        point = felt.after or felt.before
        assert point
        yield from (
            fit(one, 0, style_of(point.score)) for one in wrap(who + self._said(felt), room)
        )

    def _said(self, felt: Felt) -> str:
        glyphs = self._glyphs
        points = [point for point in (felt.before, felt.after) if point]
        same = felt.difference is not None and abs(felt.difference) < _SAME
        told = f" {glyphs.to} ".join(map(self._point, points[-1:] if same else points))
        if felt.difference is None or same:
            return told
        return f"{told} ({sign(round(felt.difference, 2), glyphs)})"

    def _point(self, point: Point) -> str:
        glyphs = self._glyphs
        face = glyphs.faces[level(point.score) + 2]
        told = point.feeling or feeling_of(point.score)
        return f"{glyphs.basis[point.basis]} {face} {sign(point.score, glyphs)} {told}"

    def _by(self, slot: int) -> Iterator[Item]:
        yield from self._cells[slot]
        yield from (item for first, span, item in self._bands if first <= slot < first + span)

    def _item(self, title: str, item: Item, style: Style) -> Iterator[Line]:
        glyphs = self._glyphs
        mark = glyphs.fates[item.fate] if item.fate else glyphs.idea
        note = f" ({item.note})" if item.note else ""
        yield from self._indented(title, f"{item.text}{note}", "plain", Span(f"{mark} ", style))

    def _indented(
        self, title: str, text: str, style: Style, mark: Span | None = None
    ) -> Iterator[Line]:
        """Yield a text below a touchpoint's title, beside the name of its row."""
        names = min(_LANE, self._room // 4)
        inner = self._room - _HEAD - names - 2
        left = wrap(title, names - 1) if title else []
        right = wrap(text, inner)
        for row in range(max(len(left), len(right))):
            name = fit(left[row] if row < len(left) else "", names, "faint")
            head = mark if mark and row == 0 else Span("  ")
            told = fit(right[row], 0, style) if row < len(right) else ()
            yield (*fit("", _HEAD), *name, head, *told)
