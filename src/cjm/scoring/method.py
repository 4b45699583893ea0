"""What a method of ranking is, and where all of them come from.

A file in `cjm.scoring.methods` is one method; its name is the file's, with hyphens. It holds
`FORMULA` (of that name), `quantity`, which works out the score of a case or raises
`NotRankedError`, and `worth`, the same formula over plain numbers and weights. Its inputs are the
factors of `worth`, in order. A method that takes the best of several things holds `ways` too,
which returns the factors of each. Nothing else has to know of a method.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TypeAlias

from cjm.diagnostics import Route
from cjm.model.opportunity import Opportunity
from cjm.scoring import methods
from cjm.scoring.quantity import Formula, Input, Quantity, Subject
from cjm.scoring.scorecard import TouchpointScore

Factors: TypeAlias = tuple[Input | Quantity, ...]
Worth: TypeAlias = Callable[[Sequence[float], Sequence[float]], float]
"""A score from the values of its factors and the weight of each, 1 where all count as they are."""


class NotRankedError(LookupError):
    """A method cannot rank an opportunity; the text says what the map does not state."""


@dataclass(frozen=True, slots=True)
class Case:
    """An opportunity as a method sees it.

    `rows` are the scores of the touchpoints that it addresses, one for each persona whom it is
    about; `route` leads to the opportunity.
    """

    opportunity: Opportunity
    route: Route
    rows: tuple[TouchpointScore, ...]

    @property
    def subject(self) -> Subject:
        """The opportunity, as what a quantity is about."""
        return Subject("opportunity", self.opportunity.id, self.opportunity.title)


@dataclass(frozen=True, slots=True)
class Method:
    """One method of ranking."""

    name: str
    formula: Formula
    quantity: Callable[[Case], Quantity]
    worth: Worth
    ways: Callable[[Quantity], tuple[Factors, ...]]


@cache
def method(name: str) -> Method:
    """Return the method of a name that is in `method_names`."""
    module = import_module(f"{methods.__name__}.{name.replace('-', '_')}")
    ways = getattr(module, "ways", _one_way)
    return Method(name, module.FORMULA, module.quantity, module.worth, ways)


def _one_way(quantity: Quantity) -> tuple[Factors, ...]:
    return (quantity.inputs,)
