"""Cards: the items of lanes, measured first, then drawn where they fit.

How a claim is known shows in its card: observed is filled, assumed is hollow with a dotted
outline, proposed is hollow with a dashed one.
"""

from dataclasses import dataclass, replace
from typing import Final

from cjm.model.context import Basis
from cjm.render import fates
from cjm.render.place import Box
from cjm.render.scene import Group, Icon, Path, Rect, Shape, polyline
from cjm.render.sheet.frame import height, lines, upright
from cjm.render.text import cut
from cjm.render.theme import BODY, CAPTION, QUOTE, SPACING, STRONG, Theme, Tint, Type
from cjm.render.view import Item

DASHES: Final[dict[Basis, str | None]] = {"observed": None, "assumed": "2 3", "proposed": "7 4"}
"""Outlines by how a claim is known."""

_QUOTES: Final = frozenset("\"'\u201c\u201e\u00ab\u2018\u300c")
_PAD: Final = 8.0
_NOTE_GAP: Final = 3.0
_TAIL: Final = 7.0
_ALL: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Look:
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


@dataclass(frozen=True, slots=True)
class Card:
    """An item with its lines broken for a width."""

    item: Item
    look: Look
    width: float
    text: tuple[str, ...]
    note: tuple[str, ...]
    style: Type

    @property
    def height(self) -> float:
        """How tall the card is, with the tail that a quotation has."""
        note = height(self.note, CAPTION) + _NOTE_GAP if self.note else 0
        pad = 2.0 if self.look.bare else 2 * _PAD
        return height(self.text, self.style) + note + pad + (_TAIL if self.look.quoted else 0)


def card(item: Item, look: Look, width: float, rows: int = _ALL) -> Card:
    """Break an item's lines for a card of this width; text and note end after so many rows."""
    look = _look(item, look)
    content = quoted(item.text) if look.quoted else item.text
    style = upright(look.style, content)
    room = width - _inset(look) - (0 if look.bare else SPACING.card_pad)
    note = cut(said, CAPTION, room, rows) if (said := noted(item)) else ()
    return Card(item, look, width, cut(content, style, room, rows), note, style)


def noted(item: Item) -> str:
    """Return what stands below an item's text: what becomes of it, then its note."""
    return "\N{NO-BREAK SPACE}· ".join(filter(None, (item.fate, item.note)))


def draw(made: Card, x: float, y: float, theme: Theme) -> Group:
    """Return a card at a place."""
    tint: Tint = getattr(theme, made.look.tint)
    box = Box(x, y, made.width, made.height)
    ground = () if made.look.bare else _ground(made, box, tint, theme)
    left = x + _inset(made.look)
    top = y + (1 if made.look.bare else _PAD)
    items: list[Shape] = [*ground]
    if made.look.icon:
        middle = top + (made.style.leading - SPACING.icon) / 2
        items.append(Icon(made.look.icon, x + 10, middle, SPACING.icon, tint.ink))
    told = lines(made.text, (left, top), made.style, tint.ink)
    items += (*told, *(fates.struck(told) if made.item.fate == "goes" else ()))
    below = top + height(made.text, made.style) + _NOTE_GAP
    items += lines(made.note, (left, below), CAPTION, _note_colour(made, tint, theme))
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
    return replace(look, icon=fates.icon(item.fate), bare=False) if item.fate else look


def _inset(look: Look) -> float:
    if look.icon:
        return 10 + SPACING.icon + 7
    return 0 if look.bare else SPACING.card_pad


def _note_colour(made: Card, tint: Tint, theme: Theme) -> str:
    if made.item.tone == "leave":
        return theme.truth
    return theme.muted if made.look.tint in {"card", "delivery"} else tint.ink


def _ground(made: Card, box: Box, tint: Tint, theme: Theme) -> tuple[Shape, ...]:
    basis = made.item.basis or "observed"
    fill = tint.fill if basis == "observed" else theme.paper
    line = tint.line if basis == "observed" else tint.ink
    if not made.look.quoted:
        return (Rect(box, fill, line, radius=SPACING.radius, dash=DASHES[basis]),)
    return (_bubble(box, fill, line, DASHES[basis]),)


def _bubble(box: Box, fill: str, line: str, dash: str | None) -> Path:
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
