"""Customers change the channel, and nothing says how they are carried across.

What:
    From one touchpoint to the next the channel changes, and the action that leads there has no
    `handover`. Where only the order of the map leads on, any action of the touchpoint may have it.

    Nothing is carried where customers only arrive (from an ad, a search, a friend), nor where the
    message comes to them (an e-mail, a letter); a touchpoint that is `also_on` the other channel
    needs no change. A channel of your own that is not online and has the icon `in-person`, `store`
    or `event` counts as that one: from breakfast to the front desk next to it nothing changes.

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

from collections.abc import Mapping

from cjm.linting.flow import Flow
from cjm.linting.rule import Issue, Issues, rule
from cjm.model.context import Context
from cjm.model.crossings import ARRIVALS, MESSAGES, PLACES, Crossing, Free, crossings, face_to_face
from cjm.model.touchpoint import Touchpoint

_HERE = frozenset((*PLACES, "device"))
"""Channels that can be in one place with another, so that nothing may have to be carried."""


@rule("CJM601")
def dropped_handover(
    touchpoint: Touchpoint,
    flow: Flow,
    context: Context,
    *,
    arrivals: tuple[str, ...] = ARRIVALS,
    messages: tuple[str, ...] = MESSAGES,
) -> Issues:
    ways, like = flow.ways[touchpoint.id], face_to_face(context.workspace)
    free = Free(arrivals, messages)
    found = crossings(touchpoint, ways, flow.touchpoints, like=like, free=free)
    for crossing in found:
        if not crossing.told:
            way, _, other, _ = crossing
            yield Issue(
                f"the channel changes from `{touchpoint.channel}` to `{other.channel}` on the way "
                f"to `{other.id}`, and nothing says how customers are carried across",
                _cure(crossing) + _one_place(crossing, like),
                at=("actions", touchpoint.actions.index(way.action))
                if way.action
                else ("channel",),
            )


def _cure(crossing: Crossing) -> str:
    """Say where it can be said; what the order of the map tells must not be told by `to:`."""
    if crossing.way.action:
        return "Say it with `handover:` at this action."
    if crossing.source.actions:
        return (
            "Say it with `handover:` at any action of this touchpoint, without `to:`: one `to:` "
            "would switch off the order of the touchpoints for the whole map."
        )
    example = "actions: [{does: What customers do, handover: What is known of them there}]"
    return f"Say it at an action of this touchpoint, such as `{example}`; it needs no `to:`."


def _one_place(crossing: Crossing, like: Mapping[str, str]) -> str:
    _, source, target, _ = crossing
    channels = (source.channel or "", target.channel or "")
    if not _HERE.issuperset(like.get(one, one) for one in channels):
        return ""
    return (
        f" If both are in one place and nothing has to be carried, add "
        f"`also_on: [{source.channel}]` to `{target.id}`."
    )
