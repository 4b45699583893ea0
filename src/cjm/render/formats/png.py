"""PNG: the picture in pixels, for slides and places that take no SVG; or a file for each slide."""

from cjm.render import images
from cjm.render.options import Options
from cjm.render.paging import papers
from cjm.render.paging.helps import helps
from cjm.render.scene import Scene

SUFFIXES = (".png",)
VIEWS = None
PAPERS = (papers.SLIDE,)
TAKES = "scene"
SLOW = True


def render(scene: Scene, options: Options) -> bytes:
    """Return the scene as a PNG of `scale` pixels for each pixel of the sheet.

    A slide has 1280 by 720 pixels for this.
    """
    page = papers.placed(scene, options.paper, helps=helps(options)) if options.paper else None
    return images.png(scene, options.scale, page)
