"""PDF: pages of a paper, or one as large as the picture; in vectors, its text as text."""

from collections.abc import Iterator, Sequence

from cjm.render import images
from cjm.render.options import Options
from cjm.render.paging import papers
from cjm.render.scene import Scene
from cjm.render.sheet.density import density_of
from cjm.render.theme import BODY
from cjm.render.typeset.markup import Sheet

SUFFIXES = (".pdf",)
VIEWS = None
TAKES = "pages"


def render(pages: Sequence[Scene], options: Options) -> bytes:
    """Return the pages of a journey as a PDF."""
    first = pages[0]
    return images.pdf(list(_sheets(pages, options)), first.title, first.description)


def _sheets(pages: Sequence[Scene], options: Options) -> Iterator[Sheet]:
    k = images.POINTS
    for place, scene in enumerate(pages):
        if not options.paper:
            yield Sheet(scene, scene.width * k, scene.height * k, k, opening=not place)
            continue
        width, height = papers.PAPERS[options.paper]
        body = density_of(compact=options.compact).style(BODY).size
        scale = papers.scale(scene, options.paper, body)
        left = (width - scene.width * scale) / 2
        yield Sheet(scene, width, height, scale, left, opening=not place)
