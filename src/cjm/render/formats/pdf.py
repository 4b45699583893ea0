"""PDF: the picture on one page of its own size, in vectors, its text as text."""

from cjm.render import images
from cjm.render.options import Options
from cjm.render.scene import Scene
from cjm.render.typeset.markup import Sheet

SUFFIXES = (".pdf",)
VIEWS = None
TAKES = "scene"


def render(scene: Scene, _: Options) -> bytes:
    """Return the scene as a PDF."""
    k = images.POINTS
    sheet = Sheet(scene, scene.width * k, scene.height * k, k)
    return images.pdf([sheet], scene.title, scene.description)
