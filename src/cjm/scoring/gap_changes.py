"""The gaps that close and those that open from one map to another."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from cjm.scoring.comparison import GapChange, Pair, TouchpointPair
from cjm.scoring.quantity import Subject
from cjm.scoring.sources import Ledger
from cjm.scoring.terms import Contribution


def gap_changes(
    touchpoints: Sequence[TouchpointPair],
    others: Iterable[tuple[Subject, Mapping[str, Pair]]],
    contributions: Sequence[Contribution],
    ledger: Ledger,
) -> tuple[GapChange, ...]:
    """Return the gaps that differ, by what they add to the difference of the gap score.

    `others` are stages and what is in none: they count only for what is judged of them as such.
    """
    points = ledger.points(contributions)
    found = [
        GapChange(kind, subject, pair, points.get((kind, subject.kind, subject.id), 0.0), by)
        for kind, subject, pair, by in (
            *_at_touchpoints(touchpoints, contributions, ledger),
            *_elsewhere(others, contributions, ledger),
        )
        if _differs(pair)
    ]
    return tuple(sorted(found, key=lambda one: -abs(round(one.points, 9))))


_Found = tuple[str, Subject, Pair, tuple[str, ...]]


def _at_touchpoints(
    touchpoints: Sequence[TouchpointPair], contributions: Sequence[Contribution], ledger: Ledger
) -> Iterator[_Found]:
    brought: dict[tuple[str, str], dict[str, None]] = {}
    for part in contributions:
        for name in ledger.touchpoints(part):
            brought.setdefault((part.key[0], name), {}).update(
                dict.fromkeys(ledger.source(part)[1])
            )
    for one in touchpoints:
        for kind, pair in one.gaps.items():
            by = ledger.by(kind, (one.id,)) or tuple(brought.get((kind, one.id), ()))
            yield kind, Subject("touchpoint", one.id, one.title), pair, by


def _elsewhere(
    others: Iterable[tuple[Subject, Mapping[str, Pair]]],
    contributions: Sequence[Contribution],
    ledger: Ledger,
) -> Iterator[_Found]:
    own = {one.key[:2] for one in contributions if one.key[1] and not one.alike}
    for subject, gaps in others:
        for kind, pair in gaps.items():
            if (kind, subject.id) in own:
                less = pair.difference is not None and pair.difference.value < 0
                yield kind, subject, pair, ledger.added(subject) if less else ()


def _differs(pair: Pair) -> bool:
    """Say whether a gap differs; one that only one map has does if it is a gap at all."""
    if pair.difference is not None:
        return pair.differs
    return any(round(one.value, 9) for one in (pair.before, pair.after) if one)
