"""A row of a flow in the DOT language, for Graphviz to lay out and for us to draw.

There is no text of the journey in it: sizes are measured by us, nodes are named by position, and
edges carry the id of their way. Ways that lead back are turned around, so that what the map puts
first stands first whichever edge Graphviz would have chosen to break a cycle.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from graphviz import Digraph

from cjm.render.graph.board import Board, Line, node
from cjm.render.graph.pieces import SIDE, Card, Tag

PIXELS: Final = 72.0
"""Graphviz counts node sizes in inches; its points are our pixels."""

TITLE: Final = 24.0
"""The height for a stage's title in its box, in pixels."""

_GRAPH: Final = {"rankdir": "LR", "nodesep": "0.3", "ranksep": "0.4", "margin": "0", "pad": "0"}
_NODE: Final = {"shape": "plain", "label": "", "margin": "0"}
_EDGE: Final = {"arrowhead": "none", "arrowtail": "none"}


def plan(board: Board, left_out: frozenset[str] = frozenset(), titles: Sequence[float] = ()) -> str:
    """Write a row in the DOT language, without the lines whose ids are left out.

    `titles` are the heights of the stages' titles, `TITLE` each where nothing is said.
    """
    graph = Digraph(graph_attr=_GRAPH, node_attr=_NODE, edge_attr=_EDGE)
    for position, (_, slots) in enumerate(board.parts):
        with graph.subgraph(name=f"cluster_{position}") as cluster:
            tall = titles[position] if titles else TITLE
            cluster.attr(margin="14", label=_blank(60, tall), labeljust="l", labelloc="t")
            for slot in slots:
                cluster.node(node(slot), label=_card(board.cards[slot]))
    for name, tag in board.tags.items():
        graph.node(name, label=_tag(tag))
    for line in board.lines:
        if line.id not in left_out:
            _edge(graph, line)
    for before in _unjoined(board):
        graph.edge(f"{node(before)}:c:e", f"{node(before + 1)}:c:w", style="invis")
    return str(graph.source)


def _card(card: Card) -> str:
    """A table with a port for ways on (`c`), and for ways back in (`i`) and out (`o`) below."""
    width, middle = round(card.width), round(card.width - 2 * SIDE)
    rows = [_row(_cell(width, card.height, port="c", span=3))]
    if card.tags:
        rows.append(_row(_cell(width, card.hanging, span=3)))
    rows.append(_row(_cell(SIDE, 1, port="i") + _cell(middle, 1) + _cell(SIDE, 1, port="o")))
    return _table("".join(rows))


def _tag(tag: Tag) -> str:
    return _table(_row(_cell(tag.width, tag.height, port="c")))


def _blank(width: float, height: float) -> str:
    return _table(_row(_cell(width, height)))


def _table(rows: str) -> str:
    return f'<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">{rows}</TABLE>>'


def _row(cells: str) -> str:
    return f"<TR>{cells}</TR>"


def _cell(width: float, height: float, port: str = "", span: int = 1) -> str:
    name = f' PORT="{port}"' if port else ""
    size = f'FIXEDSIZE="TRUE" WIDTH="{round(width)}" HEIGHT="{round(height)}"'
    return f'<TD{name} COLSPAN="{span}" {size}></TD>'


def _edge(graph: Digraph, line: Line) -> None:
    told = {"id": line.id}
    if line.label.height:
        told["label"] = _blank(line.label.width, line.label.height)
    if not line.back:
        graph.edge(f"{line.tail}:c:e", f"{line.head}:c:w", weight="8", **told)
    elif line.tail == line.head:
        graph.edge(f"{line.tail}:o:s", f"{line.head}:i:s", **told)
    else:
        graph.edge(f"{line.head}:i:s", f"{line.tail}:o:s", weight="0", **told)


def _unjoined(board: Board) -> Iterator[int]:
    """Go through the slots whose neighbour no way reaches, so that order alone puts it behind."""
    cards = {node(slot) for slot in board.slots}
    reached = {line.head for line in board.lines if not line.back and line.tail in cards}
    for before in board.slots[:-1]:
        if node(before + 1) not in reached:
            yield before
