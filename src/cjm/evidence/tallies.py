"""What the rows of one wave come to, for each kind of metric.

A tally takes rows one by one (`add`) and says at the end what stands in the wave (`wave`), in the
form of the format; None where nothing does.
"""

from collections.abc import Callable, Sequence
from typing import Any, Protocol, TypeAlias

from cjm.evidence.columns import Columns, Wanted
from cjm.evidence.recipe import Recipe, plain
from cjm.evidence.table import Table
from cjm.evidence.trouble import quoted
from cjm.evidence.values import UnreadableError, in_unit, length, number, whole

PASSIVES, PROMOTERS = 7, 9
"""The lowest answers of passives and promoters (Reichheld 2003)."""


class BadCellError(UnreadableError):
    """A cell of a row that cannot be counted; `index` is its column."""

    def __init__(self, index: int, message: str, hint: str | None = None) -> None:
        """Take the column and the reason."""
        super().__init__(message, hint)
        self.index = index


class Tally(Protocol):
    """Rows of one wave, counted."""

    def add(self, cells: Sequence[str], times: int) -> bool:
        """Count a row that stands for so many; False where it has no answer.

        Raises:
            BadCellError: A cell cannot be read.
        """

    def wave(self) -> dict[str, Any] | None:
        """Return what stands in the wave besides its period.

        Raises:
            ValueError: The counts contradict one another.
        """


Maker: TypeAlias = Callable[[], Tally]


def maker(recipe: Recipe, table: Table, columns: Columns) -> Maker:
    """Return what makes a tally for each wave; `columns` collects what cannot be found."""
    cells = Cells(recipe, commas=table.commas)
    if recipe.kind == "ratio":
        numerator = columns.part(recipe.numerator, "numerator")
        denominator = columns.part(recipe.denominator, "denominator")
        return lambda: _Share(cells, numerator, denominator)
    if recipe.kind == "count":
        return _Events
    place = columns.place(recipe.column or "", recipe.column_key)
    if recipe.kind == "duration":
        return lambda: _Times(cells, place, recipe.unit)
    steps = Steps(recipe, cells, place)
    form = _groups if recipe.kind == "nps" else _buckets
    return lambda: _Answers(steps, form)


class Cells:
    """Reads cells as the recipe says."""

    def __init__(self, recipe: Recipe, *, commas: bool) -> None:
        """Take how numbers are written, and what stands for no answer."""
        self._recipe = recipe
        self._commas = commas

    def blank(self, cell: str) -> bool:
        """Whether a cell holds no answer."""
        return not cell or plain(cell) in self._recipe.missing

    def number(self, cell: str) -> float:
        """Read a number."""
        return number(cell, self._recipe.decimal, commas=self._commas)

    def whole(self, cells: Sequence[str], index: int) -> int | None:
        """Read how many; None for a cell without an answer."""
        cell = cells[index].strip()
        if self.blank(cell):
            return None
        try:
            return whole(cell, self._recipe.decimal, commas=self._commas)
        except UnreadableError as bad:
            raise BadCellError(index, str(bad), bad.hint) from None

    def length(self, cells: Sequence[str], index: int, unit: str) -> float | None:
        """Read a time in seconds; None for a cell without one."""
        cell = cells[index].strip()
        if self.blank(cell):
            return None
        try:
            return length(cell, unit, self._recipe.decimal, commas=self._commas)
        except UnreadableError as bad:
            raise BadCellError(index, str(bad), bad.hint) from None


class Steps:
    """Reads answers as steps of a scale: 0 for the worst."""

    def __init__(self, recipe: Recipe, cells: Cells, index: int) -> None:
        """Take the scale, and the column of the answers."""
        self._cells = cells
        self._index = index
        self._words = {word: step for step, word in enumerate(recipe.answers)}
        self._worst, best = recipe.scale or (0, len(recipe.answers) - 1)
        self._way = 1 if best >= self._worst else -1
        self.count = abs(best - self._worst) + 1
        self._known: dict[str, int | None] = {}

    def of(self, cells: Sequence[str]) -> int | None:
        """Return the step of a row's answer; None where it has none.

        Raises:
            BadCellError: The answer is not on the scale.
        """
        cell = cells[self._index].strip()
        if cell not in self._known:
            self._known[cell] = self._read(cell)
        return self._known[cell]

    def _read(self, cell: str) -> int | None:
        if self._words:
            if (step := self._words.get(plain(cell))) is not None:
                return step
            return None if self._cells.blank(cell) else self._unknown(cell)
        return None if self._cells.blank(cell) else self._number(cell)

    def _number(self, cell: str) -> int:
        low, high = sorted((self._worst, self._worst + self._way * (self.count - 1)))
        try:
            value = self._cells.number(cell)
        except UnreadableError as bad:
            hint = "If it stands for no answer, list it under `missing:`; answers in words, under `answers:`."
            raise BadCellError(self._index, str(bad), bad.hint or hint) from None
        if value != int(value):
            message = f"{quoted(cell)} lies between two answers of the scale {low} to {high}"
            raise BadCellError(
                self._index, message, "Count the answers themselves, not their means."
            )
        if not low <= value <= high:
            message = f"{quoted(cell)} is outside the scale {low} to {high}"
            raise BadCellError(
                self._index, message, "If it stands for no answer, list it under `missing:`."
            )
        return abs(int(value) - self._worst)

    def _unknown(self, cell: str) -> int:
        message = f"{quoted(cell)} is none of the answers that the map lists"
        hint = "Add it under `answers:`, or under `missing:` if it stands for no answer."
        raise BadCellError(self._index, message, hint)


class _Answers:
    """Answers on a scale."""

    def __init__(self, steps: Steps, form: "Callable[[list[int]], dict[str, Any]]") -> None:
        self._steps = steps
        self._form = form
        self._counts = [0] * steps.count

    def add(self, cells: Sequence[str], times: int) -> bool:
        step = self._steps.of(cells)
        if step is not None:
            self._counts[step] += times
        return step is not None

    def wave(self) -> dict[str, Any] | None:
        return self._form(self._counts) if any(self._counts) else None


def _buckets(counts: list[int]) -> dict[str, Any]:
    return {"counts": counts}


def _groups(counts: list[int]) -> dict[str, Any]:
    if len(counts) == 3:  # noqa: PLR2004 - the file holds the groups themselves
        detractors, passives, promoters = counts
    else:
        detractors = sum(counts[:PASSIVES])
        passives, promoters = sum(counts[PASSIVES:PROMOTERS]), sum(counts[PROMOTERS:])
    return {"promoters": promoters, "passives": passives, "detractors": detractors}


class _Share:
    """A part of a whole: each the sum of a column, or rows that are meant."""

    def __init__(
        self, cells: Cells, numerator: int | Wanted | None, denominator: int | Wanted | None
    ) -> None:
        self._cells = cells
        self._numerator = numerator
        self._denominator = denominator
        self._part = self._whole = 0

    def add(self, cells: Sequence[str], times: int) -> bool:
        whole = self._of(self._denominator, cells, times)
        part = self._of(self._numerator, cells, times) if whole != 0 else 0
        if whole is None or part is None:
            return False
        self._whole += whole
        self._part += part
        return True

    def _of(self, side: int | Wanted | None, cells: Sequence[str], times: int) -> int | None:
        if side is None:
            return times
        if isinstance(side, Wanted):
            return times if side.holds(cells) else 0
        value = self._cells.whole(cells, side)
        return None if value is None else value * times

    def wave(self) -> dict[str, Any] | None:
        if self._part > self._whole:
            raise ValueError(
                f"the numerator comes to {self._part:,}, more than its denominator ({self._whole:,})"
            )
        return {"numerator": self._part, "denominator": self._whole} if self._whole else None


class _Times:
    """Lengths of time, of which the median and the ninth tenth are kept."""

    def __init__(self, cells: Cells, index: int, unit: str) -> None:
        self._cells = cells
        self._index = index
        self._unit = unit
        self._times: dict[float, int] = {}

    def add(self, cells: Sequence[str], times: int) -> bool:
        value = self._cells.length(cells, self._index, self._unit)
        if value is not None:
            self._times[value] = self._times.get(value, 0) + times
        return value is not None

    def wave(self) -> dict[str, Any] | None:
        n = sum(self._times.values())
        if not n:
            return None
        ends = (in_unit(quantile(self._times, part), self._unit) for part in (0.5, 0.9))
        return {"n": n, **dict(zip(("median", "p90"), ends, strict=True))}


class _Events:
    """Rows, or what they stand for."""

    def __init__(self) -> None:
        self._count = 0

    def add(self, cells: Sequence[str], times: int) -> bool:
        del cells
        self._count += times
        return True

    def wave(self) -> dict[str, Any] | None:
        return {"count": self._count}


def quantile(values: dict[float, int], part: float) -> float:
    """Return the value below which a part of all lies, each value counted as often as it says.

    Between two neighbours it is interpolated, as spreadsheets do (PERCENTILE.INC; Hyndman and Fan
    1996, definition 7): the median of an even number of values is the mean of the middle two.
    """
    n = sum(values.values())
    place = part * (n - 1)
    below = int(place)
    low, high = _nth(values, below), _nth(values, min(below + 1, n - 1))
    return low + (place - below) * (high - low)


def _nth(values: dict[float, int], rank: int) -> float:
    seen = 0
    for value in sorted(values):
        seen += values[value]
        if seen > rank:
            return value
    raise ValueError(f"there are only {seen} values")
