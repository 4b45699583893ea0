"""Experiments as values: each variant against the control, and what they amount to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from cjm.model.trials import told_apart
from cjm.scoring.quantity import Quantity

Test: TypeAlias = Literal["two-proportion z-test", "Fisher's exact test"]
Verdict: TypeAlias = Literal["better", "worse", "cannot tell yet", "not comparable"]


@dataclass(frozen=True, slots=True)
class Counted:
    """An arm of a trial: its name, how many saw it, how many converted; no share of nobody."""

    name: str
    n: int
    conversions: int
    share: Quantity | None


@dataclass(frozen=True, slots=True)
class Hope:
    """The effect that a sample is planned for, as two shares.

    It is the one that the opportunity `expects`, or the one that was observed.
    """

    before: float
    after: float
    expected: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """A variant against the control.

    `difference` is the variant's share minus the control's, with the interval that decides; `p`
    the p-value of `test`, both corrected for the number of comparisons. `lift` is the difference
    over the control's share. `detectable` is the smallest true difference that this sample shows
    as often as the power; `needed` how many each arm needs to show what was hoped for. What the
    counts do not allow is None; without `difference` the two cannot be compared.
    """

    variant: Counted
    test: Test | None = None
    difference: Quantity | None = None
    p: Quantity | None = None
    lift: Quantity | None = None
    detectable: Quantity | None = None
    needed: Quantity | None = None
    hope: Hope | None = None

    def quantities(self) -> Iterator[Quantity]:
        """Go through what could be computed."""
        found = (self.difference, self.p, self.lift, self.detectable, self.needed)
        yield from filter(None, found)

    @property
    def interval(self) -> tuple[float, float]:
        """The interval of the difference."""
        assert self.difference is not None
        return self.difference.ends


@dataclass(frozen=True, slots=True)
class Trial:
    """The experiment of an opportunity.

    `arms` hold the control first, `comparisons` the others against it. `each` is the confidence of
    each comparison's interval, so that all hold together at `confidence`. `fewer_is_better` is
    true where the metric that decides should go down. `together` tests three or more arms at
    once; `split` tests whether the arms are equally large, as if that had been meant.
    """

    opportunity: str
    title: str
    status: str
    hypothesis: str
    metric: str | None
    fewer_is_better: bool
    confidence: float
    each: float
    arms: tuple[Counted, ...]
    comparisons: tuple[Comparison, ...]
    together: Quantity | None = None
    split: Quantity | None = None

    @property
    def control(self) -> Counted | None:
        """The arm that the others are held against."""
        return self.arms[0] if self.arms else None

    @property
    def doubt(self) -> float:
        """How small a p-value has to be: 1 - confidence."""
        return 1 - self.confidence

    def verdict(self, comparison: Comparison) -> Verdict:
        """Say what a comparison amounts to. The interval decides, as in `cjm lint` (CJM506)."""
        if comparison.difference is None:
            return "not comparable"
        if not told_apart(comparison.interval):
            return "cannot tell yet"
        more = comparison.difference.value > 0
        return "better" if more is not self.fewer_is_better else "worse"

    def quantities(self) -> Iterator[Quantity]:
        """Go through what could be computed; shares that are part of a difference are in it."""
        if not any(comparison.difference for comparison in self.comparisons):
            yield from (arm.share for arm in self.arms if arm.share)
        for comparison in self.comparisons:
            yield from comparison.quantities()
        yield from filter(None, (self.together, self.split))
