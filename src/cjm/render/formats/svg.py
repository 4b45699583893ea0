"""SVG: one file that looks the same everywhere, with its fonts inside; or a file for each slide."""

from cjm.render.options import Options
from cjm.render.paging import papers
from cjm.render.paging.helps import helps
from cjm.render.scene import Scene
from cjm.render.svg import Writer

SUFFIXES = (".svg",)
VIEWS = None
PAPERS = (papers.SLIDE,)
TAKES = "scene"


def render(scene: Scene, options: Options) -> str:
    """Write a scene as an SVG document, without fonts if the options say so."""
    page = papers.placed(scene, options.paper, helps=helps(options)) if options.paper else None
    return Writer(scene, embed=options.embed, page=page).document()
