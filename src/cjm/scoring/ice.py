"""What both forms of ICE share: the same three factors, put together as a product or as a mean."""

from cjm.scoring import estimates
from cjm.scoring.method import Case, Worth
from cjm.scoring.quantity import Formula, Quantity

SOURCE = "Ellis and Brown, Hacking Growth, 2017"
_EVEN = (1.0, 1.0, 1.0)


def quantity(case: Case, formula: Formula, worth: Worth) -> Quantity:
    """Return the score of a case; each factor is of 10, more is better."""
    inputs = (
        estimates.impact(case, estimates.IMPACT),
        estimates.confidence_of_ten(case),
        estimates.ease(case),
    )
    value = worth([item.value for item in inputs], _EVEN)
    low, high = (worth(ends, _EVEN) for ends in zip(*(item.ends for item in inputs), strict=True))
    return Quantity(case.subject, formula, value, low, high, inputs)
