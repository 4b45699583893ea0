"""Personas side by side, for a terminal."""

from collections.abc import Iterator, Mapping

from rich.console import RenderableType
from rich.text import Text

from cjm.render import personas
from cjm.render.console.cells import wrap
from cjm.render.direction import isolated
from cjm.render.paper import on_paper
from cjm.render.scores import CAUTION, LEGEND
from cjm.render.tables import WIDE, terminal
from cjm.scoring.side_by_side import SideBySide


def render(found: Mapping[str, SideBySide], *, width: int = 80, colour: bool = False) -> str:
    """Draw personas, keyed by what they are told under, one group below another."""
    return on_paper(_all(found, width), width=width, colour=colour)


def _all(found: Mapping[str, SideBySide], width: int) -> Iterator[RenderableType]:
    for title, one in found.items():
        yield Text(isolated(title), "bold")
        for table in personas.tables(one):
            yield terminal(table, wide=width >= WIDE)
        yield Text("Where emotions differ most", "bold")
        for sentence in personas.differing(one):
            yield Text("\n".join(f"  {line}" for line in wrap(isolated(sentence), width - 2)))
        yield Text()
    yield Text(personas.HOW, "dim")
    yield Text(LEGEND, "dim")
    yield Text(CAUTION, "dim")
