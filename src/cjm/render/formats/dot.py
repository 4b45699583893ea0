"""DOT: the flow as a plain Graphviz graph, for other tools to lay out, colour and change.

Stages are clusters, touchpoints are nodes, ways are edges. Every part carries the id that it has
in the journey, so that a style sheet or a script finds it. Nodes stand in the order of the map.
"""

from collections.abc import Iterator

from graphviz import Digraph, nohtml

from cjm.model.context import Context
from cjm.render.compose import view_of
from cjm.render.options import Options
from cjm.render.sheet.faces import colour, step
from cjm.render.theme import Theme
from cjm.render.view import Column, Point, Turn, View, Way
from cjm.render.words import FEELINGS, percent, signed

SUFFIXES = (".dot", ".gv")
VIEWS = ("flow",)
TAKES = "context"

_ENDS = {"exit": "Leaves", "done": "Goal reached"}
_NODE = "touchpoint-"


def render(subject: Context, options: Options) -> str:
    """Write a journey's flow in the DOT language."""
    return source(view_of(subject, ("touchpoints", "emotion")), options.theme)


def source(view: View, theme: Theme) -> str:
    """Write a view's flow in the DOT language."""
    graph = Digraph(
        name=view.id,
        graph_attr={
            "rankdir": "LR",
            "label": _text(view.header.title),
            "labelloc": "t",
            "labeljust": "l",
            "fontname": "Inter, Arial, sans-serif",
            "fontcolor": theme.ink,
            "bgcolor": theme.paper,
        },
        node_attr={
            "shape": "box",
            "style": "rounded,filled",
            "fontname": "Inter, Arial, sans-serif",
            "fontsize": "12",
            "fontcolor": theme.card.ink,
            "fillcolor": theme.card.fill,
            "color": theme.rule,
        },
        edge_attr={"fontname": "Inter, Arial, sans-serif", "fontsize": "11"},
    )
    _stages(graph, view, theme)
    for end in dict.fromkeys(way.target for way in view.ways if way.target in _ENDS):
        tint = theme.pain if end == "exit" else theme.gain
        colours = {"fillcolor": tint.fill, "fontcolor": tint.ink, "color": tint.ink}
        graph.node(end, label=_ENDS[end], id=f"end-{end}", **colours)
    for way in view.ways:
        _way(graph, way, theme)
    return str(graph.source)


def _stages(graph: Digraph, view: View, theme: Theme) -> None:
    points = {point.slot: point for point in view.curves[0].points} if view.curves else {}
    for stage in view.stages:
        with graph.subgraph(name=f"cluster_{stage.id}") as cluster:
            cluster.attr(label=_text(stage.title), id=f"stage-{stage.id}", style="rounded,filled")
            cluster.attr(color=theme.line, fillcolor=theme.band, fontcolor=theme.ink)
            held = range(stage.first, stage.first + stage.span)
            for slot in held:
                if column := view.slots[slot]:
                    _touchpoint(cluster, column, points.get(slot), theme)
                else:
                    cluster.node(f"empty-{stage.id}", label="No touchpoints yet", style="dashed")


def _touchpoint(graph: Digraph, column: Column, point: Point | None, theme: Theme) -> None:
    told = {"id": f"{_NODE}{column.id}", "tooltip": _text(column.title)}
    if point:
        told |= {"color": colour(point.score, theme), "penwidth": "2"}
        style = "" if point.basis == "observed" else ",dashed"
        told["style"] = f"rounded,filled{style}"
    graph.node(f"{_NODE}{column.id}", label=_text(*_lines(column, point)), **told)


def _lines(column: Column, point: Point | None) -> Iterator[str]:
    truth = " \N{BLACK STAR}" if column.moment_of_truth else ""
    yield f"{column.number} {column.title}{truth}"
    channels = ", ".join(channel.title for channel in column.channels)
    if channels:
        yield channels
    if point:
        known = "" if point.basis == "observed" else f" ({point.basis})"
        yield f"{signed(point.score)} {point.feeling or FEELINGS[step(point.score)]}{known}"


def _way(graph: Digraph, way: Way, theme: Theme) -> None:
    inks: dict[Turn, str] = {"leave": theme.truth, "finish": theme.gain.ink}
    ink = inks.get(way.turn, theme.muted)
    told = {"id": f"way-{way.id}", "color": ink, "fontcolor": ink}
    words = (way.text or "", percent(way.share) if way.share is not None else "")
    if any(words):
        told["label"] = _text(*words)
    if way.turn == "back":
        told |= {"style": "dashed", "constraint": "false"}
    head = way.target if way.target in _ENDS else f"{_NODE}{way.target}"
    graph.edge(f"{_NODE}{way.source}", head, **told)


def _text(*texts: str) -> str:
    r"""Return a label of one line for each text that says something, kept as it is.

    Nothing in a text is an escape (`\N`), an entity (`&lt;`) or, by its brackets, HTML.
    """
    kept = (text.replace("&", "&amp;").replace("\\", "\\\\") for text in texts if text)
    label: str = nohtml("\\n".join(kept))
    return label
