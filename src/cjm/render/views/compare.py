"""Two maps in one picture: what stays, changes, comes and goes, and by which opportunity.

Touchpoints stand in the order of the later map; those that go stand where they were. Both emotion
curves lie over one another; below them is what brings each change about, and what changes in words.
"""

from collections.abc import Iterator
from functools import partial
from typing import Final

from cjm.model.context import Context
from cjm.render.compare import bringing, curves, details, items, tiles
from cjm.render.compare.both import view_of_both
from cjm.render.compare.legend import marks
from cjm.render.compare.maps import Maps, maps_of
from cjm.render.compare.order import Met, Slots, folded, ordered
from cjm.render.compare.panels import Panel, panels
from cjm.render.compose import checked
from cjm.render.options import Options
from cjm.render.scene import Gradient, Group, Scene, Shape
from cjm.render.sheet import emotion, footer, header, lanes, stages
from cjm.render.sheet.cutting import counted
from cjm.render.sheet.density import density_of
from cjm.render.sheet.frame import Frame, Part, frame_of
from cjm.render.sheet.whole import whole
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


def scene(context: Context, options: Options) -> Scene:
    """Lay two maps out as one picture; right to left if their content is.

    Raises:
        DrawingError: There is no second map.
        UnknownNameError: A lane in the options is none.
    """
    names = checked(options.lanes) if options.lanes is not None else _ORDER
    maps = maps_of(context, options)
    slots, above = ordered(maps)
    if options.compact:
        slots, above = folded(slots, above)
    felt = panels(maps, slots)
    view = _view(maps, slots, above, felt, names)._replace(without=options.without)
    frame = frame_of(view, options.theme, density_of(compact=options.compact))
    return _sheet(frame, felt, maps, slots)


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


def _sheet(frame: Frame, felt: tuple[Panel, ...], maps: Maps, slots: Slots) -> Scene:
    view = frame.view
    head = header.draw(frame)
    strip = tiles.draw(frame, head.bottom, tuple(tiles.tiles(maps, slots)))
    top = stages.draw(frame, strip.bottom + 22)
    places = [place for place, lane in enumerate(view.lanes) if lane.name == "emotion"]
    own = {
        place: partial(curves.draw, panel=panel, place=number, ground=lanes.ground(frame, place))
        for number, (place, panel) in enumerate(zip(places, felt, strict=bool(places)))
    }
    rows = lanes.draw(frame, top.bottom + 14, own)
    legend = tuple(marks(slots, felt if places else ()))
    cut = counted((*top.items, *rows.items))
    foot = footer.draw(frame, rows.bottom, legend, bands=False, cut=cut)
    items = (*head.items, *strip.items, *top.items, *rows.items, *foot.items)
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
