"""The blueprint: what customers do, and below it how each touchpoint is delivered."""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from math import ceil
from typing import Final

from cjm.model.context import Context
from cjm.render.blueprint import arrows, points, rows
from cjm.render.blueprint.five import FAILS, five_rows
from cjm.render.blueprint.needs import Need, needs_of
from cjm.render.blueprint.pages import Page, most, pages_of
from cjm.render.options import Options
from cjm.render.paging import papers
from cjm.render.paging.cover import covered, has_cover
from cjm.render.paging.dividing import shades
from cjm.render.paging.papers import Leaf, Room
from cjm.render.place import Columns, fitted
from cjm.render.scene import Path, Scene, Shape, polyline
from cjm.render.sheet import footer, heading, stages
from cjm.render.sheet.cutting import counted
from cjm.render.sheet.density import Density, density_of
from cjm.render.sheet.emotion import diamond, truth
from cjm.render.sheet.frame import Frame, Part
from cjm.render.sheet.whole import whole
from cjm.render.theme import BODY, SPACING, Theme
from cjm.render.view import View

_GAP: Final = 62.0
_WIDEST: Final = 400.0


def scene(context: Context, options: Options) -> Scene:
    """Lay a journey out as a service blueprint; right to left if its content is."""
    view = five_rows(context, options.today)._replace(without=options.without)
    needs = needs_of(context, view.slots)
    return _drawn(_frame(view, options, needs), needs)


def pages(context: Context, options: Options) -> Sequence[Scene]:
    """Lay a journey out on pages of `options.paper`, as few as can be."""
    assert options.paper  # else there is one sheet
    view = five_rows(context, options.today)._replace(without=options.without)
    needs = needs_of(context, view.slots)
    body = _density(options).style(BODY).size
    found = papers.best(options.paper, partial(_laid, view, options, needs), body)
    if options.paper != papers.SLIDE:
        return found
    legend = _marks(view, needs, plain=True)
    return covered(_frame(view, options, needs), found, legend)


def _laid(view: View, options: Options, needs: tuple[Need, ...], room: Room) -> list[Scene]:
    """Lay a blueprint out on pages of one size, fewer touchpoints on each where they are too tall."""
    column = _density(options).spacing.column
    fewest: list[Scene] = []
    full = most(room, column, _gap(needs))
    few = ceil(full / 2) if options.paper == papers.SLIDE else 1  # else smaller text is better
    for count in range(full, few - 1, -1):
        scenes = _on_pages(view, options, pages_of(view, needs, count), room, _gap(needs))
        if all(scene.height <= room.height for scene in scenes):
            return scenes
        fewest = fewest or scenes
    return fewest


def _on_pages(
    view: View, options: Options, found: Sequence[Page], room: Room, gap: float
) -> list[Scene]:
    density, slide = _density(options), options.paper == papers.SLIDE
    before = int(slide and has_cover(view))
    total = len(found) + before
    count = max(len(page.view.slots) for page in found)
    inner = room.width - 2 * SPACING.margin - SPACING.labels
    wide = round(min(_WIDEST, inner / count - gap), 2)
    start = SPACING.margin + SPACING.labels
    scenes = []
    for number, page in enumerate(found, before + 1):
        columns = Columns(start, wide, gap, len(page.view.slots))
        theme = shades(options.theme, view, page.span)
        frame = Frame(page.view, theme, columns, room.width, density)
        leaf = Leaf(number, total, footer.summary(view), room, slide, bool(before))
        scenes.append(_drawn(frame, page.needs, leaf))
    return scenes


def _drawn(frame: Frame, needs: tuple[Need, ...], leaf: Leaf | None = None) -> Scene:
    view = frame.view
    head = heading.of_page(frame, leaf)
    top = stages.draw(frame, head.bottom)
    body = rows.draw(frame, top.bottom + 18, needs)
    marks = _truths(frame, top.bottom + 18)
    plain = (*arrows.between(frame, body), *arrows.onward(frame, body))
    ways = (*arrows.needed(frame, body, needs), *plain, *points.fails(frame, body))
    cut = counted((*top.items, *body.items))
    foot = footer.ending(
        frame, body.bottom, _marks(view, needs, plain=bool(plain)), cut=cut, leaf=leaf
    )
    items = (*head.items, *top.items, *body.items, *marks, *ways, *foot.items)
    return whole(frame, "blueprint", Part(items, foot.bottom))


def _frame(view: View, options: Options, needs: tuple[Need, ...]) -> Frame:
    """Return a sheet whose gutters are wide enough for the arrows that run through them."""
    density = _density(options)
    gap = _gap(needs)
    reach = (SPACING.margin + SPACING.labels, SPACING.sheet_least - SPACING.margin - gap)
    columns = fitted(
        len(view.slots), reach, (density.spacing.column, density.spacing.column_most), gap
    )
    width = max(columns.end + gap + SPACING.margin, SPACING.sheet_narrow)
    return Frame(view, options.theme, columns, round(width, 2), density)


def _density(options: Options) -> Density:
    return density_of(compact=options.compact, slide=options.paper == papers.SLIDE)


def _gap(needs: tuple[Need, ...]) -> float:
    used = Counter(gutter for need in needs for gutter in {need.out, need.into})
    return max(_GAP, 24 + rows.TRACK * max(used.values(), default=0))


def _truths(frame: Frame, y: float) -> tuple[Shape, ...]:
    """Name the moments of truth above their touchpoints."""
    places = (place for place, one in enumerate(frame.view.slots) if one and one.moment_of_truth)
    return tuple(
        shape for place in places for shape in truth(frame.columns.centre(place), y, frame.theme)
    )


def _marks(view: View, needs: tuple[Need, ...], *, plain: bool) -> tuple[footer.Mark, ...]:
    found: list[footer.Mark] = []
    if plain:
        found.append((28, _way_mark, "belongs together, or leads on"))
    if needs:
        found.append((28, _need_mark, "needs: the step at the head waits for the one at the tail"))
    if any(lane.name == FAILS for lane in view.lanes):
        found.append((18, _fail_mark, "fail point: something goes wrong here, see pain points"))
    if any(column.waits for column in view.columns):
        found.append((18, _wait_mark, "wait point: customers wait here"))
    if any(column.moment_of_truth for column in view.columns):
        found.append((10, _truth_mark, "moment of truth: customers decide here"))
    return tuple(found)


def _way_mark(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    colour = theme.rule
    line = Path(polyline([(x, y), (x + 20, y)]), line=colour, width=1.4, round=True)
    return line, arrows.head((x + 27, y), (1, 0), colour)


def _need_mark(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    colour = theme.avatar_ink
    line = Path(polyline([(x, y), (x + 20, y)]), line=colour, width=1.4, round=True)
    return line, arrows.head((x + 27, y), (1, 0), colour)


def _fail_mark(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    return points.fail((x + points.RADIUS, y), theme)


def _wait_mark(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    return points.wait((x + points.RADIUS, y), theme)


def _truth_mark(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    return (diamond(x + 5, y, theme),)
