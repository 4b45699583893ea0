"""Customers feel bad at a touchpoint, and the map does not say why.

What:
    An emotion is at or below the limit, and the touchpoint has no pain that explains it. Where
    emotions are given by persona, the pain has to hold for that persona: one without `personas`
    holds for everyone.

Why:
    A low point without a cause is a mood, not a finding. Nobody can act on it, and the next
    workshop will argue about it again.

Bad:
    touchpoints:
      - id: checkout
        title: Checkout
        emotion: -2  # <-- here

Good:
    touchpoints:
      - id: checkout
        title: Checkout
        emotion: -2
        pains: [An account is asked for before the delivery costs are known]

Options:
    limit: The highest score that has to be explained.
"""

from cjm.diagnostics import Severity
from cjm.linting.rule import Issue, Issues, rule
from cjm.linting.words import signed
from cjm.model.touchpoint import Touchpoint


@rule("CJM401", severity=Severity.ERROR)
def unexplained_low(touchpoint: Touchpoint, *, limit: float = -1.0) -> Issues:
    hint = "Say under `pains:` what makes them feel this way."
    emotion = touchpoint.emotion
    if emotion and emotion.score <= limit and not touchpoint.pains:
        message = f"customers feel {signed(emotion.score)} here, and no pain says why"
        yield Issue(message, hint, at=("emotion",))
    for persona, own in touchpoint.emotions.items():
        explained = any(not pain.personas or persona in pain.personas for pain in touchpoint.pains)
        if own.score <= limit and not explained:
            message = f"`{persona}` feels {signed(own.score)} here, and no pain says why"
            yield Issue(message, hint, at=("emotions", persona))
