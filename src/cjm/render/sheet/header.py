"""The header: whose journey, in which situation, with which goal, and how much of it is known."""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Final, NamedTuple

from cjm.render.place import Box
from cjm.render.scene import Circle, Group, Icon, Rect, Shape, Words
from cjm.render.sheet import logo as logos
from cjm.render.sheet.cards import DASHES, quoted
from cjm.render.sheet.faces import PALE
from cjm.render.sheet.frame import Frame, Part, baseline, flow, height, lines, upright
from cjm.render.text import width, wrap
from cjm.render.theme import BODY, INITIALS, QUOTE, SMALL, SPACING, STRONG, TITLE, Theme, Type
from cjm.render.view import Fact, Person

_AVATAR: Final = 27.0
_STEP: Final = 40.0
_COLUMN_GAP: Final = 28.0
_FACT_LEAST: Final = 215.0
_PILL: Final = 22.0
_BAR: Final = 6.0


class _Cell(NamedTuple):
    label: str
    text: tuple[str, ...]
    style: Type
    kind: str = "fact"

    @property
    def height(self) -> float:
        bar = _BAR + 6 if self.kind == "evidence" else 0
        return SMALL.leading + 3 + height(self.text, self.style) + bar


def draw(frame: Frame) -> Part:
    """Draw the header from the top of the sheet; nothing where it is to be left out."""
    top = SPACING.margin
    if "head" in frame.view.without:
        return Part((), top)
    wide = frame.width >= SPACING.sheet_least
    logo = logos.draw(frame.view, frame.theme, frame.right, top)
    taken = logos.room(frame.theme)
    inner = frame.right - frame.left
    share = max(420.0, min(620.0, inner * 0.4)) if wide else inner - taken
    person = _identity(frame, top, share)
    left = frame.left + share + _COLUMN_GAP if wide else frame.left
    start = top + 2 if wide else person.bottom + 16
    facts = _facts(frame, (left, start), frame.right - (taken if wide else 0))
    bottom = max([person.bottom, facts.bottom, *(one.box.bottom for one in logo if one.box)])
    return Part((*person.items, *facts.items, *logo), bottom + 22)


def brief(frame: Frame) -> Part:
    """Draw the header of a page that goes on from another: what and whose it is, not the facts."""
    top = SPACING.margin
    if "head" in frame.view.without:
        return Part((), top)
    logo = logos.draw(frame.view, frame.theme, frame.right, top)
    person = _identity(frame, top, frame.right - frame.left - logos.room(frame.theme))
    bottom = max([person.bottom, *(one.box.bottom for one in logo if one.box)])
    return Part((*person.items, *logo), bottom + 22)


def _identity(frame: Frame, top: float, room: float) -> Part:
    """Draw avatars, title, personas and the map's type, status and date."""
    header, theme = frame.view.header, frame.theme
    people = header.people
    shown = people[:3]
    pictures = [_avatar(frame, place, person, top) for place, person in enumerate(shown)]
    pushed = 2 * _AVATAR + (len(shown) - 1) * _STEP + 16 if shown else 0
    left, inner = frame.left + pushed, room - pushed
    title = wrap(header.title, TITLE, inner)
    items: list[Shape] = [*reversed(pictures), *lines(title, (left, top), TITLE, theme.ink)]
    y = top + height(title, TITLE) + 2
    for place, person in enumerate(people):
        parts = wrap(_introduced(person), BODY, inner)
        several = len(frame.view.curves) > 1
        ink = theme.people[place % 5] if several else theme.muted
        items += lines(parts, (left, y), BODY, ink)
        y += height(parts, BODY)
    pills = _pills(frame, left, y + 8, inner)
    return Part((*items, *pills.items), max(pills.bottom, top + 2 * _AVATAR))


def _introduced(person: Person) -> str:
    return f"{person.name} · {person.tagline}" if person.tagline else person.name


def _avatar(frame: Frame, place: int, person: Person, top: float) -> Group:
    theme = frame.theme
    x, y = frame.left + _AVATAR + place * _STEP, top + _AVATAR
    several = len(frame.view.curves) > 1
    ring = theme.people[place % 5] if several else theme.paper
    base = baseline(y - INITIALS.leading / 2, INITIALS)
    items = (
        Circle(x, y, _AVATAR, theme.avatar, ring, 3),
        Words(x, base, person.initials, INITIALS, theme.on_avatar, "middle"),
    )
    return Group(items, "person", title=_introduced(person))


def _pills(frame: Frame, left: float, top: float, room: float) -> Part:
    header, theme = frame.view.header, frame.theme
    told = [header.kind, header.status]
    told += [f"Reviewed {header.reviewed}"] if header.reviewed else ["Never reviewed"]
    told += [f"Owner {header.owner}"] if header.owner else []
    warned = [header.coverage.verdict] if header.coverage.is_weak else []
    parts = [wrap(text, SMALL, room - 20) for text in (*warned, *told)]
    widths = [max(width(part, SMALL) for part in own) + 20 for own in parts]
    items: list[Shape] = []
    row, y, tall = 0, top, 0.0
    for place, (line, offset) in enumerate(flow(widths, room, 6)):
        if line != row:
            row, y, tall = line, y + tall + 6, 0.0
        own = parts[place]
        box = Box(left + offset, y, widths[place], height(own, SMALL) + _PILL - SMALL.leading)
        tall = max(tall, box.height)
        items += _pill(own, box, theme, warning=place < len(warned))
    return Part(tuple(items), y + tall)


def _pill(parts: tuple[str, ...], box: Box, theme: Theme, *, warning: bool) -> Iterator[Shape]:
    """Draw a pill; a warning has the colour of pains and the dotted outline of assumptions."""
    at = (box.x + 10, box.y + (_PILL - SMALL.leading) / 2)
    if warning:
        yield Rect(box, theme.pain.fill, theme.pain.ink, radius=_PILL / 2, dash=DASHES["assumed"])
        yield from lines(parts, at, SMALL, theme.pain.ink)
        return
    yield Rect(box, theme.band, theme.card.line, radius=_PILL / 2)
    yield from lines(parts, at, SMALL, theme.muted)


def _facts(frame: Frame, at: tuple[float, float], right: float) -> Part:
    """Draw facts, the quote and the evidence in as many columns as there is room for."""
    left, top = at
    told = len(frame.view.header.facts) + 1 + bool(frame.view.header.quote)
    room = right - left
    most = max(1, min(int((room + _COLUMN_GAP) // (_FACT_LEAST + _COLUMN_GAP)), told))
    columns = ceil(told / ceil(told / most))
    wide = min(360.0, (room - (columns - 1) * _COLUMN_GAP) / columns)
    cells = list(_cells(frame, wide))
    items: list[Shape] = []
    for row in range(0, len(cells), columns):
        members = cells[row : row + columns]
        for place, cell in enumerate(members):
            items += _cell(frame, cell, left + place * (wide + _COLUMN_GAP), top, wide)
        top += max(cell.height for cell in members) + 14
    return Part(tuple(items), top - 14)


def _cells(frame: Frame, wide: float) -> Iterator[_Cell]:
    header = frame.view.header
    facts: Sequence[Fact] = header.facts
    for fact in facts:
        yield _Cell(fact.label, wrap(fact.text, BODY, wide), BODY)
    if header.quote:
        content = quoted(header.quote)
        style = upright(QUOTE, content)
        yield _Cell("In their words", wrap(content, style, wide - 24), style, "quote")
    yield _Cell("Evidence", wrap(header.coverage.words, STRONG, wide), STRONG, "evidence")


def _cell(frame: Frame, cell: _Cell, x: float, top: float, wide: float) -> Iterator[Shape]:
    theme = frame.theme
    yield from lines((cell.label,), (x, top), SMALL, theme.muted)
    y = top + SMALL.leading + 3
    if cell.kind == "quote":
        yield Icon("quote", x, y, SPACING.icon, theme.quote.ink)
        yield from lines(cell.text, (x + 24, y), cell.style, theme.quote.ink)
        return
    weak = cell.kind == "evidence" and frame.view.header.coverage.is_weak
    yield from lines(cell.text, (x, y), cell.style, theme.truth if weak else theme.ink)
    if cell.kind == "evidence":
        yield from _bar(frame, x, y + height(cell.text, cell.style) + 6, min(wide, 200))


def _bar(frame: Frame, x: float, y: float, wide: float) -> Iterator[Shape]:
    """Draw how much is observed: filled, pale where long ago, empty and dotted where not."""
    theme, known = frame.theme, frame.view.header.coverage
    ink = theme.truth if known.is_weak else theme.scale[0]
    box = Box(x, y, wide, _BAR)
    edge, dash = (ink, "1.5 2.5") if known.is_weak else (theme.rule, None)
    yield Rect(box, theme.paper, edge, radius=_BAR / 2, dash=dash)
    for share, opacity in ((known.share, PALE if known.old else 1), (known.fresh, 1)):
        if share:
            filled = Box(x, y, max(_BAR, wide * share), _BAR)
            yield Rect(filled, ink, radius=_BAR / 2, opacity=opacity)
