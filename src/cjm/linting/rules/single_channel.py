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
from cjm.model.crossings import ACTING, offers
from cjm.model.touchpoint import Touchpoint


@rule("CJM602", severity=Severity.INFO)
def single_channel(
    touchpoint: Touchpoint, context: Context, *, channels: tuple[str, ...] = ACTING
) -> Issues:
    for persona, others, reached in offers(touchpoint, context.cast(), channels=channels):
        if not reached:
            yield Issue(
                f"this is offered on `{touchpoint.channel}` alone, and {persona.name} uses "
                f"{enumerated(others)}",
                "Offer it there as well and say so with `also_on:`, or correct the persona.",
                at=("channel",),
            )
            return
