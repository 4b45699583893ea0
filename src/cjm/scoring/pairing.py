"""Two numbers and the difference between them, with an interval in which what is alike cancels."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product
from typing import TypeAlias

from cjm.scoring.comparison import Pair
from cjm.scoring.quantity import Formula, Input, Quantity, Style
from cjm.scoring.terms import Contribution, Key, Owners, Term, alike, of_gap, of_sum, subtract

Numbers: TypeAlias = Sequence["Input | Quantity"]
_OWN = "cjm, see docs/scoring.md"
_STYLES: dict[Style, Style] = {"share": "gap-change", "scale": "emotion"}
_NONE = Pair(None, None, None)


def by_terms(
    before: Quantity | None,
    after: Quantity | None,
    take_apart: Callable[[Quantity], Mapping[Key, Term]],
) -> Pair:
    """Return a pair of numbers that are sums of things, such as gaps."""
    if before is None or after is None:
        return Pair(before, after, None)
    return from_contributions(before, after, subtract(take_apart(after), take_apart(before)))


def from_contributions(
    before: Quantity, after: Quantity, contributions: tuple[Contribution, ...]
) -> Pair:
    """Return a pair whose difference is made of what each thing adds to it."""
    low = sum(one.low for one in contributions)
    high = sum(one.high for one in contributions)
    parts = tuple(_input(one) for one in contributions if round(one.value, 9))
    return Pair(before, after, _difference(before, after, (low, high), parts))


def gaps(
    before: Quantity | None,
    after: Quantity | None,
    owned: tuple[Owners, Owners],
    now: Mapping[str, str],
) -> Pair:
    """Return a pair of gaps of one kind.

    `owned` tells the touchpoints of things, before and after; `now` the ids of renamed stages.
    """
    if before is None or after is None:
        return Pair(before, after, None)
    terms = subtract(of_gap(after, owned[1]), of_gap(before, owned[0], now=now))
    return from_contributions(before, after, terms)


def means(before: Quantity | None, after: Quantity | None) -> Pair:
    """Return a pair of means of their inputs."""
    return by_terms(before, after, lambda mean: of_sum(mean, 1 / len(mean.inputs)))


def sums(before: Quantity | None, after: Quantity | None) -> Pair:
    """Return a pair of sums of their inputs."""
    return by_terms(before, after, of_sum)


def by_formula(
    before: Quantity | None,
    after: Quantity | None,
    formula: Callable[..., float],
    inputs: Callable[[Quantity], Numbers],
) -> Pair:
    """Return a pair of numbers that follow a formula which is monotonic in each of its inputs.

    An input that both maps state alike takes the same value in both, so that the extremes of the
    difference are among the corners of the box that the intervals of the inputs span.
    """
    if before is None or after is None:
        return Pair(before, after, None)
    pairs = list(zip(inputs(before), inputs(after), strict=True))
    corners = [
        formula(*(values[1] for values in corner)) - formula(*(values[0] for values in corner))
        for corner in product(*(_corners(one, other) for one, other in pairs))
    ]
    return Pair(before, after, _difference(before, after, (min(corners), max(corners)), ()))


def itself(before: Quantity | None, after: Quantity | None) -> Pair:
    """Return a pair of numbers that are taken as they are."""
    return by_formula(before, after, lambda value: value, lambda one: (one,))


def none() -> Pair:
    """Return the pair that neither map has."""
    return _NONE


def _corners(one: Input | Quantity, other: Input | Quantity) -> Iterable[tuple[float, float]]:
    if alike(one, other):
        return [(end, end) for end in dict.fromkeys(one.ends)]
    return product(dict.fromkeys(one.ends), dict.fromkeys(other.ends))


def _difference(
    before: Quantity, after: Quantity, ends: tuple[float, float], parts: tuple[Input, ...]
) -> Quantity:
    value = round(after.value - before.value, 12) + 0.0
    low, high = min(round(ends[0], 12), value), max(round(ends[1], 12), value)
    wide = high > low
    own = after.formula
    name = own.name.removeprefix("after.")
    formula = Formula(
        f"difference.{name}",
        f"difference of {own.title.removesuffix(' of the map after')}",
        "after - before; what both maps state alike cancels out of the interval",
        _OWN,
        _STYLES.get(own.style, own.style),
        low=-(own.high or 0.0),
        high=own.high,
        template="{after} - {before}",
    )
    inputs = (_side("after", after), _side("before", before), *parts)
    return Quantity(
        after.subject._replace(persona=after.subject.persona or before.subject.persona),
        formula,
        value,
        low if wide else None,
        high if wide else None,
        inputs,
    )


def _side(name: str, item: Quantity) -> Input:
    return Input(
        name,
        item.value,
        basis=item.basis,
        evidence=item.evidence,
        low=item.low,
        high=item.high,
        note=f"{item.ref} of the map {name}",
    )


def _input(one: Contribution) -> Input:
    kind, place, name = one.key
    text = " ".join(filter(None, (kind, place, name)))
    note = "alike in both; its weight differs" if one.alike else one.note
    return Input(f"from {text}", one.value, low=one.low, high=one.high, note=note)
