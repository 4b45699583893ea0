"""A portfolio of journeys as Markdown."""

from cjm.render import portfolios
from cjm.render.markdown import escape
from cjm.render.scores import CAUTION, LEGEND
from cjm.render.tables import markdown
from cjm.scoring.portfolio import Portfolio


def render(found: Portfolio, *, width: int = 80, colour: bool = False) -> str:
    """Write a portfolio; `width` and `colour` mean nothing here."""
    del width, colour
    parts = [line for table in portfolios.tables(found) for line in markdown(table)]
    return "\n".join((*parts, f"{escape(LEGEND)}  ", CAUTION, ""))
