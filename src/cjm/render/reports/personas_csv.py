"""Personas side by side as CSV: one row for each number at each touchpoint for each of them."""

from collections.abc import Iterator, Mapping

from cjm.render.comma_separated import Cell, table
from cjm.scoring.side_by_side import SideBySide

HEAD = (
    *("journey", "persona", "touchpoint", "title", "stage", "number"),
    *("value", "low", "high", "basis", "spread", "spread_low", "spread_high"),
)


def render(found: Mapping[str, SideBySide], *, width: int = 80, colour: bool = False) -> str:
    """Write personas as one table; `width` and `colour` mean nothing here."""
    del width, colour
    return table(HEAD, (row for one in found.values() for row in _rows(one)))


def _rows(found: SideBySide) -> Iterator[tuple[Cell, ...]]:
    for line in found.lines:
        for name, numbers in line.numbers.items():
            spread = line.spreads.get(name)
            apart = (spread.value, spread.low, spread.high) if spread else (None, None, None)
            for view, one in zip(found.views, numbers, strict=True):
                if one:
                    own = (view.journey, view.persona, line.id, line.title, line.stage, name)
                    yield (*own, one.value, one.low, one.high, one.basis, *apart)
