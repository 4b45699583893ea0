"""The footer: what the marks mean, as far as this map uses them, and what the map is."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final, TypeAlias

from cjm.model.context import Basis
from cjm.render import bands as bands_told
from cjm.render.paging.papers import Leaf
from cjm.render.place import Box
from cjm.render.scene import Rect, Shape
from cjm.render.sheet import cutting, names, times
from cjm.render.sheet.aims import target
from cjm.render.sheet.cards import DASHES, LOOKS
from cjm.render.sheet.clock import clock
from cjm.render.sheet.emotion import diamond
from cjm.render.sheet.faces import face
from cjm.render.sheet.frame import Frame, Part, flow, height, lines
from cjm.render.sheet.plot import Trace, band, style
from cjm.render.text import width, wrap
from cjm.render.theme import CAPTION, SPACING, Theme
from cjm.render.view import View

_ROW: Final = 22.0
_GAP: Final = 22.0
_MARK_GAP: Final = 7.0
_LEAF: Final = 80.0

_BASES: Final[dict[tuple[Basis, bool], str]] = {
    ("observed", False): "filled: observed, evidence is named",
    ("observed", True): "pale, with a clock: observed long ago, the evidence is old",
    ("assumed", False): "hollow, dotted: assumed, nobody has checked",
    ("proposed", False): "hollow, dashed: proposed for the future",
}
"""What marks mean by how something is known, and whether its evidence is old."""

Mark: TypeAlias = tuple[float, Callable[[float, float, Theme], tuple[Shape, ...]], str]
"""The width of a mark, how to draw it at its left and middle, and what it means."""


def draw(  # noqa: PLR0913 - what a view says of itself, by name
    frame: Frame,
    top: float,
    more: Sequence[Mark] = (),
    *,
    people: bool = True,
    bands: bool = True,
    cut: int = 0,
    leaf: Leaf | None = None,
) -> Part:
    """Draw the legend, with the marks that a view adds to it, and the line below it.

    `people` says whether it names whose curves they are (some views do so in their header),
    `bands` whether curves have bands around them. `cut` counts the texts that are not shown whole.
    `leaf` is the page that it ends, where there are several. Where the foot is to be left out, it
    says no more than how many texts are cut.
    """
    if "foot" in frame.view.without:
        return _told(frame, top, cutting.notice(cut))
    room = frame.right - frame.left
    covered = leaf is not None and leaf.covered
    entries = [] if covered else [*marks(frame.view, people=people, bands=bands), *more]
    widths = [wide + _MARK_GAP + width(text, CAPTION) for wide, _, text in entries]
    items: list[Shape] = []
    row = 0
    for (wide, mark, text), (row, x) in zip(entries, flow(widths, room, _GAP), strict=True):
        y = top + 14 + row * _ROW + _ROW / 2
        items += mark(frame.left + x, y, frame.theme)
        at = (frame.left + x + wide + _MARK_GAP, y - CAPTION.leading / 2)
        items += lines((text,), at, CAPTION, frame.theme.muted)
    bottom = top + 14 + (row + 1) * _ROW * bool(entries)
    about = leaf.about if leaf else summary(frame.view)
    said = " · ".join(filter(None, (about, cutting.notice(cut))))
    parts = wrap(said, CAPTION, room - _LEAF * bool(leaf))
    if leaf and leaf.total > 1:
        page = (f"{leaf.number} of {leaf.total}",)
        items += lines(page, (frame.right, bottom + 2), CAPTION, frame.theme.muted, "right")
    items += lines(parts, (frame.left, bottom + 2), CAPTION, frame.theme.muted)
    return Part(tuple(items), bottom + 2 + height(parts, CAPTION))


def _told(frame: Frame, top: float, text: str) -> Part:
    """Draw a line of text, if there is one."""
    parts = wrap(text, CAPTION, frame.right - frame.left) if text else ()
    items = lines(parts, (frame.left, top + 10), CAPTION, frame.theme.muted)
    return Part(items, top + 10 + height(parts, CAPTION) if parts else top)


def ending(  # noqa: PLR0913 - the same
    frame: Frame,
    top: float,
    more: Sequence[Mark] = (),
    *,
    people: bool = True,
    bands: bool = True,
    cut: int = 0,
    leaf: Leaf | None = None,
) -> Part:
    """Draw the footer below what ends at `top`; on a page it stands at the lower edge."""
    made = partial(draw, frame, more=more, people=people, bands=bands, cut=cut, leaf=leaf)
    if leaf:
        top = max(top, leaf.room.height - made(0).bottom - SPACING.margin + 8)
    return made(top)


def marks(view: View, *, people: bool = True, bands: bool = True) -> Iterator[Mark]:
    """Yield the entries of the legend that a view needs."""
    used = _bases(view)
    for (basis, old), text in _BASES.items():
        if (basis, old) in used:
            yield 48 + 6 * old, _basis_mark(basis, old=old), text
    points = [point for curve in view.curves for point in curve.points]
    if len(view.curves) > 1 and points and people:
        for place, curve in enumerate(view.curves):
            name = curve.person.name if curve.person else ""
            yield names.MARK, _person_mark(place), name
    drawn = {lane.name for lane in view.lanes}
    if "emotion" in drawn and any(column.moment_of_truth for column in view.columns):
        yield 10, _truth_mark, "moment of truth: customers decide here"
    yield from times.marks(view)
    if any(point.target is not None for point in points):
        yield 28, _target_mark, "target"
    if points and bands:
        yield 28, _band_mark, bands_told.meaning(points)


def _bases(view: View) -> set[tuple[Basis | None, bool]]:
    cards = (lane for lane in view.lanes if lane.name in LOOKS and not LOOKS[lane.name].bare)
    items = {(item.basis, item.old) for lane in cards for cell in lane.cells for item in cell}
    points = {(point.basis, point.old) for curve in view.curves for point in curve.points}
    return items | points


def _basis_mark(basis: Basis, *, old: bool) -> Callable[[float, float, Theme], tuple[Shape, ...]]:
    def mark(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
        fill = theme.pain.fill if basis == "observed" and not old else theme.paper
        line = theme.pain.line if basis == "observed" else theme.pain.ink
        left = x + 22 + 6 * old
        card = Rect(Box(left, y - 7, 26, 14), fill, line, radius=4, dash=DASHES[basis])
        worn = clock(left + 21, y - 6, theme.pain.ink, theme) if old else ()
        return (*face(x + 8, y, 1, basis, theme, 8, old=old), card, *worn)

    return mark


def _person_mark(place: int) -> Callable[[float, float, Theme], tuple[Shape, ...]]:
    def mark(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
        return names.mark(Trace("", (), style(place, theme)), x, y, theme)

    return mark


def _truth_mark(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    return (diamond(x + 5, y, theme),)


def _target_mark(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    return (target(x + 14, y, theme, 14),)


def _band_mark(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    return band(Box(x, y - 7, 28, 14), theme.ink)


def summary(view: View) -> str:
    """Say in a line what the map is."""
    header = view.header
    known = header.coverage
    parts = (
        known.words if "head" in view.without and known.is_weak else "",
        header.workspace or "",
        header.kind,
        _counted(len(view.stages), "stage"),
        _counted(len(view.columns), "touchpoint"),
    )
    return " · ".join(part for part in parts if part)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
