"""The matrix: opportunities by value and effort, and below it what is known of each."""

from collections.abc import Iterator

from cjm.render.backlogs import CAUTION
from cjm.render.compose import view_of
from cjm.render.console.board import board as drawn_board
from cjm.render.console.cells import wrap
from cjm.render.console.heading import title
from cjm.render.console.ink import Glyphs, Line, Span, Style, fit
from cjm.render.console.legend import legend
from cjm.render.console.page import Page
from cjm.render.day import day_of
from cjm.render.matrix import told
from cjm.render.script import clean
from cjm.render.view import View
from cjm.scoring.backlog import Entry, Source
from cjm.scoring.quadrants import Board, Placed, board

_INDENT = 4
_MOVED = "Some numbers stand beside their place; the list has the figures."
_NOTHING = "There are no opportunities on this map yet."


def lines(page: Page) -> Iterator[Line]:
    """Go through the lines of the board and of its lists."""
    room, glyphs = page.room, page.glyphs
    view = view_of(page.context, ("touchpoints",))
    source = Source("", page.context, page.options.scoring)
    found = board([source], today=day_of(page.context, page.options))
    yield from title(view.header, room, glyphs)
    if not found.placed and not found.unplaced:
        yield ()
        yield from ((Span(line),) for line in wrap(_NOTHING, room))
        return
    moved = False
    if found.placed:
        drawn = drawn_board(found.placed, room, glyphs)
        moved = drawn.moved
        yield ()
        yield from drawn.lines
    yield from _lists(found, view, page)
    yield ()
    yield from _notes(found, room, moved=moved)
    yield from legend(_marks(found, glyphs), room)


def _lists(found: Board, view: View, page: Page) -> Iterator[Line]:
    for one in found.placed:
        yield ()
        parts = _about(one.entry, view, (told.worth(one), told.state(one.entry)))
        yield from _entry(f"{one.number}", one.entry, parts, page)
    if found.unplaced:
        yield ()
        yield (Span("Not placed", "strong"),)
    for entry in found.unplaced:
        parts = _about(entry, view, (f"{entry.reason}", told.state(entry)))
        yield from _entry(page.glyphs.dash, entry, parts, page)


def _about(entry: Entry, view: View, figures: tuple[str, ...]) -> Iterator[tuple[str, Style]]:
    yield from ((text, "plain") for text in figures)
    where = told.where(entry, view)
    if where:
        yield f"for {where}", "faint"
    yield from ((f"pain: {text}", "pain") for text in told.pains(entry))


def _entry(
    head: str, entry: Entry, parts: Iterator[tuple[str, Style]], page: Page
) -> Iterator[Line]:
    room = page.room - _INDENT
    for row, line in enumerate(wrap(clean(entry.opportunity.title), room)):
        number = f"{head:>3} " if not row else " " * _INDENT
        yield (Span(number, "idea"), *fit(line, room, "strong"))
    for text, style in parts:
        for line in wrap(text, room):
            yield (Span(" " * _INDENT), *fit(line, room, style))


def _notes(found: Board, room: int, *, moved: bool) -> Iterator[Line]:
    left = f"{found.rejected} rejected: left out." if found.rejected else ""
    said = (told.SPLIT, _MOVED if moved else "", left, CAUTION)
    for line in wrap(" ".join(filter(None, said)), room):
        yield (Span(line, "faint"),)


def _marks(found: Board, glyphs: Glyphs) -> Iterator[str]:
    known = {_known(one) for one in found.placed}
    if True in known:
        yield f"{glyphs.basis['observed']} value with evidence"
    if False in known:
        yield f"{glyphs.basis['assumed']} value is an estimate"
    if any(not one.value.certain for one in found.placed):
        yield "~ could be off, within the interval"


def _known(one: Placed) -> bool:
    return one.value.basis in {"observed", "stated"}
