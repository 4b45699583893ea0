"""What stands behind a high or a low of the emotion curve: the claim that says most about it."""

from collections.abc import Sequence

from cjm.model.claims import Pain, TextClaim
from cjm.model.touchpoint import Touchpoint
from cjm.render.script import clean


def behind(touchpoint: Touchpoint, persona: str | None, score: float) -> str | None:
    """Return the worst pain behind a low, the first gain behind a high, or else a thought.

    Only claims that hold for the persona count. Of several pains, the one of the highest severity
    stands for all, then the one that reaches most customers. None where nothing is stated.
    """
    pains = sorted(_of(touchpoint.pains, persona), key=_weight)
    gains, thoughts = _of(touchpoint.gains, persona), _of(touchpoint.thoughts, persona)
    claims: Sequence[TextClaim] = (*(pains if score < 0 else gains), *thoughts)
    return clean(claims[0].text) if claims else None


def _of(claims: Sequence[TextClaim], persona: str | None) -> list[TextClaim]:
    return [one for one in claims if not one.personas or persona is None or persona in one.personas]


def _weight(claim: TextClaim) -> tuple[float, float]:
    if not isinstance(claim, Pain):
        return 0, 0
    return -(claim.severity or 0), -(claim.reach or 0)
