"""Two maps: what the difference comes to, both curves over one another, and every change in words."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cjm.render.compare.both import view_of_both
from cjm.render.compare.legend import ASSUMED, WORDS
from cjm.render.compare.maps import maps_of
from cjm.render.compare.order import Slots, ordered
from cjm.render.compare.panels import Panel, panels
from cjm.render.compare.tiles import Tile, tiles
from cjm.render.console import differing
from cjm.render.console.axis import Section, axis, sections
from cjm.render.console.blocks import LABEL
from cjm.render.console.cells import cut, wrap
from cjm.render.console.cells import width as width_of
from cjm.render.console.heading import heading
from cjm.render.console.ink import Glyphs, Line, Span, fit
from cjm.render.console.legend import legend, marks
from cjm.render.console.page import Page
from cjm.render.console.strip import TALL, Dot, scale, strip
from cjm.render.fates import ORDER
from cjm.render.view import Point, View

_NAMES = 24
"""Cells for the names of figures, at most."""


def lines(page: Page) -> Iterator[Line]:
    """Go through the lines of a comparison.

    Raises:
        DrawingError: There is no second map.
    """
    room, glyphs = page.room, page.glyphs
    maps = maps_of(page.context, page.options)
    slots, above = ordered(maps)
    felt = panels(maps, slots)
    view = view_of_both(maps, slots, above, felt)
    yield from heading(view.header, room, glyphs)
    yield ()
    yield from _figures(tuple(tiles(maps, slots)), room, glyphs)
    for section in sections(view, room - LABEL - 1) if felt else ():
        for panel in felt:
            yield ()
            yield from _curves(panel, section, glyphs)
        yield from axis(view, section, glyphs)
    yield from differing.lines(maps, slots, view, felt, (room, glyphs))
    yield ()
    yield from legend(_meaning(view, slots, felt, glyphs), room)


def _figures(told: Sequence[Tile], room: int, glyphs: Glyphs) -> Iterator[Line]:
    names = min(_NAMES, room // 3, max(width_of(tile.title) for tile in told))
    for tile in told:
        left = wrap(tile.title, names)
        right = [*_figure(tile, room - names - 2, glyphs)]
        for row in range(max(len(left), len(right))):
            name = fit(left[row] if row < len(left) else "", names + 2, "strong")
            yield (*name, *(right[row] if row < len(right) else ()))


def _figure(tile: Tile, room: int, glyphs: Glyphs) -> Iterator[Line]:
    texts = [_sides(tile, glyphs), _counted(tile, glyphs), *tile.notes]
    for text in filter(None, texts):
        yield from (fit(line, 0) for line in wrap(text, room))
    wide = max((width_of(number) for number, _ in tile.parts), default=0)
    for number, text in tile.parts:
        for row, line in enumerate(wrap(text, room - wide - 2)):
            yield (Span(f"{'' if row else number:>{wide}}  ", "strong"), *fit(line, 0))


def _sides(tile: Tile, glyphs: Glyphs) -> str:
    told = f" {glyphs.to} ".join(filter(None, tile.sides or ()))
    return ", ".join(filter(None, (told, tile.change)))


def _counted(tile: Tile, glyphs: Glyphs) -> str:
    fates = {f"fate-{fate}": mark for fate, mark in glyphs.fates.items()}
    return "   ".join(f"{fates[mark]} {text}" for mark, text in tile.marked)


def _curves(panel: Panel, section: Section, glyphs: Glyphs) -> Iterator[Line]:
    """Draw the curves of a persona, today's behind."""
    named = ("Emotion", *(wrap(panel.name, LABEL - 3) if panel.name else ()))
    before, after = (_dots(panel, side, section) for side in (0, 1))
    drawn = strip(after, section.width, glyphs, TALL, behind=before)
    for row, line in enumerate(drawn):
        number = scale(row, glyphs, TALL)
        name = named[row] if row < len(named) else ""
        head = fit(cut(name, LABEL - 3, glyphs.ellipsis), LABEL - len(number), "strong")
        yield (*head, Span(number, "faint"), Span(" "), *line)


def _dots(panel: Panel, side: int, section: Section) -> list[Dot]:
    return [
        Dot(
            section.x(point.slot),
            point.score,
            point.basis if point.slot in section.slots else None,
            joined=place > 0,
            bare=True,
        )
        for run in panel.runs(side)
        for place, point in enumerate(_near(run, section))
    ]


def _near(run: Sequence[Point], section: Section) -> list[Point]:
    """Return the points of a section with those that a curve comes from and heads for."""
    inner = [place for place, point in enumerate(run) if point.slot in section.slots]
    if inner:
        return [*run[max(0, inner[0] - 1) : inner[-1] + 2]]
    ends = pairwise(run)
    first, last = section.slots.start, section.slots.stop
    return next(([*pair] for pair in ends if pair[0].slot < first and pair[1].slot >= last), [])


def _meaning(view: View, slots: Slots, felt: Sequence[Panel], glyphs: Glyphs) -> Iterator[str]:
    drawn = {met.fate for met in slots if met}
    yield from (f"{glyphs.fates[fate]} {WORDS[fate]}" for fate in ORDER if fate in drawn)
    if felt:
        yield f"{glyphs.before} {glyphs.lines[2][0] * 2} before"
    yield from marks(view, glyphs)
    yield ASSUMED
