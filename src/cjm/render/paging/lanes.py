"""A map on pages: touchpoints side by side by stage, and lanes that are too tall together on the next."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple, TypeAlias

from cjm.render.paging.cover import has_cover
from cjm.render.paging.dividing import Span, divided, part, shades
from cjm.render.paging.papers import Leaf, Room
from cjm.render.paging.sharing import Row, emptiest, shared
from cjm.render.place import Columns
from cjm.render.sheet import footer, heading, lanes, stages, touchpoints
from cjm.render.sheet.density import Density
from cjm.render.sheet.footer import Mark
from cjm.render.sheet.frame import Frame, Part
from cjm.render.sheet.lanes import Drawer
from cjm.render.theme import SPACING, Theme
from cjm.render.view import View

_STEPS: Final = 5
"""How many levels tall a lane of emotion is, with the room above the highest."""

_WIDEST: Final = 480.0
_CUT: Final = 2
"""How many pages more are better than rows that are cut apart once."""

_LEVELS: Final = (28.0, 24.0, 20.0)
"""Pixels of a level of emotion on slides: lower where more rows stand together for it."""

_LOWER: Final = SPACING.margin - 8

Held: TypeAlias = Sequence[int]
"""The lanes of a page, by their places in the whole view."""

Drawers: TypeAlias = Callable[[Frame, Span, Held], Mapping[int, Drawer]]
"""Returns what draws the lanes of a page that are no usual ones, by their places on the page."""


class Plan(NamedTuple):
    """Which touchpoints and rows share a page, and how tall a level of emotion is."""

    pages: tuple[tuple[Span, Held, bool], ...]
    level: float


class Whole(NamedTuple):
    """What is to be put on pages, and how.

    `own` draws lanes that are no usual ones; `strip` draws what stands below the head of the first
    page, from a y on; `legend` are the marks that the view adds to the foot. `plans` is filled with
    what was found for the smallest text, so that larger text is tried on the same pages.
    """

    view: View
    theme: Theme
    density: Density
    room: Room
    slide: bool = False
    own: Drawers | None = None
    strip: Callable[[Frame, float], Part] | None = None
    legend: Sequence[Mark] = ()
    plans: list[tuple[Room, Plan]] | None = None


class Cut(NamedTuple):
    """A page: its frame, its place among the pages, and what of the whole is on it."""

    frame: Frame
    leaf: Leaf
    span: Span
    held: Held


class _Measured(NamedTuple):
    """Some touchpoints, their rows, and what these may take on the first page and on others."""

    span: Span
    rows: Sequence[Row]
    first: float
    rest: float


class _Tried(NamedTuple):
    """Pages of touchpoints, and what speaks against them."""

    plan: Plan
    cost: tuple[float, ...]


def leaves(whole: Whole) -> Iterator[Cut]:
    """Yield the pages of a map, each as a frame with what it shows, and its place among them."""
    plan = _planned(whole)
    whole = whole._replace(density=_lower(whole.density, plan.level))
    count = max(end - start for (start, end), _, _ in plan.pages)
    before = int(whole.slide and has_cover(whole.view))
    for place, (span, some, again) in enumerate(plan.pages, before + 1):
        leaf = _leaf(whole, place, len(plan.pages) + before)
        yield Cut(_frame(whole, span, some, count, again=again), leaf, span, some)


def _planned(whole: Whole) -> Plan:
    """Return the plan that is there for the smallest text, as far as columns are wide enough for it."""
    known = whole.plans if whole.plans is not None else []
    for room, plan in known:
        widest = max(end - start for (start, end), _, _ in plan.pages)
        if room.width >= whole.room.width and widest <= _most(whole):
            return plan
    plan = _best(whole)
    known.append((whole.room, plan))
    return plan


def _best(whole: Whole) -> Plan:
    """Return the pages that cut the fewest rows apart, for some number of columns.

    Three wide columns with all rows are better than four whose rows stand on three pages.
    """
    most = _most(whole)
    usual = whole.density.spacing.level
    levels = _LEVELS if usual in _LEVELS and not whole.own else (usual,)
    counts = range(most, max(most // 2, 1) - 1, -1) if not whole.slide else range(most, 0, -1)
    ways = dict.fromkeys(tuple(divided(whole.view.stages, few)) for few in counts)
    tried: list[_Tried] = []
    for spans in ways:
        measured = _measured(whole, spans)
        tried += (_tried(measured, level, level - usual) for level in levels)
    return min(tried, key=lambda one: one.cost).plan


def _measured(whole: Whole, spans: Sequence[Span]) -> list[_Measured]:
    """Return how tall the lanes of some touchpoints are, and what is free for them."""
    count, every = max(end - start for start, end in spans), range(len(whole.view.lanes))
    found = []
    for place, span in enumerate(spans):
        frame = _frame(whole, span, every, count)
        own = whole.own(frame, span, every) if whole.own else {}
        first, rest = (_free(frame, whole, _leaf(whole, number)) for number in (1 + (place > 0), 2))
        found.append(_Measured(span, [_row(frame, at, own) for at in every], first, rest))
    return found


def _tried(measured: Sequence[_Measured], level: float, lower: float) -> _Tried:
    """Return the pages where a level of emotion is so tall, which is lower than measured by some pixels."""
    pages: list[tuple[Span, Held, bool]] = []
    loose = 0.0
    for span, rows, first, rest in measured:
        lowered = [row._replace(tall=row.tall + row.levels * lower) for row in rows]
        found = shared(lowered, first, rest)
        pages += ((span, held, number > 0) for number, held in enumerate(found))
        loose = max(loose, emptiest(lowered, found, first, rest))
    cuts = len(pages) - len(measured)
    return _Tried(
        Plan(tuple(pages), level), (len(pages) + _CUT * cuts, cuts, -level, round(loose, 1))
    )


def _inner(whole: Whole) -> float:
    """Return the width that columns may take."""
    return whole.room.width - 2 * SPACING.margin - SPACING.labels


def _most(whole: Whole) -> int:
    """Return how many touchpoints stand side by side."""
    spacing = whole.density.spacing
    return max(1, int((_inner(whole) + spacing.gap) // (spacing.column + spacing.gap)))


def _frame(whole: Whole, span: Span, held: Held, count: int, *, again: bool = False) -> Frame:
    gap = whole.density.spacing.gap
    if whole.slide:  # each is looked at alone, and filled
        count = span[1] - span[0]
    width = min(_WIDEST, (_inner(whole) - (count - 1) * gap) / count)
    start = SPACING.margin + SPACING.labels
    columns = Columns(round(start, 2), round(width, 2), gap, span[1] - span[0])
    theme = shades(whole.theme, whole.view, span)
    shown = part(whole.view, span, held)
    if again:
        shown = shown._replace(slots=tuple(map(touchpoints.named, shown.slots)))
    return Frame(shown, theme, columns, whole.room.width, whole.density)


def _lower(density: Density, level: float) -> Density:
    return replace(density, spacing=density.spacing._replace(level=level))


def _row(frame: Frame, place: int, own: Mapping[int, Drawer]) -> Row:
    lane = frame.view.lanes[place]
    tall = lanes.row(frame, lane, 0, own.get(place)).bottom
    if lane.name == "touchpoints":
        short = frame._replace(
            view=frame.view._replace(slots=tuple(map(touchpoints.named, frame.view.slots)))
        )
        return Row(tall, lanes.row(short, lane, 0).bottom)
    felt = lane.name == "emotion" and any(curve.points for curve in frame.view.curves)
    empty = not (felt or any(lane.cells) or lane.bands or place in own)
    levels = _STEPS if lane.name == "emotion" else 0
    return Row(tall, None, lane.name in lanes.BEHIND, empty, levels)


def _leaf(whole: Whole, number: int, total: int = 2) -> Leaf:
    about, covered = footer.summary(whole.view), whole.slide and has_cover(whole.view)
    return Leaf(number, total, about, whole.room, whole.slide, covered)


def _free(frame: Frame, whole: Whole, leaf: Leaf) -> float:
    """Return the height that lanes may take on a page."""
    top = above(frame, leaf, whole.strip).bottom
    foot = footer.draw(frame, 0, whole.legend, leaf=leaf).bottom
    return whole.room.height - stages.draw(frame, top).bottom - stages.below(frame) - foot - _LOWER


def above(
    frame: Frame, leaf: Leaf | None, strip: Callable[[Frame, float], Part] | None = None
) -> Part:
    """Draw what stands above the stages, or those of a page: `strip` on the first, if nothing covers it."""
    head = heading.of_page(frame, leaf)
    if strip is None or (leaf and (leaf.number > 1 or leaf.covered)):
        return head
    drawn = strip(frame, head.bottom)
    return Part((*head.items, *drawn.items), drawn.bottom)
