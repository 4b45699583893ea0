"""PDF: pages of a paper, or one as large as the picture; in vectors, its text as text.

A document can hold several journeys, each of which begins on a page of its own.
"""

from collections.abc import Iterator, Sequence

from cjm.render import images
from cjm.render.notes import headed
from cjm.render.options import Options
from cjm.render.paging import papers
from cjm.render.paging.helps import helps
from cjm.render.scene import Scene
from cjm.render.sheet.density import density_of
from cjm.render.theme import BODY
from cjm.render.typeset.markup import Sheet, stages

SUFFIXES = (".pdf",)
VIEWS = None
PAPERS = tuple(papers.PAPERS)
TAKES = "pages"
SLOW = True


def render(pages: Sequence[Scene], options: Options) -> bytes:
    """Return the pages of a journey as a PDF."""
    first = pages[0]
    return images.pdf(list(_sheets(pages, options)), first.title, first.description)


def bound(parts: Sequence[tuple[Sequence[Scene], Options]], title: str) -> bytes:
    """Return the pages of several journeys as one PDF, with what they are called as description."""
    sheets: list[Sheet] = []
    for pages, options in parts:
        with headed(pages[0].title):
            sheets += _sheets(pages, options)
    return images.pdf(sheets, title, "; ".join(pages[0].title for pages, _ in parts))


def _sheets(pages: Sequence[Scene], options: Options) -> Iterator[Sheet]:
    k = images.POINTS
    for place, scene in enumerate(pages):
        if not options.paper:
            yield Sheet(scene, scene.width * k, scene.height * k, k, opening=not place)
            continue
        body = density_of(compact=options.compact).style(BODY).size
        below = bool(place) and stages(scene) == stages(pages[place - 1])
        where = papers.placed(scene, options.paper, body, helps(options))
        yield Sheet(scene, *where, opening=not place, below=below)
