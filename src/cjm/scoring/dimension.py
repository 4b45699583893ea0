"""What a kind of gap is, and where all of them come from.

A file in `cjm.scoring.dimensions` is one kind. It holds `ORDER` (its place in tables), `FORMULA`
(named `gap.KIND`) and `gaps`, which yields a quantity of 0 (no gap) to 1 for each stage, or for
the journey's own goals, where there is something to measure. Nothing else has to know of it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TypeAlias

from cjm.scoring.kinds import kinds
from cjm.scoring.quantity import Formula, Quantity
from cjm.scoring.sheet import Sheet

Gaps: TypeAlias = Callable[[Sheet], Iterator[Quantity]]


@dataclass(frozen=True, slots=True)
class Dimension:
    """One kind of gap."""

    name: str
    order: int
    formula: Formula
    gaps: Gaps


@cache
def dimensions() -> tuple[Dimension, ...]:
    """Return all kinds of gap, in the order of tables."""
    found = []
    for name in kinds():
        module = import_module(f"cjm.scoring.dimensions.{name}")
        found.append(Dimension(name, module.ORDER, module.FORMULA, module.gaps))
    return tuple(sorted(found, key=lambda dimension: dimension.order))
