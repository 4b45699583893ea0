"""Which inputs of a score people could change, and how far each would have to go alone."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from cjm.scoring import estimates
from cjm.scoring.method import Method
from cjm.scoring.quantity import Formula, Input, Quantity

_STEPS = 100
_MOST_REACH = 1e12
_TEN = 10.0
_SCALES = (
    estimates.IMPACT_IN_RICE,
    estimates.IMPACT,
    estimates.CONFIDENCE,
    estimates.EASE,
    estimates.EASE_OF_EFFORT,
    estimates.CUSTOMER,
    estimates.BUSINESS,
)
_CONVERT: dict[Formula, Callable[[float], float]] = {one.formula: one.convert for one in _SCALES}
_BEST = {
    "reach": _MOST_REACH,
    "confidence": 1.0,
    "share": 1.0,
    "effort": estimates.LEAST_EFFORT,
    "rating": 5.0,
    "importance": _TEN,
    "satisfaction": 0.0,
}
"""Where each input helps most."""


@dataclass(frozen=True, slots=True)
class Lever:
    """An input that could change: its place among the factors, its name, its value, its best."""

    factor: int
    name: str
    now: float
    best: float
    whole: bool
    convert: Callable[[float], float]


def levers(factors: Sequence[Input | Quantity]) -> Iterator[Lever]:
    """Go through the inputs that people could change."""
    for place, factor in enumerate(factors):
        convert = _CONVERT.get(factor.formula) if isinstance(factor, Quantity) else None
        inner = factor.inputs[0] if isinstance(factor, Quantity) and convert else factor
        if inner.name in _BEST:
            now, best = float(inner.value), _BEST[inner.name]
            whole = inner.name == "rating"
            yield Lever(place, _name(factor, inner), now, best, whole, convert or _same)


def needed(method: Method, quantity: Quantity, goal: float) -> Iterator[str]:
    """Say for each input what would lift the score above a goal, all else as it is."""
    ways = method.ways(quantity)
    factors = ways[0]
    values = [float(factor.value) for factor in factors]
    even = [1.0] * len(values)
    for lever in levers(factors):

        def reaches(at: float, lever: Lever = lever) -> bool:
            changed = list(values)
            changed[lever.factor] = lever.convert(at)
            return method.worth(changed, even) > goal * (1 + 1e-9)

        if reaches(lever.best):
            yield _told(lever, _least(lever, reaches))


def short(value: float) -> str:
    """Write a number as people would: two decimals at most, none from a hundred on."""
    if value >= 100:  # noqa: PLR2004 - stated in the docstring
        return f"{value:,.0f}"
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _least(lever: Lever, reaches: Callable[[float], bool]) -> float:
    """Find the value nearest to the present one that reaches the goal."""
    if lever.whole:
        return next(float(at) for at in range(int(lever.now), 6) if reaches(at))
    near, far = lever.now, lever.best
    for _ in range(_STEPS):
        middle = (near + far) / 2
        near, far = (near, middle) if reaches(middle) else (middle, far)
    return far


def _told(lever: Lever, value: float) -> str:
    article = "an" if lever.name[0] in "aeiou" else "a"
    if lever.whole:
        return f"{article} {lever.name} of {short(value)}"
    side = "below" if lever.best < lever.now else "above"
    return f"{article} {lever.name} {side} about {short(value)}"


def _name(factor: Input | Quantity, inner: Input | Quantity) -> str:
    if isinstance(inner, Quantity):
        return f"{inner.name} of {inner.subject.words.removeprefix('touchpoint ')}"
    return "effort" if inner.name == "effort" else factor.name.replace("-", " ")


def _same(value: float) -> float:
    return value
