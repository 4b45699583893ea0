"""The header: whose journey, in which situation, with which goal, and how much of it is known."""

from collections.abc import Iterator
from typing import Final

from cjm.render.place import Box
from cjm.render.scene import Circle, Group, Rect, Shape, Words
from cjm.render.sheet import facts as stated
from cjm.render.sheet import logo as logos
from cjm.render.sheet.cards import DASHES
from cjm.render.sheet.frame import Frame, Part, baseline, flow, height, lines
from cjm.render.text import width, wrap
from cjm.render.theme import BODY, INITIALS, SMALL, SPACING, TITLE, Theme
from cjm.render.view import Person

_AVATAR: Final = 27.0
_STEP: Final = 40.0
_PILL: Final = 22.0


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
    left = frame.left + share + stated.GAP if wide else frame.left
    start = top + 2 if wide else person.bottom + 16
    facts = stated.draw(frame, (left, start), frame.right - (taken if wide else 0))
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
