"""Customers go round in a circle that no action leaves.

What:
    Several touchpoints, or one alone, lead only to one another. A circle is no trap if it holds
    the last touchpoint, where the journey may end without saying so.

Why:
    Being sent from one desk to the next and back is what customers remember longest. If it really
    happens, the map should say how they get out, even if it is by giving up (`to: exit`); if not,
    an action is missing.

Bad:
    touchpoints:
      - id: hotline  # <-- here
        title: Hotline
        actions: [{does: Is sent to the form, to: form}]
      - id: form
        title: Claim form
        actions: [{does: Is told to ring the hotline, to: hotline}]
      - id: payment
        title: The insurance pays
        actions: [{does: Sees the money on the account, to: done}]

Good:
    touchpoints:
      - id: hotline
        title: Hotline
        actions: [{does: Is sent to the form, to: form}]
      - id: form
        title: Claim form
        actions:
          - {does: Is told to ring the hotline, to: hotline, share: 0.5}
          - {does: Sends the form with all receipts, to: payment, share: 0.5}
      - id: payment
        title: The insurance pays
        actions: [{does: Sees the money on the account, to: done}]
"""

from cjm.diagnostics import Related
from cjm.linting.flow import Flow
from cjm.linting.rule import Issue, Issues, rule
from cjm.linting.words import enumerated


@rule("CJM104")
def trap(flow: Flow) -> Issues:
    for loop in flow.traps:
        first, *others = loop
        yield Issue(
            f"no action leads out of the circle of {enumerated(loop)}"
            if others
            else "its actions only lead back to itself",
            "Say how customers get out of it: to another touchpoint, to `exit` or to `done`.",
            at=flow.routes[first],
            related=tuple(Related("also in the circle", flow.routes[name]) for name in others),
        )
