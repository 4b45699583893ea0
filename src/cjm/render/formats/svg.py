"""SVG: one file that looks the same everywhere, with its fonts inside."""

from cjm.render.options import Options
from cjm.render.scene import Scene
from cjm.render.svg import Writer

SUFFIXES = (".svg",)
VIEWS = None
TAKES = "scene"


def render(scene: Scene, options: Options) -> str:
    """Write a scene as an SVG document, without fonts if the options say so."""
    return Writer(scene, embed=options.embed).document()
