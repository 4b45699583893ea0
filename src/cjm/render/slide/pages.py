"""A long curve on pages: cut by stage where its text would be too small on one."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

from cjm.render.options import Options
from cjm.render.paging.dividing import Span, divided, shades
from cjm.render.paging.papers import LEAST, PAPERS, SLIDE, Leaf, room
from cjm.render.scene import Scene
from cjm.render.sheet import footer
from cjm.render.slide.drawing import Drawing
from cjm.render.theme import BODY, Theme

_SIZE: Final = LEAST + 0.5
_SLIDE_SIZE: Final = 8.5
"""Points of body text on pages of a curve that is cut."""

Laid: TypeAlias = Callable[[Drawing, float, Theme], Scene]
"""Lays a curve out on a sheet that is at least so wide if it is full."""


def on_pages(
    drawing: Drawing, options: Options, most: Callable[[float], int], sheet: Laid
) -> Sequence[Scene]:
    """Return a curve whole if its body text has 6 points on a paper, else cut by stage.

    Each page but the first begins with the last touchpoint of the one before, so that lines go on.

    Args:
        drawing: The whole curve.
        options: The wishes, with the paper.
        most: Returns how many columns stand side by side on a sheet of a width.
        sheet: Lays a curve out.
    """
    assert options.paper  # else there is one sheet
    whole = sheet(drawing, 0, options.theme)
    if _points(whole, options.paper) >= LEAST:
        return (whole,)
    held = room(options.paper, _SLIDE_SIZE if options.paper == SLIDE else _SIZE)
    spans = _overlapping(divided(drawing.view.stages, max(1, most(held.width) - 1)))
    if len(spans) == 1:
        return (whole,)
    about, total = footer.summary(drawing.view), len(spans)
    return [
        sheet(
            drawing.part(span, Leaf(number, total, about, held)),
            held.width,
            shades(options.theme, drawing.view, span),
        )
        for number, span in enumerate(spans, 1)
    ]


def _points(scene: Scene, paper: str) -> float:
    """Return the size of body text where a scene fills a paper, in points."""
    width, height = PAPERS[paper]
    return BODY.size * min(width / scene.width, height / scene.height)


def _overlapping(spans: Sequence[Span]) -> list[Span]:
    return [*spans[:1], *((before[1] - 1, own[1]) for before, own in pairwise(spans))]
