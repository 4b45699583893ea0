"""The parts of the document, from its title to its legend."""

import re
from collections.abc import Iterator

from cjm.model.context import Context
from cjm.render.console.ink import UNICODE, paint
from cjm.render.console.overview import overview
from cjm.render.day import day_of
from cjm.render.details.anchors import anchor
from cjm.render.details.facts import Section
from cjm.render.document.articles import article, folded
from cjm.render.document.places import Places
from cjm.render.document.table import MARKS, OLD, TRUTH, rows
from cjm.render.document.words import cell, inline, line
from cjm.render.matrix import told
from cjm.render.options import Options
from cjm.render.script import clean
from cjm.render.sheet.cards import quoted
from cjm.render.sheet.touchpoints import note_of
from cjm.render.view import Column, View
from cjm.scoring.backlog import Entry, Source
from cjm.scoring.quadrants import Placed, board

_ROOM = 110
"""Cells of the curve: what GitHub shows of a line of code without scrolling."""


def head(view: View) -> Iterator[str]:
    """Yield the title, what kind of map it is, and its facts."""
    header = view.header
    yield f"# {inline(header.title)}"
    yield ""
    reviewed = f"reviewed {header.reviewed}" if header.reviewed else "never reviewed"
    known = header.coverage.words
    known = known[:1].lower() + known[1:]
    about = (header.kind, header.status, header.owner, reviewed, header.workspace, known)
    yield " · ".join(inline(part) for part in about if part)
    yield ""
    for one in header.quotes:
        name = f"**{inline(one.name)}:** " if one.name else ""
        yield f"> {name}{(inline if name else line)(quoted(one.text))}"
        yield ""
    people = (f"{one.name}, {one.tagline}" if one.tagline else one.name for one in header.people)
    facts = [("Personas", "; ".join(people)), *((fact.label, fact.text) for fact in header.facts)]
    found = [f"- **{inline(label)}:** {inline(text)}" for label, text in facts if text]
    yield from found
    yield from [""] * bool(found)


def curve(view: View) -> Iterator[str]:
    """Yield the curve of each persona, drawn with characters; it runs from left to right."""
    drawn = paint(overview(view, _ROOM, UNICODE, len(view.curves)), UNICODE, colour=False)
    if not view.curves or not drawn.strip():
        return
    fence = "~" * max(3, 1 + max(map(len, re.findall("~+", drawn)), default=0))
    yield from ("## Emotion", "", '<div dir="ltr">', "", f"{fence}text")
    yield from drawn.strip("\n").split("\n")
    yield from (fence, "", "</div>", "")


def stages(view: View, found: Section, places: Places) -> Iterator[str]:
    """Yield each stage with its touchpoints in full, folded."""
    yield "## Stage by stage"
    yield ""
    held = {one.anchor: one for one in found.articles}
    for stage in view.stages:
        columns = [
            column
            for column in view.slots[stage.first : stage.first + stage.span]
            if column is not None
        ]
        inner = [f"Goal: {inline(stage.goal)}", ""] if stage.goal else []
        for column in columns:
            inner += article(held[anchor(column.route)], places, [_about(column)])
        count = "1 touchpoint" if len(columns) == 1 else f"{len(columns) or 'no'} touchpoints"
        yield from folded(f"{stage.title} · {count}", iter(inner))


def _about(column: Column) -> str:
    parts = [", ".join(inline(channel.title) for channel in column.channels)]
    parts += [f"{TRUTH} moment of truth"] * column.moment_of_truth
    parts.append(inline(note_of(column) or ""))
    return " · ".join(part for part in parts if part)


def opportunities(context: Context, view: View, options: Options, places: Places) -> Iterator[str]:
    """Yield a table of opportunities, the most value for the effort first."""
    found = board([Source("", context, options.scoring)], today=day_of(context, options))
    entries: tuple[Placed | Entry, ...] = (*found.placed, *found.unplaced)
    if entries:
        names = ("#", "Opportunity", "For", "Worth", "State")
        yield from rows(names, (tuple(_opportunity(one, view, places)) for one in entries))
        yield cell(told.SPLIT)
        yield ""


def _opportunity(one: Placed | Entry, view: View, places: Places) -> Iterator[str]:
    entry = one.entry if isinstance(one, Placed) else one
    yield str(one.number) if isinstance(one, Placed) else ""
    yield places.link(clean(entry.opportunity.title), anchor(entry.route), table=True)
    yield cell(told.where(entry, view))
    yield cell(told.worth(one) if isinstance(one, Placed) else told.missing(one))
    yield cell(told.state(entry))


def legend(view: View) -> Iterator[str]:
    """Yield the meaning of the marks in tables and curves."""
    points = [point for one in view.curves for point in one.points]
    meant = {
        "observed": "evidence is named",
        "assumed": "assumed, without evidence",
        "proposed": "proposed for the future",
    }
    used = {point.basis for point in points}
    parts = [f"{MARKS[basis]} {text}" for basis, text in meant.items() if basis in used]
    if any(point.old for point in points):
        parts.append(f"{OLD} observed long ago: the evidence is old")
    if any(column.moment_of_truth for column in view.columns):
        parts.append(f"{TRUTH} moment of truth")
    if points:
        parts.append("emotions from \N{MINUS SIGN}2 (frustrated) to +2 (delighted)")
    if parts:
        yield " · ".join(parts)
        yield ""
