"""Gaps taken apart into the single things that they are means of, so that two can be subtracted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from cjm.scoring.dimension import dimensions
from cjm.scoring.intervals import Interval
from cjm.scoring.quantity import Input, Quantity
from cjm.scoring.scorecard import Scorecard

Key: TypeAlias = tuple[str, str, str]
"""The kind of gap, the place where no touchpoint owns the thing (else empty), and its name."""
Owners: TypeAlias = Mapping[tuple[str, str], tuple[str, ...]]
"""The touchpoints that a thing is about, by kind of gap and name."""


@dataclass(frozen=True, slots=True)
class Term:
    """One thing in a gap: what it adds is `weight x (start + factor x its value)`."""

    part: Input | Quantity
    weight: float
    scale: tuple[float, float] = (0.0, 1.0)

    @property
    def gap(self) -> float:
        """The thing's own gap, before it is weighed."""
        return self.scale[0] + self.scale[1] * float(self.part.value)

    @property
    def ends(self) -> Interval:
        """The ends of its own gap."""
        low, high = sorted(self.scale[0] + self.scale[1] * end for end in self.part.ends)
        return low, high


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one thing adds to the difference between two numbers, and how far that could be off.

    `alike` is whether both state it alike, so that only its weight differs; `note` says what it
    was and is.
    """

    key: Key
    value: float
    low: float
    high: float
    alike: bool
    note: str | None = None


def owners(card: Scorecard) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the touchpoints that each thing in the gaps of a scorecard is about."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for place in card.touchpoint_gaps:
        for kind, gap in place.gaps.items():
            for part in gap.inputs:
                key = kind, name_of(part)
                found[key] = (*found.get(key, ()), place.subject.id)
    return found


def of_gap(
    quantity: Quantity, owned: Owners, weight: float = 1.0, now: Mapping[str, str] | None = None
) -> dict[Key, Term]:
    """Take a gap of one kind apart: of a touchpoint, of a stage, or the mean over stages.

    `now` holds the ids that stages have in the later map, where these are others.
    """
    kind = next(one for one in dimensions() if one.formula.name == quantity.name)
    found: dict[Key, Term] = {}
    for place, share in _places(quantity, weight):
        for part in place.inputs:
            name = name_of(part)
            own = (now or {}).get(place.subject.id, place.subject.id)
            where = "" if (kind.name, name) in owned else own
            key = _free((kind.name, where, name), part, found)
            before = found[key].weight if key in found else 0.0
            found[key] = Term(part, before + share / len(place.inputs), kind.scale)
    return found


def of_sum(quantity: Quantity, weight: float = 1.0) -> dict[Key, Term]:
    """Take a number apart whose inputs all add to it with the same weight: a sum, or a mean."""
    found: dict[Key, Term] = {}
    for part in quantity.inputs:
        key = _free(("", "", name_of(part)), part, found)
        before = found[key].weight if key in found else 0.0
        found[key] = Term(part, before + weight, (0.0, 1.0))
    return found


def subtract(after: Mapping[Key, Term], before: Mapping[Key, Term]) -> tuple[Contribution, ...]:
    """Say what each thing adds to `after - before`.

    A thing that both state alike is one unknown: it could be off, but in both by the same, so that
    it adds only its change of weight. Others are taken at their worst ends at once.
    """
    keys = dict.fromkeys((*after, *before))
    return tuple(_contribution(key, after.get(key), before.get(key)) for key in keys)


def alike(one: Input | Quantity, other: Input | Quantity) -> bool:
    """Say whether two maps state the same of a thing: value and interval, on no other evidence."""
    evidence, others = set(one.evidence), set(other.evidence)
    same = one.value == other.value and one.ends == other.ends
    return same and (evidence == others or not evidence or not others)


def name_of(part: Input | Quantity) -> str:
    """Return the name of a thing: its reference where it is a number of its own."""
    return part.ref if isinstance(part, Quantity) else part.name


def _places(quantity: Quantity, weight: float) -> Iterator[tuple[Quantity, float]]:
    """Go through the places of a mean over stages; of anything else, itself."""
    places = [part for part in quantity.inputs if isinstance(part, Quantity)]
    if places and all(part.name == quantity.name for part in places):
        for place in places:
            yield place, weight / len(places)
    else:
        yield quantity, weight


def _free(key: Key, part: Input | Quantity, found: Mapping[Key, Term]) -> Key:
    """Return a key of its own for a thing that has the name of another but is not like it."""
    kind, place, name = key
    number = 2
    while key in found and not alike(found[key].part, part):
        key, number = (kind, place, f"{name} ({number})"), number + 1
    return key


def _contribution(key: Key, after: Term | None, before: Term | None) -> Contribution:
    if after and before and alike(after.part, before.part):
        weight = after.weight - before.weight
        low, high = sorted(weight * end for end in after.ends)
        return Contribution(key, weight * after.gap, low, high, alike=True)
    (value, low, high), (was, was_low, was_high) = _weighed(after), _weighed(before)
    note = f"{_note(before)} before, {_note(after)} after"
    return Contribution(key, value - was, low - was_high, high - was_low, alike=False, note=note)


def _weighed(term: Term | None) -> tuple[float, float, float]:
    if term is None:
        return 0.0, 0.0, 0.0
    low, high = term.ends
    return term.weight * term.gap, term.weight * low, term.weight * high


def _note(term: Term | None) -> str:
    if term is None:
        return "nothing"
    own = term.part.note if isinstance(term.part, Input) else None
    return own or f"{round(term.gap, 4):g}"
