"""Papers that printers have, the slide that presentations have, and what fits onto them."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from cjm.render.notes import note
from cjm.render.scene import Scene
from cjm.render.theme import BODY, CAPTION

SLIDE: Final = "slide"
"""The one that is no paper: 13.333 by 7.5 inches, 16:9, as presentation programs begin with."""

PAPERS: Final = {
    "A4": (841.89, 595.28),
    "A3": (1190.55, 841.89),
    "letter": (792.0, 612.0),
    "A2": (1683.78, 1190.55),
    "A1": (2383.94, 1683.78),
    "A0": (3370.39, 2383.94),
    "tabloid": (1224.0, 792.0),
    "ansi-c": (1584.0, 1224.0),
    "ansi-d": (2448.0, 1584.0),
    "ansi-e": (3168.0, 2448.0),
    SLIDE: (960.0, 540.0),
}
"""Width and height by name, in points, lying on the long side."""

LEAST: Final = 6.0
"""Points that the body text has on paper at least."""

SMALLEST: Final = 10.0
"""Points that every text has on a slide at least, small print included."""

_WALL: Final = 1500.0
"""Points from which on a paper is wide enough to hang on a wall."""

_SIZES: Final = (11.0, 10.0, 9.0, 8.25, 7.5, 7.0, 6.5)
_WALL_SIZES: Final = (24.0, 22.0, 20.0, 18.0, 16.0, 15.0, 14.0, 13.0, 12.0)
_LARGEST: Final = 12.0
_WALL_LARGEST: Final = 24.0
_SLIDE_SIZES: Final = (18.0, 16.0, 15.0, 14.0, 13.0, 12.5, 12.0, 11.5)
_SMALLER: Final = (0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4)
"""Parts of the smallest legible size, for what fits in no legible one."""
_SLIDE_LARGEST: Final = 1.6
"""Points for a pixel: what is small is not blown up beyond body text of 20 points."""


class Room(NamedTuple):
    """What a paper holds, in pixels of a scene, for some size of text."""

    width: float
    height: float


class Leaf(NamedTuple):
    """One page of several: its number (from 1), how many there are, what the whole is, its size.

    `slide` says that it is a slide, with a short head. `covered` says that the facts and the legend
    stand on a slide before it.
    """

    number: int
    total: int
    about: str
    room: Room
    slide: bool = False
    covered: bool = False


class Placed(NamedTuple):
    """Where a scene lies on a page.

    `width` and `height` are the page's, `left` and `top` the place of the scene's corner, all in
    points; `scale` is points for a pixel of the scene.
    """

    width: float
    height: float
    scale: float
    left: float
    top: float


Laying = Callable[[Room], Sequence[Scene]]
"""Lays a journey out on pages of a size; a scene that is taller than the page does not fit."""


def best(paper: str, lay: Laying, body: float = BODY.size) -> Sequence[Scene]:
    """Return the fewest pages on which text is legible, in the largest text that they allow.

    `body` is the size of body text in pixels of a scene.
    """
    smallest = least(paper, body)
    found = lay(room(paper, smallest, body))
    if not _fits(found, room(paper, smallest, body)):
        return _smaller(lay, body) or found if paper == SLIDE else found
    for size in _sizes(paper):
        held = room(paper, size, body)
        if size > smallest and len(laid := lay(held)) == len(found) and _fits(laid, held):
            return laid
    return found


def _sizes(paper: str) -> tuple[float, ...]:
    """Return the points of body text to try, from the largest."""
    if paper == SLIDE:
        return _SLIDE_SIZES
    return (*_WALL_SIZES, *_SIZES) if is_wall(paper) else _SIZES


def _largest(paper: str) -> float:
    """Return the points that body text has on paper at most."""
    return _WALL_LARGEST if is_wall(paper) else _LARGEST


def is_wall(paper: str) -> bool:
    """Whether a paper is read from some steps away, so that its text may be larger."""
    return PAPERS[paper][0] >= _WALL


def _smaller(lay: Laying, body: float) -> Sequence[Scene]:
    """Return slides in the largest text in which what stands on each fits; none if none does."""
    for part in _SMALLER:
        held = room(SLIDE, part * least(SLIDE, body), body)
        if _fits(laid := lay(held), held):
            return laid
    return ()


def least(paper: str, body: float = BODY.size) -> float:
    """Return the points that body text of `body` pixels has at least.

    On paper that is 6; on a slide as many as give the smallest type 10.
    """
    return SMALLEST * body / CAPTION.size if paper == SLIDE else LEAST


def room(paper: str, size: float, body: float = BODY.size) -> Room:
    """Return what a paper holds where body text of `body` pixels is to have `size` points."""
    width, height = PAPERS[paper]
    return Room(round(width * body / size, 2), round(height * body / size, 2))


def scale(scene: Scene, paper: str, body: float = BODY.size, helps: str = "") -> float:
    """Return the points for a pixel at which a scene fills a page; say so if that is too little.

    `helps` is what gives its text more room.
    """
    width, height = PAPERS[paper]
    most = _SLIDE_LARGEST if paper == SLIDE else _largest(paper) / body
    found = min(width / scene.width, height / scene.height, most)
    if found * body < least(paper, body) - 0.005:
        note(_too_small(found, paper, body) + (f"; what helps: {helps}" if helps else ""))
    return found


def placed(scene: Scene, paper: str, body: float = BODY.size, helps: str = "") -> Placed:
    """Return where a scene lies on a page: in the middle of a slide, at the top of a paper.

    `helps` is what gives its text more room, for those whose text is too small.
    """
    width, height = PAPERS[paper]
    found = scale(scene, paper, body, helps)
    top = (height - scene.height * found) / 2 if paper == SLIDE else 0.0
    return Placed(width, height, found, (width - scene.width * found) / 2, top)


def _too_small(scale: float, paper: str, body: float) -> str:
    if paper == SLIDE:
        return (
            f"the smallest text on the slide is {scale * CAPTION.size:.1f} points small, so that the "
            f"picture fits onto it: below {SMALLEST:g} it is hard to read in a room"
        )
    return (
        f"text on {paper} is {scale * body:.1f} points small, so that the picture fits onto a page: "
        f"below {LEAST:g} it is hard to read"
    )


def _fits(pages: Sequence[Scene], held: Room) -> bool:
    return all(page.height <= held.height and page.width <= held.width for page in pages)
