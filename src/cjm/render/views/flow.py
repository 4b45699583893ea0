"""The flow: stages as boxes, touchpoints as cards, actions as the lines between them.

Going back is dashed, leaving in the colour of pains, the goal in that of gains. Long journeys wrap
into rows; what leads from row to row says where to.
"""

from typing import Final, cast

from cjm.model.context import Context
from cjm.render.compose import view_of
from cjm.render.graph import legend
from cjm.render.graph.board import Network, board, network
from cjm.render.graph.engine import Engine
from cjm.render.graph.pieces import Card, card, label
from cjm.render.graph.row import Row, arranged, drawn, looped
from cjm.render.graph.rows import rows
from cjm.render.options import Options
from cjm.render.place import Columns
from cjm.render.scene import Scene
from cjm.render.sheet import heading
from cjm.render.sheet.frame import Frame, Part
from cjm.render.sheet.plot import Trace, traces
from cjm.render.sheet.whole import whole
from cjm.render.stops import along
from cjm.render.theme import SPACING, Theme
from cjm.render.view import Point, View

_LANES: Final = ("touchpoints", "emotion")
_BETWEEN: Final = 34.0
_LINE: Final = 58.0
_LEAST: Final = 560.0


def scene(context: Context, options: Options) -> Scene:
    """Lay a journey out as a flow; right to left if its content is.

    Raises:
        EngineError: Graphviz gave no layout.
    """
    view = view_of(context, _LANES, options.today)
    return sheet(
        view._replace(without=options.without), options.theme, cast("Engine", options.engine)
    )


def sheet(view: View, theme: Theme, engine: Engine = "auto") -> Scene:
    """Lay a view out as a flow."""
    felt = traces(view, theme)
    cards, net = _cards(view, felt), network(view)
    starts = frozenset(stage.first for stage in view.stages)
    parted = rows([_room(net, slot, made) for slot, made in enumerate(cards)], starts)
    found = [_row(net, cards, slots, engine) for slots in parted]
    inner = max(_LEAST, *(row.width for row in found))
    head = heading.draw(view, theme, inner, drawn=felt)
    items, y = [*head.items], head.bottom + 2
    marks = dict(
        zip((stage.id for stage in view.stages), along(theme.stages, len(view.stages)), strict=True)
    )
    for row in found:
        items += drawn(row, (SPACING.margin, y), marks, theme)
        y += row.height + _BETWEEN
    foot, y = legend.draw(view, theme, (SPACING.margin, y - _BETWEEN + 18), inner)
    frame = Frame(
        view, theme, Columns(SPACING.margin, 1, 0, 1), round(inner + 2 * SPACING.margin, 2)
    )
    return whole(frame, "flow", Part((*items, *foot), y), description=_description(view))


def _row(net: Network, cards: list[Card], slots: range, engine: Engine) -> Row:
    """Lay a row out; ways to their own card with another card below hang as tags."""
    again: frozenset[str] = frozenset()
    row = arranged(board(net, cards, slots), engine)
    while more := looped(row):
        again |= more
        row = arranged(board(net, cards, slots, again), engine)
    return row


def _cards(view: View, felt: tuple[Trace, ...]) -> list[Card]:
    points: dict[int, list[tuple[Trace, Point]]] = {}
    for own in felt:
        for point in own.points:
            points.setdefault(point.slot, []).append((own, point))
    return [card(column, points.get(slot, ())) for slot, column in enumerate(view.slots)]


def _room(net: Network, slot: int, made: Card) -> float:
    """Return about how wide a card is with the way on from it, in pixels."""
    told = [label(way).width for way in net.leaving.get(slot, ()) if way.turn == "on"]
    return made.width + max(told, default=0.0) + _LINE


def _description(view: View) -> str:
    """Tell the ways in words, for those who do not see the picture."""
    numbers = {column.id: f"{column.number} {column.title}" for column in view.columns}
    ends = {"exit": "leaves", "done": "goal reached"}
    told = []
    for way in view.ways:
        target = numbers.get(way.target) or ends[way.target]
        told.append(f"{numbers[way.source]}: {way.text or 'goes on'} to {target}.")
    return " ".join((view.description, *told))
