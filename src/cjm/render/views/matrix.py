"""The matrix: opportunities by value and effort, in four quadrants, and a list of all of them."""

from collections.abc import Iterator, Sequence
from typing import Final

from cjm.model.context import Context
from cjm.render.compose import view_of
from cjm.render.day import day_of
from cjm.render.matrix import entries, legend, plot, told
from cjm.render.matrix.pages import COLUMNS, heads, nothing, on_pages, sections, sheet
from cjm.render.options import Options
from cjm.render.paging import papers
from cjm.render.paging.papers import Room
from cjm.render.place import Box, Columns
from cjm.render.scene import Scene, Shape
from cjm.render.script import clean
from cjm.render.sheet import footer
from cjm.render.sheet.frame import Frame, Part, height, lines
from cjm.render.text import wrap
from cjm.render.theme import CAPTION, SPACING
from cjm.render.view import View
from cjm.scoring.backlog import Source
from cjm.scoring.quadrants import Board, board

_WIDTH: Final = 1280.0
_TALL: Final = 470.0
_MOST: Final = 800.0
_FEW: Final = 12
_MORE: Final = 11.0
_SIDE: Final = 398.0
_BETWEEN: Final = 26.0


def scene(context: Context, options: Options) -> Scene:
    """Lay the opportunities of a journey out as a matrix; right to left if its content is."""
    view, found = _read(context, options)
    frame = _frame(view, options, _WIDTH)
    body, marks = _body(frame, found, heads(frame).bottom)
    return sheet(frame, body, marks, _description(view, found))


def pages(context: Context, options: Options) -> Sequence[Scene]:
    """Lay the matrix out on one page of `options.paper`, or the board on one and the lists on more."""
    assert options.paper  # else there is one sheet
    view, found = _read(context, options)
    drawn = scene(context, options)
    spoken = _description(view, found)

    def laid(room: Room) -> Sequence[Scene]:
        if drawn.width <= room.width and drawn.height <= room.height:
            return (drawn,)
        return on_pages(_frame(view, options, room.width), found, room, spoken)

    return papers.best(options.paper, laid)


def _read(context: Context, options: Options) -> tuple[View, Board]:
    plain = view_of(context, ("touchpoints",), options.today)
    view = plain._replace(curves=(), without=options.without)
    return view, board([Source("", context, options.scoring)], today=day_of(context, options))


def _frame(view: View, options: Options, width: float) -> Frame:
    return Frame(view, options.theme, Columns(SPACING.margin, 1, 0, 1), width)


def _body(frame: Frame, found: Board, top: float) -> tuple[Part, tuple[footer.Mark, ...]]:
    """Draw the board with as much of the lists beside it as fits there, and the rest below.

    Also returns what the legend has to explain.
    """
    theme, inner = frame.theme, frame.right - frame.left
    beside, below = _shared(sections(found), frame)
    wide = inner - plot.GUTTER - (_SIDE + _BETWEEN if beside else 0)
    grown = min(_TALL + _MORE * max(0, len(found.placed) - _FEW), wide)
    tall = max(grown, _needed(beside) - plot.ABOVE - plot.BELOW)
    box = Box(frame.left + plot.GUTTER, top + plot.ABOVE, wide, tall)
    drawn = plot.draw(found.placed, box, theme)
    items: list[Shape] = [*drawn.items, *nothing(found, box, theme)]
    y = top
    for title, made in beside:
        part = entries.table(title, made, 1, (box.right + _BETWEEN, y), theme)
        items += part.items
        y = part.bottom + entries.AFTER
    y = box.bottom + plot.BELOW
    for title, made in below:
        part = entries.table(title, made, COLUMNS, (frame.left, y), theme)
        items += part.items
        y = part.bottom + entries.AFTER
    notes = wrap(told.notes(found, drawn.unlabelled), CAPTION, inner)
    items += lines(notes, (frame.left, y), CAPTION, theme.muted)
    part = Part(tuple(items), y + height(notes, CAPTION))
    return part, tuple(legend.marks(found, aside=drawn.aside))


_Section = tuple[str, Sequence[entries.Item]]


def _shared(
    sections: Sequence[tuple[str, Sequence[entries.Listed]]], frame: Frame
) -> tuple[list[_Section], list[_Section]]:
    """Share the lists between beside and below: all beside if they fit, else the last one, or none."""
    inner = frame.right - frame.left
    column = (inner - (COLUMNS - 1) * entries.APART) / COLUMNS
    for first in range(len(sections) + 1):
        beside = [_made(section, _SIDE, frame) for section in sections[first:]]
        if _needed(beside) <= _MOST:
            return beside, [_made(section, column, frame) for section in sections[:first]]
    return [], []


def _made(section: tuple[str, Sequence[entries.Listed]], width: float, frame: Frame) -> _Section:
    title, members = section
    return title, [entries.item(one, frame.view, width, frame.theme) for one in members]


def _needed(sections: Sequence[_Section]) -> float:
    return sum(entries.needed(made) + entries.AFTER for _, made in sections)


def _description(view: View, found: Board) -> str:
    """Tell the board in words, for those who do not see it."""
    return " ".join((f"{told.WHAT}. {view.header.kind} customer journey map.", *_each(found)))


def _each(found: Board) -> Iterator[str]:
    for one in found.placed:
        title = clean(one.entry.opportunity.title)
        yield f"{one.number} {title}: {told.worth(one)}; {told.state(one.entry)}."
    for entry in found.unplaced:
        yield f"{clean(entry.opportunity.title)}: {told.missing(entry).lower()}."
    if not found.placed and not found.unplaced:
        yield told.nothing(found)
