"""Comparing two maps of one journey: a future state with today's, or two versions of one file."""

from collections.abc import Iterator

from cjm.model.journey import Journey
from cjm.scoring import pairing
from cjm.scoring.changed import touchpoint_changes
from cjm.scoring.comparison import (
    Comparison,
    KindPair,
    Pair,
    Relation,
    StagePair,
    TouchpointPair,
)
from cjm.scoring.dimensions.channel import leading
from cjm.scoring.gap_changes import gap_changes
from cjm.scoring.quantity import Formula, Input, Quantity, Subject
from cjm.scoring.renamed import renamed_stages
from cjm.scoring.scorecard import Kind, PlaceGaps, Scorecard, StageScore
from cjm.scoring.sources import Ledger, shares
from cjm.scoring.terms import Contribution, of_gap, owners, subtract
from cjm.scoring.viewing import views

_NOT_OF_PLANS = {
    "goal": "the targets of a plan cannot be measured yet, and goals are served by work on both maps",
    "evidence": "what a future state proposes cannot be observed yet",
    "action": "a future state lists only the opportunities that it adds to those of today",
    "change": "what changes stands here",
}
"""The kinds of gap in which a plan and today differ for other reasons than customers have."""


def relation(before: Journey, after: Journey) -> Relation | None:
    """Say how the second map belongs to the first; None where it does not."""
    if before.id == after.id:
        return "version"
    return "future" if after.based_on == before.id and after.type == "future-state" else None


def compare(
    before: tuple[Journey, Scorecard], after: tuple[Journey, Scorecard], related: Relation
) -> Comparison:
    """Compare two maps, each given with its scorecard, scored for one day with the same options."""
    return _Comparing(before, after, related).comparison()


class _Comparing:
    def __init__(
        self,
        before: tuple[Journey, Scorecard],
        after: tuple[Journey, Scorecard],
        related: Relation,
    ) -> None:
        self._relation = related
        self._maps = before[0], after[0]
        self._before, self._after = before[1], after[1]
        self._owned = owners(self._before), owners(self._after)
        self._now = renamed_stages(*self._maps)
        self._leads = leading(self._maps[0]) | leading(self._maps[1])
        self._kinds = {one.kind.name: one for one in self._compared()}
        self._weights = self._shares_of_kinds()

    def comparison(self) -> Comparison:
        touchpoints = tuple(self._touchpoints())
        contributions = tuple(self._contributions())
        ledger = Ledger(
            touchpoints, (self._before, self._after), self._owned, self._now, self._leads
        )
        return Comparison(
            self._relation,
            self._before,
            self._after,
            self._gap(contributions),
            tuple(self._kinds.values()),
            tuple(self._stages()),
            touchpoints,
            tuple(self._experiences()),
            gap_changes(touchpoints, self._others(), contributions, ledger),
            shares(self._after, contributions, ledger),
            {one.id: one.title for each in self._maps for one in each.opportunities},
        )

    def _compared(self) -> Iterator[KindPair]:
        earlier = {kind.name: kind for kind in self._before.kinds}
        for kind in self._after.kinds:
            before, after = self._before.gaps.get(kind.name), self._after.gaps.get(kind.name)
            if why := self._why_not(kind, earlier.get(kind.name)):
                yield KindPair(kind, Pair(before, after, None), why)
            else:
                yield KindPair(kind, pairing.gaps(before, after, self._owned, self._now))

    def _why_not(self, kind: Kind, earlier: Kind | None) -> str | None:
        planned = self._relation == "future" and self._before.type != "future-state"
        if planned and kind.name in _NOT_OF_PLANS:
            return _NOT_OF_PLANS[kind.name]
        missing = earlier.missing if earlier else None
        if kind.missing:
            return kind.missing if missing else f"the later map has none, as {kind.missing}"
        return f"the earlier map has none, as {missing}" if missing else None

    def _shares_of_kinds(self) -> dict[str, float]:
        """Return how much of the gap score each compared kind makes, 100 together."""
        found = {name: one.kind.weight for name, one in self._kinds.items() if not one.why}
        whole = sum(found.values())
        return {name: 100 * weight / whole for name, weight in found.items()} if whole else {}

    def _contributions(self) -> Iterator[Contribution]:
        for name, weight in self._weights.items():
            before, after = self._owned
            yield from subtract(
                of_gap(self._after.gaps[name], after, weight),
                of_gap(self._before.gaps[name], before, weight, self._now),
            )

    def _gap(self, contributions: tuple[Contribution, ...]) -> Pair:
        if not self._weights:
            return pairing.none()
        before, after = self._score("before", self._before), self._score("after", self._after)
        return pairing.from_contributions(before, after, contributions)

    def _score(self, side: str, card: Scorecard) -> Quantity:
        """Return the gap score over the kinds that are compared."""
        formula = Formula(
            f"{side}.gap",
            f"gap score of the map {side}",
            "sum of (share of the kind x gap) over the kinds of gap that both maps have",
            "cjm, see docs/scoring.md",
            high=100,
        )
        gaps = [card.gaps[name] for name in self._weights]
        weights = list(self._weights.values())
        value, low, high = (
            sum(weight * end for weight, end in zip(weights, found, strict=True))
            for found in zip(*([gap.value, *gap.ends] for gap in gaps), strict=True)
        )
        inputs = tuple(
            Input(f"share of {name}", weight, note="of 100, by the weights of the workspace")
            for name, weight in self._weights.items()
        )
        subject = Subject("journey", card.id, card.title)
        return Quantity(subject, formula, value, low, high, (*gaps, *inputs))

    def _touchpoints(self) -> Iterator[TouchpointPair]:
        places = [{p.subject.id: p for p in card.touchpoint_gaps} for card in self._cards]
        for change in touchpoint_changes(*self._maps, self._relation):
            before, after = (found.get(change.id) for found in places)
            yield TouchpointPair(
                change.id,
                change.title,
                change.state,
                (before.stage if before else None, after.stage if after else None),
                change.aspects,
                change.by,
                change.told,
                tuple(views(change.id, self._before, self._after)),
                self._gaps(before, after),
            )

    @property
    def _cards(self) -> tuple[Scorecard, Scorecard]:
        return self._before, self._after

    def _gaps(self, before: PlaceGaps | None, after: PlaceGaps | None) -> dict[str, Pair]:
        """Return the gaps of a place in both maps, of the kinds that are compared."""
        found = {}
        for name in self._weights:
            one = before.gaps.get(name) if before else None
            other = after.gaps.get(name) if after else None
            if one or other:
                found[name] = pairing.gaps(one, other, self._owned, self._now)
        return found

    def _stages(self) -> Iterator[StagePair]:
        before = {self._now.get(stage.id, stage.id): stage for stage in self._before.stages}
        after = {stage.id: stage for stage in self._after.stages}
        for name, stage in (after | before | after).items():
            yield self._stage(stage, before.get(name), after.get(name))

    def _stage(
        self, one: StageScore, before: StageScore | None, after: StageScore | None
    ) -> StagePair:
        return StagePair(
            one.id,
            one.title,
            "kept" if before and after else "new" if after else "gone",
            pairing.means(
                before.experience if before else None, after.experience if after else None
            ),
            self._gaps(before.place if before else None, after.place if after else None),
        )

    def _experiences(self) -> Iterator[tuple[str | None, Pair]]:
        sides = [{one.persona: one.mean for one in card.experiences} for card in self._cards]
        before, after = sides
        personas = dict.fromkeys((*after, *before))
        if len(personas) > 1 and None in personas:
            del personas[None]
        for persona in personas:
            found = [side.get(persona, side.get(None)) for side in sides]
            yield persona, pairing.means(*found)

    def _others(self) -> Iterator[tuple[Subject, dict[str, Pair]]]:
        """Go through stages and what is in none, with their gaps in both maps."""
        sides = [
            {
                (p.subject.kind, now.get(p.subject.id, p.subject.id)): p
                for p in card.places()
                if p.subject.kind != "touchpoint"
            }
            for card, now in ((self._before, self._now), (self._after, {}))
        ]
        for key in dict.fromkeys((*sides[1], *sides[0])):
            one, other = sides[0].get(key), sides[1].get(key)
            for place in [each for each in (other, one) if each][:1]:
                yield place.subject, self._gaps(one, other)
