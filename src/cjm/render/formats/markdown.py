"""Markdown: the whole map as a document, for READMEs, wikis and reviews on GitHub and GitLab."""

from collections.abc import Iterator

from cjm.model.context import Context
from cjm.render.compose import view_of
from cjm.render.details.facts import Section
from cjm.render.details.sections import sections
from cjm.render.document import parts
from cjm.render.document.articles import section
from cjm.render.document.places import Places
from cjm.render.document.table import touchpoints
from cjm.render.document.words import inline
from cjm.render.options import Options
from cjm.render.scores import CAUTION, LEGEND
from cjm.render.view import View

SUFFIXES = (".md", ".markdown")
VIEWS = ("map",)
TAKES = "context"


def render(subject: Context, options: Options) -> str:
    """Write a journey as a document, with everything that the map says."""
    view = view_of(subject, ("touchpoints", "emotion"), options.today)
    body = "\n".join(_lines(subject, view, options)).rstrip("\n")
    if view.direction == "rtl":
        body = f'<div dir="rtl">\n\n{body}\n\n</div>'
    return f"{body}\n"


def _lines(context: Context, view: View, options: Options) -> Iterator[str]:
    found = {one.title: one for one in sections(context, view, options)}
    places = Places(found.values())
    yield from parts.head(view)
    yield from parts.curve(view)
    yield "## Touchpoints"
    yield ""
    yield from touchpoints(context, view, places)
    yield from parts.legend(view)
    yield from parts.stages(view, found.pop("Touchpoints", Section("", ())), places)
    for title, one in found.items():
        if title == "Opportunities":
            first, *_ = shown = [*section(one, places)]
            yield from (first, "", *parts.opportunities(context, view, options, places), *shown[2:])
        else:
            yield from section(one, places)
    yield f"{inline(LEGEND)} {inline(CAUTION)}"
