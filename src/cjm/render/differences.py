"""What a difference between two maps comes to, in sentences that reports and pictures share."""

from cjm.render.scores import interval, shown
from cjm.scoring.comparison import Comparison, Pair

PLAN = "A future state says what is meant to be: its numbers are promises, not findings."
VERSION = (
    "Between versions a difference says how the map changed; whether customers did stands in its "
    "evidence."
)
SAME = "Nothing that is compared differs."
NO_GAP = "There is no kind of gap that both maps have, so that no gap score can be compared."


def verdict(pair: Pair) -> str:
    """Say in a sentence which way a gap score goes, and how sure that is; both maps have it."""
    assert pair.difference is not None
    if not pair.differs:
        return "It stays as it is."
    way = "smaller" if pair.difference.value < 0 else "larger"
    if pair.sure:
        return f"The gap is {way}, wherever in their intervals the numbers lie."
    return f"The gap looks {way}, but within the intervals it could be the other way round."


def sides(pair: Pair) -> tuple[str, str]:
    """Write the number before and the one after."""
    return shown(pair.before), shown(pair.after)


def difference(pair: Pair) -> tuple[str, str]:
    """Write the difference and its interval."""
    return shown(pair.difference), interval(pair.difference)


def compared(found: Comparison) -> tuple[list[str], list[str]]:
    """Return the kinds of gap that are compared, and those that are not."""
    yes, no = ([o.kind.name for o in found.kinds if bool(o.why) == out] for out in (False, True))
    return yes, no
