"""What planners estimate of an opportunity, as factors of a method; or why there is none.

Ratings could be off by half a step, as all ratings. Amounts (reach, confidence, effort) are taken
as they stand; `cjm.scoring.sensitivity` varies them. What says something about customers and names
no evidence is assumed: impact, reach, value to customers. What is about the work alone is stated.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from cjm.diagnostics import Route
from cjm.scoring.method import Case, NotRankedError
from cjm.scoring.quantity import Basis, Formula, Input, Quantity, Subject
from cjm.scoring.ratings import rating

_OWN = "cjm, see docs/backlog.md"
LEAST_EFFORT, MOST_EFFORT = 0.001, 1e6
"""Person-weeks that a score can be divided by; others are slips."""
EASY = 4.0
"""The person-weeks that are half as easy as nothing at all, where no ease is stated."""
RICE_IMPACT = (0.25, 0.5, 1.0, 2.0, 3.0)
"""The five steps of impact in RICE, from minimal to massive."""


def _rice(value: float) -> float:
    """Turn a rating of 1 to 5 into an impact of RICE; between two steps, what lies between."""
    for step, (low, high) in enumerate(pairwise(RICE_IMPACT), 1):
        if value <= step + 1:
            return low + (high - low) * (value - step)
    return RICE_IMPACT[-1]


def _double(value: float) -> float:
    return 2 * value


def _tenfold(value: float) -> float:
    return 10 * value


def _ease(effort: float) -> float:
    return 10 * EASY / (EASY + effort)


@dataclass(frozen=True, slots=True)
class Scale:
    """How an estimate becomes a factor: a formula, and the same as a function that never turns."""

    formula: Formula
    convert: Callable[[float], float]

    def of(self, subject: Subject, item: Input) -> Quantity:
        """Return the factor for an estimate, its interval carried along."""
        low, high = sorted(self.convert(end) for end in item.ends)
        return Quantity(subject, self.formula, self.convert(float(item.value)), low, high, (item,))


def _scale(name: str, words: str, convert: Callable[[float], float], top: float = 10) -> Scale:
    template = words.replace("rating", "{rating}").replace("share", "{share}")
    title = name.replace("-", " ")
    filled = None if ";" in words else template.replace("effort", "{effort}")
    return Scale(Formula(name, title, words, _OWN, "fine", high=top, template=filled), convert)


IMPACT_IN_RICE = _scale("impact", "0.25, 0.5, 1, 2, 3; for a rating of 1 to 5", _rice, 3)
IMPACT = _scale("impact", "2 x rating", _double)
CONFIDENCE = _scale("confidence", "10 x share", _tenfold)
EASE = _scale("ease", "2 x rating", _double)
EASE_OF_EFFORT = _scale("ease", f"10 x {EASY:g} / ({EASY:g} + effort)", _ease)
CUSTOMER = _scale("customer-value", "2 x rating", _double)
BUSINESS = _scale("business-value", "2 x rating", _double)


def impact(case: Case, scale: Scale) -> Quantity:
    """Return how much an opportunity would help, on the scale of a method."""
    stated = _rated("impact", case.opportunity.impact, case.route, "assumed")
    return scale.of(case.subject, stated)


def confidence(case: Case) -> Input:
    """Return how sure the impact is, 0 to 1."""
    return _amount("confidence", case.opportunity.confidence, case.route, "stated")


def confidence_of_ten(case: Case) -> Quantity:
    """Return how sure the impact is, 0 to 10."""
    return CONFIDENCE.of(case.subject, confidence(case).called("share"))


def reach(case: Case) -> Input:
    """Return how many customers a quarter it would help."""
    return _amount("reach", case.opportunity.reach, case.route, "assumed")


def effort(case: Case) -> Input:
    """Return the effort in person-weeks: a number that something can be divided by."""
    found = _amount("effort", case.opportunity.effort, case.route, "stated")
    if found.value == 0:
        raise NotRankedError("its effort is 0, and nothing can be divided by that")
    if not LEAST_EFFORT <= float(found.value) <= MOST_EFFORT:
        raise NotRankedError(f"an effort of {found.value:g} person-weeks cannot be meant")
    return found


def ease(case: Case) -> Quantity:
    """Return how easy it is, to 10: as rated, else worked out from the effort and so assumed."""
    if case.opportunity.ease is not None:
        return EASE.of(case.subject, _rated("ease", case.opportunity.ease, case.route, "stated"))
    if case.opportunity.effort is None:
        raise NotRankedError("no ease and no effort stated")
    stated = case.opportunity.effort
    note = "no ease is stated, so the effort stands in for it"
    item = Input("effort", stated, (*case.route, "effort"), "assumed", note=note)
    return EASE_OF_EFFORT.of(case.subject, item)


def business_value(case: Case) -> Quantity:
    """Return what the business gains, 2 to 10."""
    value = case.opportunity.value
    stated = _rated("business", value.business if value else None, (*case.route, "value"), "stated")
    return BUSINESS.of(case.subject, stated)


def customer_value(case: Case) -> Quantity | None:
    """Return what customers gain, 2 to 10; None where it is not stated."""
    value = case.opportunity.value
    if value is None or value.customer is None:
        return None
    stated = _rated("customer", value.customer, (*case.route, "value"), "assumed")
    return CUSTOMER.of(case.subject, stated)


def _rated(name: str, value: int | None, route: Route, basis: Basis) -> Input:
    if value is None:
        raise NotRankedError(f"no {_NAMES.get(name, name)} stated")
    return rating(name, value, route, basis).called("rating")


def _amount(name: str, value: float | None, route: Route, basis: Basis) -> Input:
    if value is None:
        raise NotRankedError(f"no {name} stated")
    return Input(name, float(value), (*route, name), basis)


_NAMES = {"business": "business value"}
