"""Which opportunities bring the changes about, and which changes none does."""

from collections.abc import Iterator
from typing import Final

from cjm.model.opportunity import Opportunity
from cjm.render.compare.maps import Maps
from cjm.render.compare.order import Met, Slots
from cjm.render.lanes import runs
from cjm.render.script import clean
from cjm.render.view import Band, Item, Lane
from cjm.render.words import words

TITLE: Final = "Brought about by"
_KNOWLEDGE: Final = frozenset({"evidence", "metrics", "thoughts", "details"})


def lane(maps: Maps, slots: Slots) -> Lane | None:
    """Return the row of opportunities, each over the touchpoints that it changes; None if empty."""
    bands = [*_brought(maps, slots), *_unexplained(slots)]
    if not bands:
        return None
    cells = tuple(
        tuple(band.item for band in bands if band.span == 1 and band.first == slot)
        for slot in range(len(slots))
    )
    wide = tuple(band for band in bands if band.span > 1)
    return Lane("opportunities", TITLE, cells, wide)


def unexplained(met: Met | None) -> bool:
    """Whether a touchpoint changes, comes or goes without an opportunity."""
    return met is not None and met.fate != "stays" and not met.pair.by


def only_known(met: Met) -> bool:
    """Whether no more differs than what is known of a touchpoint."""
    return bool(met.pair.aspects) and _KNOWLEDGE.issuperset(met.pair.aspects)


def opportunities(maps: Maps) -> dict[str, Opportunity]:
    """Return the opportunities of both maps by id; the later map's word goes first."""
    return {one.id: one for each in (maps.before, maps.after) for one in each.journey.opportunities}


def _brought(maps: Maps, slots: Slots) -> Iterator[Band]:
    known = opportunities(maps)
    places: dict[str, list[int]] = {}
    for slot, met in enumerate(slots):
        for name in met.pair.by if met else ():
            places.setdefault(name, []).append(slot)
    for name, found in places.items():
        for first, span in runs(found):
            yield Band(first, span, _item(name, known.get(name)))


def _item(name: str, found: Opportunity | None) -> Item:
    route = ("opportunities",)
    if found is None:
        return Item(words(name), route)
    done = found.done if found.status == "done" else None
    when = f"on {done.isoformat()}" if done else ""
    due = f"due {found.due.isoformat()}" if found.due and not done else ""
    told = (f"{words(found.status)} {when}".strip(), due, name)
    return Item(clean(found.title), route, "\N{NO-BREAK SPACE}· ".join(filter(None, told)))


def _unexplained(slots: Slots) -> Iterator[Band]:
    for slot, met in enumerate(slots):
        if met is None or not unexplained(met):
            continue
        if only_known(met):
            note = "only what is known of it differs"
            yield Band(slot, 1, Item("By no opportunity", ("opportunities",), note))
        else:
            note = "nothing says what brings this change about"
            item = Item("By no opportunity", ("opportunities",), note, tone="unexplained")
            yield Band(slot, 1, item)
