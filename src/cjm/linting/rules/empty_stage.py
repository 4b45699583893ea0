"""A stage without touchpoints.

What:
    A stage lists no touchpoint.

Why:
    A stage says that customers go through something there. If nothing is known of it, the gap
    should be visible as work to do, rather than as a column that looks finished.

Bad:
    stages:
      - id: compare
        title: Comparing gyms
        touchpoints:
          - {id: map-search, title: Search for gyms nearby}
      - id: trial  # <-- here
        title: Trying it out
        customer_goal: See whether I would really come

Good:
    stages:
      - id: compare
        title: Comparing gyms
        touchpoints:
          - {id: map-search, title: Search for gyms nearby}
      - id: trial
        title: Trying it out
        customer_goal: See whether I would really come
        touchpoints:
          - {id: trial-lesson, title: Trial lesson}
"""

from cjm.linting.rule import Issue, Issues, rule
from cjm.model.touchpoint import Stage


@rule("CJM105")
def empty_stage(stage: Stage) -> Issues:
    if not stage.touchpoints:
        yield Issue(
            "this stage has no touchpoints",
            "Add what customers meet in this stage, or remove it.",
        )
