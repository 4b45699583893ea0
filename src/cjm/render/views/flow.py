"""The flow: stages as boxes, touchpoints as cards, actions as the lines between them.

Going back is dashed, leaving in the colour of pains, the goal in that of gains. Long journeys wrap
into rows; what leads from row to row says where to.
"""

from typing import Final, cast

from cjm.model.context import Context
from cjm.render.colour import along
from cjm.render.compose import view_of
from cjm.render.graph import legend
from cjm.render.graph.board import Network, board, network
from cjm.render.graph.engine import Engine
from cjm.render.graph.pieces import Card, card, label
from cjm.render.graph.row import arranged, drawn
from cjm.render.graph.rows import rows
from cjm.render.options import Options
from cjm.render.scene import Scene, Shape
from cjm.render.sheet import logo as logos
from cjm.render.sheet.frame import height, lines
from cjm.render.text import wrap
from cjm.render.theme import CAPTION, SPACING, TITLE, Theme
from cjm.render.view import View

_LANES: Final = ("touchpoints", "emotion")
_BETWEEN: Final = 34.0
_LINE: Final = 58.0
_LEAST: Final = 560.0


def scene(context: Context, options: Options) -> Scene:
    """Lay a journey out as a flow; right to left if its content is.

    Raises:
        EngineError: Graphviz gave no layout.
    """
    view = view_of(context, _LANES)
    return sheet(view, options.theme, cast("Engine", options.engine))


def sheet(view: View, theme: Theme, engine: Engine = "auto") -> Scene:
    """Lay a view out as a flow."""
    cards, net = _cards(view), network(view)
    starts = frozenset(stage.first for stage in view.stages)
    parted = rows([_room(net, slot, made) for slot, made in enumerate(cards)], starts)
    found = [arranged(board(net, cards, slots), engine) for slots in parted]
    inner = max(_LEAST, *(row.width for row in found))
    items, y = _head(view, theme, inner)
    marks = dict(
        zip((stage.id for stage in view.stages), along(theme.stages, len(view.stages)), strict=True)
    )
    for row in found:
        items += drawn(row, (SPACING.margin, y), marks, theme)
        y += row.height + _BETWEEN
    foot, y = legend.draw(view, theme, (SPACING.margin, y - _BETWEEN + 18), inner)
    drawing = Scene(
        id=f"{view.id}-flow",
        width=round(inner + 2 * SPACING.margin, 2),
        height=round(y + SPACING.margin - 8, 2),
        title=view.header.title,
        description=_description(view),
        paper=theme.paper,
        items=(*items, *foot),
    )
    return drawing.mirrored() if view.direction == "rtl" else drawing


def _cards(view: View) -> list[Card]:
    points = {point.slot: point for point in view.curves[0].points} if view.curves else {}
    return [card(column, points.get(slot)) for slot, column in enumerate(view.slots)]


def _room(net: Network, slot: int, made: Card) -> float:
    """Return about how wide a card is with the way on from it, in pixels."""
    told = [label(way).width for way in net.leaving.get(slot, ()) if way.turn == "on"]
    return made.width + max(told, default=0.0) + _LINE


def _head(view: View, theme: Theme, inner: float) -> tuple[list[Shape], float]:
    y = SPACING.margin
    logo = logos.draw(view, theme, SPACING.margin + inner, y)
    inner -= logos.room(theme)
    title = wrap(view.header.title, TITLE, inner)
    items: list[Shape] = [*logo, *lines(title, (SPACING.margin, y), TITLE, theme.ink)]
    y += height(title, TITLE) + 2
    parts = wrap(_about(view), CAPTION, inner)
    items += lines(parts, (SPACING.margin, y), CAPTION, theme.muted)
    bottom = max([y + height(parts, CAPTION), *(one.box.bottom for one in logo if one.box)])
    return items, bottom + 18


def _about(view: View) -> str:
    header = view.header
    whose = view.curves[0].person if view.curves else None
    people = ", ".join(person.name for person in header.people)
    faces = f"faces: {whose.name}" if whose and len(view.curves) > 1 else ""
    reviewed = f"Reviewed {header.reviewed}" if header.reviewed else "Never reviewed"
    told = (people, faces, header.kind, header.status, reviewed, header.workspace or "")
    return " · ".join(part for part in told if part)


def _description(view: View) -> str:
    """Tell the ways in words, for those who do not see the picture."""
    numbers = {column.id: f"{column.number} {column.title}" for column in view.columns}
    ends = {"exit": "leaves", "done": "goal reached"}
    told = []
    for way in view.ways:
        target = numbers.get(way.target) or ends[way.target]
        told.append(f"{numbers[way.source]}: {way.text or 'goes on'} to {target}.")
    return " ".join((view.description, *told))
