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
from cjm.model.flow import Edge
from cjm.model.touchpoint import Touchpoint

_ARRIVALS = ("ads", "search", "social", "review-site", "word-of-mouth", "outdoor", "tv-radio")
_MESSAGES = ("email", "sms", "messaging", "newsletter", "post", "survey")


@rule("CJM601")
def dropped_handover(
    touchpoint: Touchpoint,
    flow: Flow,
    *,
    arrivals: tuple[str, ...] = _ARRIVALS,
    messages: tuple[str, ...] = _MESSAGES,
) -> Issues:
    if not _carries(touchpoint) or touchpoint.channel in arrivals:
        return
    for way in flow.ways[touchpoint.id]:
        other = flow.touchpoints.get(way.target)
        if (
            other is None
            or not _carries(other)
            or other.channel in messages
            or _shared(touchpoint, other)
            or _told(way, touchpoint)
        ):
            continue
        yield Issue(
            f"the channel changes from `{touchpoint.channel}` to `{other.channel}` on the way to "
            f"`{other.id}`, and nothing says how customers are carried across",
            "Say it at the action that leads there with `handover:`.",
            at=("actions", touchpoint.actions.index(way.action)) if way.action else ("channel",),
        )


def _carries(touchpoint: Touchpoint) -> bool:
    return touchpoint.involves_us and touchpoint.channel not in (None, "none")


def _shared(one: Touchpoint, other: Touchpoint) -> bool:
    return not {one.channel, *one.also_on}.isdisjoint({other.channel, *other.also_on})


def _told(way: Edge, touchpoint: Touchpoint) -> bool:
    if way.action:
        return way.action.handover is not None
    return any(action.handover for action in touchpoint.actions)
