"""The heat map: how large each kind of gap is at every touchpoint, in every stage, and overall."""

from collections.abc import Iterator
from typing import Final

from cjm.model.context import Context
from cjm.render.compose import view_of
from cjm.render.day import day_of
from cjm.render.heatmap import below, table
from cjm.render.heatmap.grid import Grid, grid
from cjm.render.options import Options
from cjm.render.place import fitted
from cjm.render.scene import Scene
from cjm.render.sheet import footer, heading, stages
from cjm.render.sheet.frame import Frame, Part
from cjm.render.sheet.whole import whole
from cjm.render.theme import SPACING, Theme
from cjm.render.view import View
from cjm.scoring.engine import score

_WHAT: Final = "Gaps by touchpoint and kind"
_LEAST: Final = 76.0
_MOST: Final = 104.0
_GAP: Final = 6.0


def scene(context: Context, options: Options) -> Scene:
    """Lay the gaps of a journey out as a heat map; right to left if its content is."""
    known = view_of(context, ("touchpoints",), options.today)
    plain = known._replace(curves=(), without=options.without)
    card = score(context, today=day_of(context, options), options=options.scoring)
    found, view = grid(context, plain, card), _with_totals(plain)
    frame = _frame(view, len(found.places), options.theme)
    parts = tuple(_parts(frame, found))
    drawn = Part(tuple(item for part in parts for item in part.items), parts[-1].bottom)
    return whole(frame, "heatmap", drawn, description=" ".join(_description(view, found)))


def _with_totals(view: View) -> View:
    """Return the view with a slot more for the total of each stage, and without goals."""
    found, first = [], 0
    for stage in view.stages:
        found.append(stage._replace(first=first, span=stage.span + 1, goal=None))
        first += stage.span + 1
    return view._replace(stages=tuple(found))


def _frame(view: View, count: int, theme: Theme) -> Frame:
    reach = (SPACING.margin + table.LABELS, SPACING.sheet_least - SPACING.margin)
    columns = fitted(count, reach, (_LEAST, _MOST), _GAP)
    width = max(columns.end + SPACING.margin, SPACING.sheet_narrow)
    return Frame(view, theme, columns, round(width, 2))


def _parts(frame: Frame, found: Grid) -> Iterator[Part]:
    """Yield the picture from top to bottom."""
    yield (part := heading.draw(frame.view, frame.theme, frame.right - frame.left, _WHAT))
    yield (part := stages.draw(frame, part.bottom))
    yield (part := table.heads(frame, found, part.bottom + 8))
    yield (part := table.body(frame, found, part.bottom + 8))
    if found.ranked:
        yield (part := below.largest(frame, found, part.bottom + 10))
    titles = tuple(table.full_titles(frame, found))
    yield (part := below.notes(frame, titles, found.rows, part.bottom + 4))
    legend = below.marks(
        frame.theme,
        ranked=bool(found.ranked),
        assumed=not found.certain,
        truths=any(column.moment_of_truth for column in frame.view.columns),
    )
    yield footer.draw(frame, part.bottom, tuple(legend))


def _description(view: View, found: Grid) -> Iterator[str]:
    """Tell the map in words, for those who do not see it."""
    yield f"{_WHAT}. {view.header.kind} customer journey map."
    for row in found.rows:
        told = [
            f"{table.spoken_place(place)} {table.value(gap)}" for place, gap in found.filled(row)
        ]
        yield f"{row.spoken}: {', '.join(told) or table.NOTHING}."
