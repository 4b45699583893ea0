"""A short header, for pictures that show one side of a journey: title, what is shown, and whose."""

from collections.abc import Sequence
from typing import Final

from cjm.render.paging.papers import Leaf
from cjm.render.scene import Shape
from cjm.render.sheet import header, names
from cjm.render.sheet import logo as logos
from cjm.render.sheet.frame import Frame, Part, height, lines
from cjm.render.sheet.plot import Trace
from cjm.render.text import wrap
from cjm.render.theme import CAPTION, SHORT_TITLE, SMALL, SPACING, STAGE, TITLE, Theme
from cjm.render.view import View

_LOW: Final = 26.0
"""The height of a logo beside a short head."""


def draw(  # noqa: PLR0913 - what a view says of itself, by name
    view: View,
    theme: Theme,
    room: float,
    what: str = "",
    drawn: Sequence[Trace] = (),
    *,
    short: bool = False,
) -> Part:
    """Draw the header from the top of the sheet, `room` wide.

    `what` says what the picture shows; `drawn` are curves, whose names stand for the personas' if
    there are several. `short` leaves out whose map it is and when it was reviewed. Where the head
    is to be left out, those names alone are drawn.
    """
    x, y = SPACING.margin, SPACING.margin
    if "head" in view.without:
        named = names.draw(drawn, theme, (x, y), room) if len(drawn) > 1 else Part((), y - 16)
        return Part(named.items, named.bottom + 16)
    logo = logos.draw(view, theme, x + room, y, _LOW if short else None)
    room -= logos.room(theme)
    items: list[Shape] = [*logo]
    several, known = len(drawn) > 1, view.header.coverage
    for content, style, ink in (
        (view.header.title, SHORT_TITLE if short else TITLE, theme.ink),
        (what, STAGE, theme.avatar_ink),
        (known.words if known.is_weak else "", SMALL, theme.truth),
        ("" if short else about(view, people=not several), CAPTION, theme.muted),
    ):
        parts = wrap(content, style, room)
        items += lines(parts, (x, y), style, ink)
        y += height(parts, style) + 2 * bool(parts)
    if several:
        whose = names.draw(drawn, theme, (x, y + 4), room)
        items, y = [*items, *whose.items], whose.bottom
    return Part(
        tuple(items), max([y, *(one.box.bottom for one in logo if one.box)]) + (10 if short else 16)
    )


def of_page(frame: Frame, leaf: Leaf | None) -> Part:
    """Draw what stands above a picture, or above a page of it: the facts on the first alone.

    On slides they have one of their own (`cjm.render.paging.cover`), and the head is short.
    """
    if leaf and leaf.slide:
        return draw(frame.view, frame.theme, frame.right - frame.left, short=leaf.covered)
    return header.brief(frame) if leaf and leaf.number > 1 else header.draw(frame)


def about(view: View, *, people: bool = True) -> str:
    """Say in a line whose map it is, of what type, how far, when last checked, and how well known."""
    header = view.header
    whose = ", ".join(person.name for person in header.people) if people else ""
    reviewed = f"Reviewed {header.reviewed}" if header.reviewed else "Never reviewed"
    known = "" if header.coverage.is_weak else header.coverage.words
    told = (whose, header.kind, header.status, reviewed, header.workspace or "", known)
    return " · ".join(part for part in told if part)
