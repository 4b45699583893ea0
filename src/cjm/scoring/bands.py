"""The bands of the opportunity score, and what would move a number into another."""

from collections.abc import Iterator
from typing import Literal, TypeAlias

from cjm.scoring.quantity import Quantity

Band: TypeAlias = Literal["extreme", "high", "worth considering", "served"]

_CLOSE = 1e-9
_LIMITS: tuple[tuple[float, Band, Band], ...] = (
    (10, "served", "worth considering"),
    (12, "worth considering", "high"),
    (15, "high", "extreme"),
)
_TOP = 10


def band(score: float) -> Band:
    """Return the band of an opportunity score: above 15 extreme, 12 high, 10 worth considering.

    A score of exactly 15 is high; one of exactly 12 or 10 is in the upper of its two bands.
    """
    if score > 15 + _CLOSE:
        return "extreme"
    if score >= 12 - _CLOSE:
        return "high"
    return "worth considering" if score >= 10 - _CLOSE else "served"


def changes(quantity: Quantity) -> Iterator[str]:
    """Say in sentences what would move a quantity: into another band, or to no gap."""
    if quantity.name == "opportunity":
        inputs = {item.name: item.value for item in quantity.inputs}
        importance, satisfaction = inputs.get("importance"), inputs.get("satisfaction")
        if isinstance(importance, float) and isinstance(satisfaction, float):
            yield from _of_opportunity(quantity, importance, satisfaction)
    elif quantity.name == "experience-gap":
        target = next((item.value for item in quantity.inputs if item.name == "target"), None)
        if isinstance(target, float) and quantity.value > 0:
            yield f"An emotion of {target:+g} or better would close the gap."


def _of_opportunity(quantity: Quantity, importance: float, satisfaction: float) -> Iterator[str]:
    now = band(quantity.value)
    below = next((limit for limit, _, upper in _LIMITS if upper == now), None)
    above = next((limit for limit, lower, _ in _LIMITS if lower == now), None)
    if below is not None:
        yield _down(below, importance)
    if above is not None:
        yield _up(above, importance, satisfaction)
    if quantity.low is not None and quantity.high is not None:
        first, last = band(quantity.low), band(quantity.high)
        if first != last:
            yield f"Within its interval it could be anything from {first} to {last}."


def _down(limit: float, importance: float) -> str:
    name = next(lower for edge, lower, _ in _LIMITS if edge == limit)
    needed = 2 * importance - limit
    if needed >= importance:
        return (
            f"Satisfaction cannot make it {name}: with an importance of {_short(importance)} "
            f"the score is never below {_short(importance)}."
        )
    limits = f"of {_short(needed)} or above" if name == "high" else f"above {_short(needed)}"
    return f"Satisfaction {limits} would make it {name}."


def _up(limit: float, importance: float, satisfaction: float) -> str:
    name = next(upper for edge, _, upper in _LIMITS if edge == limit)
    needed, strict = 2 * importance - limit, name == "extreme"
    if needed > 0 or (needed == 0 and not strict):
        limits = f"below {_short(needed)}" if strict else f"of {_short(needed)} or below"
        return f"Satisfaction {limits} would make it {name}."
    wanted = (limit + satisfaction) / 2
    if wanted > _TOP or (wanted == _TOP and strict):
        return f"With a satisfaction of {_short(satisfaction)} no importance makes it {name}."
    limits = f"above {_short(wanted)}" if strict else f"of {_short(wanted)} or more"
    return f"Satisfaction alone cannot make it {name}; an importance {limits} would."


def _short(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
