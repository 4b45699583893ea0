"""Comparisons as CSV: one row for every number that both maps have, or only one of them."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from cjm.render.comma_separated import Cell, table
from cjm.render.compared import Compared
from cjm.render.reports.score_csv import UNITS
from cjm.scoring.comparison import Comparison, Pair, TouchpointPair

HEAD = (
    *("before_path", "after_path", "ref", "subject", "id", "title", "state", "persona"),
    *("number", "before", "after", "difference", "low", "high", "unit", "basis"),
    *("by", "aspects", "note"),
)
_Named: TypeAlias = tuple[str, str, str, str, str | None]
_Row: TypeAlias = tuple[_Named, str, Pair, tuple[str, ...], tuple[str, ...], str | None]
"""What a number is about, its name, the two of it, what brings it, in what it differs, a note."""


def render(found: Sequence[Compared], *, width: int = 80, colour: bool = False) -> str:
    """Write comparisons as one table; `width` and `colour` mean nothing here."""
    del width, colour
    return table(HEAD, (row for one in found for row in _rows(one)))


def _rows(one: Compared) -> Iterator[tuple[Cell, ...]]:
    for named, name, pair, by, aspects, note in _pairs(one.comparison):
        number = pair.after or pair.before or pair.difference
        difference = pair.difference
        yield (
            *(one.before, one.after, difference.ref if difference else None, *named, name),
            *(each.value if each else None for each in (pair.before, pair.after, difference)),
            *((difference.low, difference.high) if difference else (None, None)),
            UNITS.get(number.formula.style, number.formula.style) if number else None,
            *(number.basis if number else None, " ".join(by), " ".join(aspects), note),
        )


def _pairs(found: Comparison) -> Iterator[_Row]:
    yield from _of_journey(found)
    for stage in found.stages:
        place = ("stage", stage.id, stage.title, stage.state, None)
        yield place, "experience", stage.experience, (), (), None
        for name, pair in stage.gaps.items():
            yield place, f"gap.{name}", pair, (), (), None
    for one in found.touchpoints:
        yield from _of_touchpoint(one)


def _of_journey(found: Comparison) -> Iterator[_Row]:
    whole = ("journey", found.after.id, found.after.title, found.relation)
    yield (*whole, None), "gap", found.gap, (), (), None
    for kind in found.kinds:
        yield (*whole, None), f"gap.{kind.kind.name}", kind.pair, (), (), kind.why
    for persona, mean in found.experiences:
        yield (*whole, persona), "experience.mean", mean, (), (), None
    for share in found.shares:
        part = Pair(None, None, share.points)
        yield (*whole, None), "part of the gap", part, share.by, (), share.source


def _of_touchpoint(one: TouchpointPair) -> Iterator[_Row]:
    own = ("touchpoint", one.id, one.title, one.state)
    for view in one.views:
        for name, pair in view.numbers.items():
            yield (*own, view.persona), name, pair, one.by, one.aspects, None
    for name, pair in one.gaps.items():
        yield (*own, None), f"gap.{name}", pair, one.by, one.aspects, None
