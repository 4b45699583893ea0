"""Value against effort: half for customers, half for the business, by person-week."""

from collections.abc import Sequence

from cjm.scoring import estimates
from cjm.scoring.method import Case, NotRankedError
from cjm.scoring.methods import ulwick
from cjm.scoring.quantity import Formula, Input, Quantity

_OWN = "cjm, see docs/backlog.md"
FORMULA = Formula(
    "value-effort",
    "value by effort",
    "(0.5 x customer value + 0.5 x business value) / effort",
    "value against effort, as on a two-by-two board; the weights are ours",
    "fine",
    template="(0.5 x {customer-value} + 0.5 x {business-value}) / {effort}",
)
STANDING_IN = Formula(
    "customer-value",
    "customer value",
    "opportunity score / 2",
    _OWN,
    "fine",
    high=10,
    template="{ulwick} / 2",
)
VALUE = Formula(
    "value",
    "value",
    "0.5 x customer value + 0.5 x business value",
    _OWN,
    high=10,
    template="0.5 x {customer-value} + 0.5 x {business-value}",
)
_EVEN = (1.0, 1.0, 1.0)
_ONE_WEEK = 1.0


def quantity(case: Case) -> Quantity:
    """Return the score, 0 and up: customer value 10, business value 6, 4 weeks make 2.00."""
    inputs = (_customer(case), estimates.business_value(case), estimates.effort(case))
    customer, business, effort = (item.ends for item in inputs)
    value = worth([float(item.value) for item in inputs], _EVEN)
    low = worth([customer[0], business[0], effort[1]], _EVEN)
    high = worth([customer[1], business[1], effort[0]], _EVEN)
    return Quantity(case.subject, FORMULA, value, low, high, inputs)


def value(found: Quantity) -> Quantity:
    """Return the value alone, 0 to 10, of a score: what an effort of one week would make it."""
    inputs = found.inputs[:2]
    low, high = (
        worth([*ends, _ONE_WEEK], _EVEN) for ends in zip(*(one.ends for one in inputs), strict=True)
    )
    middle = worth([*(float(one.value) for one in inputs), _ONE_WEEK], _EVEN)
    return Quantity(found.subject, VALUE, middle, low, high, inputs)


def worth(values: Sequence[float], weights: Sequence[float]) -> float:
    """Return the weighted mean of both values by effort, whose weight is an exponent."""
    customer, business, effort = values
    one, two, three = weights
    return float((one * customer + two * business) / (one + two) / effort**three)


def _customer(case: Case) -> Quantity:
    stated = estimates.customer_value(case)
    if stated is not None:
        return stated
    try:
        score = ulwick.quantity(case)
    except NotRankedError as error:
        raise NotRankedError(f"no customer value stated, and {error}") from None
    note = "no customer value is stated, so half the opportunity score stands in for it"
    missing = Input("customer", "not stated", case.route, "assumed", note=note)
    low, high = score.ends
    return Quantity(case.subject, STANDING_IN, score.value / 2, low / 2, high / 2, (score, missing))
