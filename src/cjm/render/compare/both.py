"""Both maps as one view: what pictures of two have in common."""

from collections.abc import Sequence

from cjm.render.compare import about
from cjm.render.compare.maps import Maps
from cjm.render.compare.order import Met, Slots, ordered
from cjm.render.compare.panels import Panel, panels
from cjm.render.compose import column_of
from cjm.render.script import direction_of_all, language
from cjm.render.view import Column, Curve, Stage, View


def view_of_both(maps: Maps, slots: Slots, above: tuple[Stage, ...], felt: Sequence[Panel]) -> View:
    """Return the view of two maps, yet without lanes; its one curve holds the points of both.

    It is told in words whole, whatever is shown of it.
    """
    whole = ordered(maps)[0]
    columns = tuple(_column(met, maps) if met else None for met in slots)
    head = about.header(maps, slots)
    texts = [head.title, *(stage.title for stage in above), *(one.title for one in columns if one)]
    points = (
        point for panel in felt for one in panel.felt if one for point in (one.before, one.after)
    )
    return View(
        id=maps.after.journey.id,
        header=head,
        direction=direction_of_all(texts),
        language=language(texts),
        stages=above,
        slots=columns,
        lanes=(),
        curves=(Curve(None, tuple(filter(None, points))),),
        description=about.description(maps, whole, panels(maps, whole)),
    )


def _column(met: Met, maps: Maps) -> Column:
    context = maps.after if met.after else maps.before
    column = column_of(context, met.touchpoint, met.number, met.route)
    return column._replace(fate=met.fate)
