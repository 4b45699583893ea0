"""The day to which a picture counts ages and due dates."""

from datetime import date

from cjm.model.context import Context
from cjm.model.times import last_day
from cjm.render.options import Options


def day_of(context: Context, options: Options) -> date:
    """Return the day that is wished for, else the one that `day_from` finds."""
    return day_from(context, options.today)


def day_from(context: Context, today: date | None) -> date:
    """Return the given day, else that of the map's last review.

    Of a map that nobody has reviewed it is the day on which its newest evidence ends; without any,
    the first day there is, so that nothing is late. So a map gives the same picture on every day.
    """
    if today or context.journey.reviewed:
        return today or context.journey.reviewed or date.min
    ends = (last_day(one.period) for one in context.evidence.values() if one.period)
    return max(ends, default=date.min)
