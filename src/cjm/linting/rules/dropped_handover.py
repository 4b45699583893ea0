"""Customers change the channel, and nothing says how they are carried across.

What:
    From one touchpoint to the next the channel changes, and the action that leads there has no
    `handover`. Where only the order of the map leads on, any action of the touchpoint may have it.

    Nothing is carried where customers only arrive (from an ad, a search, a friend), nor where the
    message comes to them (an e-mail, a letter); a touchpoint that is `also_on` the other channel
    needs no change.

Why:
    Between two channels nobody is responsible. There customers type everything again, explain
    their case a second time, or find that the offer from the letter is not known in the shop.

Bad:
    touchpoints:
      - id: fault-report
        title: Fault report in the app
        channel: app
        actions:
          - {does: Gives up on the form and rings, to: hotline}  # <-- here
      - id: hotline
        title: Hotline
        channel: phone

Good:
    touchpoints:
      - id: fault-report
        title: Fault report in the app
        channel: app
        actions:
          - does: Taps the number
            to: hotline
            handover: The agent sees the report before saying hello
      - id: hotline
        title: Hotline
        channel: phone

Options:
    arrivals: Channels from which customers only arrive, so that nothing can be lost.
    messages: Channels that come to the customer by themselves.
"""

from cjm.linting.flow import Flow
from cjm.linting.rule import Issue, Issues, rule
from cjm.model.crossings import ARRIVALS, MESSAGES, crossings
from cjm.model.touchpoint import Touchpoint


@rule("CJM601")
def dropped_handover(
    touchpoint: Touchpoint,
    flow: Flow,
    *,
    arrivals: tuple[str, ...] = ARRIVALS,
    messages: tuple[str, ...] = MESSAGES,
) -> Issues:
    ways = flow.ways[touchpoint.id]
    found = crossings(touchpoint, ways, flow.touchpoints, arrivals=arrivals, messages=messages)
    for way, _, other, told in found:
        if not told:
            yield Issue(
                f"the channel changes from `{touchpoint.channel}` to `{other.channel}` on the way "
                f"to `{other.id}`, and nothing says how customers are carried across",
                "Say it at the action that leads there with `handover:`.",
                at=("actions", touchpoint.actions.index(way.action))
                if way.action
                else ("channel",),
            )
