"""Numbers as JSON: rounded to six decimals, with interval, basis and inputs."""

from collections.abc import Iterable

from cjm.render.reports import number_document as shape
from cjm.scoring.quantity import Input, Quantity

_DIGITS = 6


def named(quantities: Iterable[Quantity]) -> shape.Numbers:
    """Return quantities by name."""
    return {item.name: quantity(item) for item in quantities}


def quantity(item: Quantity) -> shape.Number:
    """Return a quantity with all that went into it."""
    return {
        "ref": item.ref,
        "value": number(item.value),
        "low": end(item.low),
        "high": end(item.high),
        "basis": item.basis,
        "formula": item.formula.words,
        "evidence": list(item.evidence),
        "inputs": [_input(part) for part in item.inputs],
    }


def maybe(item: Quantity | None) -> shape.Number | None:
    """Return a quantity with all that went into it, or None for one that there is not."""
    return quantity(item) if item else None


def _input(item: Input | Quantity) -> shape.Stated | shape.Named:
    """Write an input; one that is a quantity of its own is named by its reference."""
    if isinstance(item, Quantity):
        return {"ref": item.ref, "value": number(item.value)}
    value = item.value if isinstance(item.value, str) else number(item.value)
    found: shape.Stated = {"name": item.name, "value": value, "basis": item.basis}
    if item.low is not None:
        found["low"], found["high"] = end(item.low), end(item.high)
    if item.route is not None:
        found["file"], found["route"] = item.holder, list(item.route)
    if item.place is not None:
        found["counted_in"] = item.place
    if item.evidence:
        found["evidence"] = list(item.evidence)
    if item.note:
        found["note"] = item.note
    return found


def number(value: float) -> float:
    """Round a value; there is no -0."""
    return round(value, _DIGITS) + 0.0


def end(value: float | None) -> float | None:
    """Round an end of an interval, if there is one."""
    return None if value is None else number(value)
