"""Papers that printers have, and what fits onto them."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from cjm.render.notes import note
from cjm.render.scene import Scene
from cjm.render.theme import BODY

PAPERS: Final = {
    "A4": (841.89, 595.28),
    "A3": (1190.55, 841.89),
    "letter": (792.0, 612.0),
    "tabloid": (1224.0, 792.0),
}
"""Width and height by name, in points, lying on the long side."""

LEAST: Final = 6.0
"""Points that the body text has on paper at least."""

_SIZES: Final = (11.0, 10.0, 9.0, 8.25, 7.5, 7.0, 6.5)
_LARGEST: Final = 12.0


class Room(NamedTuple):
    """What a paper holds, in pixels of a scene, for some size of text."""

    width: float
    height: float


class Leaf(NamedTuple):
    """One page of several: its number (from 1), how many there are, what the whole is, its size."""

    number: int
    total: int
    about: str
    room: Room


Laying = Callable[[Room], Sequence[Scene]]
"""Lays a journey out on pages of a size; a scene that is taller than the page does not fit."""


def best(paper: str, lay: Laying, body: float = BODY.size) -> Sequence[Scene]:
    """Return the fewest pages on which the body text has 6 points, in the largest text they allow.

    `body` is the size of body text in pixels of a scene.
    """
    least = lay(room(paper, LEAST, body))
    if not _fits(least, room(paper, LEAST, body)):
        return least
    for size in _SIZES:
        held = room(paper, size, body)
        laid = lay(held)
        if len(laid) == len(least) and _fits(laid, held):
            return laid
    return least


def room(paper: str, size: float, body: float = BODY.size) -> Room:
    """Return what a paper holds where body text of `body` pixels is to have `size` points."""
    width, height = PAPERS[paper]
    return Room(round(width * body / size, 2), round(height * body / size, 2))


def scale(scene: Scene, paper: str, body: float = BODY.size) -> float:
    """Return the points for a pixel at which a scene fills a page; say so if that is too little."""
    width, height = PAPERS[paper]
    found = min(width / scene.width, height / scene.height, _LARGEST / body)
    size = found * body
    if size < LEAST - 0.005:
        note(
            f"text on {paper} is {size:.1f} points small, so that the picture fits onto a page: "
            f"below {LEAST:g} it is hard to read; use a larger paper, or fewer lanes"
        )
    return found


def _fits(pages: Sequence[Scene], held: Room) -> bool:
    return all(page.height <= held.height and page.width <= held.width for page in pages)
