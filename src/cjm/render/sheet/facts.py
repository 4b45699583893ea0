"""The facts of the header: in which situation, with which goal, in whose words, and on what it stands."""

from collections.abc import Iterator
from math import ceil
from typing import Final, NamedTuple

from cjm.render.place import Box
from cjm.render.scene import Icon, Rect, Shape
from cjm.render.sheet.cards import quoted
from cjm.render.sheet.faces import PALE
from cjm.render.sheet.frame import Frame, Part, height, lines, upright
from cjm.render.text import wrap
from cjm.render.theme import BODY, QUOTE, SMALL, SPACING, STRONG, Type
from cjm.render.view import FEW_QUOTES, Header, Quote

GAP: Final = 28.0
"""Between two columns."""
_LEAST: Final = 215.0
_BAR: Final = 6.0
_MARK: Final = 24.0
"""Room for the quotation mark beside a quote."""


class _Cell(NamedTuple):
    label: tuple[str, ...]
    text: tuple[str, ...]
    style: Type
    kind: str = "fact"
    more: tuple[str, ...] = ()

    @property
    def top(self) -> float:
        """Where the text begins below the top of the label."""
        return height(self.label, SMALL) + 3

    @property
    def height(self) -> float:
        bar = _BAR + 6 if self.kind == "evidence" else 0
        return self.top + height(self.text, self.style) + height(self.more, SMALL) + bar


def draw(frame: Frame, at: tuple[float, float], right: float) -> Part:
    """Draw facts, the first quotes and the evidence in as many columns as there is room for."""
    left, top = at
    header = frame.view.header
    told = len(header.facts) + 1 + len(header.quotes[:FEW_QUOTES])
    room = right - left
    most = max(1, min(int((room + GAP) // (_LEAST + GAP)), told))
    columns = ceil(told / ceil(told / most))
    wide = min(360.0, (room - (columns - 1) * GAP) / columns)
    cells = list(_cells(header, wide))
    items: list[Shape] = []
    for row in range(0, len(cells), columns):
        members = cells[row : row + columns]
        for place, cell in enumerate(members):
            items += _cell(frame, cell, left + place * (wide + GAP), top, wide)
        top += max(cell.height for cell in members) + 14
    return Part(tuple(items), top - 14)


def _cells(header: Header, wide: float) -> Iterator[_Cell]:
    for fact in header.facts:
        yield _Cell((fact.label,), wrap(fact.text, BODY, wide), BODY)
    for place, one in enumerate(header.quotes[:FEW_QUOTES], 1):
        more = header.more_quotes if place == FEW_QUOTES else ""
        yield _quote(one, wide, more)
    evidence = wrap(header.coverage.words, STRONG, wide)
    yield _Cell(("Evidence",), evidence, STRONG, "evidence")


def _quote(one: Quote, wide: float, more: str) -> _Cell:
    content = quoted(one.text)
    style = upright(QUOTE, content)
    text = wrap(content, style, wide - _MARK)
    return _Cell(
        wrap(one.label, SMALL, wide), text, style, "quote", wrap(more, SMALL, wide - _MARK)
    )


def _cell(frame: Frame, cell: _Cell, x: float, top: float, wide: float) -> Iterator[Shape]:
    theme = frame.theme
    yield from lines(cell.label, (x, top), SMALL, theme.muted)
    y = top + cell.top
    bottom = y + height(cell.text, cell.style)
    if cell.kind == "quote":
        yield Icon("quote", x, y, SPACING.icon, theme.quote.ink)
        yield from lines(cell.text, (x + _MARK, y), cell.style, theme.quote.ink)
        yield from lines(cell.more, (x + _MARK, bottom), SMALL, theme.muted)
        return
    weak = cell.kind == "evidence" and frame.view.header.coverage.is_weak
    yield from lines(cell.text, (x, y), cell.style, theme.truth if weak else theme.ink)
    if cell.kind == "evidence":
        yield from _bar(frame, x, bottom + 6, min(wide, 200))


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
