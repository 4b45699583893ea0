"""ICE as a product: impact x confidence x ease, each of 10."""

from collections.abc import Sequence

from cjm.scoring import ice
from cjm.scoring.method import Case
from cjm.scoring.quantity import Formula, Quantity

FORMULA = Formula(
    "ice-product",
    "ICE score (product)",
    "impact x confidence x ease",
    ice.SOURCE,
    "number",
    high=1000,
    template="{impact} x {confidence} x {ease}",
)


def quantity(case: Case) -> Quantity:
    """Return the score, 0 to 1000: 8, 7, 5 make 280."""
    return ice.quantity(case, FORMULA, worth)


def worth(values: Sequence[float], weights: Sequence[float]) -> float:
    """Return the product; as factors are multiplied, weights are exponents."""
    impact, sure, ease = values
    one, two, three = weights
    return float(impact**one * sure**two * ease**three)
