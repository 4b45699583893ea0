"""The first of several slides: whose journey it is, with which goal, and what the marks mean."""

from collections.abc import Callable, Sequence
from typing import Final

from cjm.render.paging.papers import SLIDE, Leaf, least, room
from cjm.render.scene import Scene
from cjm.render.sheet import footer, header
from cjm.render.sheet.footer import Mark
from cjm.render.sheet.frame import Frame, Part
from cjm.render.sheet.whole import whole
from cjm.render.view import View

_SIZES: Final = (16.0, 14.0, 13.0, 12.0)
"""Points of body text."""


def has_cover(view: View) -> bool:
    """Whether the head says more than fits above each slide, and is not to be left out."""
    head = view.header
    told = head.facts or head.quotes or any(person.tagline for person in head.people)
    return bool(told) and "head" not in view.without


def covered(
    frame: Frame,
    slides: Sequence[Scene],
    more: Sequence[Mark] = (),
    strip: Callable[[Frame, float], Part] | None = None,
) -> Sequence[Scene]:
    """Return slides behind one with the facts and the legend, where the head says so much.

    Its text is as large as lets it fit.

    Args:
        frame: A sheet of the whole view, of any width.
        slides: The slides, numbered for it.
        more: The marks that the view adds to the legend.
        strip: Draws what stands below the facts, from a y on; views that have it draw no bands.
    """
    if not has_cover(frame.view):
        return slides
    for size in (*_SIZES, least(SLIDE)):
        held = room(SLIDE, size)
        leaf = Leaf(1, len(slides) + 1, footer.summary(frame.view), held, slide=True)
        made = _cover(frame._replace(width=held.width), leaf, more, strip)
        if made.height <= held.height:
            break
    return (made, *slides)


def _cover(
    frame: Frame,
    leaf: Leaf,
    more: Sequence[Mark],
    strip: Callable[[Frame, float], Part] | None,
) -> Scene:
    head = header.draw(frame)
    if strip:
        below = strip(frame, head.bottom)
        head = Part((*head.items, *below.items), below.bottom)
    foot = footer.ending(frame, head.bottom, more, bands=strip is None, leaf=leaf)
    return whole(frame, "cover", Part((*head.items, *foot.items), foot.bottom))
