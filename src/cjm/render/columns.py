"""Columns in the units that a format counts: ours are code points."""

from typing import Literal, TypeAlias

from cjm.diagnostics import Diagnostic, Position

Encoding: TypeAlias = Literal["utf-8", "utf-16-le"]
_UNIT: dict[Encoding, int] = {"utf-8": 1, "utf-16-le": 2}


def column(one: Diagnostic, position: Position, encoding: Encoding) -> int | None:
    """Return a position's column, from 1, in units of an encoding.

    None where the text of the line is not at hand, as at the end of a stretch over several lines.
    """
    if position.column == 1:
        return 1
    index = position.line - one.frame_start
    if not 0 <= index < len(one.frame):
        return None
    before = one.frame[index][: position.column - 1]
    # Behind the end of the line, as where something is missing, each column is one unit.
    return column_behind(before, encoding) + position.column - 1 - len(before)


def column_behind(before: str, encoding: Encoding) -> int:
    """Return the column, from 1, behind the text with which a line begins."""
    return len(before.encode(encoding, "surrogatepass")) // _UNIT[encoding] + 1
