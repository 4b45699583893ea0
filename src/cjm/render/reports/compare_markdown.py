"""Comparisons as Markdown, for a pull request."""

from collections.abc import Iterator, Sequence

from cjm.render import compared, differences
from cjm.render.compared import Compared
from cjm.render.markdown import escape
from cjm.render.scores import CAUTION, LEGEND
from cjm.render.tables import markdown


def render(found: Sequence[Compared], *, width: int = 80, colour: bool = False) -> str:
    """Write comparisons, one section each; `width` and `colour` mean nothing here."""
    del width, colour
    parts = [line for one in found for line in _section(one)]
    if any(not one.comparison.same for one in found):
        parts.append(f"{escape(compared.HOW)}  ")
    if any(one.comparison.relation == "future" for one in found):
        parts.append(f"{escape(differences.PLAN)}  ")
    return "\n".join((*parts, f"{escape(LEGEND)}  ", CAUTION, ""))


def _section(one: Compared) -> Iterator[str]:
    title, about = compared.heading(one)
    yield f"## {escape(title)}"
    yield ""
    yield escape(about)
    yield ""
    for sentence in compared.summary(one.comparison):
        yield f"{escape(sentence)}  "
    yield ""
    if not one.comparison.same:
        for table in compared.tables(one.comparison):
            if table.rows:
                yield from markdown(table)
            else:
                yield from (f"{escape(note)}  " for note in table.notes)
                yield ""
