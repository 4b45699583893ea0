"""The ways through a journey: which touchpoint leads to which, as stated or by their order."""

from collections.abc import Iterator
from typing import NamedTuple

from cjm.model.journey import Journey
from cjm.model.terms import ENDS
from cjm.model.touchpoint import Action, Touchpoint


class Edge(NamedTuple):
    """One way on from a touchpoint.

    `source` is the id of a touchpoint, `target` that of a touchpoint or a built-in end (`exit`,
    `done`). `action` is the action that leads there; None where only the order of the map does.
    `backwards` means that the way leads to an earlier touchpoint, or to the same one again.
    """

    source: str
    target: str
    action: Action | None = None
    backwards: bool = False

    @property
    def stated(self) -> bool:
        """Whether the map says so itself, by an action with `to`."""
        return self.action is not None

    @property
    def share(self) -> float | None:
        """The share of those at the source who go this way, 0 to 1; None where nobody counted."""
        return self.action.share if self.action else None

    @property
    def leaves(self) -> bool:
        """Whether the way leads to an end of the journey rather than to a touchpoint."""
        return self.target in ENDS


def edges(journey: Journey) -> tuple[Edge, ...]:
    """Return every way through the journey, in the order of touchpoints and their actions.

    An action with `to` leads there. While no action of the whole journey names a *touchpoint*,
    touchpoints follow one another in their order, across stages: naming only ends (`to: exit`)
    adds these ways out and leaves the order as it is. As soon as one action leads to a touchpoint,
    the map states its ways, and the order alone leads nowhere. Targets that the journey does not
    have are left out. The last touchpoint of a journey without `to` has no way on.
    """
    touchpoints = [touchpoint for _, touchpoint in journey.touchpoints()]
    places = {touchpoint.id: place for place, touchpoint in enumerate(touchpoints)}
    ordered = not any(
        action.to in places for touchpoint in touchpoints for action in touchpoint.actions
    )
    return tuple(
        edge
        for place, touchpoint in enumerate(touchpoints)
        for edge in _ways(touchpoint, touchpoints[place + 1 : place + 2] if ordered else [], places)
    )


def _ways(
    touchpoint: Touchpoint, following: list[Touchpoint], places: dict[str, int]
) -> Iterator[Edge]:
    place = places[touchpoint.id]
    for action in touchpoint.actions:
        if action.to in places:
            back = places[action.to] <= place
            yield Edge(touchpoint.id, action.to, action, backwards=back)
        elif action.to in ENDS:
            yield Edge(touchpoint.id, action.to, action)
    for other in following:
        yield Edge(touchpoint.id, other.id)
