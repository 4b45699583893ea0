"""A file and a recipe to the waves of a metric."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from cjm.evidence.columns import Columns, Wanted, values_of
from cjm.evidence.limits import MAX_TOLD
from cjm.evidence.recipe import Recipe
from cjm.evidence.table import Table
from cjm.evidence.tallies import BadCellError, Cells, Maker, Tally, maker
from cjm.evidence.trouble import Trouble, TroubleError, quoted
from cjm.evidence.values import UnreadableError, period
from cjm.model.tally import WaveRows

_MOST_VALUES = 1_000


class Counted(NamedTuple):
    """The waves of a metric, oldest first, as they would stand in a map, and the rows of each.

    `rows` counts the rows that went in, `skipped` those without an answer, a day or a count.
    """

    waves: tuple[dict[str, Any], ...]
    rows_of: tuple[WaveRows, ...]
    rows: int
    skipped: int


@dataclass(slots=True)
class _Group:
    tally: Tally
    rows: int = 0
    first: int = 0
    last: int = 0


@dataclass(slots=True)
class _Bad:
    troubles: list[Trouble] = field(default_factory=list)
    beyond: int = 0

    def add(self, trouble: Trouble) -> None:
        if len(self.troubles) < MAX_TOLD:
            self.troubles.append(trouble)
        else:
            self.beyond += 1


def count(recipe: Recipe, table: Table) -> Counted:
    """Count a metric.

    Raises:
        TroubleError: Columns are not there, rows cannot be read, or no row is left.
    """
    counter = _Counter(recipe, table)
    for line, cells in table.rows():
        counter.add(line, cells)
    return counter.result()


class _Counter:
    """Goes through the rows of a file for one metric."""

    def __init__(self, recipe: Recipe, table: Table) -> None:
        columns = Columns(table)
        self._recipe = recipe
        self._table = table
        self._make: Maker = maker(recipe, table, columns)
        self._where: Wanted = columns.rows(recipe.where, "where")
        self._times = columns.optional(recipe.count, "count")
        self._when = columns.optional(recipe.when, "when")
        columns.done()
        if recipe.when is None and recipe.period is None:
            message = "nobody says when this was measured"
            hint = "Add `period:`, or `when:` with the column of the day; else name evidence that has a period."
            raise TroubleError(Trouble(message, hint))
        self._width = len(table.header)
        self._cells = Cells(recipe, commas=table.commas)
        self._groups: dict[str, _Group] = {}
        self._periods: dict[str, str] = {}
        self._met = self._skipped = 0
        self._bad = _Bad()

    def add(self, line: int, cells: Sequence[str]) -> None:
        """Count a row, or note why it cannot be."""
        if len(cells) < self._width or any(map(str.strip, cells[self._width :])):
            self._bad.add(self._ragged(line, cells))
            return
        if not self._where.holds(cells):
            return
        self._met += 1
        try:
            self._skipped += not self._counted(line, cells)
        except BadCellError as bad:
            self._bad.add(self._trouble(line, bad))

    def _counted(self, line: int, cells: Sequence[str]) -> bool:
        times = 1 if self._times is None else self._cells.whole(cells, self._times)
        when = self._period(cells)
        if times is None or when is None:
            return False
        group = self._groups.get(when)
        if group is None:
            group = self._groups[when] = _Group(self._make(), first=line)
        if not group.tally.add(cells, times):
            return False
        group.first = group.first if group.rows else line
        group.rows, group.last = group.rows + 1, line
        return True

    def _period(self, cells: Sequence[str]) -> str | None:
        if self._when is None:
            return self._recipe.period
        cell = cells[self._when].strip()
        if self._cells.blank(cell):
            return None
        if cell not in self._periods:
            try:
                self._periods[cell] = period(cell, self._recipe.by, self._recipe.dates)
            except UnreadableError as bad:
                raise BadCellError(self._when, str(bad), bad.hint) from None
        return self._periods[cell]

    def result(self) -> Counted:
        """Return the waves; raise what stood in the way of them."""
        if self._bad.troubles:
            raise TroubleError(*self._bad.troubles, beyond=self._bad.beyond)
        if not self._met:
            raise TroubleError(self._nothing())
        waves, rows = [], []
        for when in sorted(self._groups):
            group = self._groups[when]
            try:
                wave = group.tally.wave()
            except ValueError as bad:
                message = f"in {when}, {bad}"
                raise TroubleError(Trouble(message, at=("from", "numerator"))) from None
            if wave is not None and group.rows:
                waves.append({"period": when, **wave})
                rows.append(WaveRows(when, group.rows, group.first, group.last))
        if not waves:
            noun = "row" if self._met == 1 else "rows"
            hint = "Look at the column, and at `missing:`."
            raise TroubleError(Trouble(f"none of {self._met:,} {noun} has an answer", hint))
        return Counted(tuple(waves), tuple(rows), sum(one.rows for one in rows), self._skipped)

    def _ragged(self, line: int, cells: Sequence[str]) -> Trouble:
        has = "1 cell" if len(cells) == 1 else f"{len(cells)} cells"
        message = f"this row has {has}, but there are {self._width} columns"
        hint = "A text that holds what stands between columns needs quotes around it."
        column = min(len(cells), self._width + 1) - 1
        return Trouble(message, hint, span=self._table.span(line, column))

    def _trouble(self, line: int, bad: BadCellError) -> Trouble:
        name = self._table.header[bad.index]
        named = f"column {quoted(name)}" if name else f"column {bad.index + 1}"
        span = self._table.span(line, bad.index)
        return Trouble(f"{named}: {bad}", bad.hint, span=span)

    def _nothing(self) -> Trouble:
        """Say why no row is left: a value that a column never has, or no row with all of them."""
        if next(self._table.rows(), None) is None:
            return Trouble(
                "the file holds the names of columns, and no rows", at=("from", "source")
            )
        for name, values in self._recipe.where:
            if trouble := self._never(name, values):
                return trouble
        return Trouble("no row has all of these values at once", at=("from", "where"))

    def _never(self, name: str, values: Sequence[str]) -> Trouble | None:
        index = list(self._table.header).index(name)
        seen = tuple(values_of(self._table, index, _MOST_VALUES))
        if any(value in seen for value in values):
            return None
        message = f"no row has {' or '.join(map(quoted, values))} in column {quoted(name)}"
        listed = ", ".join(map(quoted, seen[:8]))
        hint = f"It has {listed}{' and more' if len(seen) > 8 else ''}." if seen else None  # noqa: PLR2004 - as many as fit
        return Trouble(message, hint, ("from", "where", name), asked=values[0], known=seen)


def waves_twice(counted: Counted, written: Iterator[str]) -> Trouble | None:
    """Say that a period stands in the map as well as in the file."""
    found = {wave["period"] for wave in counted.waves}
    for position, own in enumerate(written):
        if own in found:
            message = f"{own} is counted from the file as well"
            hint = "Remove it here, or limit the rows under `from:` with `where:`."
            return Trouble(message, hint, ("waves", position, "period"))
    return None
