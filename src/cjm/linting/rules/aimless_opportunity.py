"""An opportunity that is for nothing on the map.

What:
    An opportunity has no `addresses`. In a map of a future state, it is enough that a touchpoint
    names it in `changed_by`.

Why:
    This is how pet projects get onto a map: a solution without a place where a customer needs it.

Bad:
    stages:
      - {id: choose, title: Choosing a wine}
    opportunities:
      - id: chatbot  # <-- here
        title: A chatbot with artificial intelligence

Good:
    stages:
      - id: choose
        title: Choosing a wine
        touchpoints:
          - id: shelf
            title: The shelf
            pains: [{id: what-with-fish, text: Nobody to ask what goes with fish}]
    opportunities:
      - id: food-labels
        title: Signs at the shelf for what goes with which dish
        addresses: [shelf.what-with-fish]
"""

from cjm.diagnostics import Severity
from cjm.linting.flow import Flow
from cjm.linting.rule import Issue, Issues, rule
from cjm.model.journey import Journey
from cjm.model.opportunity import Opportunity


@rule("CJM505", severity=Severity.ERROR)
def aimless_opportunity(opportunity: Opportunity, journey: Journey, flow: Flow) -> Issues:
    if opportunity.addresses:
        return
    changes = [touchpoint.changed_by for touchpoint in flow.touchpoints.values()]
    changes += [removal.changed_by for removal in journey.removed]
    if not any(opportunity.id in change for change in changes):
        yield Issue(
            "this addresses nothing on the map",
            "Name the pain, touchpoint or stage that it is for: `addresses: [checkout]`.",
        )
