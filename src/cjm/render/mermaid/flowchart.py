"""The flow as Mermaid's flowchart: stages with their touchpoints, and where each action leads."""

from collections.abc import Iterator, Sequence
from typing import Final

from cjm.render.mermaid.escape import label, title
from cjm.render.sheet.faces import colour, step
from cjm.render.theme import Theme
from cjm.render.view import Column, Point, View, Way
from cjm.render.words import FEELINGS, percent, signed

_ENDS: Final = {"exit": ("leaves", "Leaves"), "done": ("reached", "Goal reached")}


def flowchart(view: View, theme: Theme) -> str:
    """Write a view's flow as a flowchart, from left to right or as its writing runs."""
    heads = "RL" if view.direction == "rtl" else "LR"
    lines = (*_stages(view), *_ends(view), *_ways(view), *_styles(view, theme))
    body = "\n".join(f"    {line}" for line in lines)
    return f"---\ntitle: {title(view.header.title)}\n---\nflowchart {heads}\n{body}\n"


def _stages(view: View) -> Iterator[str]:
    for stage in view.stages:
        yield f'subgraph {_id("s", stage.id)}["{label(stage.title)}"]'
        for slot in range(stage.first, stage.first + stage.span):
            column = view.slots[slot]
            if column is None:
                yield f'  {_id("e", stage.id)}["No touchpoints yet"]'
            else:
                told = "<br/>".join(_touchpoint(column, _felt(view, slot)))
                yield f'  {_id("t", column.id)}["{told}"]'
        yield "end"


def _points(view: View) -> dict[int, Point]:
    """Return the points of the main point of view, by slot."""
    return {point.slot: point for point in view.curves[0].points} if view.curves else {}


def _felt(view: View, slot: int) -> Iterator[str]:
    """Yield how each persona feels at a slot, with a name where there are several."""
    for curve in view.curves:
        who = f"{curve.person.name}: " if curve.person and len(view.curves) > 1 else ""
        for point in curve.points:
            if point.slot == slot:
                known = "" if point.basis == "observed" else f" ({point.basis})"
                feeling = point.feeling or FEELINGS[step(point.score)]
                yield f"{who}{signed(point.score)} {feeling}{known}"


def _touchpoint(column: Column, felt: Iterator[str]) -> Iterator[str]:
    truth = " \N{BLACK STAR}" if column.moment_of_truth else ""
    yield label(f"{column.number} {column.title}{truth}")
    if column.channels:
        yield label(", ".join(channel.title for channel in column.channels))
    yield from map(label, felt)


def _ends(view: View) -> Iterator[str]:
    for end in dict.fromkeys(way.target for way in view.ways if way.target in _ENDS):
        name, told = _ENDS[end]
        yield f'{name}(["{told}"])'


def _ways(view: View) -> Iterator[str]:
    for way in view.ways:
        target = _ENDS[way.target][0] if way.target in _ENDS else _id("t", way.target)
        arrow = "-.->" if way.turn == "back" else "-->"
        told = "<br/>".join(label(text) for text in _told(way))
        said = f'|"{told}"|' if told else ""
        yield f"{_id('t', way.source)} {arrow}{said} {target}"


def _told(way: Way) -> Iterator[str]:
    if way.text:
        yield way.text
    if way.share is not None:
        yield percent(way.share)


def _styles(view: View, theme: Theme) -> Iterator[str]:
    points = _points(view)
    for slot, column in enumerate(view.slots):
        if column and (point := points.get(slot)):
            dash = "" if point.basis == "observed" else ",stroke-dasharray: 5 3"
            ink = colour(point.score, theme)
            yield f"style {_id('t', column.id)} stroke:{ink},stroke-width:2px{dash}"
    yield from _inks("leave", view.ways, theme.pain.ink)
    yield from _inks("finish", view.ways, theme.gain.ink)


def _inks(turn: str, ways: Sequence[Way], ink: str) -> Iterator[str]:
    places = [str(place) for place, way in enumerate(ways) if way.turn == turn]
    if places:
        yield f"linkStyle {','.join(places)} stroke:{ink},color:{ink}"


def _id(kind: str, name: str) -> str:
    return f"{kind}_{name.replace('-', '_')}"
