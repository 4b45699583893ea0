"""A file as rows of cells under names, whatever it was stored as."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol, TypeAlias

from cjm.diagnostics import Span

Row: TypeAlias = tuple[int, Sequence[str]]
"""The line on which a row begins, counted from 1, and its cells."""


class Table(Protocol):
    """What an adapter makes of a file. Rows come one at a time, as often as somebody asks."""

    @property
    def header(self) -> Sequence[str]:
        """The names of the columns, in order; blanks around them are gone."""

    @property
    def header_span(self) -> Span:
        """Where the names stand."""

    @property
    def commas(self) -> bool:
        """Whether columns are divided so that a comma is free to stand before decimals."""

    def rows(self) -> Iterator[Row]:
        """Go through the rows below the names; blank ones are left out.

        Raises:
            TroubleError: The file breaks off, or a quote is never closed.
        """

    def span(self, line: int, column: int) -> Span:
        """Return where a cell stands: in the row that begins on a line, counted from 0."""


class Dialect(NamedTuple):
    """How a file is stored, as far as the map says so."""

    delimiter: str | None = None
    encoding: str | None = None
