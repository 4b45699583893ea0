"""The cells of the heat map, the heads of its columns, and the labels of its rows."""

from collections.abc import Iterator
from typing import Final

from cjm.render.heatmap.grid import Grid, Place, Row, share
from cjm.render.heatmap.shades import Shade, shades, step
from cjm.render.place import Box
from cjm.render.scene import Circle, Group, Path, Rect, Shape, Words, number, polyline
from cjm.render.scores import about, figure, shown
from cjm.render.script import clean
from cjm.render.sheet.emotion import diamond
from cjm.render.sheet.frame import Frame, Part, baseline, height, lines
from cjm.render.text import cut, width, wrap
from cjm.render.theme import CAPTION, CARD, LABEL, SMALL, STRONG, Theme, Type
from cjm.scoring.quantity import Quantity

LABELS: Final = 158.0
TITLE_ROWS: Final = 5
DASH: Final = "\N{EN DASH}"
NOTHING: Final = "nothing to measure"
_INSET: Final = 8.0
_INDENT: Final = 20.0
_TALL: Final = 38.0
_LOW: Final = 24.0
_GAP: Final = 4.0
_HATCH: Final = 7.0
_BADGE: Final = 8.0
_PER_CENT: Final = "\N{NO-BREAK SPACE}%"


def heads(frame: Frame, table: Grid, top: float) -> Part:
    """Draw the head of every column: a touchpoint's number and title, or what is summed up."""
    items: list[Shape] = []
    bottom = top
    for slot, place in enumerate(table.places):
        if place:
            part = _head(frame, place, slot, top)
            items += part.items
            bottom = max(bottom, part.bottom)
    return Part(tuple(items), bottom)


def _head(frame: Frame, place: Place, slot: int, top: float) -> Part:
    theme, x = frame.theme, frame.columns.centre(slot)
    items: list[Shape] = []
    if place.column:
        name = str(place.column.number)
        items += lines((name,), (x, top), CARD, theme.muted, "middle")
        if place.column.moment_of_truth:
            side = x + width(name, CARD) / 2 + 10
            items.append(diamond(side, top + CARD.leading / 2, theme))
    style, ink = (CAPTION, theme.ink) if place.column else (SMALL, theme.ink)
    title = cut(place.title, style, frame.columns.width, TITLE_ROWS)
    start = top + CARD.leading
    items += lines(title, (x, start), style, ink, "middle")
    return Part(tuple(items), start + height(title, style))


def body(frame: Frame, table: Grid, top: float) -> Part:
    """Draw all rows, one below the other."""
    items: list[Shape] = []
    for row in table.rows:
        if row.persona is None:
            line = Path(polyline([(frame.left, top), (frame.right, top)]), line=frame.theme.line)
            items.append(line)
            top += _GAP
        part = _row(frame, table, row, top)
        items += part.items
        top = part.bottom + _GAP
    return Part(tuple(items), top)


def _row(frame: Frame, table: Grid, row: Row, top: float) -> Part:
    label = _label(frame, row, top)
    if row.missing:
        bar = _missing(frame, row.missing, top, label.bottom - top)
        return Part((*label.items, *bar.items), max(label.bottom, bar.bottom))
    tall = max(label.bottom - top, _LOW if row.persona else _TALL)
    cells: list[Shape] = []
    marked: list[Shape] = []
    for slot, place in enumerate(table.places):
        if place:
            box = Box(frame.columns.left(slot), top, frame.columns.width, tall)
            cells.append(_cell(frame.theme, row, place, table.cell(row, place), box))
            number = table.mark(row, place)
            marked += _marked(box, number, frame.theme) if number else ()
    return Part((*label.items, *cells, *marked), top + tall)


def _label(frame: Frame, row: Row, top: float) -> Part:
    theme, own = frame.theme, row.persona is not None
    left = frame.left + (_INDENT if own else _INSET)
    room = LABELS - (left - frame.left) - 10
    title = wrap(row.title, CAPTION if own else LABEL, room)
    note = wrap(row.note, CAPTION, room) if row.note else ()
    style = CAPTION if own else LABEL
    tall = height(title, style) + height(note, CAPTION)
    start = top + max(4.0, ((_LOW if own else _TALL) - tall) / 2)
    items = lines(title, (left, start), style, theme.muted if own else theme.ink)
    items += lines(note, (left, start + height(title, style)), CAPTION, theme.muted)
    return Part(items, start + tall + 4)


def _cell(theme: Theme, row: Row, place: Place, found: Quantity | None, box: Box) -> Group:
    style = CAPTION if row.persona else STRONG
    spoken = f"{row.spoken}, {spoken_place(place)}: {shown(found) if found else NOTHING}"
    if found is None:
        items: tuple[Shape, ...] = (*hatched(box, theme), *_plate(box, DASH, style, theme))
        return Group(items, "card", title=spoken, box=box)
    shade = shades(theme)[step(share(row, found))]
    return Group(_filled(box, value(found), style, shade, theme), "card", title=spoken, box=box)


def spoken_place(place: Place) -> str:
    """Name a place for those who point at a cell."""
    if place.column:
        return f"{place.column.number} {place.title}"
    if place.sort == "stage" and place.gaps:
        return f"stage {clean(place.gaps.subject.title)}"
    return place.title.lower() if place.sort == "journey" else place.title


def value(found: Quantity) -> str:
    """Write a cell's number: per cent without the sign, or the gap score in whole points."""
    if found.formula.style == "share":
        return shown(found).removesuffix(_PER_CENT)
    text = figure(found.value, "count")
    return text if found.certain else about(text)


def _filled(box: Box, text: str, style: Type, shade: Shade, theme: Theme) -> tuple[Shape, ...]:
    x, y = box.middle
    base = baseline(y - style.leading / 2, style)
    ground = Rect(box, shade.fill, theme.line, radius=3)
    return ground, Words(x, base, text, style, shade.ink, "middle")


def _plate(box: Box, text: str, style: Type, theme: Theme) -> tuple[Shape, ...]:
    x, y = box.middle
    half = width(text, style) / 2 + 5
    ground = Rect(Box(x - half, y - 8, 2 * half, 16), theme.paper, radius=4)
    base = baseline(y - style.leading / 2, style)
    return ground, Words(x, base, text, style, theme.muted, "middle")


def hatched(box: Box, theme: Theme) -> tuple[Shape, ...]:
    """Return the ground of a cell without data: slanted lines, clipped to the box."""
    strokes = []
    start = box.x - box.height + _HATCH / 2
    while start < box.right:
        low, high = max(start, box.x), min(start + box.height, box.right)
        if low < high:
            strokes.append(
                f"M{number(low)} {number(box.bottom - (low - start))} "
                f"L{number(high)} {number(box.bottom - (high - start))}"
            )
        start += _HATCH
    frame = Rect(box, theme.paper, theme.line, radius=3)
    return frame, Path(" ".join(strokes), line=theme.line, width=1)


def _missing(frame: Frame, why: str, top: float, tall: float) -> Part:
    """Draw one bar for a kind that has no value anywhere, with the reason."""
    theme, columns = frame.theme, frame.columns
    wide = columns.end - columns.start
    text = wrap(f"{why[:1].upper()}{why[1:]}.", CAPTION, wide - 36)
    tall = max(tall, _LOW, height(text, CAPTION) + 12)
    box = Box(columns.start, top, wide, tall)
    plate = max(width(part, CAPTION) for part in text) + 16
    start = top + (tall - height(text, CAPTION)) / 2
    ground = Rect(
        Box(box.x + 10, start - 2, plate, height(text, CAPTION) + 4), theme.paper, radius=4
    )
    words = lines(text, (box.x + 18, start), CAPTION, theme.muted)
    return Part((Group((*hatched(box, theme), ground, *words), "card", box=box),), top + tall)


def _marked(box: Box, number: int, theme: Theme) -> Iterator[Shape]:
    """Mark the largest gap of a kind: a strong outline, and its number in the corner."""
    yield Rect(box, None, theme.ink, 2.4, radius=3)
    yield from badge(box.x + 5, box.y + 5, number, theme)


def badge(x: float, y: float, number: int, theme: Theme) -> tuple[Shape, ...]:
    """Return the badge of a number around a point."""
    base = baseline(y - SMALL.leading / 2, SMALL)
    disc = Circle(x, y, _BADGE, theme.ink, theme.paper, 1.5)
    return disc, Words(x, base, str(number), SMALL, theme.paper, "middle")


def full_titles(frame: Frame, table: Grid) -> Iterator[str]:
    """Yield the titles that the heads had to cut, in full."""
    for place in table.places:
        if place and place.column:
            shown_lines = cut(place.title, CAPTION, frame.columns.width, TITLE_ROWS)
            if len(wrap(place.title, CAPTION, frame.columns.width)) > len(shown_lines):
                yield f"{place.column.number} {place.title}"
