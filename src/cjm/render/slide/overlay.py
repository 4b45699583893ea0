"""The curves of two maps over one another: before thin, with dots; after as always."""

from collections.abc import Iterator
from typing import Final

from cjm.model.context import Context
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
from cjm.render.view import Lane, View

_LANES: Final = ("gains", "pains", "thoughts")


def overlay(context: Context, options: Options) -> Drawing:
    """Return what is drawn of a map and the one that it is compared with.

    Highs and lows are those of the later map, with what stands behind them there.

    Raises:
        DrawingError: There is no other map.
    """
    maps = maps_of(context, options)
    slots, above = ordered(maps)
    felt = panels(maps, slots)
    view = view_of_both(maps, slots, above, felt)
    view = view._replace(
        header=view.header._replace(kind=beside(maps)), lanes=tuple(_lanes(maps, slots, view))
    )
    curves = tuple(_traces(felt, options.theme))
    return Drawing(view, curves, Reasons(maps.after, view))


def _lanes(maps: Maps, slots: Slots, view: View) -> Iterator[Lane]:
    """Yield what may stand behind highs and lows, from the later map."""
    pairs = [
        (column, met.after) if column and met and met.after else None
        for column, met in zip(view.slots, slots, strict=True)
    ]
    for name in _LANES:
        yield Lane(name, "", cells(name, maps.after, pairs))


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
