"""A day in the life in which every moment is about us.

What:
    In a day in the life, no moment says `involves_us: false`.

Why:
    This map is drawn to find needs that nobody serves yet, and they lie between the moments with
    us. A day full of us is a current-state map with a clock.

Bad:
    type: day-in-the-life
    stages:  # <-- here
      - id: morning
        title: Before the shop opens
        touchpoints:
          - {id: stock-app, title: Looks at our stock app}
          - {id: order-mail, title: Reads our order confirmation}

Good:
    type: day-in-the-life
    stages:
      - id: morning
        title: Before the shop opens
        touchpoints:
          - {id: school-run, title: Takes the children to school, involves_us: false}
          - {id: stock-app, title: Looks at our stock app}
          - {id: shelves, title: Counts the shelves by hand, involves_us: false}
"""

from cjm.linting.flow import Flow
from cjm.linting.rule import Issue, Issues, rule


@rule("CJM213", maps=("day-in-the-life",))
def company_everywhere(flow: Flow) -> Issues:
    if flow.touchpoints and all(each.involves_us for each in flow.touchpoints.values()):
        yield Issue(
            "every moment of this day involves us",
            "Add what the persona does without us, with `involves_us: false`.",
            at=("stages",),
        )
