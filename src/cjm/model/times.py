"""Lengths of time and stretches of the calendar, as numbers and days."""

import calendar
import re
from datetime import date

_UNITS = {"ms": 0.001, "s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}
_SIMPLE = re.compile(r"([\d.]+)([a-z]+)", re.ASCII)
_ISO = re.compile(
    r"P(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?", re.ASCII
)


def seconds(duration: str) -> float:
    """Return a duration (`4m`, `PT4M`) in seconds.

    Raises:
        ValueError: The text is no duration.
    """
    if simple := _SIMPLE.fullmatch(duration):
        return float(simple[1]) * _UNITS[simple[2]]
    if iso := _ISO.fullmatch(duration):
        units = (604_800, 86_400, 3600, 60, 1)
        return sum(float(part or 0) * unit for part, unit in zip(iso.groups(), units, strict=True))
    raise ValueError(f"no duration: {duration!r}")


def first_day(period: str) -> date:
    """Return the first day of a period (`2026`, `2026-Q3`, `2026-09`, `2026-09-15`, `A/B`)."""
    return _bounds(period.split("/", maxsplit=1)[0])[0]


def last_day(period: str) -> date:
    """Return the last day of a period."""
    return _bounds(period.rsplit("/", maxsplit=1)[-1])[1]


def _bounds(period: str) -> tuple[date, date]:
    year, _, rest = period.partition("-")
    if rest.startswith("Q"):
        last = int(rest[1]) * 3
        return date(int(year), last - 2, 1), _month_end(int(year), last)
    parts = [int(part) for part in rest.split("-") if part]
    if not parts:
        return date(int(year), 1, 1), date(int(year), 12, 31)
    if len(parts) == 1:
        return date(int(year), parts[0], 1), _month_end(int(year), parts[0])
    day = date(int(year), *parts)
    return day, day


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
