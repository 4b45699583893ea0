"""Tables of texts that read well in a terminal, wide or narrow, and in Markdown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rich.box import SIMPLE_HEAD
from rich.table import Table as RichTable
from rich.text import Text

from cjm.render.direction import isolated
from cjm.render.markdown import escape

WIDE = 120
"""From so many columns a terminal is wide."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    `narrow` says what becomes of it in a narrow terminal: it stays (`own`), its cells go below
    those of the first text column (`under`), or it is left out (`hidden`). `short` is its head
    there. `most` is how wide it may be.
    """

    head: str
    side: Literal["left", "right"] = "left"
    narrow: Literal["own", "under", "hidden"] = "own"
    short: str | None = None
    most: int | None = None
    folds: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A table: texts as they stand in files or are written here, unescaped."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()


def terminal(table: Table, *, wide: bool) -> RichTable:
    """Return a table for a terminal."""
    drawn = RichTable(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    shown = [c for c in table.columns if wide or c.narrow == "own"]
    for column in shown:
        head = column.short if column.short is not None and not wide else column.head
        drawn.add_column(
            head,
            justify=column.side,
            overflow="fold",
            no_wrap=not column.folds,
            max_width=column.most,
        )
    for row in table.rows:
        drawn.add_row(*_cells(table.columns, row, wide=wide))
    return drawn


def markdown(table: Table) -> Iterator[str]:
    """Write a table in Markdown, line by line, and its notes below."""
    yield _line([column.head.replace("\n", " ") for column in table.columns])
    yield _line(["---:" if column.side == "right" else ":---" for column in table.columns])
    for row in table.rows:
        yield _line([escape(cell) for cell in row])
    yield ""
    for note in table.notes:
        yield f"{escape(note)}  "
    if table.notes:
        yield ""


def _cells(columns: Sequence[Column], row: Sequence[str], *, wide: bool) -> Iterator[Text]:
    pairs = list(zip(columns, row, strict=True))
    under = [cell for column, cell in pairs if not wide and column.narrow == "under" and cell]
    for column, cell in pairs:
        if wide or column.narrow == "own":
            text = Text(isolated(cell))
            if under and column.side == "left":
                details = " · ".join(map(isolated, under))
                text, under = Text("\n").join((text, Text(details, "dim"))), []
            yield text


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
