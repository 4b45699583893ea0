"""The files of a run: each is read once, and each metric counted once."""

from collections.abc import Callable
from pathlib import Path

from cjm.evidence.adapter import adapter_for
from cjm.evidence.count import Counted, count
from cjm.evidence.limits import MAX_BYTES
from cjm.evidence.recipe import Recipe
from cjm.evidence.table import Dialect, Table
from cjm.evidence.trouble import Trouble, TroubleError

_KEPT = 4 * MAX_BYTES
"""How much of what was read is kept for the next metric."""


class Files:
    """Counts metrics in files, and remembers what they came to."""

    def __init__(self, read: Callable[[Path, int], bytes]) -> None:
        """Take what reads an ordinary file up to a size.

        It raises `TroubleError` where there is none.
        """
        self._read = read
        self._raw: dict[Path, bytes] = {}
        self._tables: dict[tuple[Path, Dialect], Table | TroubleError] = {}
        self._counted: dict[tuple[Path, Recipe], Counted | TroubleError] = {}

    def count(self, path: Path, recipe: Recipe) -> Counted:
        """Count a metric in a file.

        Raises:
            TroubleError: The file cannot be read, or the metric not be counted in it.
        """
        key = (path, recipe)
        if key not in self._counted:
            try:
                self._counted[key] = count(recipe, self.table(path, recipe.dialect))
            except TroubleError as error:
                self._counted[key] = error
        found = self._counted[key]
        if isinstance(found, TroubleError):
            raise found
        return found

    def table(self, path: Path, dialect: Dialect) -> Table:
        """Return a file as rows of cells.

        Raises:
            TroubleError: It cannot be read as that.
        """
        key = (path, dialect)
        if key not in self._tables:
            try:
                self._tables[key] = adapter_for(path.name)(self._bytes(path), dialect)
            except TroubleError as error:
                self._tables[key] = error
        found = self._tables[key]
        if isinstance(found, TroubleError):
            raise found
        return found

    def _bytes(self, path: Path) -> bytes:
        if path not in self._raw:
            while self._raw and sum(map(len, self._raw.values())) > _KEPT:
                self._forget(next(iter(self._raw)))
            raw = self._read(path, MAX_BYTES)
            if len(raw) > MAX_BYTES:
                hint = "Split it by year or country, or keep only the columns that are counted."
                message = f"the file is larger than {MAX_BYTES // 1_048_576} MiB"
                raise TroubleError(Trouble(message, hint, ("from", "source")))
            self._raw[path] = raw
        return self._raw[path]

    def _forget(self, path: Path) -> None:
        del self._raw[path]
        for key in [key for key in self._tables if key[0] == path]:
            del self._tables[key]
