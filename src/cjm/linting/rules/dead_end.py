"""Customers get to this touchpoint, and nothing leads on.

What:
    Actions say with `to:` where the journey goes, but none at this touchpoint does, though it is
    not the last one of the map. An action that leads to `exit` or `done` is enough. Where fewer
    than half of the touchpoints lead on, one finding tells of all, since most likely a single `to:`
    has switched off the order of the map.

Why:
    Where a map stops in the middle, nobody knows what customers do next: whether they leave, call
    for help or find their own way. That is where they are lost, and where the map has to look.

Bad:
    touchpoints:
      - id: cart
        title: Cart
        actions: [{does: Goes to the till, to: checkout}]
      - id: checkout  # <-- here
        title: Checkout
        actions: [{does: Fills in the address}]
      - id: delivery
        title: Delivery

Good:
    touchpoints:
      - id: cart
        title: Cart
        actions: [{does: Goes to the till, to: checkout}]
      - id: checkout
        title: Checkout
        actions:
          - {does: Pays by card, to: delivery, share: 0.7}
          - {does: Gives up when an account is asked for, to: exit, share: 0.3}
      - id: delivery
        title: Delivery
"""

from cjm.linting.flow import Flow
from cjm.linting.rule import Issue, Issues, rule
from cjm.model.touchpoint import Touchpoint

_HOW = (
    "Say with `to:` where an action leads: to a touchpoint, to `exit` if customers leave, or to "
    "`done` if they have what they came for."
)


@rule("CJM102")
def dead_end(touchpoint: Touchpoint, flow: Flow) -> Issues:
    if touchpoint.id not in flow.dead_ends:
        return
    others = len(flow.dead_ends) - 1
    if not (slip := flow.slip()):
        yield Issue("no action leads on from here", _HOW)
    elif touchpoint.id == flow.dead_ends[0]:
        more = f", nor from {others} other{'s' if others > 1 else ''}" if others else ""
        yield Issue(f"no action leads on from here{more}", slip)
