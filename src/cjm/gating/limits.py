"""Limits: how much of an experience has to be without a gap, 0 to 100."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cjm.gating.errors import GateError
from cjm.gating.figures import against, plain
from cjm.scoring.kinds import kinds
from cjm.scoring.quantity import Quantity
from cjm.scoring.scorecard import PlaceGaps, Scorecard

_NUMBER = re.compile(r"\d+(\.\d+)?")
_MOST = 100.0
_EXACTLY = 1e-9
_CAUSES = 3
_OTHERS = {"goals": "goals of the journey", "removed": "touchpoints that are gone"}
"""Places that are in no stage."""


@dataclass(frozen=True, slots=True)
class Limit:
    """How much has to be without a gap: 100 - gap score, or 100 - one kind of gap in per cent.

    `everywhere` means every stage and touchpoint too, and every persona, not the journey alone.
    """

    least: float
    kind: str | None = None
    everywhere: bool = False

    @property
    def what(self) -> str:
        """The gap in words."""
        return f"{self.kind} gap" if self.kind else "gap"


def limit(text: str, *, everywhere: bool = False) -> Limit:
    """Read `80`, or `experience=80` for one kind of gap.

    Raises:
        GateError: That is no number from 0 to 100, or there is no such kind.
    """
    kind, equals, number = text.rpartition("=")
    if not _NUMBER.fullmatch(number) or float(number) > _MOST:
        raise GateError(f"{number or text} is no number from 0 to 100")
    if equals and kind not in kinds():
        raise GateError(f"there is no kind of gap called {kind!r}; there are {', '.join(kinds())}")
    return Limit(float(number), kind or None, everywhere)


def under(cards: Mapping[str, Scorecard], limits: Sequence[Limit]) -> tuple[str, ...]:
    """Say in a line each what is under a limit, journey by journey; what has no score is too."""
    names = names_of({path: card.id for path, card in cards.items()})
    return tuple(
        f"{names[path]}{reason}"
        for path, card in cards.items()
        for one in limits
        for reason in _under(card, one)
    )


def names_of(ids: Mapping[str, str]) -> dict[str, str]:
    """Return what journeys are called, by path: their id, with the path where two have the same."""
    found = list(ids.values())
    return {path: f"{id_} ({path})" if found.count(id_) > 1 else id_ for path, id_ in ids.items()}


def _under(card: Scorecard, one: Limit) -> Iterator[str]:
    gap = card.gaps.get(one.kind) if one.kind else card.gap
    if gap is None:
        yield f": {_unscored(card, one)}, so it cannot be said to reach {plain(one.least)}"
        return
    yield from _reason("", gap.value * (100 if one.kind else 1), one, card.gaps, card)
    if not one.everywhere:
        return
    for persona in card.personas:
        value = persona.gaps.get(one.kind) if one.kind else persona.gap
        if value is not None:
            size = value.value * (100 if one.kind else 1)
            yield from _reason(f", {persona.persona}", size, one, persona.gaps, card)
    for place in card.places():
        yield from _of_place(place, one, card)


def _of_place(place: PlaceGaps, one: Limit, card: Scorecard) -> Iterator[str]:
    words = f", {_OTHERS.get(place.subject.kind, place.subject.words)}"
    for persona, gaps in ((None, place.gaps), *place.personas.items()):
        size = _size(gaps, one, card)
        if size is not None:
            yield from _reason(f"{words}, {persona}" if persona else words, size, one, gaps, card)


def _size(gaps: Mapping[str, Quantity], one: Limit, card: Scorecard) -> float | None:
    """Return the gap of a place, 0 to 100: of one kind, or put together as the gap score is."""
    if one.kind:
        return 100 * gaps[one.kind].value if one.kind in gaps else None
    weights = {kind: weight for kind, weight in _weights(card).items() if kind in gaps}
    whole = sum(weights.values())
    if not whole:
        return None
    return 100 * sum(weight * gaps[kind].value for kind, weight in weights.items()) / whole


def _weights(card: Scorecard) -> dict[str, float]:
    return {kind.name: kind.weight for kind in card.kinds}


def _reason(
    where: str, size: float, one: Limit, gaps: Mapping[str, Quantity], card: Scorecard
) -> Iterator[str]:
    free = 100 - size
    if free >= one.least - _EXACTLY:
        return
    shown, _ = against(free, one.least)
    causes = "" if one.kind else f" ({', '.join(_causes(gaps, _weights(card)))})"
    a = "an" if one.what[0] in "aeiou" else "a"
    yield f"{where}: {shown} of 100 is without {a} {one.what}, under {plain(one.least)}{causes}"


def _causes(gaps: Mapping[str, Quantity], weights: Mapping[str, float]) -> Iterator[str]:
    """Yield the kinds that weigh most, the heaviest first."""
    heavy = sorted(gaps, key=lambda kind: -round(weights.get(kind, 1) * gaps[kind].value, 9))
    for kind in heavy[:_CAUSES]:
        if weights.get(kind, 1) * gaps[kind].value > 0:
            yield f"{kind} gap {round(100 * gaps[kind].value)}\N{NO-BREAK SPACE}%"


def _unscored(card: Scorecard, one: Limit) -> str:
    missing = {kind.name: kind.missing for kind in card.kinds}
    if one.kind:
        why = missing.get(one.kind)
        return f"it has no {one.what}" + (f" ({why.rstrip('.')})" if why else "")
    return "it has no gap score, since nothing can be measured"
