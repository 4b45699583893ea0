"""Customers are delighted, and the map does not say by what.

What:
    An emotion is at or above the limit, and the touchpoint has no gain that explains it. Where
    emotions are given by persona, the gain has to hold for that persona.

Why:
    A high point that nobody understands cannot be repeated elsewhere, and the next saving may cut
    exactly what caused it.

Bad:
    touchpoints:
      - id: repair
        title: Collecting the repaired bike
        emotion: 2  # <-- here

Good:
    touchpoints:
      - id: repair
        title: Collecting the repaired bike
        emotion: 2
        gains: [The mechanic shows the worn part and what to listen for]

Options:
    limit: The lowest score that has to be explained.
"""

from cjm.diagnostics import Severity
from cjm.linting.rule import Issue, Issues, rule
from cjm.linting.words import signed
from cjm.model.touchpoint import Touchpoint


@rule("CJM407", severity=Severity.INFO)
def unexplained_high(touchpoint: Touchpoint, *, limit: float = 2.0) -> Issues:
    hint = "Say under `gains:` what delights them."
    emotion = touchpoint.emotion
    if emotion and emotion.score >= limit and not touchpoint.gains:
        message = f"customers feel {signed(emotion.score)} here, and no gain says why"
        yield Issue(message, hint, at=("emotion",))
    for persona, own in touchpoint.emotions.items():
        explained = any(not gain.personas or persona in gain.personas for gain in touchpoint.gains)
        if own.score >= limit and not explained:
            message = f"`{persona}` feels {signed(own.score)} here, and no gain says why"
            yield Issue(message, hint, at=("emotions", persona))
