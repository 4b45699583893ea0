"""Which step needs which, and the gutters that an arrow between them runs through."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cjm.diagnostics import Route
from cjm.model.context import Context
from cjm.model.delivery import steps
from cjm.render.view import Column


class Need(NamedTuple):
    """One step that has to happen before another.

    Gutters count from 0: gutter n lies left of column n. The arrow leaves its source into gutter
    `out` and reaches its target from gutter `into`. `row` is the target's row; the arrow crosses
    columns in the strip above it.
    """

    source: Route
    target: Route
    out: int
    into: int
    row: str

    @property
    def crosses(self) -> bool:
        """Whether the arrow passes columns on its way."""
        return self.out != self.into


class _Step(NamedTuple):
    slot: int
    around: str
    row: str
    route: Route
    needs: tuple[str, ...]


def needs_of(context: Context, slots: Sequence[Column | None]) -> tuple[Need, ...]:
    """Return what needs what, in the order of the file; names that lead nowhere are left out."""
    found: list[_Step] = []
    named: dict[str, _Step] = {}
    for one, step in _steps(context, slots):
        found.append(one)
        if step:
            named.setdefault(step, one)
            named[f"{one.around}.{step}"] = one
    meant = (
        (named.get(f"{one.around}.{name}") or named.get(name), one)
        for one in found
        for name in dict.fromkeys(one.needs)
    )
    return tuple(_need(needed, one) for needed, one in meant if needed and needed != one)


def _steps(context: Context, slots: Sequence[Column | None]) -> Iterator[tuple[_Step, str | None]]:
    places: dict[Route, int] = {column.route: place for place, column in enumerate(slots) if column}
    for stage, held in enumerate(context.journey.stages):
        for position, touchpoint in enumerate(held.touchpoints):
            route: Route = ("stages", stage, "touchpoints", position)
            for row, place, step in steps(touchpoint):
                at = (*route, row, place)
                yield _Step(places[route], touchpoint.id, row, at, step.needs), step.id


def _need(source: _Step, target: _Step) -> Need:
    behind = source.slot > target.slot
    out = source.slot if behind else source.slot + 1
    into = target.slot if source.slot < target.slot else target.slot + 1
    return Need(source.route, target.route, out, into, target.row)
