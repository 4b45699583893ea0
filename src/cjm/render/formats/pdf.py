"""PDF: the picture on one page of its own size, in vectors, its text as text."""

from cjm.render.images import typeset
from cjm.render.options import Options
from cjm.render.scene import Scene

SUFFIXES = (".pdf",)
VIEWS = None
TAKES = "scene"


def render(scene: Scene, _: Options) -> bytes:
    """Return the scene as a PDF."""
    return typeset(scene, "pdf")
