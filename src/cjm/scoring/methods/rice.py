"""RICE: reach, impact and confidence against effort."""

from collections.abc import Sequence

from cjm.scoring import estimates
from cjm.scoring.method import Case
from cjm.scoring.quantity import Formula, Quantity

FORMULA = Formula(
    "rice",
    "RICE score",
    "reach x impact x confidence / effort",
    "McBride, RICE: Simple prioritization for product managers, Intercom",
    "number",
    template="{reach} x {impact} x {confidence} / {effort}",
)
_EVEN = (1.0, 1.0, 1.0, 1.0)


def quantity(case: Case) -> Quantity:
    """Return the score, 0 and up: 2,000 customers, impact 2, confidence 0.8, 3 weeks make 1066.7."""
    inputs = (
        estimates.reach(case),
        estimates.impact(case, estimates.IMPACT_IN_RICE),
        estimates.confidence(case),
        estimates.effort(case),
    )
    reach, impact, sure, effort = (item.ends for item in inputs)
    value = worth([float(item.value) for item in inputs], _EVEN)
    low = worth([reach[0], impact[0], sure[0], effort[1]], _EVEN)
    high = worth([reach[1], impact[1], sure[1], effort[0]], _EVEN)
    return Quantity(case.subject, FORMULA, value, low, high, inputs)


def worth(values: Sequence[float], weights: Sequence[float]) -> float:
    """Return the score; as factors are multiplied, weights are exponents."""
    reach, impact, sure, effort = values
    one, two, three, four = weights
    return float(reach**one * impact**two * sure**three / effort**four)
