"""The names of the methods that rank opportunities: one file each in `cjm.scoring.methods`."""

import pkgutil
from functools import cache

from cjm.scoring import methods

METHOD = "ulwick"
"""The method that ranks where nobody chose one: the only one that needs no estimates."""


@cache
def method_names() -> tuple[str, ...]:
    """Return the names of all methods, by the alphabet: `ice-mean`, `ice-product`, ..."""
    found = pkgutil.iter_modules(methods.__path__)
    return tuple(sorted(module.name.replace("_", "-") for module in found))
