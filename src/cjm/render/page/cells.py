"""Small pieces of the page: icons, cards, touchpoints."""

from typing import Final

from cjm.render.details.anchors import anchor
from cjm.render.icons import icon
from cjm.render.markup import escape
from cjm.render.page.tongues import spoken
from cjm.render.sheet.cards import LOOKS, Look, quoted
from cjm.render.sheet.touchpoints import note_of
from cjm.render.text import is_inter
from cjm.render.view import Channel, Column, Item
from cjm.render.words import known

DETAILED = frozenset({"thoughts", "gains", "pains", "metrics", "opportunities"})
"""Lanes whose cards lead to details; those of other lanes say all that the map does."""

_CLOCK: Final = (
    '<svg class="clock" aria-hidden="true" viewBox="0 0 14 14"><circle cx="7" cy="7" r="6"/>'
    '<path d="M7 3.6 L7 7 L9.6 8.5"/></svg>'
)


def picture(name: str) -> str:
    """Return an icon of the page's sprite."""
    return f'<svg class="icon" aria-hidden="true"><use href="#i-{escape(name)}"/></svg>'


def inline(name: str) -> str:
    """Return an icon with its own path, for the head of the table.

    Print repeats the head on every sheet, and Chromium draws a `<use>` in it on the first alone.
    """
    shape = f'<path d="{icon(name)}"/>'
    return f'<svg class="icon" aria-hidden="true" viewBox="0 0 24 24">{shape}</svg>'


def sprite(names: set[str]) -> str:
    """Return the icons that the page uses, each once."""
    symbols = "".join(
        f'<symbol id="i-{escape(name)}" viewBox="0 0 24 24"><path d="{icon(name)}"/></symbol>'
        for name in sorted(names)
    )
    return f'<svg width="0" height="0" style="position:absolute" aria-hidden="true">{symbols}</svg>'


def told(text: str) -> str:
    """Return text in its own direction and language."""
    return spoken(text, "bdi", ' dir="auto"')


def quote(text: str) -> str:
    """Return text in quotation marks, upright where its script has no italics."""
    shown = told(quoted(text))
    return shown if is_inter(text) else shown.replace("<bdi", '<bdi class="upright"', 1)


def card(item: Item, lane: str) -> str:
    """Return an item of a lane as a card; how it is known is said to those who do not see it."""
    look = LOOKS[lane]
    text = quote(item.text) if look.quoted else told(item.text)
    note = f'<span class="note">{told(item.note)}</span>' if item.note else ""
    said = known(item.basis, old=item.old)
    basis = f'<span class="unseen"> ({said})</span>' if said else ""
    body = f"{text}{basis}{note}"
    if look.icon:
        body = f"{picture(look.icon)}<div>{body}</div>"
    body += _CLOCK if item.old and not look.bare else ""
    only = f' data-only="{escape(" ".join(item.personas))}"' if item.personas else ""
    if lane in DETAILED:
        href = f'href="#{anchor(item.route)}"'
        return f'<a class="{_classes(item, look)}" {href}{only}>{body}</a>'
    return f'<div class="{_classes(item, look)}"{only}>{body}</div>'


def _classes(item: Item, look: Look) -> str:
    names = ["card", f"{look.tint}-look"]
    names += ["with-icon"] if look.icon else []
    names += ["bare"] if look.bare else []
    names += [item.basis] if item.basis else []
    names += ["old"] if item.old else []
    names += [item.tone] if item.tone != "plain" else []
    return " ".join(names)


def touchpoint(column: Column) -> str:
    """Return a touchpoint's card."""
    channels = "".join(map(_channel, column.channels))
    note = note_of(column)
    parts = (
        f"<strong><span>{column.number}</span>{told(column.title)}</strong>",
        f"<ul>{channels}</ul>" if channels else "",
        f'<span class="note">{escape(note)}</span>' if note else "",
    )
    outside = "" if column.involves_us else " outside"
    href = f'href="#{anchor(column.route)}"'
    return f'<a class="card card-look touchpoint{outside}" {href}>{"".join(parts)}</a>'


def _channel(channel: Channel) -> str:
    return f"<li>{inline(channel.icon)}{told(channel.title)}</li>"
