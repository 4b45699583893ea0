"""Fail points and wait points, as blueprints have marked them since Shostack (1984): F and W."""

from collections.abc import Iterator
from typing import Final

from cjm.render.blueprint.five import FAILS, ROWS
from cjm.render.blueprint.rows import Rows
from cjm.render.place import Box, Dot
from cjm.render.scene import Circle, Group, Shape, Words
from cjm.render.sheet.frame import Frame, baseline
from cjm.render.theme import SMALL, Theme
from cjm.render.view import Lane

RADIUS: Final = 9.0
"""The radius of a mark, in pixels."""

_HIGHEST: Final = ("actions", *(row for row in ROWS if row != "actions"))
"""The rows in the order in which the mark of a fail point looks for a card to stand on."""


def fail(at: Dot, theme: Theme) -> tuple[Shape, ...]:
    """Return the mark of a fail point around a place."""
    return _mark(at, "F", theme.pain.ink, theme.paper)


def wait(at: Dot, theme: Theme) -> tuple[Shape, ...]:
    """Return the mark of a wait point around a place."""
    return _mark(at, "W", theme.ink, theme.paper)


def fails(frame: Frame, rows: Rows) -> Iterator[Group]:
    """Draw a mark on each touchpoint that has pain points: on its first action, if it has one."""
    lane = next((one for one in frame.view.lanes if one.name == FAILS), Lane(FAILS, ""))
    for slot, cell in enumerate(lane.cells):
        box = _first(rows, slot)
        if cell and box:
            told = "; ".join(item.text for item in cell)
            yield Group(fail((box.right - 11, box.y), frame.theme), "fail", title=told)


def _first(rows: Rows, slot: int) -> Box | None:
    found = (rows.cells.get((row, slot)) for row in _HIGHEST)
    return next((boxes[0] for boxes in found if boxes), None)


def _mark(at: Dot, letter: str, fill: str, ink: str) -> tuple[Shape, ...]:
    base = baseline(at[1] - SMALL.leading / 2, SMALL)
    return Circle(*at, RADIUS, fill, ink, 1.5), Words(at[0], base, letter, SMALL, ink, "middle")
