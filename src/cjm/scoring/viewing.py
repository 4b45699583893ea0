"""The numbers of a touchpoint in two maps, as everyone or each persona meets it."""

from collections.abc import Iterator, Mapping

from cjm.scoring import pairing
from cjm.scoring.comparison import Pair, ViewPair
from cjm.scoring.quantity import Formula, Input, Quantity, Subject
from cjm.scoring.scorecard import Scorecard, TouchpointScore

EMOTION = Formula(
    "emotion", "emotion", "as the map states it", "the map", "emotion", low=-2, high=2
)
_Rows = Mapping[str | None, TouchpointScore]


def views(name: str, before: Scorecard, after: Scorecard) -> Iterator[ViewPair]:
    """Yield a touchpoint's numbers in both maps, for everyone or for each persona.

    A persona for whom one map states nothing of her own is taken there as everyone.
    """
    sides = [
        {row.persona: row for row in card.touchpoints if row.id == name} for card in (before, after)
    ]
    for persona in _personas(*sides):
        rows = [side.get(persona, side.get(None)) for side in sides]
        yield ViewPair(persona, numbers(*rows))


def emotion(row: TouchpointScore | None) -> Quantity | None:
    """Return the emotion of a row as a quantity."""
    if row is None or row.emotion is None:
        return None
    subject = Subject("touchpoint", row.id, row.title, row.persona)
    return Quantity(subject, EMOTION, float(row.emotion.value), *row.emotion.ends, (row.emotion,))


def numbers(before: TouchpointScore | None, after: TouchpointScore | None) -> dict[str, Pair]:
    """Return the numbers of a row in both maps that either has."""

    def of(look: str) -> tuple[Quantity | None, Quantity | None]:
        return (
            getattr(before, look) if before else None,
            getattr(after, look) if after else None,
        )

    pairs = {
        "emotion": pairing.itself(emotion(before), emotion(after)),
        "importance": pairing.itself(*of("importance")),
        "satisfaction": pairing.itself(*of("satisfaction")),
        "opportunity": pairing.by_formula(*of("opportunity"), _ulwick, _inputs),
        "experience-gap": pairing.by_formula(*of("experience_gap"), _short_of, _inputs),
        "pain-load": pairing.sums(*of("pain_load")),
        "evidence": pairing.means(*of("evidence")),
    }
    return {name: pair for name, pair in pairs.items() if pair.before or pair.after}


def _personas(before: _Rows, after: _Rows) -> tuple[str | None, ...]:
    found = dict.fromkeys((*after, *before))
    if before and after and None in found and not (None in before and None in after):
        del found[None]
    return tuple(found)


def _inputs(quantity: Quantity) -> tuple[Input | Quantity, ...]:
    return quantity.inputs


def _ulwick(importance: float, satisfaction: float) -> float:
    return importance + max(importance - satisfaction, 0.0)


def _short_of(target: float, felt: float) -> float:
    return max(target - felt, 0.0)
