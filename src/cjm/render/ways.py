"""The ways through a journey as pictures show them: what leads where, and how many go."""

from cjm.diagnostics import Route
from cjm.model.context import Context
from cjm.model.flow import Edge, edges
from cjm.render.script import clean
from cjm.render.view import Turn, Way


def ways(context: Context) -> tuple[Way, ...]:
    """Return every way through a journey, in the order of touchpoints and their actions."""
    places: dict[str, Route] = {}
    touchpoints = {}
    for place, stage in enumerate(context.journey.stages):
        for position, touchpoint in enumerate(stage.touchpoints):
            places[touchpoint.id] = ("stages", place, "touchpoints", position)
            touchpoints[touchpoint.id] = touchpoint
    found = []
    for edge in edges(context.journey):
        route = places[edge.source]
        if edge.action is not None:
            actions = touchpoints[edge.source].actions
            position = next(at for at, action in enumerate(actions) if action is edge.action)
            route = (*route, "actions", position)
        found.append(
            Way(
                id=".".join(map(str, route)),
                source=edge.source,
                target=edge.target,
                turn=_turn(edge),
                text=clean(edge.action.does) if edge.action else None,
                share=edge.share,
                route=route,
            )
        )
    return tuple(found)


def _turn(edge: Edge) -> Turn:
    if edge.leaves:
        return "finish" if edge.target == "done" else "leave"
    return "back" if edge.backwards else "on"
