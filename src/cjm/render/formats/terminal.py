"""The map for a terminal: stages, touchpoints, the emotion strip, pains, gains, opportunities.

Touchpoints stand side by side in blocks as wide as the terminal; long texts wrap, and what is
longer still is marked and listed in full at the end.
"""

from collections.abc import Iterator, Sequence

from cjm.render.console.blocks import LABEL, Block, blocks
from cjm.render.console.cells import cut, wrap
from cjm.render.console.cells import width as width_of
from cjm.render.console.ink import (
    ASCII,
    UNICODE,
    Glyphs,
    Line,
    Span,
    Style,
    feeling_of,
    fit,
    level,
    paint,
    sign,
)
from cjm.render.console.strip import Dot, scale, strip
from cjm.render.console.table import LISTED, Rest, Table
from cjm.render.view import Curve, Fact, Header, Item, Lane, View

LANES = ("touchpoints", "emotion", "gains", "pains", "opportunities")
"""The lanes of `cjm show` unless others are asked for."""

NARROWEST = 40
WIDEST = 400


def render(view: View, *, width: int, colour: bool, ascii: bool = False) -> str:  # noqa: A002 - the option's name
    """Draw a view with characters.

    Args:
        view: What is shown.
        width: Of the terminal, in cells; less than 40 counts as 40, more than 400 as 400.
        colour: Whether to write the codes of colours and bold text (ANSI, 16 colours).
        ascii: Draw with ASCII alone; the texts of the map stay as they are.

    Returns:
        Lines, each ended by a line feed and at most `width` cells wide.
    """
    glyphs = ASCII if ascii else UNICODE
    room = max(NARROWEST, min(WIDEST, width))
    return paint(_lines(view, room, glyphs), glyphs, colour=colour)


def _lines(view: View, room: int, glyphs: Glyphs) -> Iterator[Line]:
    yield from _header(view.header, room, glyphs)
    shown, rest = blocks(view, room), Rest(glyphs.ellipsis)
    if len(shown) > 1:
        yield from _overview(view, room, glyphs)
    for block in shown:
        yield ()
        yield from Table(view, block, glyphs, rest).lines()
    for lane in view.lanes:
        if lane.name in LISTED:
            yield from _list(view, lane, room, glyphs)
    yield from _rest(rest, room)
    yield ()
    yield from _legend(view, shown, room, glyphs)


def _header(header: Header, room: int, glyphs: Glyphs) -> Iterator[Line]:
    yield from (fit(line, room, "title") for line in wrap(header.title, room))
    reviewed = f"reviewed {header.reviewed}" if header.reviewed else "never reviewed"
    about = [header.kind, header.status.lower(), header.owner, reviewed, header.workspace]
    known = header.coverage
    about.append(f"{known.observed} of {known.total} claims observed")
    text = f" {glyphs.dot} ".join(part for part in about if part)
    yield from (fit(line, room, "faint") for line in wrap(text, room))
    facts = _facts(header, glyphs)
    label = max((width_of(fact.label) for fact in facts), default=0)
    for fact in facts:
        for row, line in enumerate(wrap(fact.text, room - label - 2)):
            yield (*fit("" if row else fact.label, label + 2, "strong"), *fit(line, 0))


def _facts(header: Header, glyphs: Glyphs) -> list[Fact]:
    people = (f"{one.name}, {one.tagline}" if one.tagline else one.name for one in header.people)
    quote = f"{glyphs.quotes[0]}{header.quote}{glyphs.quotes[1]}" if header.quote else ""
    told = (Fact("Persona", "; ".join(people)), Fact("Quote", quote), *header.facts)
    return [fact for fact in told if fact.text]


def _overview(view: View, room: int, glyphs: Glyphs) -> Iterator[Line]:
    """The whole curve at a glance, before it is told in blocks."""
    if not any(lane.name == "emotion" for lane in view.lanes):
        return
    step = min(8, (room - LABEL - 1) // len(view.slots))
    if step < 1:
        return
    for curve in view.curves[:1]:
        yield ()
        person = curve.person if len(view.curves) > 1 else None
        names = ("Emotion", cut(person.name, LABEL - 3, glyphs.ellipsis) if person else "")
        drawn = strip(_dots(curve, step), len(view.slots) * step, glyphs)
        for row, line in enumerate(drawn):
            number = scale(row, glyphs)
            name = names[row] if row < len(names) else ""
            head = fit(name, LABEL - len(number), "strong")
            yield (*head, Span(number, "faint"), Span(" "), *line)
    yield (*fit("", LABEL + 1), Span(_numbers(view, step), "faint"))


def _dots(curve: Curve, step: int) -> list[Dot]:
    slots = {point.slot for point in curve.points}
    return [
        Dot(point.slot * step, point.score, point.basis, point.slot - 1 in slots, bare=True)
        for point in curve.points
    ]


def _numbers(view: View, step: int) -> str:
    """The numbers of touchpoints below the overview: as many as there is room for."""
    text = ""
    for slot, column in enumerate(view.slots):
        if column and len(text) <= slot * step and (not text or text[-1:] == " " or step > 3):  # noqa: PLR2004 - a number and a blank
            text = text.ljust(slot * step) + f"{column.number} "
    return text


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


def _rest(rest: Rest, room: int) -> Iterator[Line]:
    if not rest.items:
        return
    yield ()
    yield (Span("In full", "strong"),)
    for number, (where, text) in enumerate(rest.items, 1):
        head = f"[{number}] "
        for row, line in enumerate(wrap(f"{where}: {text}", room - len(head))):
            yield (Span(" " * len(head) if row else head, "faint"), *fit(line, 0))


def _legend(view: View, shown: Sequence[Block], room: int, glyphs: Glyphs) -> Iterator[Line]:
    """Explain the marks, faces and numbers that this picture uses."""
    points = [point for curve in view.curves for point in curve.points]
    claims = [item for lane in view.lanes for cell in lane.cells for item in cell]
    used = {point.basis for point in points} | {item.basis for item in claims}
    parts = [f"{mark} {basis}" for basis, mark in glyphs.basis.items() if basis in used]
    if any(column.moment_of_truth for column in view.columns):
        parts.append(f"{glyphs.truth} moment of truth")
    steps = sorted({level(point.score) for point in points}, reverse=True)
    parts += (f"{glyphs.faces[step + 2]} {sign(step, glyphs)} {feeling_of(step)}" for step in steps)
    if len(shown) > 1:
        parts.append(f"{len(view.columns)} touchpoints in {len(shown)} rows")
    faint: Style = "faint"
    line = ""
    for part in parts:
        longer = f"{line}   {part}" if line else part
        if len(longer) > room:
            yield (Span(line, faint),)
            longer = part
        line = longer
    if line:
        yield (Span(line, faint),)
