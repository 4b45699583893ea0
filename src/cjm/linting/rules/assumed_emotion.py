"""An emotion that rests on no evidence.

What:
    An emotion names no `evidence`. Maps of a future state are left out: what they show is proposed.

Why:
    A guess in the room becomes a fact on the wall within a week. Nothing is wrong with guessing, as
    long as everybody can see which points of the curve somebody has asked customers about.

Bad:
    touchpoints:
      - id: delivery-window
        title: Waiting for the technician
        emotion: -1  # <-- here

Good:
    touchpoints:
      - id: delivery-window
        title: Waiting for the technician
        emotion: {score: -1, feeling: trapped at home, evidence: [interviews-may]}
    evidence:
      - {id: interviews-may, method: interview, period: 2026-05, sample: 12}
"""

from cjm.linting.rule import Issue, Issues, rule
from cjm.model.claims import Emotion


@rule("CJM301", maps=("current-state", "day-in-the-life", "service-blueprint"))
def assumed_emotion(emotion: Emotion) -> Issues:
    if not emotion.evidence:
        yield Issue(
            "this is assumed: nothing shows that customers feel this way",
            "Name what shows it, such as `evidence: [exit-survey]`.",
        )
