"""Channels that change on the way, and touchpoints on a channel that a persona does not use.

The rules on channels and the channel gap both judge by these facts.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from cjm.model.flow import Edge
from cjm.model.persona import Persona
from cjm.model.touchpoint import Touchpoint

ARRIVALS = ("ads", "search", "social", "review-site", "word-of-mouth", "outdoor", "tv-radio")
"""Channels from which customers only arrive, so that nothing can be lost."""
MESSAGES = ("email", "sms", "messaging", "newsletter", "post", "survey")
"""Channels that come to the customer by themselves."""
ACTING = ("website", "app", "phone", "chat", "messaging", "store")
"""Channels on which people act, ask and buy."""


class Crossing(NamedTuple):
    """A way on which the channel changes, so that customers have to be carried across.

    `told` says whether the map says how: the action that leads there has a `handover`, or, where
    only the order of the map leads on, any action of the touchpoint.
    """

    way: Edge
    source: Touchpoint
    target: Touchpoint
    told: bool


class Offer(NamedTuple):
    """A touchpoint on a channel for acting, as one persona finds it.

    `others` are the channels for acting that the persona uses. `reached` says whether the
    touchpoint is on one of them, or on more than one channel.
    """

    persona: Persona
    others: tuple[str, ...]
    reached: bool


def crossings(
    touchpoint: Touchpoint,
    ways: Iterable[Edge],
    touchpoints: Mapping[str, Touchpoint],
    *,
    arrivals: tuple[str, ...] = ARRIVALS,
    messages: tuple[str, ...] = MESSAGES,
) -> Iterator[Crossing]:
    """Go through the ways from a touchpoint on which customers have to be carried across.

    Nothing is carried where customers only arrive, nor where the message comes to them; touchpoints
    that share a channel need no change.
    """
    if not _carries(touchpoint) or touchpoint.channel in arrivals:
        return
    for way in ways:
        other = touchpoints.get(way.target)
        if other is None or not _carries(other) or other.channel in messages:
            continue
        if not _shared(touchpoint, other):
            yield Crossing(way, touchpoint, other, _told(way, touchpoint))


def offers(
    touchpoint: Touchpoint, cast: Iterable[Persona], *, channels: tuple[str, ...] = ACTING
) -> Iterator[Offer]:
    """Say for each persona who lists a channel for acting whether a touchpoint is within reach.

    A touchpoint without us, or on a channel on which nobody acts, is no offer.
    """
    if touchpoint.channel not in channels or not touchpoint.involves_us:
        return
    for persona in cast:
        others = tuple(each for each in persona.channels if each in channels)
        if others:
            reached = bool(touchpoint.also_on) or touchpoint.channel in others
            yield Offer(persona, others, reached)


def _carries(touchpoint: Touchpoint) -> bool:
    return touchpoint.involves_us and touchpoint.channel not in (None, "none")


def _shared(one: Touchpoint, other: Touchpoint) -> bool:
    return not {one.channel, *one.also_on}.isdisjoint({other.channel, *other.also_on})


def _told(way: Edge, touchpoint: Touchpoint) -> bool:
    if way.action:
        return way.action.handover is not None
    return any(action.handover for action in touchpoint.actions)
