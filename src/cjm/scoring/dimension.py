"""What a kind of gap is, and where all of them come from.

A file in `cjm.scoring.dimensions` is one kind. It holds `ORDER` (its place in tables), `MEANING`
(what it finds, in a few plain words), `FORMULA` (named `gap.KIND`), `EMPTY` (what to say where there is nothing to measure) and `items`, which
yields what the gap is a mean of. Where that mean is not the gap itself, `SCALE` says what to add
to it and by what to multiply it first. Nothing else has to know of the file.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TypeAlias

from cjm.scoring.items import Item
from cjm.scoring.kinds import kinds
from cjm.scoring.quantity import Formula
from cjm.scoring.sheet import Sheet

Items: TypeAlias = Callable[[Sheet], Iterator[Item]]


@dataclass(frozen=True, slots=True)
class Dimension:
    """One kind of gap; `whole` is the formula of its mean over the stages.

    A gap is `scale[0] + scale[1] x mean of the items`, 0 (no gap) to 1.
    """

    name: str
    order: int
    meaning: str
    formula: Formula
    whole: Formula
    empty: str
    scale: tuple[float, float]
    items: Items


@cache
def dimensions() -> tuple[Dimension, ...]:
    """Return all kinds of gap, in the order of tables."""
    found = (_dimension(name) for name in kinds())
    return tuple(sorted(found, key=lambda dimension: dimension.order))


def _dimension(name: str) -> Dimension:
    module = import_module(f"cjm.scoring.dimensions.{name}")
    own: Formula = module.FORMULA
    whole = Formula(
        own.name,
        own.title,
        "mean over the stages",
        own.source,
        "share",
        high=1,
        template="{sum} / {n}",
    )
    scale = getattr(module, "SCALE", (0.0, 1.0))
    return Dimension(
        name, module.ORDER, module.MEANING, own, whole, module.EMPTY, scale, module.items
    )
