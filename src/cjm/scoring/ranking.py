"""The largest gaps over all kinds, and what is planned against each."""

from collections.abc import Iterator
from dataclasses import dataclass

from cjm.scoring.quantity import Quantity
from cjm.scoring.scorecard import PlaceGaps, Scorecard


@dataclass(frozen=True, slots=True)
class RankedGap:
    """A gap of a touchpoint, of a stage as such, or of what is in no stage.

    `rank` counts from 1; gaps of equal size and importance share one. `kind` is the name of the
    kind. `place` says what addresses it.
    """

    rank: int
    kind: str
    gap: Quantity
    place: PlaceGaps


def ranked_gaps(card: Scorecard) -> tuple[RankedGap, ...]:
    """Return all gaps that weigh anything, the largest first: by weight x gap, then by importance.

    A stage has its place among them only for kinds that judge something of the stage itself, such
    as its goal; what is at its touchpoints is ranked there. Equal ones stay in the order of the map
    and of the kinds.
    """
    weights = {kind.name: kind.weight for kind in card.kinds}
    found = [
        (-round(weights[kind] * gap.value, 9), -place.importance, kind, gap, place)
        for kind, gap, place in _gaps(card)
        if round(weights[kind] * gap.value, 9) > 0
    ]
    found.sort(key=lambda one: one[:2])
    ranks: list[RankedGap] = []
    for position, (*size, kind, gap, place) in enumerate(found, 1):
        tied = ranks and found[position - 2][:2] == tuple(size)
        ranks.append(RankedGap(ranks[-1].rank if tied else position, kind, gap, place))
    return tuple(ranks)


def _gaps(card: Scorecard) -> Iterator[tuple[str, Quantity, PlaceGaps]]:
    for place in card.places():
        for kind, gap in place.gaps.items():
            if place.subject.kind != "stage" or kind in place.own:
                yield kind, gap, place
