"""Two maps in one picture: what stays, changes, comes and goes, and by which opportunity.

Touchpoints stand in the order of the later map; those that go stand where they were. Both emotion
curves lie over one another; below them is what brings each change about, and what changes in words.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final, NamedTuple

from cjm.model.context import Context
from cjm.render.compare import bringing, curves, details, items, tiles
from cjm.render.compare.both import view_of_both
from cjm.render.compare.legend import marks
from cjm.render.compare.maps import Maps, maps_of
from cjm.render.compare.order import Met, Slots, folded, ordered
from cjm.render.compare.panels import Panel, panels
from cjm.render.compose import checked
from cjm.render.notes import note
from cjm.render.options import Options
from cjm.render.paging import papers
from cjm.render.paging.cover import covered
from cjm.render.paging.dividing import Span
from cjm.render.paging.lanes import Held, Plan, Whole, above, leaves
from cjm.render.paging.papers import Leaf, Room
from cjm.render.scene import Gradient, Group, Scene, Shape
from cjm.render.sheet import emotion, footer, lanes, stages
from cjm.render.sheet.cutting import counted
from cjm.render.sheet.density import density_of
from cjm.render.sheet.frame import Frame, Part, frame_of
from cjm.render.sheet.lanes import Drawer
from cjm.render.sheet.whole import whole
from cjm.render.theme import BODY
from cjm.render.view import Item, Lane, Stage, View
from cjm.render.words import LANE_TITLES

_ORDER: Final = (
    "touchpoints",
    "emotion",
    "opportunities",
    "actions",
    "thoughts",
    "gains",
    "pains",
    "physical-evidence",
    "frontstage",
    "backstage",
    "support",
    "metrics",
)


class _Both(NamedTuple):
    """Two maps, the order of their touchpoints, the emotions of each persona, and what is drawn."""

    maps: Maps
    slots: Slots
    felt: tuple[Panel, ...]
    view: View


def scene(context: Context, options: Options) -> Scene:
    """Lay two maps out as one picture; right to left if their content is.

    Raises:
        DrawingError: There is no second map.
        UnknownNameError: A lane in the options is none.
    """
    both = _both(context, options)
    frame = frame_of(both.view, options.theme, density_of(compact=options.compact))
    return _sheet(both, frame)


def pages(context: Context, options: Options) -> Sequence[Scene]:
    """Lay two maps out on pages of `options.paper`, as few as can be.

    Raises:
        DrawingError: There is no second map.
        UnknownNameError: A lane in the options is none.
    """
    assert options.paper  # else there is one sheet
    both, slide = _both(context, options), options.paper == papers.SLIDE
    density = density_of(compact=options.compact, slide=slide)
    strip, legend = partial(_strip, both), tuple(marks(both.slots, both.felt))

    def own(frame: Frame, span: Span, held: Held) -> dict[int, Drawer]:
        return _drawers(_part(both, frame, span, held), frame)

    plans: list[tuple[Room, Plan]] = []

    def laid(room: Room) -> list[Scene]:
        every = Whole(both.view, options.theme, density, room, slide, own, strip, legend, plans)
        return [
            _sheet(_part(both, cut.frame, cut.span, cut.held), cut.frame, cut.leaf)
            for cut in leaves(every)
        ]

    found = papers.best(options.paper, laid, density.style(BODY).size)
    if not slide:
        return found
    return covered(frame_of(both.view, options.theme), found, legend, strip)


def _both(context: Context, options: Options) -> _Both:
    names = checked(options.lanes) if options.lanes is not None else _ORDER
    maps = maps_of(context, options)
    _say_left_out(names if options.lanes else (), maps)
    slots, above = ordered(maps)
    if options.compact:
        slots, above = folded(slots, above)
    felt = panels(maps, slots)
    view = _view(maps, slots, above, felt, names)._replace(without=options.without)
    return _Both(maps, slots, felt if "emotion" in names else (), view)


def _say_left_out(names: Sequence[str], maps: Maps) -> None:
    """Say which of the rows that are wished for a comparison never has."""
    told = {*items.compared(maps), "touchpoints", "emotion", "opportunities"}
    missing = [name for name in names if name not in told]
    if missing:
        note(f"a comparison has no row {', '.join(missing)}; --view map shows it, of one map")


def _part(both: _Both, frame: Frame, span: Span, held: Held) -> _Both:
    """Return what a page shows of two maps."""
    emotions = [place for place, lane in enumerate(both.view.lanes) if lane.name == "emotion"]
    shown = (both.felt[emotions.index(place)] for place in held if place in emotions)
    felt = tuple(panel.part(span) for panel in shown)
    return both._replace(slots=both.slots[slice(*span)], felt=felt, view=frame.view)


def _view(
    maps: Maps,
    slots: Slots,
    above: tuple[Stage, ...],
    felt: tuple[Panel, ...],
    names: tuple[str, ...],
) -> View:
    """Return what the parts of the sheet draw."""
    rows = items.rows(maps, slots)
    brought = bringing.lane(maps, slots)
    found = {
        **{name: (Lane(name, LANE_TITLES[name], cells),) for name, cells in rows.items()},
        "touchpoints": tuple(_touchpoints(maps, slots, rows)),
        "emotion": tuple(Lane("emotion", LANE_TITLES["emotion"]) for _ in felt),
        "opportunities": (brought,) if brought else (),
    }
    drawn = tuple(lane for name in names for lane in found.get(name, ()))
    return view_of_both(maps, slots, above, felt)._replace(lanes=drawn)


def _touchpoints(maps: Maps, slots: Slots, rows: dict[str, items.Cells]) -> Iterator[Lane]:
    """Yield the row of touchpoints, and below it how they were before."""
    if any(slots):
        yield Lane("touchpoints", LANE_TITLES["touchpoints"])
    told = tuple(
        tuple(Item(text, met.route) for text in _how(met, maps, slot, rows)) if met else ()
        for slot, met in enumerate(slots)
    )
    if any(told):
        yield Lane("before", "How it was", told)


def _how(met: Met, maps: Maps, slot: int, rows: dict[str, items.Cells]) -> tuple[str, ...]:
    shown = any(cells[slot] for cells in rows.values())
    return details.how_it_was(met, maps, shown=shown)


def _strip(both: _Both, frame: Frame, top: float) -> Part:
    """Draw what has become of both maps as a whole, below the header."""
    drawn = tiles.draw(frame, top, tuple(tiles.tiles(both.maps, both.slots)))
    return Part(drawn.items, drawn.bottom + 22)


def _drawers(both: _Both, frame: Frame) -> dict[int, Drawer]:
    """Return what draws the emotions of each persona, by the places of their lanes."""
    places = [place for place, lane in enumerate(frame.view.lanes) if lane.name == "emotion"]
    return {
        place: partial(curves.draw, panel=panel, place=number, ground=lanes.ground(frame, place))
        for number, (place, panel) in enumerate(zip(places, both.felt, strict=True))
    }


def _sheet(both: _Both, frame: Frame, leaf: Leaf | None = None) -> Scene:
    strip = partial(_strip, both)
    head = above(frame, leaf, strip)
    top = stages.draw(frame, head.bottom)
    rows = lanes.draw(frame, top.bottom + stages.below(frame), _drawers(both, frame))
    legend = tuple(marks(both.slots, both.felt))
    cut = counted((*top.items, *rows.items))
    foot = footer.ending(frame, rows.bottom, legend, bands=False, cut=cut, leaf=leaf)
    items = (*head.items, *top.items, *rows.items, *foot.items)
    return whole(frame, "compare", Part(items, foot.bottom), _gradients(rows.items, frame))


def _gradients(shapes: tuple[Shape, ...], frame: Frame) -> tuple[Gradient, ...]:
    groups = (one for one in shapes if isinstance(one, Group) and one.kind == "lane emotion")
    return tuple(
        emotion.gradient(group.box.y, frame.theme, frame.spacing.level)._replace(
            name=curves.gradient(place)
        )
        for place, group in enumerate(groups)
        if group.box
    )
