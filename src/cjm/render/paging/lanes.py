"""A map on pages: touchpoints side by side by stage, and lanes that are too tall together on the next."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from cjm.render.paging.cover import has_cover
from cjm.render.paging.dividing import Span, divided, part, shades
from cjm.render.paging.papers import Leaf, Room
from cjm.render.place import Columns
from cjm.render.sheet import footer, heading, lanes, stages
from cjm.render.sheet.density import Density
from cjm.render.sheet.footer import Mark
from cjm.render.sheet.frame import Frame, Part
from cjm.render.sheet.lanes import Drawer
from cjm.render.theme import SPACING, Theme
from cjm.render.view import View

_WIDEST: Final = 480.0
_LEAD: Final = 56.0
_APART: Final = 36.0
_LINE: Final = 26.0
_BELOW_STAGES: Final = 14.0
_LOWER: Final = SPACING.margin - 8

Held: TypeAlias = Sequence[int]
"""The lanes of a page, by their places in the whole view."""

Drawers: TypeAlias = Callable[[Frame, Span, Held], Mapping[int, Drawer]]
"""Returns what draws the lanes of a page that are no usual ones, by their places on the page."""


class Whole(NamedTuple):
    """What is to be put on pages, and how.

    `own` draws lanes that are no usual ones; `strip` draws what stands below the head of the first
    page, from a y on; `legend` are the marks that the view adds to the foot.
    """

    view: View
    theme: Theme
    density: Density
    room: Room
    slide: bool = False
    own: Drawers = lambda _, __, ___: {}
    strip: Callable[[Frame, float], Part] | None = None
    legend: Sequence[Mark] = ()


class Cut(NamedTuple):
    """A page: its frame, its place among the pages, and what of the whole is on it."""

    frame: Frame
    leaf: Leaf
    span: Span
    held: Held


def leaves(whole: Whole) -> Iterator[Cut]:
    """Yield the pages of a map, each as a frame with what it shows, and its place among them."""
    spans = divided(whole.view.stages, _most(whole))
    every = range(len(whole.view.lanes))
    count = max(end - start for start, end in spans)
    found: list[tuple[Span, Held]] = []
    for span in spans:
        frame = _frame(whole, span, every, count)
        found += ((span, some) for some in _stacks(frame, whole, span, opening=not found))
    before = int(whole.slide and has_cover(whole.view))
    for place, (span, some) in enumerate(found, before + 1):
        leaf = _leaf(whole, place, len(found) + before)
        yield Cut(_frame(whole, span, some, count), leaf, span, some)


def _lead(view: View) -> float:
    return _LEAD + _APART * (len(view.curves) - 1) if view.curves else 0.0


def _inner(whole: Whole) -> float:
    """Return the width that columns may take."""
    return whole.room.width - 2 * SPACING.margin - SPACING.labels - _lead(whole.view)


def _most(whole: Whole) -> int:
    """Return how many touchpoints stand side by side."""
    spacing = whole.density.spacing
    return max(1, int((_inner(whole) + spacing.gap) // (spacing.column + spacing.gap)))


def _frame(whole: Whole, span: Span, held: Held, count: int) -> Frame:
    gap = whole.density.spacing.gap
    lead, inner = _lead(whole.view) if span[0] else 0.0, _inner(whole)
    if whole.slide:  # each is looked at alone, and filled
        lead *= any(whole.view.lanes[place].name == "emotion" for place in held)
        count, inner = span[1] - span[0], inner + _lead(whole.view) - lead
    width = min(_WIDEST, (inner - (count - 1) * gap) / count)
    start = SPACING.margin + SPACING.labels + lead
    columns = Columns(round(start, 2), round(width, 2), gap, span[1] - span[0], lead)
    theme = shades(whole.theme, whole.view, span)
    shown = part(whole.view, span, held)
    return Frame(shown, theme, columns, whole.room.width, whole.density)


def _stacks(frame: Frame, whole: Whole, span: Span, *, opening: bool) -> Iterator[Held]:
    """Yield the lanes that stand on a page together; touchpoints are repeated on each."""
    free = _free(frame, whole, _leaf(whole, 1 if opening else 2))
    own = whole.own(frame, span, range(len(frame.view.lanes)))
    talls = [
        lanes.row(frame, lane, 0, own.get(place)).bottom
        for place, lane in enumerate(frame.view.lanes)
    ]
    repeated = [at for at, lane in enumerate(frame.view.lanes) if lane.name == "touchpoints"]
    taken = sum(talls[at] for at in repeated)
    held: list[int] = []
    used = taken
    for at, lane in enumerate(frame.view.lanes):
        tall = talls[at] * (at not in repeated)
        hidden = any(frame.view.lanes[one].name in lanes.BEHIND for one in held)
        tall += _LINE if lane.name in lanes.BEHIND and not hidden else 0
        if set(held) - set(repeated) and used + tall > free:
            yield tuple(held)
            held, used = [*repeated], taken
            free = _free(frame, whole, _leaf(whole, 2))
        if at not in held:
            held.append(at)
        used += tall
    yield tuple(held)


def _leaf(whole: Whole, number: int, total: int = 2) -> Leaf:
    about, covered = footer.summary(whole.view), whole.slide and has_cover(whole.view)
    return Leaf(number, total, about, whole.room, whole.slide, covered)


def _free(frame: Frame, whole: Whole, leaf: Leaf) -> float:
    """Return the height that lanes may take on a page."""
    top = above(frame, leaf, whole.strip).bottom
    foot = footer.draw(frame, 0, whole.legend, leaf=leaf).bottom
    return whole.room.height - stages.draw(frame, top).bottom - _BELOW_STAGES - foot - _LOWER


def above(
    frame: Frame, leaf: Leaf | None, strip: Callable[[Frame, float], Part] | None = None
) -> Part:
    """Draw what stands above the stages, or those of a page: `strip` on the first, if nothing covers it."""
    head = heading.of_page(frame, leaf)
    if strip is None or (leaf and (leaf.number > 1 or leaf.covered)):
        return head
    drawn = strip(frame, head.bottom)
    return Part((*head.items, *drawn.items), drawn.bottom)
