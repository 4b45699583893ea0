"""Cells read as numbers, times and stretches of the calendar. What cannot be read says why."""

import re
from collections.abc import Callable

from pydantic_core import PydanticCustomError

from cjm.evidence.trouble import quoted
from cjm.model import forms
from cjm.model.times import seconds

_NUMBER = re.compile(r"[-+]?\d+([.,]\d+)*", re.ASCII)
_THREE = re.compile(r"[-+]?\d{1,3}([.,]\d{3})+", re.ASCII)
_ISO = re.compile(
    r"(\d{4})(?:[-/.](?:Q([1-4])|(\d{1,2})(?:[-/.](\d{1,2}))?))?(?:[T ][\d:.,]+.*)?", re.ASCII
)
_BASIC = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T\d.*)?", re.ASCII)
_COMMON = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[,T ]+[\d:.,]+.*)?", re.ASCII)
_CLOCK = re.compile(r"(?:(\d+):)?([0-5]?\d):([0-5]\d(?:[.,]\d+)?)", re.ASCII)
_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86_400.0, "w": 604_800.0}
_LONGEST = 1e12
"""More seconds than any time has."""


class UnreadableError(ValueError):
    """A cell that cannot be read as what it should be; the text says why, `hint` what would do."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        """Take the reason."""
        super().__init__(message)
        self.hint = hint


def number(cell: str, decimal: str | None, *, commas: bool) -> float:
    """Read a number with a point or a comma before its decimals.

    `commas` says that commas are free to stand before decimals, since columns are divided by
    something else. Where three digits follow the only sign of a number, it could as well stand
    between thousands: a comma is then never taken for granted, nor is a point where commas are.

    Raises:
        UnreadableError: It is no number, or could be two.
    """
    text = re.sub(
        "[ '\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{RIGHT SINGLE QUOTATION MARK}]", "", cell
    )
    text = text.replace("\N{MINUS SIGN}", "-")
    if not _NUMBER.fullmatch(text):
        raise UnreadableError(f"{quoted(cell)} is no number")
    if decimal is not None:
        point, other = (",", ".") if decimal == "comma" else (".", ",")
        return _point(cell, text.replace(other, ""), point)
    signs = [char for char in text if char in ".,"]
    if (
        _THREE.fullmatch(text)
        and len(set(signs)) == 1
        and (len(signs) > 1 or signs[0] == "," or commas)
    ):
        if len(signs) > 1:
            return float(text.replace(signs[0], ""))
        hint = "Say what stands before decimals: `decimal: comma` or `decimal: point`."
        thousands, parts = text.replace(signs[0], ""), text.replace(",", ".")
        raise UnreadableError(f"{quoted(cell)} could be {parts} or {thousands}", hint)
    point = signs[-1] if signs else "."
    return _point(cell, text.replace("," if point == "." else ".", ""), point)


def whole(cell: str, decimal: str | None, *, commas: bool) -> int:
    """Read how many a row stands for.

    Raises:
        UnreadableError: It is no whole number of 0 or more.
    """
    value = number(cell, decimal, commas=commas)
    if value < 0 or value != int(value) or value > _LONGEST:
        raise UnreadableError(
            f"{quoted(cell)} is no count; a whole number of 0 or more is expected"
        )
    return int(value)


def length(cell: str, unit: str, decimal: str | None, *, commas: bool) -> float:
    """Read a time in seconds: a number of units, `4m`, `PT4M`, or `1:04:30` on the clock.

    Raises:
        UnreadableError: It is no time, or a negative one.
    """
    if clock := _CLOCK.fullmatch(cell):
        hours, minutes, rest = (float((part or "0").replace(",", ".")) for part in clock.groups())
        return 3600 * hours + 60 * minutes + rest
    if re.search("[a-zA-Z]", cell):
        try:
            return seconds(forms.duration(cell.replace(" ", "")))
        except PydanticCustomError:
            hint = "A number, or a time like 90s, 4m, 3h, 7d, PT4M or 1:04:30."
            raise UnreadableError(f"{quoted(cell)} is no length of time", hint) from None
    value = number(cell, decimal, commas=commas) * _UNITS[unit]
    if not 0 <= value <= _LONGEST:
        raise UnreadableError(f"{quoted(cell)} is no length of time; it should be 0 or more")
    return value


def in_unit(value: float, unit: str) -> str:
    """Write seconds as a duration of the format, in a unit; shorter ones where it is not exact."""
    units = list(_UNITS)
    for one in reversed(units[: units.index(unit) + 1]):
        count = value / _UNITS[one]
        if abs(count - round(count, 1)) < 1e-9 * max(count, 1):
            return f"{round(count, 1):.1f}".removesuffix(".0") + one
    return f"{round(value * 1000)}ms"


def period(cell: str, by: str, dates: str | None) -> str:
    """Return the month (`2026-09`), quarter (`2026-Q3`) or year in which a day lies.

    Raises:
        UnreadableError: It is no day, could be two, or is less exact than the wave.
    """
    year, quarter, month, day = _calendar(cell, dates)
    if year == 0 or (month is not None and not 1 <= month <= 12):  # noqa: PLR2004 - the months of a year
        raise UnreadableError(f"{quoted(cell)} is not in the calendar")
    if month is not None and day is not None:
        _check(cell, year, month, day)
    if by == "year":
        return f"{year:04}"
    if quarter is None and month is not None:
        quarter = (month - 1) // 3 + 1
    if by == "quarter" and quarter is not None:
        return f"{year:04}-Q{quarter}"
    if by == "month" and month:
        return f"{year:04}-{month:02}"
    hint = f"Say `by: {'quarter' if quarter else 'year'}`."
    raise UnreadableError(f"{quoted(cell)} does not say the {by}", hint)


def _calendar(cell: str, dates: str | None) -> tuple[int, int | None, int | None, int | None]:
    """Return year, quarter, month and day, as far as they are said."""
    if basic := _BASIC.fullmatch(cell):
        year, month, day = (int(part) for part in basic.groups())
        return year, None, month, day
    if iso := _ISO.fullmatch(cell):
        said = [int(part) if part else None for part in iso.groups()[1:]]
        return int(iso[1]), said[0], said[1], said[2]
    if common := _COMMON.fullmatch(cell):
        first, second, last = int(common[1]), int(common[3]), int(common[4])
        return (
            last,
            None,
            *_month_day(cell, first, second, "day-first" if common[2] == "." else dates),
        )
    hint = "A day like 2026-09-15, or a month, quarter or year like 2026-09, 2026-Q3 and 2026."
    raise UnreadableError(f"{quoted(cell)} is no day", hint)


def _month_day(cell: str, first: int, second: int, dates: str | None) -> tuple[int, int]:
    if dates is None and first != second:
        if first <= 12 and second <= 12:  # noqa: PLR2004 - both could be months
            hint = "Say how days are written: `dates: day-first` or `dates: month-first`."
            raise UnreadableError(f"{quoted(cell)} could be two days", hint)
        dates = "day-first" if second <= 12 else "month-first"  # noqa: PLR2004 - the same
    return (first, second) if dates == "month-first" else (second, first)


def _check(cell: str, year: int, month: int, day: int) -> None:
    check: Callable[[object], object] = forms.iso_date
    try:
        check(f"{year:04}-{month:02}-{day:02}")
    except PydanticCustomError:
        raise UnreadableError(f"{quoted(cell)} is not in the calendar") from None


def _point(cell: str, text: str, point: str) -> float:
    try:
        return float(text.replace(point, "."))
    except ValueError:
        raise UnreadableError(f"{quoted(cell)} is no number") from None
