"""The map: stages and touchpoints, lanes below one another, emotion as a curve."""

from collections.abc import Sequence
from typing import Final

from cjm.model.context import Context
from cjm.render.compose import view_of
from cjm.render.options import Options
from cjm.render.paging import papers
from cjm.render.paging.cover import covered
from cjm.render.paging.lanes import Plan, Whole, leaves
from cjm.render.paging.papers import Leaf, Room
from cjm.render.scene import Gradient, Group, Scene, Shape
from cjm.render.sheet import emotion, footer, heading, lanes, stages, touchpoints
from cjm.render.sheet.cutting import counted
from cjm.render.sheet.density import COMFORTABLE, Density, density_of
from cjm.render.sheet.frame import Frame, Part, frame_of
from cjm.render.sheet.whole import whole
from cjm.render.theme import BODY, Theme
from cjm.render.view import Lane, View
from cjm.render.words import LANE_TITLES

_HEADS: Final = "touchpoints"


def scene(context: Context, options: Options) -> Scene:
    """Lay a journey out as a map; right to left if its content is."""
    density = density_of(compact=options.compact)
    return sheet(_view(context, options), options.theme, density)


def pages(context: Context, options: Options) -> Sequence[Scene]:
    """Lay a journey out on pages of `options.paper`, as few as can be."""
    assert options.paper  # else there is one sheet
    view = _view(context, options)
    slide = options.paper == papers.SLIDE
    density = density_of(compact=options.compact, slide=slide)

    plans: list[tuple[Room, Plan]] = []

    def laid(room: Room) -> list[Scene]:
        whole = Whole(view, options.theme, density, room, slide, plans=plans)
        return [_drawn(cut.frame, cut.leaf) for cut in leaves(whole)]

    found = papers.best(options.paper, laid, density.style(BODY).size)
    return covered(frame_of(view, options.theme), found) if slide else found


def _view(context: Context, options: Options) -> View:
    view = view_of(context, options.lanes, options.today)
    view = view._replace(without=options.without)
    return view if any(lane.name == _HEADS for lane in view.lanes) else _headed(view)


def _headed(view: View) -> View:
    """Return a view whose touchpoints, which nobody asked for, are named above its rows."""
    heads = Lane(_HEADS, LANE_TITLES[_HEADS], ((),) * len(view.slots))
    named = tuple(map(touchpoints.named, view.slots))
    return view._replace(lanes=(heads, *view.lanes), slots=named)


def sheet(view: View, theme: Theme, density: Density = COMFORTABLE) -> Scene:
    """Lay a view out as a map."""
    return _drawn(frame_of(view, theme, density))


def _drawn(frame: Frame, leaf: Leaf | None = None) -> Scene:
    head = heading.of_page(frame, leaf)
    top = stages.draw(frame, head.bottom)
    rows = lanes.draw(frame, top.bottom + stages.below(frame))
    foot = footer.ending(frame, rows.bottom, cut=counted((*top.items, *rows.items)), leaf=leaf)
    items = (*head.items, *top.items, *rows.items, *foot.items)
    return whole(frame, "map", Part(items, foot.bottom), _gradients(rows.items, frame))


def _gradients(items: tuple[Shape, ...], frame: Frame) -> tuple[Gradient, ...]:
    groups = (item for item in items if isinstance(item, Group) and item.kind == "lane emotion")
    step = frame.spacing.level
    return tuple(emotion.gradient(group.box.y, frame.theme, step) for group in groups if group.box)
