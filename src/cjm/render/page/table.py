"""The map as a table: stages and touchpoints head the columns, lanes are rows."""

from collections.abc import Iterator

from cjm.render.page import curve
from cjm.render.page.cells import card, inline, picture, told, touchpoint
from cjm.render.page.tongues import english
from cjm.render.place import packed
from cjm.render.sheet.lanes import BEHIND
from cjm.render.view import Band, Lane, View


class Table:
    """Writes the table of one view."""

    def __init__(self, view: View) -> None:
        """Take what is shown; lanes are tinted in turn, the touchpoints' row first."""
        self._view = view
        self._edges = {stage.first for stage in view.stages[1:]}

    def html(self) -> str:
        """Return the whole table."""
        count = len(self._view.slots)
        column = f"{curve.column(self._view):g}px"
        columns = '<col class="labels">' + '<col class="slot">' * count
        return (
            f'<table style="--columns:{count};--column:{column}">'
            f'<caption class="unseen">{told(self._view.header.title)}</caption>'
            f"<colgroup>{columns}</colgroup><thead>{self._stages()}{self._touchpoints()}</thead>"
            f"<tbody>{''.join(self._lanes())}</tbody></table>"
        )

    def _stages(self) -> str:
        cells = "".join(
            f'<th scope="colgroup" colspan="{stage.span}"{_first(place)}>'
            f'<div class="stage" style="--own:var(--stage-{place})"><strong>{told(stage.title)}</strong>'
            f"{f'<span>{told(stage.goal)}</span>' if stage.goal else ''}</div></th>"
            for place, stage in enumerate(self._view.stages)
        )
        return f'<tr class="stages"><td class="label"></td>{cells}</tr>'

    def _touchpoints(self) -> str:
        lane = next((one for one in self._view.lanes if one.name == "touchpoints"), None)
        cells = "".join(
            f'<th scope="col"{self._edge(slot)}>{touchpoint(column)}</th>'
            if column
            else f"<td{self._edge(slot)}></td>"
            for slot, column in enumerate(self._view.slots)
        )
        hidden = "" if lane else " unseen"
        return f'<tr class="touchpoints{hidden}">{self._label(lane) if lane else "<td></td>"}{cells}</tr>'

    def _lanes(self) -> Iterator[str]:
        lanes = [lane for lane in self._view.lanes if lane.name != "touchpoints"]
        behind = next((lane.name for lane in lanes if lane.name in BEHIND), None)
        for place, lane in enumerate(lanes):
            ground = "odd" if place % 2 else "even"
            ground += " last" if place == len(lanes) - 1 else ""
            if lane.name == behind and place:
                yield (
                    '<tr class="visibility"><th scope="row" class="label">Line of visibility</th>'
                    f'<td colspan="{len(self._view.slots)}"><div></div></td></tr>'
                )
            if lane.name == "emotion":
                yield curve.rows(self._view, ground, self._named(lane))
            else:
                yield self._lane(lane, ground)

    def _lane(self, lane: Lane, ground: str) -> str:
        rows = list(self._rows(lane))
        label = self._label(lane, len(rows))
        return "".join(
            f'<tr class="lane {lane.name} {ground}{" more" if row else ""}">'
            f"{'' if row else label}{cells}</tr>"
            for row, cells in enumerate(rows)
        )

    def _rows(self, lane: Lane) -> Iterator[str]:
        """Yield the cells of each row: what spans several columns first, cells where they fit.

        A column that nothing spans has one cell through all rows of the lane.
        """
        own = packed([(band.first, band.span) for band in lane.bands])
        covered = {
            slot for band in lane.bands for slot in range(band.first, band.first + band.span)
        }
        spanned = max(own, default=-1) + 1
        total = spanned + any(lane.cells[slot] for slot in covered)
        for row in range(spanned):
            bands = {
                band.first: band
                for band, place in zip(lane.bands, own, strict=True)
                if place == row
            }
            yield "".join(self._spanned(lane, bands, covered, total if row == 0 else 0))
        if total > spanned:
            yield "".join(self._cell(lane, slot) for slot in sorted(covered))
        if not spanned:
            yield "".join(self._cell(lane, slot) for slot in range(len(self._view.slots)))

    def _spanned(
        self, lane: Lane, bands: dict[int, Band], covered: set[int], through: int
    ) -> Iterator[str]:
        """Yield the cells of a row with bands; `through` rows for cells that none covers."""
        slot = 0
        while slot < len(self._view.slots):
            band = bands.get(slot)
            if band:
                inner = card(band.item, lane.name)
                yield f'<td colspan="{band.span}"{self._edge(slot)}>{inner}</td>'
            elif slot in covered:
                yield f"<td{self._edge(slot)}></td>"
            elif through:
                yield self._cell(lane, slot, f' rowspan="{through}"')
            slot += band.span if band else 1

    def _cell(self, lane: Lane, slot: int, more: str = "") -> str:
        cards = "".join(card(item, lane.name) for item in lane.cells[slot])
        return f"<td{self._edge(slot)}{more}>{cards}</td>"

    def _edge(self, slot: int) -> str:
        return ' class="edge"' if slot in self._edges else ""

    def _label(self, lane: Lane, rows: int = 1) -> str:
        span = f' rowspan="{rows}"' if rows > 1 else ""
        return (
            f'<th scope="row" class="label"{span}><div class="name">{self._named(lane)}</div></th>'
        )

    def _named(self, lane: Lane) -> str:
        own = english(self._view.language)
        draw = inline if lane.name == "touchpoints" else picture
        return f"{draw(f'lane-{lane.name}')}<span{own}>{lane.title}</span>"


def _first(place: int) -> str:
    return "" if place else ' class="first"'
