"""No way through the journey arrives.

What:
    Starting at the first touchpoint, no chain of actions reaches `done` or the last touchpoint.
    Where a dead end or a trap is the reason, that one is reported instead.

Why:
    A journey is told for the sake of a goal. If not even one way on the map gets there, the map
    leaves out the very customers for whom the business exists.

Bad:
    stages:  # <-- here
      - id: choose
        title: Choosing
        touchpoints:
          - id: comparison
            title: Comparison of tariffs
            actions:
              - {does: Reads the small print, to: contract}
          - id: contract
            title: Contract
            actions:
              - {does: Puts it off until next month, to: exit}
      - id: start
        title: Getting started
        touchpoints:
          - id: welcome
            title: Welcome letter
            actions:
              - {does: Enters the meter reading, to: done}

Good:
    stages:
      - id: choose
        title: Choosing
        touchpoints:
          - id: comparison
            title: Comparison of tariffs
            actions:
              - {does: Reads the small print, to: contract}
          - id: contract
            title: Contract
            actions:
              - {does: Puts it off until next month, to: exit, share: 0.6}
              - {does: Signs, to: welcome, share: 0.4}
      - id: start
        title: Getting started
        touchpoints:
          - id: welcome
            title: Welcome letter
            actions:
              - {does: Enters the meter reading, to: done}
"""

from cjm.diagnostics import Severity
from cjm.linting.flow import Flow
from cjm.linting.rule import Issue, Issues, rule


@rule("CJM103", severity=Severity.ERROR)
def no_way_to_done(flow: Flow) -> Issues:
    if flow.broken:
        first, *_, last = flow.touchpoints
        yield Issue(
            f"no way from the first touchpoint, `{first}`, leads to the last, `{last}`, "
            "or to `done`",
            flow.slip()
            or "Add the action with which customers get further, or end one with `to: done`.",
            at=("stages",),
        )
