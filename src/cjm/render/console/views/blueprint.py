"""The blueprint: what customers do, and below it how each touchpoint is delivered.

Steps that others wait for have a letter; those that wait name it.
"""

from collections.abc import Iterator, Mapping

from cjm.diagnostics import Route
from cjm.render.blueprint.five import LINES, five_rows
from cjm.render.blueprint.needs import Need, needs_of
from cjm.render.console.blocks import LABEL, Block, blocks
from cjm.render.console.heading import title
from cjm.render.console.ink import Glyphs, Line, Span
from cjm.render.console.legend import legend, marks
from cjm.render.console.page import Page
from cjm.render.console.rest import Rest
from cjm.render.console.table import Table
from cjm.render.view import Item, View


def lines(page: Page) -> Iterator[Line]:
    """Go through the lines of the blueprint."""
    room, glyphs = page.room, page.glyphs
    view = five_rows(page.context)
    needs = needs_of(page.context, view.slots)
    view = _told(view, needs)
    yield from title(view.header, room, glyphs)
    shown, rest = blocks(view, room), Rest(glyphs.ellipsis)
    for block in shown:
        yield ()
        yield from Table(view, block, glyphs, rest, _named(block, glyphs), gaps=True).lines()
    yield from rest.lines(room)
    yield ()
    several = f"{len(view.columns)} touchpoints in {len(shown)} rows"
    parts = [*marks(view, glyphs), *[several] * (len(shown) > 1)]
    if needs:
        parts.insert(0, "[A] after A: waits for the step that is marked [A]")
    yield from legend(parts, room)


def _named(block: Block, glyphs: Glyphs) -> dict[str, Line]:
    """Return the three lines with their names, as wide as the block."""
    wide = LABEL + 1 + block.width
    found: dict[str, Line] = {}
    for (row, name), mark in zip(LINES.items(), glyphs.lines, strict=True):
        left = max(0, wide - len(name) - 1)
        rule = (mark * left)[:left].rstrip()
        found[row] = (Span(name, "faint"), Span(" "), Span(rule, "strong"))
    return found


def _told(view: View, needs: tuple[Need, ...]) -> View:
    """Return the view with the letters of what needs what in its items."""
    sources = sorted({need.source for need in needs})
    letters = {route: _letter(place) for place, route in enumerate(sources)}
    waits: dict[Route, list[str]] = {}
    for need in needs:
        waits.setdefault(need.target, []).append(letters[need.source])
    lanes = (
        lane._replace(
            cells=tuple(tuple(_item(item, letters, waits) for item in cell) for cell in lane.cells)
        )
        for lane in view.lanes
    )
    return view._replace(lanes=tuple(lanes))


def _item(item: Item, letters: Mapping[Route, str], waits: Mapping[Route, list[str]]) -> Item:
    text = f"[{letters[item.route]}] {item.text}" if item.route in letters else item.text
    notes = [item.note] if item.note else []
    if item.route in waits:
        notes.append(f"after {', '.join(waits[item.route])}")
    return item._replace(text=text, note=" · ".join(notes) or None)


def _letter(place: int) -> str:
    """Return A to Z, then AA, AB and so on, for a place from 0."""
    first, last = divmod(place, 26)
    return (_letter(first - 1) if first else "") + chr(ord("A") + last)
