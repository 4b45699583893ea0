"""What a curve's picture shows, before anything has its place."""

from typing import NamedTuple

from cjm.render.sheet.plot import Trace
from cjm.render.slide.reasons import Reasons
from cjm.render.view import View


class Drawing(NamedTuple):
    """What is drawn: the view's columns and stages, the curves, and what stands behind each."""

    view: View
    curves: tuple[Trace, ...]
    reasons: tuple[Reasons, ...]
