"""Channels that change on the way, and touchpoints on a channel that a persona does not use.

The rules on channels and the channel gap both judge by these facts.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from cjm.model.flow import Edge
from cjm.model.persona import Persona
from cjm.model.touchpoint import Touchpoint
from cjm.model.workspace import Workspace

ARRIVALS = ("ads", "search", "social", "review-site", "word-of-mouth", "outdoor", "tv-radio")
"""Channels from which customers only arrive, so that nothing can be lost."""
MESSAGES = ("email", "sms", "messaging", "newsletter", "post", "survey")
"""Channels that come to the customer by themselves."""
PLACES = ("in-person", "store", "event")
"""Channels on which customers stand before us, or before our things."""
ACTING = ("website", "app", "phone", "chat", "messaging", "store")
"""Channels on which people act, ask and buy."""


class Free(NamedTuple):
    """Channels on which nothing has to be carried along: customers only arrive, or are written to."""

    arrivals: tuple[str, ...] = ARRIVALS
    messages: tuple[str, ...] = MESSAGES


FREE = Free()
"""What is taken unless a rule's options say otherwise."""


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


def face_to_face(workspace: Workspace | None) -> dict[str, str]:
    """Return the own channels that are a place, each with the built-in one whose icon it has.

    A front desk that is not online and has the icon `in-person` is as face to face as the
    breakfast room next to it: customers walk over, and no channel changes.
    """
    own = workspace.channels if workspace else ()
    return {one.id: one.icon for one in own if not one.online and one.icon in PLACES}


def crossings(
    touchpoint: Touchpoint,
    ways: Iterable[Edge],
    touchpoints: Mapping[str, Touchpoint],
    *,
    like: Mapping[str, str],
    free: Free = FREE,
) -> Iterator[Crossing]:
    """Go through the ways from a touchpoint on which customers have to be carried across.

    Nothing is carried where customers only arrive, nor where the message comes to them; touchpoints
    that share a channel need no change. A channel in `like` counts as the one that it is like.
    """
    if not _carries(touchpoint) or touchpoint.channel in free.arrivals:
        return
    for way in ways:
        other = touchpoints.get(way.target)
        if other is None or not _carries(other) or other.channel in free.messages:
            continue
        if _on(touchpoint, like).isdisjoint(_on(other, like)):
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


def _on(touchpoint: Touchpoint, like: Mapping[str, str]) -> set[str]:
    channels = (touchpoint.channel or "", *touchpoint.also_on)
    return {like.get(channel, channel) for channel in channels}


def _told(way: Edge, touchpoint: Touchpoint) -> bool:
    if way.action:
        return way.action.handover is not None
    return any(action.handover for action in touchpoint.actions)
