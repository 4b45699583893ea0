"""Comparisons for a terminal."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from cjm.render import compared, differences
from cjm.render.compared import Compared
from cjm.render.direction import isolated
from cjm.render.paper import on_paper
from cjm.render.scores import CAUTION, LEGEND
from cjm.render.tables import WIDE, Table, terminal


def render(found: Sequence[Compared], *, width: int = 80, colour: bool = False) -> str:
    """Draw comparisons, one below another."""
    return on_paper(_all(found, wide=width >= WIDE), width=width, colour=colour)


def _all(found: Sequence[Compared], *, wide: bool) -> Iterator[RenderableType]:
    for one in found:
        yield from _one(one, wide=wide)
    if any(not one.comparison.same for one in found):
        yield Text(compared.HOW, "dim")
        if any(one.comparison.relation == "future" for one in found):
            yield Text(differences.PLAN, "dim")
        yield Text(compared.asked(found[0].comparison), "dim")
    yield Text(LEGEND, "dim")
    yield Text(CAUTION, "dim")


def _one(one: Compared, *, wide: bool) -> Iterator[RenderableType]:
    title, about = compared.heading(one)
    yield Text(isolated(title), "bold")
    yield Text(isolated(about), "dim")
    yield Text()
    yield from (Text(isolated(sentence)) for sentence in compared.summary(one.comparison))
    if not one.comparison.same:
        for table in compared.tables(one.comparison):
            yield from _table(table, wide=wide)
    yield Text()


def _table(table: Table, *, wide: bool) -> Iterator[RenderableType]:
    if table.rows:
        yield terminal(table, wide=wide)
    else:
        yield Text()
    for note in table.notes:
        yield Text(isolated(note), "dim")
