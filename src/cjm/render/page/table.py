"""The map as a table: stages and touchpoints head the columns, lanes are rows."""

from collections.abc import Iterator

from cjm.render.colour import along
from cjm.render.page import curve
from cjm.render.page.cells import card, picture, told, touchpoint
from cjm.render.place import packed
from cjm.render.sheet.lanes import BEHIND
from cjm.render.theme import DARK, LIGHT, Theme
from cjm.render.view import Lane, View


class Table:
    """Writes the table of one view."""

    def __init__(self, view: View, theme: Theme) -> None:
        """Take what is shown; lanes are tinted in turn, the touchpoints' row first."""
        self._view = view
        self._theme = theme
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

    def stage_colours(self) -> str:
        """Return the stages' colours as variables, for both themes."""
        count = len(self._view.stages)
        light, dark = along(self._theme.stages, count), along(DARK.stages, count)
        rules = "".join(f".stage-{place}{{--own:{one}}}" for place, one in enumerate(light))
        if self._theme is not LIGHT:
            return rules
        inner = "".join(f".stage-{place}{{--own:{one}}}" for place, one in enumerate(dark))
        return f"{rules}@media screen and (prefers-color-scheme: dark){{{inner}}}"

    def _stages(self) -> str:
        cells = "".join(
            f'<th scope="colgroup" colspan="{stage.span}"{_first(place)}>'
            f'<div class="stage stage-{place}"><strong>{told(stage.title)}</strong>'
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
                yield curve.rows(self._view, self._theme, ground, self._named(lane))
            else:
                yield self._lane(lane, ground)

    def _lane(self, lane: Lane, ground: str) -> str:
        rows = [*self._bands(lane)]
        if any(lane.cells):
            cells = "".join(
                f"<td{self._edge(slot)}>{''.join(card(item, lane.name) for item in cell)}</td>"
                for slot, cell in enumerate(lane.cells)
            )
            rows.append(cells)
        label = self._label(lane, len(rows))
        return "".join(
            f'<tr class="lane {lane.name} {ground}{" more" if row else ""}">'
            f"{'' if row else label}{cells}</tr>"
            for row, cells in enumerate(rows)
        )

    def _bands(self, lane: Lane) -> Iterator[str]:
        """Yield the cells of each row of what spans several columns."""
        rows = packed([(band.first, band.span) for band in lane.bands])
        for row in range(max(rows, default=-1) + 1):
            members = (band for band, own in zip(lane.bands, rows, strict=True) if own == row)
            cells, slot = "", 0
            for band in sorted(members, key=lambda band: band.first):
                cells += self._empty(slot, band.first)
                cells += f'<td colspan="{band.span}"{self._edge(band.first)}>{card(band.item, lane.name)}</td>'
                slot = band.first + band.span
            yield cells + self._empty(slot, len(self._view.slots))

    def _empty(self, first: int, last: int) -> str:
        return "".join(f"<td{self._edge(slot)}></td>" for slot in range(first, last))

    def _edge(self, slot: int) -> str:
        return ' class="edge"' if slot in self._edges else ""

    def _label(self, lane: Lane, rows: int = 1) -> str:
        span = f' rowspan="{rows}"' if rows > 1 else ""
        return (
            f'<th scope="row" class="label"{span}><div class="name">{self._named(lane)}</div></th>'
        )

    def _named(self, lane: Lane) -> str:
        return f"{picture(f'lane-{lane.name}')}<span>{lane.title}</span>"


def _first(place: int) -> str:
    return "" if place else ' class="first"'
