"""Files of rows with commas, semicolons, tabs or bars between: what survey tools and Excel export."""

import csv
import io
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from cjm.diagnostics import Position, Span
from cjm.evidence.letters import text_of
from cjm.evidence.limits import MAX_COLUMNS, MAX_ROWS
from cjm.evidence.table import Dialect, Row
from cjm.evidence.trouble import Trouble, TroubleError

SUFFIXES = (".csv", ".tsv", ".txt")
DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}
_NONE = "\x1f"
"""Stands between columns where there is only one: no text holds it."""
_SAMPLE = 65_536
_SAMPLE_ROWS = 50
_SOURCE = ("from", "source")


class CsvTable(NamedTuple):
    """The text of such a file, read row by row when asked; `top` is the line of the names."""

    text: str
    delimiter: str
    header: tuple[str, ...]
    top: int
    bottom: int
    """The last line of the names."""

    @property
    def commas(self) -> bool:
        """Whether columns are divided so that a comma is free to stand before decimals."""
        return self.delimiter != ","

    @property
    def header_span(self) -> Span:
        """Where the names stand."""
        return self.span(self.top, 0)

    def rows(self) -> Iterator[Row]:
        """Go through the rows below the names; blank ones are left out.

        Raises:
            TroubleError: A quote is never closed, or there are more rows than the limit.
        """
        records = _records(self.text, self.delimiter, self.bottom)
        for number, (line, cells) in enumerate(records):
            if number == MAX_ROWS:
                message = f"the file has more than {MAX_ROWS:,} rows"
                raise TroubleError(Trouble(message, "Split it by year or country.", _SOURCE))
            yield line, cells

    def span(self, line: int, column: int) -> Span:
        """Return where a cell stands: in the row that begins on a line, counted from 0."""
        lines = islice(io.StringIO(self.text, newline=""), line - 1, None)
        return _cell("".join(islice(lines, 200)), self.delimiter, line, column)


def table(raw: bytes, dialect: Dialect) -> CsvTable:
    """Read the names of the columns, and find out what stands between them.

    Raises:
        TroubleError: It is no text, it is empty, or it has too many columns.
    """
    text = text_of(raw, dialect.encoding)
    said, skip = _first_line(text)
    delimiter = DELIMITERS.get(dialect.delimiter or "") or said or _sniffed(text)
    first = next(_records(text, delimiter, skip), None)
    if first is None:
        hint = "The first row holds the names of the columns."
        raise TroubleError(Trouble("the file is empty", hint, _SOURCE))
    top, cells = first
    if len(cells) > MAX_COLUMNS:
        raise TroubleError(
            Trouble(f"the file has more than {MAX_COLUMNS:,} columns", None, _SOURCE)
        )
    header = tuple(" ".join(cell.split()) for cell in cells)
    bottom = top + sum(_breaks(cell) for cell in cells)
    return CsvTable(text, delimiter, header, top, bottom)


def _breaks(cell: str) -> int:
    return cell.count("\n") + cell.count("\r") - cell.count("\r\n")


def _records(text: str, delimiter: str, skip: int) -> Iterator[Row]:
    lines = io.StringIO(text, newline="")
    for _ in range(skip):
        next(lines, None)
    reader = csv.reader(lines, delimiter=delimiter, strict=True, skipinitialspace=True)
    start = skip + 1
    try:
        for cells in reader:
            if any(map(str.strip, cells)):
                yield start, cells
            start = skip + reader.line_num + 1
    except csv.Error as error:
        raise TroubleError(_broken(error, start)) from None


def _broken(error: csv.Error, line: int) -> Trouble:
    span = Span(Position(line, 1), Position(line, 2))
    if "unexpected end" in str(error):
        message = "a quote that opens in this row is never closed"
        hint = 'Close it, or write a quote inside a text twice: "".'
    elif "field larger" in str(error):
        message, hint = "a cell in this row is longer than 131,072 characters", "Is a quote open?"
    else:
        message = "a quote in this row closes before its cell ends"
        hint = 'Write a quote inside a text twice: "".'
    return Trouble(message, hint, _SOURCE, span)


def _first_line(text: str) -> tuple[str | None, int]:
    """Return the delimiter that Excel writes on a line of its own (`sep=;`), and lines to skip."""
    line = text[:8].splitlines()[0] if text else ""
    if line.lower().startswith("sep=") and len(line) == len("sep=;"):
        return line[-1], 1
    return None, 0


def _sniffed(text: str) -> str:
    """Return the delimiter that divides the first rows most evenly, into two columns or more."""
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample[: sample.rfind("\n") + 1] or sample
    best = max(DELIMITERS.values(), key=lambda one: _evenness(sample, one))
    return best if _evenness(sample, best) > (0.0, 0) else _NONE


def _evenness(sample: str, delimiter: str) -> tuple[float, int]:
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter, skipinitialspace=True)
    try:
        widths = [len(cells) for cells in islice(reader, _SAMPLE_ROWS) if any(cells)]
    except csv.Error:
        return 0.0, 0
    if not widths or widths[0] < 2:  # noqa: PLR2004 - one column is not divided at all
        return 0.0, 0
    return sum(width == widths[0] for width in widths) / len(widths), widths[0]


def _cell(text: str, delimiter: str, line: int, column: int) -> Span:
    """Find a cell in text that begins with its row; of a row that is too short, the last one."""
    quoted, index, row, at = False, 0, line, 1
    begin, width = Position(line, 1), 0
    for position, char in enumerate(text):
        quoted ^= char == '"'
        ends = not quoted and char in {delimiter, "\r", "\n"}
        if ends and (index == column or char != delimiter):
            break
        breaks = char == "\n" or (char == "\r" and text[position + 1 : position + 2] != "\n")
        row, at = (row + 1, 1) if breaks else (row, at + 1)
        if ends:
            index, begin, width = index + 1, Position(row, at), 0
        elif row == begin.line:
            width += 1
    return Span(begin, Position(begin.line, begin.column + max(width, 1)))
