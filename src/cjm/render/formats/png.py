"""PNG: the picture in pixels, for slides and places that take no SVG."""

from cjm.render import images
from cjm.render.options import Options
from cjm.render.scene import Scene

SUFFIXES = (".png",)
VIEWS = None
TAKES = "scene"


def render(scene: Scene, options: Options) -> bytes:
    """Return the scene as a PNG of `scale` pixels for each pixel of the sheet."""
    return images.png(scene, options.scale)
