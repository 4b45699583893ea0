"""The columns that a recipe names, found in the first row of a file."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cjm.diagnostics import Route
from cjm.evidence.recipe import Rows
from cjm.evidence.table import Table
from cjm.evidence.trouble import Trouble, TroubleError, quoted

_LISTED = 8
"""How many columns of a file a message names."""


class Wanted(NamedTuple):
    """Rows that are meant, by the positions of their columns."""

    tests: tuple[tuple[int, frozenset[str]], ...]

    def holds(self, cells: Sequence[str]) -> bool:
        """Whether a row is one of them."""
        return all(cells[index].strip() in values for index, values in self.tests)


class Columns:
    """Finds the columns of a recipe, and collects what cannot be found."""

    def __init__(self, table: Table) -> None:
        """Take the file."""
        self._table = table
        self._places: dict[str, list[int]] = {}
        for index, name in enumerate(table.header):
            self._places.setdefault(name, []).append(index)
        self.troubles: list[Trouble] = []

    def place(self, name: str, key: str | Route) -> int:
        """Return the position of a column, 0 with a trouble where there is no such one."""
        found = self._places.get(name, [])
        if len(found) == 1:
            return found[0]
        at: Route = ("from", key) if isinstance(key, str) else ("from", *key)
        self.troubles.append(self._twice(name, found, at) if found else self._unknown(name, at))
        return 0

    def optional(self, name: str | None, key: str) -> int | None:
        """Return the position of a column that need not be named."""
        return None if name is None else self.place(name, key)

    def rows(self, rows: Rows, key: str) -> Wanted:
        """Return which rows are meant."""
        return Wanted(
            tuple((self.place(name, (key, name)), frozenset(values)) for name, values in rows)
        )

    def part(self, part: str | Rows | None, key: str) -> "int | Wanted | None":
        """Return a part of a ratio: a column, rows, or all rows."""
        if part is None or isinstance(part, str):
            return self.optional(part, key)
        return self.rows(part, key)

    def done(self) -> None:
        """Stop where a column was not found.

        Raises:
            TroubleError: A column was not found.
        """
        if self.troubles:
            raise TroubleError(*self.troubles)

    def _unknown(self, name: str, at: Route) -> Trouble:
        known = tuple(one for one in self._places if one)
        listed = ", ".join(quoted(one) for one in known[:_LISTED])
        more = f" and {len(known) - _LISTED} more" if len(known) > _LISTED else ""
        hint = f"Its columns are {listed}{more}." if known else None
        message, at_key = f"the file has no column {quoted(name)}", at[-1] == name
        return Trouble(message, hint, at, None, name, known, names=True, at_key=at_key)

    def _twice(self, name: str, found: list[int], at: Route) -> Trouble:
        places = " and ".join(str(index + 1) for index in found[:_LISTED])
        message = f"{len(found)} columns of the file are called {quoted(name)}: {places}"
        hint = "Give each its own name in the first row."
        return Trouble(message, hint, at, names=True, at_key=at[-1] == name)


def values_of(table: Table, index: int, most: int) -> Iterator[str]:
    """Go through the different values of a column, at most so many."""
    seen: set[str] = set()
    for _, cells in table.rows():
        value = cells[index].strip() if index < len(cells) else ""
        if value and value not in seen:
            seen.add(value)
            yield value
            if len(seen) == most:
                return
