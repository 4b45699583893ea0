"""The matrix on pages: the board as large as the first, its opportunities as lists on the others."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from cjm.render.matrix import entries, legend, plot, told
from cjm.render.paging.filling import filled
from cjm.render.paging.papers import Leaf, Room
from cjm.render.place import Box
from cjm.render.scene import Rect, Scene, Shape
from cjm.render.sheet import footer, heading
from cjm.render.sheet.footer import Mark
from cjm.render.sheet.frame import Frame, Part, height, lines
from cjm.render.sheet.whole import whole
from cjm.render.text import width, wrap
from cjm.render.theme import CAPTION, SPACING, STAGE, STRONG, Theme
from cjm.scoring.quadrants import Board

COLUMNS: Final = 3
"""How many entries of a list stand side by side at most."""

_LEAST: Final = 300.0
_LOWEST: Final = 200.0
_LOWER: Final = SPACING.margin - 8

Section: TypeAlias = tuple[str, Sequence[entries.Listed]]
"""A list with its title."""


def heads(frame: Frame, leaf: Leaf | None = None) -> Part:
    """Draw the head of the sheet, or that of a page: shorter from the second on."""
    short = leaf is not None and leaf.number > 1
    return heading.draw(frame.view, frame.theme, frame.right - frame.left, told.WHAT, short=short)


def sheet(
    frame: Frame, body: Part, marks: Sequence[Mark], spoken: str, leaf: Leaf | None = None
) -> Scene:
    """Return a body between head and foot as a scene."""
    head = heads(frame, leaf)
    foot = footer.ending(frame, body.bottom, marks, leaf=leaf)
    part = Part((*head.items, *body.items, *foot.items), foot.bottom)
    return whole(frame, "matrix", part, description=spoken)


def sections(found: Board) -> list[Section]:
    """Return the lists that hold something."""
    every: list[Section] = [(told.PLACED, found.placed), (told.UNPLACED, found.unplaced)]
    return [section for section in every if section[1]]


def nothing(found: Board, box: Box, theme: Theme) -> Sequence[Shape]:
    """Say so where the board is empty, where its quadrants meet: in none of them."""
    if found.placed:
        return ()
    text = wrap(told.nothing(found), STRONG, box.width / 2)
    wide, tall = max(width(one, STRONG) for one in text) + 48, height(text, STRONG) + 32
    x, y = plot.cross(box)
    sign = Box(x - wide / 2, y - tall / 2, wide, tall)
    ground = Rect(sign, theme.paper, theme.rule, radius=SPACING.radius)
    return ground, *lines(text, (x, sign.y + 16), STRONG, theme.ink, "middle")


def on_pages(frame: Frame, found: Board, room: Room, spoken: str) -> list[Scene]:
    """Return the board, and the lists behind it, on pages of one size."""
    about = footer.summary(frame.view)
    rows = list(_rows(frame, found))
    free = _free(frame, Leaf(2, 2, about, room), ())
    stacks = filled([_tall(*row) for row in rows], free, free)
    total = 1 + len(stacks)
    first = Leaf(1, total, about, room)
    body, marks = _board(frame, found, first)
    scenes = [sheet(frame, body, marks, spoken, first)]
    for number, some in enumerate(stacks, 2):
        leaf = Leaf(number, total, about, room)
        scenes.append(_lists(frame, [rows[at] for at in some], leaf, spoken))
    return scenes


def _free(frame: Frame, leaf: Leaf, marks: Sequence[Mark]) -> float:
    """Return the height between head and foot."""
    foot = footer.draw(frame, 0, marks, leaf=leaf).bottom
    return leaf.room.height - heads(frame, leaf).bottom - foot - _LOWER


def _board(frame: Frame, found: Board, leaf: Leaf) -> tuple[Part, tuple[Mark, ...]]:
    """Draw the board as large as the page, and its notes; also return what there is to explain."""
    inner, top = frame.right - frame.left, heads(frame, leaf).bottom
    marks = tuple(legend.marks(found, aside=True))
    notes = height(wrap(told.notes(found, len(found.placed)), CAPTION, inner), CAPTION)
    room = _free(frame, leaf, marks) - plot.ABOVE - plot.BELOW - notes
    at = (frame.left + plot.GUTTER, top + plot.ABOVE)
    box = Box(*at, inner - plot.GUTTER, max(_LOWEST, room))
    drawn = plot.draw(found.placed, box, frame.theme)
    said = wrap(told.notes(found, drawn.unlabelled), CAPTION, inner)
    below = box.bottom + plot.BELOW
    items = (
        *drawn.items,
        *nothing(found, box, frame.theme),
        *lines(said, (frame.left, below), CAPTION, frame.theme.muted),
    )
    known = tuple(legend.marks(found, aside=drawn.aside))
    return Part(items, below + height(said, CAPTION)), known


_Row: TypeAlias = tuple[str, Sequence[entries.Item], bool]
"""Entries side by side, the title of their list, and whether they are its first."""


def _rows(frame: Frame, found: Board) -> Iterator[_Row]:
    inner = frame.right - frame.left
    count = max(1, min(COLUMNS, int((inner + entries.APART) // (_LEAST + entries.APART))))
    wide = (inner - (count - 1) * entries.APART) / count
    for title, members in sections(found):
        made = [entries.item(one, frame.view, wide, frame.theme) for one in members]
        for first in range(0, len(made), count):
            yield title, made[first : first + count], not first


def _tall(_: str, made: Sequence[entries.Item], first: bool) -> float:  # noqa: FBT001 - of a row
    head = STAGE.leading + 6 + entries.AFTER if first else 0.0
    return max(one.height for one in made) + 2 + head


def _lists(frame: Frame, rows: Sequence[_Row], leaf: Leaf, spoken: str) -> Scene:
    y = heads(frame, leaf).bottom
    items: list[Shape] = []
    titled = dict.fromkeys(title for title, _, _ in rows)
    for title in titled:
        own = [row for row in rows if row[0] == title]
        made = [one for _, members, _ in own for one in members]
        name = title if own[0][2] else f"{title} (continued)"
        count = max(len(members) for _, members, _ in own)
        part = entries.table(name, made, count, (frame.left, y), frame.theme)
        items += part.items
        y = part.bottom + entries.AFTER
    return sheet(frame, Part(tuple(items), y - entries.AFTER), (), spoken, leaf)
