"""What was meant by a day, a period or a length of time that is written in another way."""

import re
from collections.abc import Iterator
from datetime import date
from math import isclose

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMES = "January February March April May June July August September October November December"
_NUMBERS = re.compile(r"(\d{1,4})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{1,4})\.?", re.ASCII)
_WORDS = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)?\.? )?([a-z]+)\.?,?(?: (\d{1,2}),?)? (\d{4})")
_MONTH = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{4})|(\d{4})\s*[./]\s*(\d{1,2})", re.ASCII)
_QUARTER = re.compile(r"q([1-4])[ /-]*(\d{4})|(\d{4})[ /-]*q([1-4])", re.ASCII)
_LENGTH = re.compile(r"(\d+(?:[.,]\d+)?) ?([a-z]+)\.?(?:,? and |[, ])*", re.ASCII)
_UNITS = {
    "s": ("s", 1),
    **dict.fromkeys(("sec", "secs", "second", "seconds"), ("s", 1)),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), ("m", 60)),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), ("h", 3_600)),
    **dict.fromkeys(("d", "day", "days"), ("d", 86_400)),
    **dict.fromkeys(("w", "wk", "wks", "week", "weeks"), ("w", 604_800)),
}
_ROUGH = {"month": 30, "months": 30, "year": 365, "years": 365}
_LONGEST = 40


def meant(form: str, value: object) -> str | None:
    """Return what to write for a value of a form (`day`, `period`, `length`); None if unclear."""
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    text = " ".join(value.lower().split())
    if form == "length":
        return _length(text)
    months = (_month(text),) if form == "period" else ()
    days = tuple(dict.fromkeys(_days(text)))
    if len(days) > 1:
        return f"Write the year first: {' or '.join(f'{one} for {_told(one)}' for one in days)}."
    found = [one for one in (*months, *map(str, days)) if one]
    return f"Write {found[0]}." if found else None


def _days(text: str) -> Iterator[date]:
    """Yield the days that a text may mean; with slashes there can be two."""
    if found := _NUMBERS.fullmatch(text):
        first, between, second, third = found.groups()
        if len(first) == 4:  # noqa: PLR2004 - a year
            yield from _day(first, second, third)
        else:
            yield from _day(third, second, first)
            if between == "/" or not any(_day(third, second, first)):
                yield from _day(third, first, second)
    elif (found := _WORDS.fullmatch(text)) and (number := found[1] or found[3]):
        yield from _day(found[4], str(_number_of(found[2])), number)


def _day(year: str, month: str, day: str) -> Iterator[date]:
    whole = f"20{year}" if len(year) == 2 else year  # noqa: PLR2004 - the century is left out
    try:
        yield date(int(whole) if len(whole) == 4 else 0, int(month), int(day))  # noqa: PLR2004 - a year
    except ValueError:
        return


def _month(text: str) -> str | None:
    if found := _QUARTER.fullmatch(text):
        return f"{found[2] or found[3]}-Q{found[1] or found[4]}"
    month, year = 0, ""
    if found := _MONTH.fullmatch(text):
        month, year = int(found[1] or found[4]), found[2] or found[3]
    elif (found := _WORDS.fullmatch(text)) and not (found[1] or found[3]):
        month, year = _number_of(found[2]), found[4]
    return f"{year}-{month:02}" if 1 <= month <= len(_MONTHS) else None


def _number_of(month: str) -> int:
    known = month in _NAMES.lower().split() or month in (*_MONTHS, "sept")
    return _MONTHS.index(month[:3]) + 1 if known else 0


def _told(day: date) -> str:
    return f"{day.day} {_NAMES.split()[day.month - 1]}"


def _length(text: str) -> str | None:
    parts = _LENGTH.findall(text)
    if not parts or "".join(found[0] for found in _LENGTH.finditer(text)) != text:
        return None
    if len(parts) == 1 and parts[0][1] in _ROUGH:
        days = float(parts[0][0].replace(",", ".")) * _ROUGH[parts[0][1]]
        return f"There is no unit for {parts[0][1].rstrip('s')}s; write {days:.0f}d, or weeks (w)."
    if any(unit not in _UNITS for _, unit in parts):
        return None
    seconds = sum(float(number.replace(",", ".")) * _UNITS[unit][1] for number, unit in parts)
    sign, size = min((_UNITS[unit] for _, unit in parts), key=lambda unit: unit[1])
    count = seconds / size
    whole = round(count)
    return f"Write {whole if isclose(count, whole) else f'{count:g}'}{sign}."
