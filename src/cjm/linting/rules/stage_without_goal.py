"""A stage that does not say what the customer wants in it.

What:
    A stage has no `customer_goal`.

Why:
    Stages divide a journey by what the customer wants next. Where that cannot be said, the stage
    was probably cut along the organisation: by system, by department, by campaign.

Bad:
    stages:
      - id: claim  # <-- here
        title: Reporting the damage
        touchpoints:
          - {id: photo-upload, title: Upload of photos, channel: app}

Good:
    stages:
      - id: claim
        title: Reporting the damage
        customer_goal: Get it off my mind and know what happens next
        touchpoints:
          - {id: photo-upload, title: Upload of photos, channel: app}
"""

from cjm.linting.rule import Issue, Issues, rule
from cjm.model.touchpoint import Stage


@rule("CJM205")
def stage_without_goal(stage: Stage) -> Issues:
    if not stage.customer_goal:
        yield Issue(
            "nothing says what the customer wants in this stage",
            "Add `customer_goal:` with the customer's own aim, such as *Be sure that it will fit*.",
        )
