"""A sudden change of mood that the map does not explain.

What:
    From one touchpoint to the next, the main persona's emotion rises or falls by the limit or
    more, and the second touchpoint has neither a pain nor a gain.

Why:
    The largest jumps are where a journey is won or lost, and what readers ask about first.

Bad:
    touchpoints:
      - id: order
        title: Ordering
        emotion: 2
      - id: delivery
        title: Delivery
        emotion: -1  # <-- here

Good:
    touchpoints:
      - id: order
        title: Ordering
        emotion: 2
      - id: delivery
        title: Delivery
        emotion: -1
        pains: [The parcel is left in the rain]

Options:
    change: By how much an emotion has to change.
"""

from itertools import pairwise
from typing import Annotated

from cjm.diagnostics import Related, Severity
from cjm.linting.curve import Curve
from cjm.linting.rule import Issue, Issues, Least, rule
from cjm.linting.words import signed


@rule("CJM404", severity=Severity.INFO)
def unexplained_jump(curve: Curve, *, change: Annotated[float, Least(0.1)] = 3.0) -> Issues:
    for before, after in pairwise(curve.points):
        known = after.touchpoint.pains or after.touchpoint.gains
        if abs(after.emotion.score - before.emotion.score) >= change and not known:
            yield Issue(
                f"the mood goes from {signed(before.emotion.score)} to {signed(after.emotion.score)}, "
                "and neither a pain nor a gain says why",
                "Say what happens here, under `pains:` or `gains:`.",
                at=after.route,
                related=(Related("the emotion before", before.route),),
            )
