"""The curves of two maps over one another: before thin, with dots; after as always."""

from collections.abc import Iterator
from typing import Final

from cjm.model.context import Context
from cjm.model.touchpoint import Touchpoint
from cjm.render.compare.about import beside
from cjm.render.compare.both import view_of_both
from cjm.render.compare.maps import Maps, maps_of
from cjm.render.compare.order import Slots, ordered
from cjm.render.compare.panels import Panel, panels
from cjm.render.lanes import cells
from cjm.render.options import Options
from cjm.render.sheet.plot import Style, Trace, style
from cjm.render.slide.drawing import Drawing
from cjm.render.slide.reasons import Reasons
from cjm.render.theme import Theme
from cjm.render.view import Column, Lane, View

_LANES: Final = ("gains", "pains", "thoughts")


def overlay(context: Context, options: Options) -> Drawing:
    """Return what is drawn of a map and the one that it is compared with.

    Highs are those of the later map, lows those of the earlier one and what hurts in the later
    one, each with what stands behind it there.

    Raises:
        DrawingError: There is no other map.
    """
    maps = maps_of(context, options)
    slots, above = ordered(maps)
    felt = panels(maps, slots)
    view = view_of_both(maps, slots, above, felt)
    view = view._replace(header=view.header._replace(kind=beside(maps)), without=options.without)
    behind = [_reasons(maps, side, slots, view) for side in (0, 1)]
    curves = tuple(_traces(felt, options.theme))
    return Drawing(view, curves, tuple(behind[not own.style.faint] for own in curves))


def _reasons(maps: Maps, side: int, slots: Slots, view: View) -> Reasons:
    """Return what may stand behind highs and lows of a side (0 before, 1 after)."""
    context = (maps.before, maps.after)[side]
    pairs: list[tuple[Column, Touchpoint] | None] = []
    columns: list[Column | None] = []
    for column, met in zip(view.slots, slots, strict=True):
        own = (met.before, met.after)[side] if met else None
        there = (
            column._replace(id=own.id, route=met.routes[side]) if column and met and own else None
        )
        columns.append(there)
        pairs.append((there, own) if there and own else None)
    lanes = tuple(Lane(name, "", cells(name, context, pairs)) for name in _LANES)
    return Reasons(context, view._replace(slots=tuple(columns), lanes=lanes))


def _traces(felt: tuple[Panel, ...], theme: Theme) -> Iterator[Trace]:
    """Yield the curve before and the one after of each persona.

    Where these are four or more, bands would cover one another, and are left out.
    """
    for place, panel in enumerate(felt):
        strong = style(place, theme)._replace(banded=len(felt) == 1)
        ink = theme.muted if len(felt) == 1 else strong.ink
        faint = Style(ink, strong.rim, faint=True, banded=False)
        for side, (when, look) in enumerate((("before", faint), ("after", strong))):
            name = f"{panel.name} {when}" if panel.name else when.capitalize()
            points = tuple(point for run in panel.runs(side) for point in run)
            yield Trace(name, points, look, panel.persona, panel.passed(side))
