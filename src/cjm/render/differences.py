"""What a difference between two maps comes to, in sentences that reports and pictures share."""

from cjm.render.scores import interval, shown
from cjm.scoring.comparison import Comparison, Pair, ViewPair

PLAN = "A future state says what is meant to be: its numbers are promises, not findings."
VERSION = (
    "Between versions a difference says how the map changed; whether customers did stands in its "
    "evidence."
)
SAME = "Nothing that is compared differs."
NO_GAP = "There is no kind of gap that both maps have, so that no gap score can be compared."


def verdict(found: Comparison) -> str:
    """Say in a sentence which way a gap score goes, and how sure that is; both maps have it."""
    pair = found.gap
    assert pair.difference is not None
    if not pair.differs:
        return "It stays as it is."
    way = "smaller" if pair.difference.value < 0 else "larger"
    if told := _silent(found) or _one_sided(found):
        return f"The gap looks {way}, but {told}: the two numbers are not of the same touchpoints."
    if pair.sure:
        return f"The gap is {way}, wherever in their intervals the numbers lie."
    return f"The gap looks {way}, but within the intervals it could be the other way round."


def _silent(found: Comparison) -> str:
    """Say how many touchpoints are left out without a word, which a short map of the future does."""
    gone = sum(not one.told for one in found.touchpoints)
    before = sum(one.state != "new" for one in found.touchpoints)
    if not gone:
        return ""
    verb = "is" if gone == 1 else "are"
    return f"{gone} of {before} touchpoints {verb} left out without being listed under removed"


def _one_sided(found: Comparison) -> str:
    """Say how many touchpoints of both maps tell only in one how they feel; nothing if none does."""
    both = [one for one in found.touchpoints if one.state in {"kept", "changed"}]
    few = sum(any(_is_one_sided(view) for view in one.views) for one in both)
    if not few:
        return ""
    verb = "says" if few == 1 else "say"
    return f"{few} of {len(both)} touchpoints in both maps {verb} in only one of them how they feel"


def _is_one_sided(view: ViewPair) -> bool:
    pair = view.numbers.get("emotion")
    return pair is not None and (pair.before is None) != (pair.after is None)


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
