"""Customers wait for long and hear nothing.

What:
    After a touchpoint, customers wait (`waits`) longer than the limit, and `meanwhile` is not
    told. Moments without us are left out.

Why:
    Waiting feels longer when nothing happens, and most calls to a hotline ask only whether the
    order still exists. A message costs less than the call.

Bad:
    touchpoints:
      - id: application
        title: Application for the loan
        waits: 9d  # <-- here
      - id: decision
        title: Decision

Good:
    touchpoints:
      - id: application
        title: Application for the loan
        waits: 9d
        meanwhile: A message on each of the three steps, with the day of the next
      - id: decision
        title: Decision

Options:
    hours: How many hours customers may wait without hearing from us.
"""

from typing import Annotated

from cjm.linting.rule import Issue, Issues, Least, rule
from cjm.model.times import seconds
from cjm.model.touchpoint import Touchpoint


@rule("CJM406")
def silent_wait(touchpoint: Touchpoint, *, hours: Annotated[float, Least(0)] = 24.0) -> Issues:
    if touchpoint.waits is None or touchpoint.meanwhile or not touchpoint.involves_us:
        return
    if seconds(touchpoint.waits) > hours * 3600:
        yield Issue(
            f"customers wait {touchpoint.waits} and hear nothing meanwhile",
            "Say with `meanwhile:` what they hear from us, or shorten the wait.",
            at=("waits",),
        )
