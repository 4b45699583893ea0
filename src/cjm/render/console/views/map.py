"""The map: stages, touchpoints, the emotion strip, pains, gains, opportunities.

Touchpoints stand side by side in blocks as wide as the terminal; long texts wrap, and what is
longer still is marked and listed in full at the end.
"""

from collections.abc import Iterator

from cjm.render.compose import view_of
from cjm.render.console.blocks import blocks
from cjm.render.console.cells import wrap
from cjm.render.console.heading import heading
from cjm.render.console.ink import Glyphs, Line, Span, fit
from cjm.render.console.legend import legend, marks
from cjm.render.console.overview import overview
from cjm.render.console.page import Page
from cjm.render.console.rest import Rest
from cjm.render.console.table import LISTED, Table
from cjm.render.view import Item, Lane, View

_LANES = ("touchpoints", "emotion", "gains", "pains", "opportunities")


def lines(page: Page) -> Iterator[Line]:
    """Go through the lines of the map."""
    room, glyphs = page.room, page.glyphs
    view = view_of(page.context, page.options.lanes or _LANES, page.options.today)
    yield from heading(view.header, room, glyphs)
    shown, rest = blocks(view, room), Rest(glyphs.ellipsis)
    if len(shown) > 1:
        yield from overview(view, room, glyphs)
    for block in shown:
        yield ()
        yield from Table(view, block, glyphs, rest).lines()
    for lane in view.lanes:
        if lane.name in LISTED:
            yield from _list(view, lane, room, glyphs)
    yield from rest.lines(room)
    yield ()
    several = f"{len(view.columns)} touchpoints in {len(shown)} rows"
    yield from legend([*marks(view, glyphs), *[several] * (len(shown) > 1)], room)


def _list(view: View, lane: Lane, room: int, glyphs: Glyphs) -> Iterator[Line]:
    yield ()
    yield (Span(lane.title, "strong"),)
    for item, places in _gathered(lane):
        numbers = [str(slot.number) for place in places if (slot := view.slots[place])]
        where = f"{glyphs.to} {', '.join(numbers)}" if len(numbers) < len(view.columns) else ""
        notes = f" {glyphs.dot} ".join(part for part in (where, item.note) if part)
        text = f"{item.text} ({notes})" if notes else item.text
        for row, line in enumerate(wrap(text, room - 2)):
            yield (Span("  " if row else f"{glyphs.idea} ", "idea"), *fit(line, 0))


def _gathered(lane: Lane) -> list[tuple[Item, list[int]]]:
    """Return each item of a lane once, with all slots that it is for, in the map's order."""
    found: dict[tuple[str | int, ...], tuple[Item, list[int]]] = {}
    for slot, items in enumerate(lane.cells):
        for item in items:
            found.setdefault(item.route, (item, []))[1].append(slot)
    for band in lane.bands:
        slots = range(band.first, band.first + band.span)
        found.setdefault(band.item.route, (band.item, []))[1].extend(slots)
    return [(item, sorted(slots)) for _, (item, slots) in sorted(found.items(), key=_route)]


def _route(entry: tuple[tuple[str | int, ...], object]) -> tuple[str, ...]:
    return tuple(f"{part:09}" if isinstance(part, int) else part for part in entry[0])
