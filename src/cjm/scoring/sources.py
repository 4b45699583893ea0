"""Where the difference of a gap score comes from: which opportunities bring which part of it."""

from collections.abc import Iterable, Mapping, Sequence

from cjm.scoring.comparison import Handover, Share, Source, TouchpointPair
from cjm.scoring.quantity import Formula, Input, Quantity, Subject
from cjm.scoring.scorecard import Scorecard
from cjm.scoring.terms import Contribution, Owners

_ORDER: tuple[Source, ...] = ("opportunities", "nobody", "elsewhere", "weights")
_WAYS = "channel"
_KNOWLEDGE = "evidence"
"""This kind of gap is about what is known: research closes it, no opportunity does."""
_WORDS: dict[Source, str] = {
    "opportunities": "what differs at the touchpoints that they change together",
    "nobody": "what differs at touchpoints that no opportunity changes",
    "elsewhere": "what differs besides: goals, evidence, plans",
    "weights": "what both maps state alike, weighing more or less as other things come and go",
}
_Key = tuple[Source, tuple[str, ...]]


class Ledger:
    """Tells for each thing in the gaps of two maps whose it is and what changes it."""

    def __init__(
        self,
        touchpoints: Sequence[TouchpointPair],
        cards: tuple[Scorecard, Scorecard],
        owned: tuple[Owners, Owners],
        now: Mapping[str, str],
        leads: Mapping[str, str],
    ) -> None:
        """Take the touchpoints, the scorecards with the owners of things, and renamed stages.

        `leads` holds the touchpoints that changes of channel lead to, by the names of the changes.
        """
        self._leads = leads
        self._touchpoints = {one.id: one for one in touchpoints}
        self._owned = owned
        before, after = (
            {
                (p.subject.kind, names.get(p.subject.id, p.subject.id)): p.opportunities
                for p in card.places()
            }
            for card, names in zip(cards, (now, {}), strict=True)
        )
        self._added = {
            key: tuple(name for name in names if name not in before.get(key, ()))
            for key, names in after.items()
        }

    def touchpoints(self, contribution: Contribution) -> tuple[str, ...]:
        """Return the touchpoints that a thing is about."""
        kind, place, name = contribution.key
        if place:
            return ()
        plain = name.rsplit(" (", 1)[0] if name.endswith(")") else name
        found = (owner.get((kind, one), ()) for one in (name, plain) for owner in self._owned)
        return tuple(dict.fromkeys(each for names in found for each in names))

    def lead(self, contribution: Contribution) -> tuple[str, ...]:
        """Return the touchpoint that a change of channel leads to: it may be what changes."""
        kind, place, name = contribution.key
        found = self._leads.get(name) if kind == _WAYS and not place else None
        return (found,) if found in self._touchpoints else ()

    def handover(self, contribution: Contribution) -> Handover | None:
        """Return the way on which a hand-over is missing in one map only."""
        names, lead = self.touchpoints(contribution), self.lead(contribution)
        same = contribution.alike or not round(contribution.value, 9)
        if same or not (names and lead):
            return None
        return Handover(names[0], lead[0], contribution.value > 0)

    def added(self, subject: Subject) -> tuple[str, ...]:
        """Return the opportunities that address a place afterwards, but did not before."""
        return self._added.get((subject.kind, subject.id), ())

    def by(self, kind: str, touchpoints: Iterable[str]) -> tuple[str, ...]:
        """Return the opportunities that bring a change of a kind of gap at touchpoints about."""
        if kind == _KNOWLEDGE:
            return ()
        pairs = [self._touchpoints[name] for name in touchpoints]
        found = [name for pair in pairs for name in pair.by]
        if not found:
            found = [name for one in pairs for name in self._added.get(("touchpoint", one.id), ())]
        return tuple(dict.fromkeys(found))

    def source(self, contribution: Contribution) -> _Key:
        """Return where a part of the difference comes from."""
        if contribution.alike:
            return "weights", ()
        kind, place, _ = contribution.key
        names, lead = self.touchpoints(contribution), self.lead(contribution)
        by = self.by(kind, names) or self.by(kind, lead)
        if not by and round(contribution.value, 9) < 0:
            by = self._of_place(place)
        if by:
            return "opportunities", by
        changed = any(self._touchpoints[name].state != "kept" for name in (*names, *lead))
        return ("nobody" if changed and kind != _KNOWLEDGE else "elsewhere"), ()

    def points(self, contributions: Iterable[Contribution]) -> dict[tuple[str, str, str], float]:
        """Add up contributions by kind of gap and place; those of several touchpoints count in each."""
        found: dict[tuple[str, str, str], float] = {}
        for one in contributions:
            kind, place, _ = one.key
            places = [("touchpoint", name) for name in self.touchpoints(one)]
            for where in places or [(self._kind_of(place), place)]:
                key = (kind, *where)
                found[key] = found.get(key, 0.0) + one.value
        return found

    def _of_place(self, place: str) -> tuple[str, ...]:
        return self._added.get((self._kind_of(place), place), ()) if place else ()

    @staticmethod
    def _kind_of(place: str) -> str:
        return place if place in {"goals", "removed"} else "stage"


def shares(
    card: Scorecard, contributions: Iterable[Contribution], ledger: Ledger
) -> tuple[Share, ...]:
    """Divide the difference of the gap score by what it comes from; the parts add up to it."""
    groups: dict[_Key, list[Contribution]] = {}
    for one in contributions:
        if round(one.value, 9) or round(one.high - one.low, 9):
            groups.setdefault(ledger.source(one), []).append(one)
    found = [_share(card, key, group, ledger) for key, group in groups.items()]
    return tuple(sorted(found, key=_rank))


def _share(card: Scorecard, key: _Key, group: list[Contribution], ledger: Ledger) -> Share:
    source, by = key
    value = sum(one.value for one in group)
    low, high = sum(one.low for one in group), sum(one.high for one in group)
    name = "+".join(by) if by else source
    formula = Formula(
        f"difference.by.{name}",
        f"part of the difference by {' and '.join(by) or source}",
        _WORDS[source],
        "cjm, see docs/scoring.md",
        "emotion",
        low=-100,
        high=100,
    )
    inputs = tuple(
        Input(" ".join(filter(None, one.key)), one.value, low=one.low, high=one.high, note=one.note)
        for one in group
        if round(one.value, 9)
    )
    touchpoints = dict.fromkeys(name for one in group for name in ledger.touchpoints(one))
    subject = Subject("journey", card.id, card.title)
    wide = bool(round(high - low, 9))
    ends = (min(low, value), max(high, value)) if wide else (None, None)
    points = Quantity(subject, formula, value, ends[0], ends[1], inputs)
    kinds = dict.fromkeys(one.key[0] for one in group if round(one.value, 9))
    handovers = filter(None, map(ledger.handover, group))
    return Share(source, by, tuple(touchpoints), points, tuple(kinds), tuple(handovers))


def _rank(share: Share) -> tuple[int, float]:
    return _ORDER.index(share.source), -abs(round(share.points.value, 9))
