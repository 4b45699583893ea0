"""What a comparison says of itself: its header, its summary, and the picture in words."""

from collections import Counter
from collections.abc import Iterator, Sequence

from cjm.model.context import Context
from cjm.render import differences
from cjm.render.compare.bringing import only_known, opportunities, unexplained
from cjm.render.compare.curves import label
from cjm.render.compare.details import quoted
from cjm.render.compare.maps import Maps
from cjm.render.compare.order import FATES, Met, Slots
from cjm.render.compare.panels import Panel
from cjm.render.fates import ORDER
from cjm.render.heads import header_of
from cjm.render.script import clean
from cjm.render.sheet import emotion
from cjm.render.view import Fact, Fate, Header
from cjm.render.words import words

_KINDS = {"future": "Comparison with a future state", "version": "Comparison of two versions"}


def header(maps: Maps, slots: Slots) -> Header:
    """Return the header: the later map's, with what it is compared with, and what is not shown."""
    own = header_of(maps.after, maps.standings()[1])
    earlier = header_of(maps.before).people
    known = {person.id for person in own.people}
    facts = (
        Fact("Before", _named(maps.before, maps.called)),
        Fact("After", _named(maps.after, None)),
        Fact("Compared", _compared(maps)),
        *_hidden(maps, slots),
        Fact("To be read as", differences.VERSION if maps.versions else differences.PLAN),
    )
    return own._replace(
        people=(*own.people, *(person for person in earlier if person.id not in known)),
        facts=facts,
        quotes=(),
        kind=_KINDS[maps.found.relation],
    )


def _hidden(maps: Maps, slots: Slots) -> Iterator[Fact]:
    shown = {met.pair.id for met in slots if met}
    left = [clean(one.title) for one in maps.found.touchpoints if one.id not in shown]
    if left:
        yield Fact("Not shown, as they stay", ", ".join(left))


def _named(context: Context, called: str | None) -> str:
    journey = context.journey
    reviewed = f"reviewed {journey.reviewed.isoformat()}" if journey.reviewed else "never reviewed"
    state = f"{words(journey.type)}, {journey.status}, {reviewed}"
    told = (clean(journey.title), state, clean(called) if called else "")
    return " \N{MIDDLE DOT} ".join(filter(None, told))


def beside(maps: Maps) -> str:
    """Say in a few words what the later map is held against."""
    journey = maps.before.journey
    if not maps.versions:
        return f"{words(maps.after.journey.type)} beside {quoted(journey.title)}"
    reviewed = f"reviewed {journey.reviewed.isoformat()}" if journey.reviewed else ""
    which = (clean(maps.called) if maps.called else "") or reviewed
    return f"Beside an earlier version ({which})" if which else "Beside an earlier version"


def _compared(maps: Maps) -> str:
    yes, no = differences.compared(maps.found)
    left = f"not over {', '.join(no)}" if no else ""
    if not yes:
        return "No kind of gap, as no kind is in both maps"
    return "; ".join(filter(None, (f"Gap score over {', '.join(yes)}", left)))


def counts(maps: Maps) -> tuple[tuple[Fate, int], ...]:
    """Count what becomes of the touchpoints; what becomes of none is left out."""
    found = Counter(FATES[pair.state] for pair in maps.found.touchpoints)
    return tuple((fate, found[fate]) for fate in ORDER if found[fate])


def brought(slots: Slots) -> tuple[str, ...]:
    """Say how many of the changes opportunities bring about, and which none does."""
    differ = [met for met in slots if met and met.fate != "stays"]
    nobody = [met for met in differ if unexplained(met) and not only_known(met)]
    names = {name for met in differ for name in met.pair.by}
    if not differ:
        return ("No touchpoint changes.",)
    if not names:
        return ("No opportunity brings these changes about.",)
    few = _count(len(names), "opportunity brings", "opportunities bring")
    told = f"{few} {_count(len(differ) - len(nobody), 'change', 'changes')} about"
    if not nobody:
        return (told,)
    listed = ", ".join(clean(met.touchpoint.title) for met in nobody[:_MOST])
    more = f" and {len(nobody) - _MOST} more" if len(nobody) > _MOST else ""
    return told, f"By none: {listed}{more}"


_MOST = 3


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def description(maps: Maps, slots: Slots, panels: Sequence[Panel]) -> str:
    """Tell the picture in words, for those who do not see it."""
    return " ".join(_told(maps, slots, panels))


def _told(maps: Maps, slots: Slots, panels: Sequence[Panel]) -> Iterator[str]:
    found = maps.found
    yield f"{_KINDS[found.relation]}. Before: {_named(maps.before, maps.called)}."
    yield f"After: {_named(maps.after, None)}."
    if found.same:
        yield differences.SAME
    if found.gap.difference is not None:
        before, after = differences.sides(found.gap)
        yield f"Gap score {before} before, {after} after. {differences.verdict(found)}"
    for slot, met in enumerate(slots):
        if met:
            yield f"{clean(met.touchpoint.title)} {met.fate}{_by(met, maps)}."
            yield from _felt(slot, panels)


def _by(met: Met, maps: Maps) -> str:
    if met.fate == "stays":
        return ""
    known = opportunities(maps)
    titles = [clean(known[name].title) if name in known else name for name in met.pair.by]
    return f", brought about by {', '.join(titles)}" if titles else ", by no opportunity"


def _felt(slot: int, panels: Sequence[Panel]) -> Iterator[str]:
    for panel in panels:
        felt = panel.felt[slot]
        if felt and (felt.before or felt.after):
            told = [f"before {emotion.words(felt.before)}"] if felt.before else []
            told += [f"after {emotion.words(felt.after)}"] if felt.after else []
            yield f"{panel.title}: {', '.join((*told, label(felt)))}."
