"""Personas side by side, as Markdown."""

from collections.abc import Iterator, Mapping

from cjm.render import personas
from cjm.render.markdown import escape
from cjm.render.scores import CAUTION, LEGEND
from cjm.render.tables import markdown
from cjm.scoring.side_by_side import SideBySide


def render(found: Mapping[str, SideBySide], *, width: int = 80, colour: bool = False) -> str:
    """Write personas, one section a group; `width` and `colour` mean nothing here."""
    del width, colour
    parts = [line for title, one in found.items() for line in _section(title, one)]
    notes = (f"{escape(note)}  " for note in (personas.HOW, LEGEND))
    return "\n".join((*parts, *notes, CAUTION, ""))


def _section(title: str, found: SideBySide) -> Iterator[str]:
    yield f"## {escape(title)}"
    yield ""
    for table in personas.tables(found):
        yield from markdown(table)
    yield "Where emotions differ most:"
    yield ""
    yield from (f"- {escape(sentence)}" for sentence in personas.differing(found))
    yield ""
