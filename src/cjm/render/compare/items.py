"""What comes, goes and changes at each touchpoint, row by row."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, NamedTuple, TypeAlias

from cjm.diagnostics import Route
from cjm.model.context import Context
from cjm.model.touchpoint import Touchpoint
from cjm.render import lanes
from cjm.render.compare.details import quoted
from cjm.render.compare.maps import Maps
from cjm.render.compare.order import Met, Slots
from cjm.render.script import clean
from cjm.render.view import Column, Item

OF_PLANS: Final = ("actions", "gains", "pains", "frontstage", "backstage", "support")
"""The rows in which a plan is compared with today: it need not repeat all the others."""

OF_VERSIONS: Final = (*OF_PLANS, "thoughts", "physical-evidence", "metrics")
"""The rows in which two versions of a map are compared."""

Cells: TypeAlias = tuple[tuple[Item, ...], ...]


class Entry(NamedTuple):
    """A thing in a row: what makes two of them the same, its name if it has one, and the item."""

    key: object
    name: str | None
    item: Item


def rows(maps: Maps, slots: Slots) -> dict[str, Cells]:
    """Return by row and column what differs there; rows in which nothing does are left out."""
    reader = _Reader(maps)
    found = {name: tuple(tuple(reader.cell(name, met)) for met in slots) for name in compared(maps)}
    return {name: cells for name, cells in found.items() if any(cells)}


def compared(maps: Maps) -> tuple[str, ...]:
    """Return the rows in which two maps are compared."""
    return OF_VERSIONS if maps.versions else OF_PLANS


def changes(before: Sequence[Entry], after: Sequence[Entry], *, deep: bool) -> Iterator[Item]:
    """Yield what changes and comes, in the order of the later map, then what goes.

    Things are the same by their key, else by their name. Where `deep`, notes count as well.
    """
    left, fresh = list(before), []
    for entry in after:
        old = next((one for one in left if one.key == entry.key), None)
        if old is None:
            fresh.append(entry)
            continue
        left.remove(old)
        if deep and old.item.note != entry.item.note:
            yield _changed(old.item, entry.item)
    for entry in fresh:
        old = next((one for one in left if entry.name and one.name == entry.name), None)
        if old:
            left.remove(old)
        yield _changed(old.item, entry.item) if old else entry.item._replace(fate="comes")
    yield from (entry.item._replace(fate="goes") for entry in left)


def _changed(before: Item, after: Item) -> Item:
    was = before.note or "without a note"
    told = quoted(before.text) if before.text != after.text else was
    if before.text != after.text and before.note != after.note and before.note:
        told += f" ({before.note})"
    note = "\N{NO-BREAK SPACE}· ".join(filter(None, (after.note, f"was {told}")))
    return after._replace(note=note, fate="changes")


class _Reader:
    """Reads the rows of both maps."""

    def __init__(self, maps: Maps) -> None:
        """Take the maps."""
        self._maps = maps
        titles = [
            {name: clean(one.title) for name, one in side.items()} for side in maps.touchpoints()
        ]
        self._ways = [lanes.Ways(one, "") for one in titles]
        self._standings = maps.standings()

    def cell(self, name: str, met: Met | None) -> Iterator[Item]:
        """Yield what differs in a row at a touchpoint."""
        if met is None or met.fate == "stays":
            return
        contexts = (self._maps.before, self._maps.after)
        sides = zip(contexts, (met.before, met.after), met.routes, self._ways, strict=True)
        before, after = (
            [
                entry._replace(item=standing.marked(entry.item))
                for entry in _entries(name, context, touchpoint, route, ways)
            ]
            if touchpoint
            else []
            for (context, touchpoint, route, ways), standing in zip(
                sides, self._standings, strict=True
            )
        )
        yield from changes(before, after, deep=self._maps.versions)


def _entries(
    name: str, context: Context, touchpoint: Touchpoint, route: Route, ways: lanes.Ways
) -> Iterator[Entry]:
    if name == "actions":
        for position, action in enumerate(touchpoint.actions):
            yield Entry((action.does, action.to), None, ways.item(route, position, action))
        return
    column = Column(0, touchpoint.id, "", route)
    items = lanes.cells(name, context, [(column, touchpoint)])[0]
    for thing, item in zip(getattr(touchpoint, name.replace("-", "_")), items, strict=True):
        yield Entry(_KEYS.get(name, _text)(thing, item), getattr(thing, "id", None), item)


def _text(_: object, item: Item) -> object:
    return item.text


def _step(thing: Any, _: Item) -> object:  # noqa: ANN401 - a step of delivery
    return thing.does, thing.by, thing.system


def _figure(_: object, item: Item) -> object:
    return item.text, item.note


_KEYS: dict[str, Callable[[Any, Item], object]] = {
    "frontstage": _step,
    "backstage": _step,
    "support": _step,
    "metrics": _figure,
}
