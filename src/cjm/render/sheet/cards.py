"""Cards: the items of lanes, measured first, then drawn where they fit.

How a claim is known shows in its card: observed is filled, assumed is hollow with a dotted
outline, proposed is hollow with a dashed one. What was observed long ago is pale and has a clock.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from cjm.model.context import Basis
from cjm.render import fates
from cjm.render.place import Box
from cjm.render.scene import Group, Icon, Path, Rect, Shape, polyline
from cjm.render.sheet.clock import clock
from cjm.render.sheet.cutting import Told, told
from cjm.render.sheet.density import ALL, COMFORTABLE, Density
from cjm.render.sheet.faces import PALE
from cjm.render.sheet.frame import height, lines, upright
from cjm.render.theme import BODY, CAPTION, QUOTE, SPACING, STRONG, Theme, Tint, Type
from cjm.render.view import Item

DASHES: Final[dict[Basis, str | None]] = {"observed": None, "assumed": "2 3", "proposed": "7 4"}
"""Outlines by how a claim is known."""

_QUOTES: Final = frozenset("\"'\u201c\u201e\u00ab\u2018\u300c")
_PAD: Final = 8.0
_NOTE_GAP: Final = 3.0
_TAIL: Final = 7.0
_ICON_GAP: Final = 7.0


class Look(NamedTuple):
    """How the cards of a lane look: the theme's tint, the type, and an icon or quotation marks."""

    tint: str
    style: Type = BODY
    icon: str | None = None
    quoted: bool = False
    bare: bool = False


LOOKS: Final[dict[str, Look]] = {
    "before": Look("card", bare=True),
    "time": Look("card", STRONG, bare=True),
    "actions": Look("card"),
    "physical-evidence": Look("card"),
    "thoughts": Look("quote", QUOTE, quoted=True),
    "gains": Look("gain", icon="lane-gains"),
    "pains": Look("pain", icon="lane-pains"),
    "opportunities": Look("opportunity", icon="lane-opportunities"),
    "metrics": Look("card", STRONG, bare=True),
    "frontstage": Look("card"),
    "backstage": Look("delivery"),
    "support": Look("delivery"),
}
"""The look of every lane that holds cards."""


class Card(NamedTuple):
    """An item with its lines broken for a width."""

    item: Item
    look: Look
    width: float
    text: Told
    note: Told
    style: Type
    density: Density = COMFORTABLE

    @property
    def height(self) -> float:
        """How tall the card is, with the tail that a quotation has."""
        note = height(self.note.lines, CAPTION) + _NOTE_GAP if self.note.lines else 0
        pad = 2.0 if self.look.bare else 2 * _pad(self.density)
        return height(self.text.lines, self.style) + note + pad + (_TAIL if self.look.quoted else 0)


def card(item: Item, look: Look, width: float, density: Density = COMFORTABLE) -> Card:
    """Break an item's lines for a card of this width; those without a card are figures, and whole."""
    look = _look(item, look)
    rows = replace(density, text=ALL, note=ALL) if look.bare else density
    content = quoted(item.text) if look.quoted else item.text
    style = upright(density.style(look.style), content)
    room = width - _inset(look, density) - (0 if look.bare else density.spacing.card_pad)
    note = told(said, CAPTION, room, rows.note) if (said := noted(item)) else Told(())
    return Card(item, look, width, told(content, style, room, rows.text), note, style, density)


def noted(item: Item) -> str:
    """Return what stands below an item's text: what becomes of it, then its note."""
    return "\N{NO-BREAK SPACE}· ".join(filter(None, (item.fate, item.note)))


def draw(made: Card, x: float, y: float, theme: Theme) -> Group:
    """Return a card at a place."""
    tint: Tint = getattr(theme, made.look.tint)
    box = Box(x, y, made.width, made.height)
    ground = () if made.look.bare else tuple(_ground(made, box, tint, theme))
    left = x + _inset(made.look, made.density)
    top = y + (1 if made.look.bare else _pad(made.density))
    items: list[Shape] = [*ground]
    if made.look.icon:
        size = made.density.spacing.icon
        middle = top + (made.style.leading - size) / 2
        items.append(Icon(made.look.icon, x + _icon_left(made.density), middle, size, tint.ink))
    words = lines(made.text.lines, (left, top), made.style, tint.ink)
    items += made.text.shapes(words)
    items += fates.struck(words) if made.item.fate == "goes" else ()
    below = top + height(made.text.lines, made.style) + _NOTE_GAP
    note = lines(made.note.lines, (left, below), CAPTION, _note_colour(made, tint, theme))
    items += made.note.shapes(note)
    if made.item.old and not made.look.bare:
        items += clock(box.right - 8, y + 1, tint.ink, theme)
    return Group(tuple(items), "card", box=box)


def quoted(text: str) -> str:
    """Put text in quotation marks unless it brings its own."""
    if text[0] == text[-1] == '"' and text.count('"') == 2:  # noqa: PLR2004 - around the whole
        text = text[1:-1]
    if text[0] in _QUOTES:
        return text
    return f"\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}"


def _look(item: Item, look: Look) -> Look:
    if item.tone == "unexplained":
        return Look("pain", look.style, icon="lane-pains")
    return look._replace(icon=fates.icon(item.fate), bare=False) if item.fate else look


def _pad(density: Density) -> float:
    return min(_PAD, density.spacing.card_pad * 2 / 3)


def _icon_left(density: Density) -> float:
    return density.spacing.card_pad - 2


def _inset(look: Look, density: Density) -> float:
    if look.icon:
        return _icon_left(density) + density.spacing.icon + _ICON_GAP
    return 0 if look.bare else density.spacing.card_pad


def _note_colour(made: Card, tint: Tint, theme: Theme) -> str:
    if made.item.tone == "leave":
        return theme.truth
    return theme.muted if made.look.tint in {"card", "delivery"} else tint.ink


def _ground(made: Card, box: Box, tint: Tint, theme: Theme) -> Iterator[Shape]:
    basis = made.item.basis or "observed"
    fill = tint.fill if basis == "observed" else theme.paper
    line = tint.line if basis == "observed" else tint.ink
    shape = _bubble if made.look.quoted else _rounded
    if made.item.old:
        yield shape(box, theme.paper, None, None)
        yield shape(box, fill, None, None)._replace(opacity=PALE)
        yield shape(box, None, line, None)
        return
    yield shape(box, fill, line, DASHES[basis])


def _rounded(box: Box, fill: str | None, line: str | None, dash: str | None) -> Rect:
    return Rect(box, fill, line, radius=SPACING.radius, dash=dash)


def _bubble(box: Box, fill: str | None, line: str | None, dash: str | None) -> Path:
    """Return a speech bubble: a box with round corners and a tail below on the left."""
    r, low = SPACING.radius, box.bottom - _TAIL
    left, right, top = box.x, box.right, box.y
    tail = polyline([(left + 32, low), (left + 18, box.bottom), (left + 20, low)])[1:]
    data = (
        polyline([(left + r, top), (right - r, top)])
        + _corner((right, top), (right, top + r))
        + f" L{right:g} {low - r:g}"
        + _corner((right, low), (right - r, low))
        + f" L{tail}"
        + f" L{left + r:g} {low:g}"
        + _corner((left, low), (left, low - r))
        + f" L{left:g} {top + r:g}"
        + _corner((left, top), (left + r, top))
        + " Z"
    )
    return Path(data, fill, line, dash=dash)


def _corner(control: tuple[float, float], end: tuple[float, float]) -> str:
    return f" C{control[0]:g} {control[1]:g} {control[0]:g} {control[1]:g} {end[0]:g} {end[1]:g}"
