"""A comparison of two maps of one journey, as values: what closes, what opens, and what brings it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from cjm.scoring.quantity import Quantity, Subject
from cjm.scoring.scorecard import Kind, Scorecard

Relation: TypeAlias = Literal["future", "version"]
"""How the later map belongs to the earlier one.

`future`: a future state that is based on it; `version`: another version of the same journey.
"""
State: TypeAlias = Literal["kept", "changed", "new", "gone"]
Source: TypeAlias = Literal["opportunities", "nobody", "elsewhere", "weights"]
"""Where a part of the difference comes from.

`opportunities`: touchpoints that these change; `nobody`: touchpoints that change, but no
opportunity does it; `elsewhere`: what differs besides, such as goals, evidence and plans;
`weights`: what both maps state alike, but weighs more or less in the mean as other things come
and go.
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """One number in both maps; `difference` is `after - before`, None where either is missing."""

    before: Quantity | None
    after: Quantity | None
    difference: Quantity | None

    def quantities(self) -> Iterator[Quantity]:
        """Go through the difference, if there is one."""
        yield from filter(None, (self.difference,))

    @property
    def differs(self) -> bool:
        """Whether the two numbers differ at all, or only one map has it."""
        if self.difference is None:
            return (self.before is None) != (self.after is None)
        return bool(round(self.difference.value, 9))

    @property
    def sure(self) -> bool:
        """Whether the interval leaves no doubt on the direction of the difference."""
        if self.difference is None:
            return False
        low, high = self.difference.ends
        return self.differs and not low < 0 < high


@dataclass(frozen=True, slots=True)
class ViewPair:
    """A touchpoint as one persona meets it in both maps; None: as everyone does."""

    persona: str | None
    numbers: Mapping[str, Pair]


@dataclass(frozen=True, slots=True)
class TouchpointPair:
    """A touchpoint in both maps.

    `aspects` say in what it differs; `by` are the ids of the opportunities that bring that about.
    `told` is false for one that is gone without being listed under `removed`. `stages` are its
    stage before and after, None where it is not there. `gaps` are those of everyone, by kind.
    """

    id: str
    title: str
    state: State
    stages: tuple[str | None, str | None]
    aspects: tuple[str, ...]
    by: tuple[str, ...]
    told: bool
    views: tuple[ViewPair, ...]
    gaps: Mapping[str, Pair]

    @property
    def moved(self) -> bool:
        """Whether it is in another stage than before; renamed stages are no others."""
        return "stage" in self.aspects

    def quantities(self) -> Iterator[Quantity]:
        """Go through the differences."""
        for view in self.views:
            for pair in view.numbers.values():
                yield from pair.quantities()
        for pair in self.gaps.values():
            yield from pair.quantities()


@dataclass(frozen=True, slots=True)
class StagePair:
    """A stage in both maps: its mean emotion, and its gaps by kind."""

    id: str
    title: str
    state: Literal["kept", "new", "gone"]
    experience: Pair
    gaps: Mapping[str, Pair]

    def quantities(self) -> Iterator[Quantity]:
        """Go through the differences."""
        yield from self.experience.quantities()
        for pair in self.gaps.values():
            yield from pair.quantities()


@dataclass(frozen=True, slots=True)
class KindPair:
    """A kind of gap over the whole journey in both maps; `why` says why it is not compared."""

    kind: Kind
    pair: Pair
    why: str | None = None


@dataclass(frozen=True, slots=True)
class GapChange:
    """A gap of one kind at a touchpoint, or of a stage or the goals as such, that differs.

    `points` is what it adds to the difference of the gap score. Where the place is new or gone,
    the pair has one side only.
    """

    kind: str
    subject: Subject
    pair: Pair
    points: float
    by: tuple[str, ...]

    @property
    def closes(self) -> bool:
        """Whether the gap is smaller afterwards, or gone with its place."""
        before = self.pair.before.value if self.pair.before else 0.0
        return (self.pair.after.value if self.pair.after else 0.0) < before


class Handover(NamedTuple):
    """A way between two touchpoints on which a hand-over is missing in one map only: `now` or before."""

    source: str
    target: str
    now: bool


@dataclass(frozen=True, slots=True)
class Share:
    """The part of the difference of the gap score that has one source.

    `by` are the opportunities where the source is those, several where they change the same
    touchpoints together; `touchpoints` are these. `points` holds the part, `kinds` the kinds of gap
    in it, and `handovers` say which ways are part of it.
    """

    source: Source
    by: tuple[str, ...]
    touchpoints: tuple[str, ...]
    points: Quantity
    kinds: tuple[str, ...] = ()
    handovers: tuple[Handover, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two maps of one journey, scored for the same day with the same options.

    `gap` is the gap score over the kinds that are compared, which both maps have; `shares` add up
    to its difference. `changes` are ordered by what they add to it, the largest first, whichever
    way. `experiences` are mean emotions, by persona (None: everyone). `opportunities` holds titles
    by id.
    """

    relation: Relation
    before: Scorecard
    after: Scorecard
    gap: Pair
    kinds: tuple[KindPair, ...]
    stages: tuple[StagePair, ...]
    touchpoints: tuple[TouchpointPair, ...]
    experiences: tuple[tuple[str | None, Pair], ...]
    changes: tuple[GapChange, ...]
    shares: tuple[Share, ...]
    opportunities: Mapping[str, str]

    @property
    def same(self) -> bool:
        """Whether nothing that is compared differs."""
        states = [one.state for one in self.touchpoints] + [one.state for one in self.stages]
        kept = all(state == "kept" for state in states)
        numbers = (item.value for item in self.quantities() if item.name.startswith("difference"))
        return kept and not any(round(value, 9) for value in numbers)

    def quantities(self) -> Iterator[Quantity]:
        """Go through every number that can be asked for: the score in both maps, differences."""
        yield from filter(None, (self.gap.before, self.gap.after, self.gap.difference))
        for kind in self.kinds:
            yield from kind.pair.quantities()
        for _, pair in self.experiences:
            yield from pair.quantities()
        for share in self.shares:
            yield share.points
        for stage in self.stages:
            yield from stage.quantities()
        for touchpoint in self.touchpoints:
            yield from touchpoint.quantities()
