"""Ulwick's opportunity score: the largest among all that an opportunity addresses."""

from collections.abc import Sequence

from cjm.scoring.method import Case, Factors, NotRankedError
from cjm.scoring.quantity import Formula, Quantity

FORMULA = Formula(
    "ulwick",
    "opportunity score",
    "largest opportunity score among the touchpoints that it addresses",
    "Ulwick, Turn Customer Input into Innovation, Harvard Business Review, January 2002",
    high=20,
)


def quantity(case: Case) -> Quantity:
    """Return the largest opportunity score, 0 to 20; its interval ends at the largest ends."""
    scores = tuple(row.opportunity for row in case.rows if row.opportunity)
    if not scores:
        raise NotRankedError(_why(case))
    scores = tuple(sorted(scores, key=lambda score: -score.value))
    low, high = (max(ends) for ends in zip(*(score.ends for score in scores), strict=True))
    return Quantity(case.subject, FORMULA, scores[0].value, low, high, scores)


def ways(found: Quantity) -> tuple[Factors, ...]:
    """Return importance and satisfaction of every touchpoint that it addresses."""
    return tuple(part.inputs for part in found.inputs if isinstance(part, Quantity))


def worth(values: Sequence[float], weights: Sequence[float]) -> float:
    """Return importance + max(importance - satisfaction, 0), each part with its weight."""
    importance, satisfaction = values
    return weights[0] * importance + weights[1] * max(importance - satisfaction, 0.0)


def _why(case: Case) -> str:
    if not case.opportunity.addresses:
        return "it addresses nothing"
    names = ", ".join(dict.fromkeys(row.id for row in case.rows))
    if not names:
        return "nothing that it addresses is a touchpoint of this map"
    return f"no emotion and no satisfaction survey at {names}"
