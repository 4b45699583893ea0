"""A goal in which only one side gets something.

What:
    A goal names only what the business wants, only what the customer wants, or neither.

Why:
    A journey map looks for the place where both meet. A goal of the business alone turns the map
    into a funnel; one of the customer alone finds nobody who pays for it.

Bad:
    goals:
      - id: app-users  # <-- here
        business: Sixty percent of all orders by app
    stages:
      - {id: order, title: Ordering}

Good:
    goals:
      - id: app-users
        customer: Order the usual in three taps, on the train
        business: Sixty percent of all orders by app
    stages:
      - {id: order, title: Ordering}
"""

from cjm.linting.rule import Issue, Issues, rule
from cjm.model.journey import Goal


@rule("CJM209")
def one_sided_goal(goal: Goal) -> Issues:
    if goal.customer and goal.business:
        return
    if goal.customer:
        yield Issue("this goal says nothing of what the business wants", "Add `business:`.")
    elif goal.business:
        yield Issue("this goal says nothing of what the customer wants", "Add `customer:`.")
    else:
        yield Issue(
            "this goal says neither what the customer wants nor what the business wants",
            "Add `customer:` and `business:`.",
        )
