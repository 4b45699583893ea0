"""A curve without a low point.

What:
    The main persona's emotions are known at the given number of touchpoints or more, and all of
    them are above zero, or all are the same. Maps of a future state are left out.

Why:
    Nobody goes through a whole journey pleased, or feeling one and the same. Such a curve comes
    from asking the company about its customers, and it shows no place to begin.

Bad:
    stages:  # <-- here
      - id: stay
        title: A night at the hotel
        touchpoints:
          - {id: booking, title: Booking, emotion: 1}
          - {id: arrival, title: Arrival, emotion: 2}
          - {id: room, title: The room, emotion: 2}
          - {id: breakfast, title: Breakfast, emotion: 2}
          - {id: check-out, title: Check-out, emotion: 1}

Good:
    stages:
      - id: stay
        title: A night at the hotel
        touchpoints:
          - {id: booking, title: Booking, emotion: 1}
          - {id: arrival, title: Arrival, emotion: -1}
          - {id: room, title: The room, emotion: 2}
          - {id: breakfast, title: Breakfast, emotion: 2}
          - {id: check-out, title: Check-out, emotion: 0}

Options:
    touchpoints: From how many touchpoints the rule judges a curve.
"""

from typing import Annotated

from cjm.linting.curve import Curve
from cjm.linting.rule import Issue, Issues, Least, rule
from cjm.linting.words import signed


@rule("CJM403", maps=("current-state", "day-in-the-life", "service-blueprint"))
def no_lows(curve: Curve, *, touchpoints: Annotated[int, Least(2)] = 5) -> Issues:
    scores = [point.emotion.score for point in curve.points]
    if len(scores) < touchpoints:
        return
    if min(scores) == max(scores):
        message = f"customers feel {signed(scores[0])} at all {len(scores)} touchpoints"
    elif min(scores) > 0:
        message = f"customers feel good at all {len(scores)} touchpoints"
    else:
        return
    yield Issue(message, "Ask customers where it went less well than it should.", at=("stages",))
