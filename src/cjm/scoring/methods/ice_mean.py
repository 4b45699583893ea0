"""ICE as a mean: (impact + confidence + ease) / 3, each of 10."""

from collections.abc import Sequence

from cjm.scoring import ice
from cjm.scoring.method import Case
from cjm.scoring.quantity import Formula, Quantity

FORMULA = Formula(
    "ice-mean",
    "ICE score (mean)",
    "(impact + confidence + ease) / 3",
    ice.SOURCE,
    "fine",
    high=10,
    template="({impact} + {confidence} + {ease}) / 3",
)


def quantity(case: Case) -> Quantity:
    """Return the score, 0 to 10: 8, 7, 5 make 6.67."""
    return ice.quantity(case, FORMULA, worth)


def worth(values: Sequence[float], weights: Sequence[float]) -> float:
    """Return the weighted mean."""
    impact, sure, ease = values
    one, two, three = weights
    return (one * impact + two * sure + three * ease) / (one + two + three)
