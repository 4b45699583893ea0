"""The kinds of gap: one file each in `cjm.scoring.dimensions`, found there rather than listed."""

import pkgutil
from functools import cache

from cjm.scoring import dimensions

UNMEASURED = frozenset({"reality"})
"""Kinds that have their place and take a weight, but cannot be computed yet."""


@cache
def kinds() -> tuple[str, ...]:
    """Return the names of all kinds of gap, by the alphabet."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(dimensions.__path__)))
