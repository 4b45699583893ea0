"""Tables as CSV (RFC 4180), with nothing in them that a spreadsheet would run as a formula."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import TypeAlias

Cell: TypeAlias = str | int | float | bool | None
"""Numbers are written with a point and without thousands apart, true and false in words."""

# Texts that begin like this, and full-width forms of the same, are formulas to a spreadsheet.
_FORMULA = re.compile("^[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def table(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Return rows as CSV: commas, quotation marks where they are needed, lines that end in CR LF.

    A text that a spreadsheet would take for a formula gets an apostrophe in front. Line ends within
    a text are LF.
    """
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, int | float):
        return (
            f"{round(cell, 6):.6f}".rstrip("0").rstrip(".")
            if isinstance(cell, float)
            else str(cell)
        )
    text = _FORBIDDEN.sub("\ufffd", cell.replace("\r\n", "\n").replace("\r", "\n"))
    return f"'{text}" if _FORMULA.match(text) else text
