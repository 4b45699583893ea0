"""The day to which commands count ages and due dates."""

from datetime import date, datetime


def day_or_today(asked: date | None) -> date:
    """Return the day that is asked for, else the day that it is where the user is."""
    return asked or datetime.now().astimezone().date()
