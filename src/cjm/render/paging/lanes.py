"""A map on pages: touchpoints side by side by stage, and lanes that are too tall together on the next."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from cjm.render.paging.cover import has_cover
from cjm.render.paging.dividing import Span, divided, part, shades
from cjm.render.paging.papers import Leaf, Room
from cjm.render.place import Columns
from cjm.render.sheet import footer, heading, lanes, stages
from cjm.render.sheet.density import Density
from cjm.render.sheet.frame import Frame
from cjm.render.theme import SPACING, Theme
from cjm.render.view import View

_WIDEST: Final = 480.0
_LEAD: Final = 56.0
_APART: Final = 36.0
_LINE: Final = 26.0
_BELOW_STAGES: Final = 14.0
_LOWER: Final = SPACING.margin - 8


class Whole(NamedTuple):
    """What is to be put on pages, and how."""

    view: View
    theme: Theme
    density: Density
    room: Room
    slide: bool = False


def leaves(whole: Whole) -> Iterator[tuple[Frame, Leaf]]:
    """Yield the pages of a map, each as a frame with what it shows, and its place among them."""
    spans = divided(whole.view.stages, _most(whole))
    names = tuple(lane.name for lane in whole.view.lanes)
    count = max(end - start for start, end in spans)
    found: list[tuple[Span, Sequence[str]]] = []
    for span in spans:
        frame = _frame(whole, span, names, count)
        found += ((span, some) for some in _stacks(frame, whole, opening=not found))
    before = int(whole.slide and has_cover(whole.view))
    for place, (span, some) in enumerate(found, before + 1):
        leaf = _leaf(whole, place, len(found) + before)
        yield _frame(whole, span, some, count), leaf


def _lead(view: View) -> float:
    return _LEAD + _APART * (len(view.curves) - 1) if view.curves else 0.0


def _inner(whole: Whole) -> float:
    """Return the width that columns may take."""
    return whole.room.width - 2 * SPACING.margin - SPACING.labels - _lead(whole.view)


def _most(whole: Whole) -> int:
    """Return how many touchpoints stand side by side."""
    spacing = whole.density.spacing
    return max(1, int((_inner(whole) + spacing.gap) // (spacing.column + spacing.gap)))


def _frame(whole: Whole, span: Span, names: Sequence[str], count: int) -> Frame:
    gap = whole.density.spacing.gap
    lead, inner = _lead(whole.view) if span[0] else 0.0, _inner(whole)
    if whole.slide:  # each is looked at alone, and filled
        lead *= "emotion" in names
        count, inner = span[1] - span[0], inner + _lead(whole.view) - lead
    width = min(_WIDEST, (inner - (count - 1) * gap) / count)
    start = SPACING.margin + SPACING.labels + lead
    columns = Columns(round(start, 2), round(width, 2), gap, span[1] - span[0], lead)
    theme = shades(whole.theme, whole.view, span)
    shown = part(whole.view, span, names)
    return Frame(shown, theme, columns, whole.room.width, whole.density)


def _stacks(frame: Frame, whole: Whole, *, opening: bool) -> Iterator[tuple[str, ...]]:
    """Yield the lanes that stand on a page together; touchpoints are repeated on each."""
    free = _free(frame, whole, _leaf(whole, 1 if opening else 2))
    repeated = [lane for lane in frame.view.lanes if lane.name == "touchpoints"]
    taken = sum(lanes.row(frame, lane, 0).bottom for lane in repeated)
    held: list[str] = []
    used = taken
    for lane in frame.view.lanes:
        tall = lanes.row(frame, lane, 0).bottom * (lane not in repeated)
        tall += _LINE if lane.name in lanes.BEHIND and not set(held) & set(lanes.BEHIND) else 0
        if set(held) - {"touchpoints"} and used + tall > free:
            yield tuple(held)
            held, used = [one.name for one in repeated], taken
            free = _free(frame, whole, _leaf(whole, 2))
        held.append(lane.name)
        used += tall
    yield tuple(held)


def _leaf(whole: Whole, number: int, total: int = 2) -> Leaf:
    about, covered = footer.summary(whole.view), whole.slide and has_cover(whole.view)
    return Leaf(number, total, about, whole.room, whole.slide, covered)


def _free(frame: Frame, whole: Whole, leaf: Leaf) -> float:
    """Return the height that lanes may take on a page."""
    top = heading.of_page(frame, leaf).bottom
    foot = footer.draw(frame, 0, leaf=leaf).bottom
    return whole.room.height - stages.draw(frame, top).bottom - _BELOW_STAGES - foot - _LOWER
