"""What a difference between two maps comes to, in sentences that reports and pictures share."""

from collections.abc import Iterator, Mapping, Sequence

from cjm.render.scores import interval, shown
from cjm.scoring.comparison import Comparison, Pair, Share, ViewPair

PLAN = "A future state says what is meant to be: its numbers are promises, not findings."
VERSION = (
    "Between versions a difference says how the map changed; whether customers did stands in its "
    "evidence."
)
SAME = "Nothing that is compared differs."
_FEW = 2
_KINDS = {"goal": "goals", "action": "plans", "resource": "delivery"}
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
        return f"The gap is {way}, however the uncertain numbers turn out."
    return f"The gap looks {way}, but the numbers are too uncertain to be sure of it."


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


def gap_title(found: Comparison) -> str:
    """Name the gap score with the kinds of gap that it is over."""
    return f"Gap score over {listed(compared(found)[0])}"


def scope(found: Comparison) -> str | None:
    """Say how the gap scores differ from those of each map alone, which count all its kinds."""
    before, after = found.before.gap, found.after.gap
    if found.gap.before is None or before is None or after is None:
        return None
    own = round(before.value - found.gap.before.value, 9)
    if found.relation == "future":
        plan = "Only these kinds can be compared with a plan. With all kinds, the map before has"
        return f"{plan} {shown(before)}." if own else None
    if not own and found.gap.after and not round(after.value - found.gap.after.value, 9):
        return None
    both = f"{shown(before)} before, {shown(after)} after"
    return f"Only these kinds are in both maps. With all kinds: {both}."


def source(share: Share, names: Mapping[str, str]) -> str:
    """Say what a part of the difference comes from that no opportunity brings.

    `names` are the titles of touchpoints by id.
    """
    where = [names.get(one, one) for one in share.touchpoints]
    told = f"{', '.join(where)}: " if 0 < len(where) <= _FEW else ""
    if share.source == "nobody":
        return f"{told}changed by no opportunity" if told else "changes that no opportunity brings"
    if share.source == "elsewhere":
        kinds = listed([_KINDS.get(kind, kind) for kind in share.kinds])
        return f"{told}differs in {kinds}" if told else f"what else differs: {kinds}"
    more = "more" if share.points.value > 0 else "less"
    come = "go" if share.points.value > 0 else "come"
    stays = "stays as it is" if told else "what stays as it is"
    return f"{told}{stays}, but counts {more} as other things {come}"


def handovers(share: Share, found: Comparison) -> Iterator[str]:
    """Say at which touchpoints of both maps a hand-over to the next is missing in one alone."""
    names = {one.id: one.title for one in found.touchpoints if one.state in {"kept", "changed"}}
    for one in dict.fromkeys((each.source, each.now) for each in share.handovers):
        if one[0] in names:
            now = "a handover is missing now" if one[1] else "no handover is missing any more"
            yield f"{names[one[0]]}: {now}"


def listed(words: Sequence[str]) -> str:
    """Join words as a sentence does: `a, b and c`."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def compared(found: Comparison) -> tuple[list[str], list[str]]:
    """Return the kinds of gap that are compared, and those that are not."""
    yes, no = ([o.kind.name for o in found.kinds if bool(o.why) == out] for out in (False, True))
    return yes, no
