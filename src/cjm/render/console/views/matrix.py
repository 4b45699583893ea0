"""The matrix: opportunities by value and effort, numbered, and below it what each is about."""

from collections.abc import Iterator

from cjm.render.compose import view_of
from cjm.render.console import board as drawing
from cjm.render.console.cells import wrap
from cjm.render.console.heading import title
from cjm.render.console.ink import Glyphs, Line, Style, fit
from cjm.render.console.legend import legend
from cjm.render.console.page import Page
from cjm.render.day import day_of
from cjm.render.matrix import told
from cjm.render.script import clean
from cjm.render.view import View
from cjm.scoring.backlog import Entry, Source
from cjm.scoring.quadrants import Board, Placed, board


def lines(page: Page) -> Iterator[Line]:
    """Go through the lines of the board and of its lists."""
    context, options, room, glyphs = page.context, page.options, page.room, page.glyphs
    view = view_of(context, ("touchpoints",), options.today)
    found = board([Source("", context, options.scoring)], today=day_of(context, options))
    yield from title(view.header, room, glyphs)
    yield ()
    yield from _lines(told.WHAT, room, "strong")
    if told.nothing(found):
        yield from _lines(told.nothing(found), room)
    drawn = (
        drawing.draw(found.placed, room, glyphs) if found.placed else drawing.Drawn((), False, ())
    )
    if found.placed:
        yield from _lines(told.UPWARDS, room, "faint")
    yield from drawn.lines
    yield from _lists(found, view, room, glyphs)
    if found.placed or found.unplaced or found.rejected:
        yield ()
        yield from _lines(told.notes(found), room, "faint")
    yield from legend(_meaning(found, drawn, glyphs), room)


def _lines(text: str, room: int, style: Style = "plain") -> Iterator[Line]:
    yield from (fit(line, 0, style) for line in wrap(text, room))


def _lists(found: Board, view: View, room: int, glyphs: Glyphs) -> Iterator[Line]:
    if found.placed:
        yield ()
        yield from _lines(told.PLACED, room, "strong")
    wide = len(f"{len(found.placed):>2}")
    for place, one in enumerate(found.placed):
        yield from [()] * bool(place)
        yield from _told(f"{one.number:>{wide}} {drawing.mark(one, glyphs)} ", one, view, room)
    if found.unplaced:
        yield ()
        yield from _lines(told.UNPLACED, room, "strong")
    for entry in found.unplaced:
        yield from _told(f"{'':{wide}} {glyphs.idea} ", entry, view, room)


def _told(head: str, one: Placed | Entry, view: View, room: int) -> Iterator[Line]:
    """Tell one opportunity: its title behind its number, all else below."""
    entry = one.entry if isinstance(one, Placed) else one
    where = told.where(entry, view)
    parts: list[tuple[str, Style]] = [
        (clean(entry.opportunity.title), "strong"),
        *((text, "plain") for text in told.figures(one)),
        (told.state(entry), "faint"),
        (f"for {where}" if where else "", "faint"),
        *((f"pain: {text}", "pain") for text in told.pains(entry)),
    ]
    for text, style in parts:
        for line in wrap(text, room - len(head)):
            yield (*fit(head, len(head), "idea"), *fit(line, 0, style))
            head = " " * len(head)


def _meaning(found: Board, drawn: drawing.Drawn, glyphs: Glyphs) -> Iterator[str]:
    used = {drawing.mark(one, glyphs) for one in found.placed}
    for basis, mark in glyphs.basis.items():
        if mark in used:
            yield f"{mark} {_BASES[basis]}"
    if drawn.aside:
        yield "some marks moved aside: the list has their figures"
    if drawn.left_out:
        numbers = ", ".join(map(str, drawn.left_out))
        yield f"no room on the board for {numbers}"


_BASES = {
    "observed": "evidence is named",
    "partly": "some of the value rests on evidence",
    "assumed": "the value is an estimate without evidence",
    "proposed": "proposed for the future",
}
