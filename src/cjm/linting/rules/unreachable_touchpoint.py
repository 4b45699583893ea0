"""No way through the journey leads to this touchpoint.

What:
    Actions say with `to:` where the journey goes, and none of them leads here, directly or on the
    way from the first touchpoint. The first touchpoint needs nothing that leads to it. Behind a
    dead end, a trap or a break of the whole journey only that cause is reported.

Why:
    A touchpoint that nobody reaches is drawn, discussed and paid for, but it is no part of what
    customers go through: either the map lacks the action that leads here, or the touchpoint
    belongs to another journey.

Bad:
    touchpoints:
      - id: ad
        title: Ad for winter jackets
        actions: [{does: Taps the ad, to: product-page}]
      - id: size-guide  # <-- here
        title: Size guide
        actions: [{does: Goes back to the jacket, to: product-page}]
      - id: product-page
        title: Product page
        actions: [{does: Orders the jacket, to: done}]

Good:
    touchpoints:
      - id: ad
        title: Ad for winter jackets
        actions: [{does: Taps the ad, to: product-page}]
      - id: size-guide
        title: Size guide
        actions: [{does: Goes back to the jacket, to: product-page}]
      - id: product-page
        title: Product page
        actions:
          - {does: Looks up the sizes, to: size-guide}
          - {does: Orders the jacket, to: done}
"""

from cjm.diagnostics import Severity
from cjm.linting.flow import Flow
from cjm.linting.rule import Issue, Issues, rule
from cjm.model.touchpoint import Touchpoint


@rule("CJM101", severity=Severity.ERROR)
def unreachable_touchpoint(touchpoint: Touchpoint, flow: Flow) -> Issues:
    if touchpoint.id in flow.unreached:
        yield Issue(
            "no action leads here",
            flow.slip()
            or f"Let an action of an earlier touchpoint lead here with `to: {touchpoint.id}`, "
            "or remove the touchpoint.",
        )
