"""A portfolio of journeys for a terminal."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from cjm.render import portfolios
from cjm.render.direction import isolated
from cjm.render.paper import on_paper
from cjm.render.scores import CAUTION, LEGEND
from cjm.render.tables import WIDE, terminal
from cjm.scoring.portfolio import Portfolio


def render(found: Portfolio, *, width: int = 80, colour: bool = False) -> str:
    """Draw a portfolio; below 120 columns with fewer columns."""
    return on_paper(_all(found, wide=width >= WIDE), width=width, colour=colour)


def _all(found: Portfolio, *, wide: bool) -> Iterator[RenderableType]:
    for table in portfolios.tables(found):
        yield terminal(table, wide=wide)
        yield from (Text(isolated(note), "dim") for note in table.notes)
    yield Text("cjm score FILE shows one journey in full; --view cards all of them.", "dim")
    yield Text(LEGEND, "dim")
    yield Text(CAUTION, "dim")
