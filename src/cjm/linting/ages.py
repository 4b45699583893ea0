"""How old something is, in months of the calendar."""

import calendar
from datetime import date


def months_before(today: date, months: int) -> date:
    """Return the same day some months ago, or the last day of that month where it is shorter."""
    years, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    if years < date.min.year:
        return date.min
    return date(years, month + 1, min(today.day, calendar.monthrange(years, month + 1)[1]))


def months_between(day: date, today: date) -> int:
    """Return how many whole months have passed since a day."""
    months = (today.year - day.year) * 12 + today.month - day.month
    return months - (today.day < day.day)
