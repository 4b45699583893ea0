"""What scoring a metric comes to: its waves, and what changed, as values."""

from collections.abc import Iterator
from dataclasses import dataclass

from cjm.scoring.changes import Verdict
from cjm.scoring.quantity import Holder, Quantity


@dataclass(frozen=True, slots=True)
class Wave:
    """One wave: its answers or cases (None for events), and its value.

    `value` is None where there are no answers, or `too_few` to be shown.
    """

    period: str
    n: int | None
    value: Quantity | None
    too_few: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed since an earlier wave. `quantity` is None where the two cannot be compared."""

    since: str
    quantity: Quantity | None
    verdict: Verdict
    why: str | None


@dataclass(frozen=True, slots=True)
class MetricScore:
    """A metric with all its waves, in the order of time.

    `what` says in words what its value counts. `latest` is the last wave that has enough answers;
    `last` and `first` compare it with the one before and with the first, where there are such.
    `holder` is whose file it stands in.
    """

    id: str
    title: str
    kind: str
    touchpoint: str | None
    holder: Holder
    what: str
    waves: tuple[Wave, ...]
    latest: Wave | None
    last: Comparison | None
    first: Comparison | None
    strength: Quantity

    def quantities(self) -> Iterator[Quantity]:
        """Go through its numbers: the latest value, the changes, earlier waves, its evidence."""
        comparisons = (one.quantity for one in (self.last, self.first) if one)
        if self.latest and self.latest.value:
            yield self.latest.value
        yield from filter(None, comparisons)
        yield from (one.value for one in self.waves if one.value and one is not self.latest)
        yield self.strength
