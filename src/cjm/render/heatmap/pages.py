"""The heat map on pages: columns by stage, kinds of gap that are too tall together on the next."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from cjm.render.heatmap import below, table
from cjm.render.heatmap.grid import Grid, Row
from cjm.render.paging.dividing import Span, divided, part, shades
from cjm.render.paging.filling import filled
from cjm.render.paging.papers import Leaf, Room
from cjm.render.place import Columns
from cjm.render.sheet import footer, heading, stages
from cjm.render.sheet.density import Density
from cjm.render.sheet.footer import Mark
from cjm.render.sheet.frame import Frame, Part
from cjm.render.theme import SPACING, Theme
from cjm.render.view import Stage, View

WHAT: Final = "Gaps by touchpoint and kind"
LEAST: Final = 76.0
"""The least width of a column, in pixels."""

GAP: Final = 6.0
"""The room between columns, in pixels."""

_MOST: Final = 150.0
_ROWS_BELOW: Final = 8.0
_LOWER: Final = SPACING.margin - 8


class Whole(NamedTuple):
    """What is to be put on pages, and how; the view has a slot for each place of the table."""

    view: View
    table: Grid
    theme: Theme
    room: Room
    legend: Sequence[Mark]
    density: Density


class Cut(NamedTuple):
    """A page of a whole: its frame, what of the table is on it, its place among the pages.

    `last` says that the largest gaps and the notes stand below, with the titles that were cut.
    """

    whole: Whole
    frame: Frame
    table: Grid
    leaf: Leaf
    titles: Sequence[str] = ()
    last: bool = False


def leaves(whole: Whole) -> Iterator[Cut]:
    """Yield the pages of a heat map."""
    cuts = list(_cuts(whole))
    *_, last = cuts
    titles = list(dict.fromkeys(title for one in cuts for title in _titles(one)))
    room = _free(last)
    used = table.body(last.frame, last.table, 0).bottom
    if used + _below(last, titles).bottom <= room:
        cuts[-1] = last._replace(titles=titles, last=True)
    else:
        bare = replace(last.table, rows=())
        cuts.append(last._replace(table=bare, titles=titles, last=True))
    about = footer.summary(whole.view)
    for number, cut in enumerate(cuts, 1):
        yield cut._replace(leaf=Leaf(number, len(cuts), about, whole.room))


def below_rows(cut: Cut, top: float) -> Part:
    """Draw the largest gaps, what the numbers are, and the titles that were cut."""
    frame = cut.frame._replace(view=cut.whole.view)
    part = below.largest(frame, cut.table, top + 10) if cut.table.largest else Part((), top)
    told = below.notes(frame, cut.titles, cut.whole.table.rows, part.bottom + 4)
    return Part((*part.items, *told.items), told.bottom)


def head(cut: Cut) -> Part:
    """Draw what stands above the rows of a page: title, stages, and the heads of the columns."""
    frame = cut.frame
    room = frame.right - frame.left
    drawn = heading.draw(frame.view, frame.theme, room, WHAT, short=cut.leaf.number > 1)
    if not cut.table.rows:
        return drawn
    above = stages.draw(frame, drawn.bottom) if frame.view.stages else drawn
    names = table.heads(frame, cut.table, above.bottom + 8)
    items = (*drawn.items, *(above.items if above is not drawn else ()), *names.items)
    return Part(items, names.bottom + _ROWS_BELOW)


def _below(cut: Cut, titles: Sequence[str]) -> Part:
    return below_rows(cut._replace(titles=titles), 0)


def _titles(cut: Cut) -> Iterator[str]:
    return table.full_titles(cut.frame, cut.table)


def _cuts(whole: Whole) -> Iterator[Cut]:
    leaf = Leaf(1, 2, footer.summary(whole.view), whole.room)
    for span in divided(_pieces(whole.view), _most(whole.room)):
        held = replace(whole.table, places=whole.table.places[slice(*span)])
        page = Cut(whole, _frame(whole, span), held, leaf)
        kinds = list(_kinds(held.rows))
        talls = [
            table.body(page.frame, replace(held, rows=tuple(rows)), 0).bottom for rows in kinds
        ]
        free = _free(page)
        for some in filled(talls, free, free):
            rows = tuple(row for place in some for row in kinds[place])
            yield page._replace(table=replace(held, rows=rows))


def _kinds(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield the rows of each kind: everyone's, and below it those of personas."""
    held: list[Row] = []
    for row in rows:
        if held and row.persona is None:
            yield held
            held = []
        held.append(row)
    yield held


def _pieces(view: View) -> Sequence[Stage]:
    """Return the stages, and what belongs to none as one more."""
    ends = [stage.first + stage.span for stage in view.stages]
    start = max(ends, default=0)
    rest = Stage("", "", None, (), start, len(view.slots) - start)
    return (*view.stages, rest)


def _most(room: Room) -> int:
    return max(1, int((_inner(room) + GAP) // (LEAST + GAP)))


def _inner(room: Room) -> float:
    return room.width - 2 * SPACING.margin - table.LABELS


def _frame(whole: Whole, span: Span) -> Frame:
    count = span[1] - span[0]
    wide = min(_MOST, (_inner(whole.room) - (count - 1) * GAP) / count)
    start = SPACING.margin + table.LABELS
    columns = Columns(round(start, 2), round(wide, 2), GAP, count)
    theme = shades(whole.theme, whole.view, span)
    return Frame(part(whole.view, span, ()), theme, columns, whole.room.width, whole.density)


def _free(page: Cut) -> float:
    """Return the height that rows may take on a page."""
    whole = page.whole
    foot = footer.draw(page.frame, 0, whole.legend, leaf=page.leaf).bottom
    return whole.room.height - head(page).bottom - foot - _LOWER
