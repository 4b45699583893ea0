"""What would close a gap: the few things that weigh most in it, and what it would be without each."""

from collections.abc import Iterator

from cjm.scoring.dimension import dimensions
from cjm.scoring.quantity import Input, Quantity

_FEW = 3


def closing(quantity: Quantity) -> Iterator[tuple[str, float]]:
    """Name what weighs most in a kind of gap or in the gap score, with what would be left.

    At most three, the heaviest first; nothing for other quantities, and where there is no gap.
    """
    weights = _weights(quantity)
    if weights:
        heavy = sorted(weights, key=lambda one: -round(one[1], 9))
        for item, weight in heavy[:_FEW]:
            if round(weight, 9) > 0:
                yield _words(item), max(quantity.value - weight, 0.0)


def _weights(quantity: Quantity) -> list[tuple[Input | Quantity, float]]:
    """Return what each input adds to a gap: its distance from the value that makes no gap."""
    if quantity.name == "gap":
        return _weights_of_score(quantity)
    kind = next((one for one in dimensions() if one.formula.name == quantity.name), None)
    if kind is None:
        return []
    start, factor = kind.scale if quantity.formula == kind.formula else (0.0, 1.0)
    inputs, count = quantity.inputs, len(quantity.inputs)
    return [(item, (start + factor * float(item.value)) / count) for item in inputs]


def _weights_of_score(quantity: Quantity) -> list[tuple[Input | Quantity, float]]:
    gaps = [item for item in quantity.inputs if isinstance(item, Quantity)]
    weights = [float(item.value) for item in quantity.inputs if isinstance(item, Input)]
    whole = sum(weights)
    pairs = zip(gaps, weights, strict=True)
    return [(gap, 100 * weight * gap.value / whole) for gap, weight in pairs]


def _words(item: Input | Quantity) -> str:
    return item.name if isinstance(item, Input) else item.ref
