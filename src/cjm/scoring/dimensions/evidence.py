"""Evidence: claims that nothing supports, or too little, too old, or of one method only."""

from collections.abc import Iterator

from cjm.model.claims import TextClaim
from cjm.scoring.claims import Stated
from cjm.scoring.items import Item, others
from cjm.scoring.quantity import Formula
from cjm.scoring.sheet import Place, Sheet

ORDER = 3
MEANING = "what the map says without good evidence"
FORMULA = Formula(
    "gap.evidence",
    "evidence gap",
    "1 - mean evidence strength of all claims",
    "cjm, see docs/scoring.md",
    "share",
    high=1,
    template="1 - {sum} / {n}",
)
SCALE = (1.0, -1.0)
"""The stronger the evidence, the smaller the gap."""
EMPTY = "nothing is claimed that could be observed yet"


def items(sheet: Sheet) -> Iterator[Item]:
    """Yield the evidence strength of every claim.

    What a future-state map merely proposes cannot be supported yet, and is left out.
    """
    for section in sheet.sections:
        subject = section.subject
        for place in section.places:
            for stated, strength in zip(place.claims, place.strengths, strict=True):
                if sheet.context.basis(stated.claim) != "proposed":
                    whom = _whom(sheet, place, stated)
                    yield Item(strength, subject, (place.touchpoint.id,), whom)


def _whom(sheet: Sheet, place: Place, stated: Stated) -> frozenset[str] | None:
    if stated.persona:
        return frozenset((stated.persona,))
    if stated.kind == "emotion":
        return others(sheet, frozenset(place.touchpoint.emotions))
    claim = stated.claim
    return frozenset(claim.personas) or None if isinstance(claim, TextClaim) else None
