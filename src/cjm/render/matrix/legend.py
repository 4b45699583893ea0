"""The legend of the matrix, as far as a board uses its marks."""

from collections.abc import Callable, Iterator
from typing import Final

from cjm.render.matrix import marks as drawn
from cjm.render.scene import Circle, Path, Shape, polyline
from cjm.render.sheet.footer import Mark
from cjm.render.theme import Theme
from cjm.render.words import words
from cjm.scoring.quadrants import Board
from cjm.scoring.quantity import Basis

_BASES: Final[dict[Basis, str]] = {
    "observed": "tinted: evidence is named",
    "stated": "tinted: evidence is named",
    "partly": "tinted, dotted: some of the value rests on evidence",
    "assumed": "hollow, dotted: the value is an estimate without evidence",
    "proposed": "hollow, dashed: proposed for the future",
}


def marks(board: Board, *, aside: bool) -> Iterator[Mark]:
    """Yield the entries of the legend that a board needs; `aside`: some bubbles had to move."""
    bases = dict.fromkeys(one.value.basis for one in board.placed)
    for basis in bases:
        yield 18, _bubble(basis), _BASES[basis]
    entries = (*(one.entry for one in board.placed), *board.unplaced)
    used = {entry.opportunity.status for entry in entries}
    for status in drawn.SIGNED:
        if status in used:
            yield 16, _badge(status), words(status).lower()
    if any(one.value.low != one.value.high for one in board.placed):
        yield 10, _span, "how far the value could be off"
    if aside:
        yield 24, _aside, "moved aside: the dot is its place"


def _bubble(basis: Basis) -> Callable[[float, float, Theme], tuple[Shape, ...]]:
    def mark(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
        return (drawn.disc(x + 9, y, 8, basis, theme),)

    return mark


def _badge(status: str) -> Callable[[float, float, Theme], tuple[Shape, ...]]:
    def mark(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
        return drawn.badge(x + 8, y, status, theme)

    return mark


def _span(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    middle = x + 5
    ends = ([(middle - 4, at), (middle + 4, at)] for at in (y - 8, y + 8))
    dots = ([(middle, y - 8), (middle, y + 8)], *ends)
    return tuple(Path(polyline(one), line=theme.rule, width=1.2) for one in dots)


def _aside(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    ink = theme.opportunity.ink
    return Path(polyline([(x + 3, y), (x + 22, y)]), line=ink), Circle(x + 3, y, 2.5, ink)
