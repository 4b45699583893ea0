"""A touchpoint that does not say how the customer feels.

What:
    In a map of the current state or of a day in the life, a touchpoint has neither `emotion` nor
    `emotions`.

Why:
    Without feelings, a journey map is a process chart. A first guess is welcome: it counts as
    assumed until evidence confirms it, and it shows what to ask next.

Bad:
    touchpoints:
      - id: waiting-room  # <-- here
        title: Waiting room
        channel: in-person
        pains: [Nobody says how long it will take]

Good:
    touchpoints:
      - id: waiting-room
        title: Waiting room
        channel: in-person
        emotion: {score: -1, feeling: anxious}
        pains: [Nobody says how long it will take]
"""

from cjm.linting.rule import Issue, Issues, rule
from cjm.model.touchpoint import Touchpoint


@rule("CJM207", maps=("current-state", "day-in-the-life"))
def touchpoint_without_emotion(touchpoint: Touchpoint) -> Issues:
    if touchpoint.emotion is None and not touchpoint.emotions:
        yield Issue(
            "nothing says how the customer feels here",
            "Add `emotion:` with a score from -2 to 2; a guess counts as assumed.",
        )
