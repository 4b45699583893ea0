"""The kinds of file that can be counted, found by the names of their modules.

A module in `cjm.evidence.adapters` is one kind. It holds `SUFFIXES` (endings of file names, each
with its dot) and `table(raw, dialect)`, which makes a `Table` of a file's bytes or raises
`TroubleError`. Nothing else has to know of it.
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import PurePath
from pkgutil import iter_modules
from typing import TypeAlias

from cjm.evidence import adapters
from cjm.evidence.table import Dialect, Table
from cjm.evidence.trouble import Trouble, TroubleError

Adapter: TypeAlias = Callable[[bytes, Dialect], Table]


def adapter_for(path: str) -> Adapter:
    """Return what reads a file of this name.

    Raises:
        TroubleError: Nothing reads files of that ending.
    """
    suffix = PurePath(path).suffix.lower()
    if suffix not in _adapters():
        known = ", ".join(sorted(_adapters()))
        what = f"files that end in {suffix}" if suffix else "files without an ending"
        hint = f"Save it as CSV; there are {known}."
        raise TroubleError(Trouble(f"{what} cannot be counted", hint, ("from", "source")))
    return _adapters()[suffix]


@cache
def _adapters() -> dict[str, Adapter]:
    found: dict[str, Adapter] = {}
    for module in iter_modules(adapters.__path__):
        one = import_module(f"{adapters.__name__}.{module.name}")
        found |= dict.fromkeys(one.SUFFIXES, one.table)
    return found
