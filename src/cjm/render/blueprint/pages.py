"""A blueprint on pages: what each shows, and which steps on other pages it needs or serves."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from cjm.diagnostics import Route
from cjm.render.blueprint.needs import Need
from cjm.render.paging.dividing import Span, divided, part
from cjm.render.paging.papers import Room
from cjm.render.theme import SPACING
from cjm.render.view import Item, View

_TOUCHPOINT: Final = 4
"""The parts of a route that lead to a touchpoint."""


class Page(NamedTuple):
    """Some touchpoints of a blueprint, and the needs among them."""

    view: View
    needs: tuple[Need, ...]
    span: Span


def most(room: Room, column: float, gap: float) -> int:
    """Return how many columns of a width stand side by side on a page."""
    inner = room.width - 2 * SPACING.margin - SPACING.labels
    return max(1, int(inner // (column + gap)))


def pages_of(view: View, needs: Sequence[Need], count: int) -> list[Page]:
    """Return the pages of a blueprint, each of at most `count` touchpoints.

    Needs across pages are told in words on both cards.
    """
    spans = divided(view.stages, count)
    slots = {one.route: place for place, one in enumerate(view.slots) if one}
    told = _told(view, needs, spans, slots)
    lanes = range(len(view.lanes))
    return [
        Page(_noted(part(view, span, lanes), told), tuple(_within(needs, span, slots)), span)
        for span in spans
    ]


def _slot(route: Route, slots: Mapping[Route, int]) -> int:
    return slots[route[:_TOUCHPOINT]]


def _within(needs: Sequence[Need], span: Span, slots: Mapping[Route, int]) -> Iterator[Need]:
    start, end = span
    for need in needs:
        if all(start <= _slot(one, slots) < end for one in (need.source, need.target)):
            yield need._replace(out=need.out - start, into=need.into - start)


def _told(
    view: View, needs: Sequence[Need], spans: Sequence[Span], slots: Mapping[Route, int]
) -> dict[Route, list[str]]:
    """Return for each step what it needs, or is needed for, on other pages."""
    pages = {slot: number for number, span in enumerate(spans, 1) for slot in range(*span)}
    told: dict[Route, list[str]] = {}
    for need in needs:
        source, target = _slot(need.source, slots), _slot(need.target, slots)
        if pages[source] != pages[target]:
            for own, words, other in (
                (need.target, "needs", source),
                (need.source, "needed by", target),
            ):
                column = view.slots[other]
                assert column is not None  # steps are of touchpoints
                text = f"{words} {column.number} on page {pages[other]}"
                told.setdefault(own, []).append(text)
    return told


def _noted(view: View, told: Mapping[Route, Sequence[str]]) -> View:
    lanes = (
        lane._replace(cells=tuple(tuple(_item(item, told) for item in cell) for cell in lane.cells))
        for lane in view.lanes
    )
    return view._replace(lanes=tuple(lanes))


def _item(item: Item, told: Mapping[Route, Sequence[str]]) -> Item:
    parts = (item.note, *dict.fromkeys(told.get(item.route, ())))
    return item._replace(note=" · ".join(filter(None, parts)) or None)
