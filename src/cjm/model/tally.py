"""What was counted to fill a metric, so that each number can tell where it comes from."""

from typing import NamedTuple


class WaveRows(NamedTuple):
    """The rows of a file that make one wave: of `period`, lines `first` to `last`."""

    period: str
    rows: int
    first: int
    last: int


class Tally(NamedTuple):
    """What was counted to fill a metric: from which file and columns, and how many rows.

    `path` is the file as messages call it; `skipped` counts the rows among those that `where`
    leaves that have no answer or no day; `written` is how many waves of the metric stand in the
    map itself, before those that were counted.
    """

    path: str
    columns: tuple[str, ...]
    rows: int
    skipped: int
    waves: tuple[WaveRows, ...]
    written: int = 0

    def place(self, wave: int) -> str | None:
        """Return where a wave was counted, in words; None for one that stands in the map."""
        if wave < self.written:
            return None
        own = self.waves[wave - self.written]
        noun = "column" if len(self.columns) == 1 else "columns"
        rows = "1 row" if own.rows == 1 else f"{own.rows:,} rows"
        return f"{self.path}, {noun} {', '.join(self.columns)}, {rows} in lines {own.first} to {own.last}"
