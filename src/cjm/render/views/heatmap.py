"""The heat map: how large each kind of gap is at every touchpoint, in every stage, and overall."""

from collections.abc import Iterator, Sequence
from typing import Final

from cjm.model.context import Context
from cjm.render.compose import view_of
from cjm.render.day import day_of
from cjm.render.heatmap import below, table
from cjm.render.heatmap.grid import Grid, grid
from cjm.render.heatmap.pages import GAP, LEAST, WHAT, Cut, Whole, below_rows, head, leaves
from cjm.render.options import Options
from cjm.render.paging import papers
from cjm.render.paging.papers import Room
from cjm.render.place import fitted
from cjm.render.scene import Scene
from cjm.render.sheet import footer, heading, stages
from cjm.render.sheet.density import density_of
from cjm.render.sheet.footer import Mark
from cjm.render.sheet.frame import Frame, Part
from cjm.render.sheet.whole import whole
from cjm.render.theme import SPACING, Theme
from cjm.render.view import View
from cjm.scoring.engine import score

_MOST: Final = 104.0


def scene(context: Context, options: Options) -> Scene:
    """Lay the gaps of a journey out as a heat map; right to left if its content is."""
    view, found = _read(context, options)
    frame = _frame(view, len(found.places), options.theme)
    parts = tuple(_parts(frame, found))
    drawn = Part(tuple(item for part in parts for item in part.items), parts[-1].bottom)
    return whole(frame, "heatmap", drawn, description=" ".join(_description(view, found)))


def pages(context: Context, options: Options) -> Sequence[Scene]:
    """Lay the gaps of a journey out on pages of `options.paper`, as few as can be."""
    assert options.paper  # else there is one sheet
    view, found = _read(context, options)
    slots = tuple(place.column if place else None for place in found.places)
    wide, legend = view._replace(slots=slots, lanes=()), tuple(_legend(view, found, options.theme))
    told = " ".join(_description(view, found))
    density = density_of(compact=False, slide=options.paper == papers.SLIDE)

    def laid(room: Room) -> list[Scene]:
        held = Whole(wide, found, options.theme, room, legend, density)
        return [_page(cut, legend, told) for cut in leaves(held)]

    return papers.best(options.paper, laid)


def _read(context: Context, options: Options) -> tuple[View, Grid]:
    """Return what is shown: the view with a slot more for each stage's total, and the table."""
    known = view_of(context, ("touchpoints",), options.today)
    plain = known._replace(curves=(), without=options.without)
    card = score(context, today=day_of(context, options), options=options.scoring)
    return _with_totals(plain), grid(context, plain, card)


def _page(cut: Cut, legend: Sequence[Mark], told: str) -> Scene:
    top = head(cut)
    rows = table.body(cut.frame, cut.table, top.bottom)
    last = below_rows(cut, rows.bottom) if cut.last else Part((), rows.bottom)
    foot = footer.ending(cut.frame, last.bottom, legend, leaf=cut.leaf)
    items = (*top.items, *rows.items, *last.items, *foot.items)
    return whole(cut.frame, "heatmap", Part(items, foot.bottom), description=told)


def _with_totals(view: View) -> View:
    """Return the view with a slot more for the total of each stage, and without goals."""
    found, first = [], 0
    for stage in view.stages:
        found.append(stage._replace(first=first, span=stage.span + 1, goal=None))
        first += stage.span + 1
    return view._replace(stages=tuple(found))


def _frame(view: View, count: int, theme: Theme) -> Frame:
    reach = (SPACING.margin + table.LABELS, SPACING.sheet_least - SPACING.margin)
    columns = fitted(count, reach, (LEAST, _MOST), GAP)
    width = max(columns.end + SPACING.margin, SPACING.sheet_narrow)
    return Frame(view, theme, columns, round(width, 2))


def _parts(frame: Frame, found: Grid) -> Iterator[Part]:
    """Yield the picture from top to bottom."""
    yield (part := heading.draw(frame.view, frame.theme, frame.right - frame.left, WHAT))
    yield (part := stages.draw(frame, part.bottom))
    yield (part := table.heads(frame, found, part.bottom + 8))
    yield (part := table.body(frame, found, part.bottom + 8))
    if found.largest:
        yield (part := below.largest(frame, found, part.bottom + 10))
    titles = tuple(table.full_titles(frame, found))
    yield (part := below.notes(frame, titles, found.rows, part.bottom + 4))
    legend = _legend(frame.view, found, frame.theme)
    yield footer.draw(frame, part.bottom, tuple(legend))


def _legend(view: View, found: Grid, theme: Theme) -> Iterator[Mark]:
    return below.marks(
        theme,
        marked=bool(found.largest),
        assumed=not found.certain,
        truths=any(column.moment_of_truth for column in view.columns),
    )


def _description(view: View, found: Grid) -> Iterator[str]:
    """Tell the map in words, for those who do not see it."""
    yield f"{WHAT}. {view.header.kind} customer journey map."
    for row in found.rows:
        told = [
            f"{table.spoken_place(place)} {table.value(gap)}" for place, gap in found.filled(row)
        ]
        yield f"{row.spoken}: {', '.join(told) or table.NOTHING}."
