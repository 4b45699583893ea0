"""A phase of the customer's way that the map passes over.

What:
    All stages say with `engagement:` to which phase they belong, and one of awareness,
    consideration, purchase and post-purchase is missing: between the first and the last that are
    there, or, on a map without `scope`, anywhere. Journeys that detail a wider one (`part_of`) may
    begin and end where they like.

Why:
    What is left out is seldom what does not happen. Most maps end at the till, although customers
    are kept or lost in the months after it.

Bad:
    scope: {from: Sees a post by a friend, to: Unpacks the first box}
    stages:  # <-- here
      - {id: discover, title: Hearing of it, engagement: awareness}
      - {id: subscribe, title: Subscribing, engagement: purchase}
      - {id: first-box, title: The first box, engagement: post-purchase}

Good:
    scope: {from: Sees a post by a friend, to: Unpacks the first box}
    stages:
      - {id: discover, title: Hearing of it, engagement: awareness}
      - {id: compare, title: Comparing boxes, engagement: consideration}
      - {id: subscribe, title: Subscribing, engagement: purchase}
      - {id: first-box, title: The first box, engagement: post-purchase}
"""

from typing import get_args

from cjm.diagnostics import Severity
from cjm.linting.rule import Issue, Issues, rule
from cjm.linting.words import enumerated
from cjm.model.journey import Journey
from cjm.model.terms import Engagement

_PHASES = get_args(Engagement)


@rule("CJM214", severity=Severity.INFO, maps=("current-state", "future-state"))
def missing_engagement_stage(journey: Journey) -> Issues:
    told = {stage.engagement for stage in journey.stages}
    if None in told:
        return
    places = [place for place, phase in enumerate(_PHASES) if phase in told]
    partial = journey.scope or journey.part_of
    between = [one for one in _PHASES[places[0] : places[-1] + 1] if one not in told]
    missing = between if partial else [one for one in _PHASES if one not in told]
    if missing:
        yield Issue(
            f"no stage covers {enumerated(missing)}", _help(missing, between), at=("stages",)
        )


def _help(missing: list[Engagement], between: list[Engagement]) -> str:
    """Return what to do; a scope excuses only what comes before the first phase or after the last."""
    add = "Add a stage for it" if len(missing) == 1 else "Add a stage for each"
    if missing == between:
        return f"{add}: the map has phases before and after."
    if not between:
        return f"{add}, or say with `scope:` where the map begins and ends."
    verb = "is" if len(between) == 1 else "are"
    return (
        f"{add}. With `scope:`, which says where the map begins and ends, only "
        f"{enumerated(between)} {verb} missing: the map has phases before and after."
    )
