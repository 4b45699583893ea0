"""Who and what delivers a touchpoint, and the systems that several moments of truth hang on.

The rules on delivery and the resource gap both judge by these facts.
"""

from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from cjm.diagnostics import Route
from cjm.model.touchpoint import DeliveryStep, Touchpoint

Lane: TypeAlias = Literal["frontstage", "backstage", "support"]
LANES: tuple[Lane, ...] = ("frontstage", "backstage", "support")
"""The lanes of a blueprint that hold steps of delivery, from the customer inwards."""
MOMENTS = 2
"""From how many moments of truth on one system is too much."""


def steps(touchpoint: Touchpoint) -> Iterator[tuple[Lane, int, DeliveryStep]]:
    """Go through the steps that deliver a touchpoint, each with its lane and its place in it."""
    for lane in LANES:
        for place, step in enumerate(getattr(touchpoint, lane)):
            yield lane, place, step


def is_delivered(touchpoint: Touchpoint) -> bool:
    """Whether the map says anything of how a touchpoint is delivered."""
    return bool(touchpoint.frontstage or touchpoint.backstage or touchpoint.support)


def is_unsupported(touchpoint: Touchpoint) -> bool:
    """Whether customers see something, and the map shows nothing behind it."""
    return bool(touchpoint.frontstage) and not (touchpoint.backstage or touchpoint.support)


def systems_of_moments(
    touchpoints: Iterable[tuple[Touchpoint, Route]], moments: int = MOMENTS
) -> dict[str, dict[str, Route]]:
    """Return the systems behind as many moments of truth as the limit, or more.

    Each comes with the moments by id, and where each first names the system.
    """
    found: dict[str, dict[str, Route]] = {}
    for touchpoint, route in touchpoints:
        if touchpoint.moment_of_truth:
            for lane, place, step in steps(touchpoint):
                if step.system:
                    at = (*route, lane, place, "system")
                    found.setdefault(step.system, {}).setdefault(touchpoint.id, at)
    return {system: uses for system, uses in found.items() if len(uses) >= moments}
