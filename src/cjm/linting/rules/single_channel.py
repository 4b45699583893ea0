"""One channel, and a persona who uses others.

What:
    A touchpoint is offered on a single channel that a persona of the map does not use, by the
    persona's own `channels`, though they list another one on which people act, ask and buy.
    Channels that only bring customers or messages (ads, e-mail, post) are left out.

Why:
    Whoever does not use the channel has to change over, ask somebody or give up, and none of them
    shows in the figures of the channel. They are the customers whom its owner never meets.

Bad:
    personas:
      - {id: gerd, name: Gerd, goals: [To see the right doctor soon], channels: [phone, post]}
    touchpoints:
      - {id: appointment, title: Booking an appointment, channel: app}  # <-- here

Good:
    personas:
      - {id: gerd, name: Gerd, goals: [To see the right doctor soon], channels: [phone, post]}
    touchpoints:
      - {id: appointment, title: Booking an appointment, channel: app, also_on: [phone]}

Options:
    channels: The channels on which people act, ask and buy.
"""

from cjm.diagnostics import Severity
from cjm.linting.rule import Issue, Issues, rule
from cjm.linting.words import enumerated
from cjm.model.context import Context
from cjm.model.touchpoint import Touchpoint

_CHANNELS = ("website", "app", "phone", "chat", "messaging", "store")


@rule("CJM602", severity=Severity.INFO)
def single_channel(
    touchpoint: Touchpoint, context: Context, *, channels: tuple[str, ...] = _CHANNELS
) -> Issues:
    channel = touchpoint.channel
    if channel not in channels or touchpoint.also_on or not touchpoint.involves_us:
        return
    for persona in context.cast():
        others = [each for each in persona.channels if each in channels]
        if others and channel not in others:
            yield Issue(
                f"this is offered on `{channel}` alone, and {persona.name} uses {enumerated(others)}",
                "Offer it there as well and say so with `also_on:`, or correct the persona.",
                at=("channel",),
            )
            return
