"""The curve: how the customer feels, alone and large, with its highs and lows explained."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from cjm.model.context import Context
from cjm.render.compose import view_of
from cjm.render.options import Options
from cjm.render.place import Box, fitted
from cjm.render.scene import Group, Path, Rect, Scene, Shape, polyline
from cjm.render.sheet import aims, footer, heading, plot, stages
from cjm.render.sheet.emotion import spoken
from cjm.render.sheet.frame import Frame, Part, lines
from cjm.render.sheet.plot import Plot, Trace
from cjm.render.sheet.whole import whole
from cjm.render.slide import axis, labels, numbers
from cjm.render.slide.drawing import Drawing
from cjm.render.slide.pages import on_pages
from cjm.render.slide.reasons import Reasons
from cjm.render.slide.turns import turns
from cjm.render.text import width
from cjm.render.theme import CAPTION, SMALL, SPACING, STAGE, STRONG, Theme, Type
from cjm.render.view import Lane, View

_LANES: Final = ("touchpoints", "emotion", "gains", "pains", "thoughts")
_SHEET: Final = 1440.0
_SHEET_MOST: Final = 1760.0
_SLIDE: Final = 16 / 9
_ENOUGH: Final = 4
_LABELS: Final = 104.0
_COLUMN: Final = 92.0
_COLUMN_MOST: Final = 300.0
_WORD_MOST: Final = 170.0
_GAP: Final = 6.0
_STEPS: Final = (50.0, 118.0)
_AIR: Final = SPACING.face + SMALL.leading + 9
"""The room above +2 and below -2 for a face and its number, in pixels."""


def scene(context: Context, options: Options) -> Scene:
    """Lay the curves of a journey out, over those of an earlier map if the options have one.

    Right to left if its content is.
    """
    return sheet(_drawing(context, options), options.theme)


def pages(context: Context, options: Options) -> Sequence[Scene]:
    """Lay curves out on pages of `options.paper`: whole where that can be read, else cut by stage."""
    drawing = _drawing(context, options)

    def most(width: float) -> int:
        return int((width - 2 * SPACING.margin - _LABELS + _GAP) // (_least(drawing) + _GAP))

    def drawn(one: Drawing, least: float, theme: Theme) -> Scene:
        return _laid(one, theme, least) if one.leaf else sheet(one, theme)

    return on_pages(drawing, options, most, drawn)


def _drawing(context: Context, options: Options) -> Drawing:
    if options.other:
        from cjm.render.slide.overlay import overlay  # noqa: PLC0415 - scores, for two maps only

        return overlay(context, options)
    view = view_of(context, _LANES, options.today)._replace(without=options.without)
    curves = plot.traces(view, options.theme)
    return Drawing(view, curves, (Reasons(context, view),) * len(curves))


def sheet(drawing: Drawing, theme: Theme) -> Scene:
    """Lay curves out, each with the name and the style that it brings."""
    drawn = _laid(drawing, theme, _SHEET)
    if len(drawing.view.slots) >= _ENOUGH and drawn.width < drawn.height * _SLIDE:
        drawn = _laid(drawing, theme, min(drawn.height * _SLIDE, _SHEET_MOST))
    return drawn


def _laid(drawing: Drawing, theme: Theme, least: float) -> Scene:
    """Lay curves out on a sheet that is at least so wide if it is full."""
    frame = _frame(drawing, theme, least)
    view = frame.view
    head = heading.draw(view, theme, frame.right - frame.left, drawn=drawing.curves)
    top = stages.draw(frame, head.bottom)
    heads = axis.draw(frame, top.bottom + 10, _targets(drawing))
    body = _body(drawing, frame, heads.bottom + 8)
    items = (*head.items, *body.behind, *top.items, *heads.items, *body.part.items)
    return whole(frame, "curve", Part(items, body.part.bottom), (body.plot.gradient,))


class _Body(NamedTuple):
    """The plot with its labels: the drawn part, what lies behind all, and where scores stand."""

    part: Part
    behind: tuple[Shape, ...]
    plot: Plot


def _frame(drawing: Drawing, theme: Theme, sheet: float) -> Frame:
    """Return a sheet as wide as a slide, or wider where the columns need it."""
    view = drawing.view
    start = SPACING.margin + _LABELS
    least = _least(drawing)
    reach = (start, sheet - SPACING.margin)
    most = max(_COLUMN_MOST, (SPACING.sheet_narrow - SPACING.margin - start) / len(view.slots))
    columns = fitted(len(view.slots), reach, (least, most), _GAP)
    brief = tuple(stage._replace(goal=None) for stage in view.stages)
    wide = max(columns.end + SPACING.margin, SPACING.sheet_narrow)
    return Frame(view._replace(stages=brief), theme, columns, round(wide, 2))


def _least(drawing: Drawing) -> float:
    """Return how wide a column is at least."""
    return max(_COLUMN, sum(plot.rooms(drawing.curves)), min(_WORD_MOST, _widest(drawing.view)))


def _widest(view: View) -> float:
    """Return how wide columns must be so that no word of a title has to be broken."""
    pad = 2 * (12.0 + SPACING.arrow) + 2
    spans = (
        (_word(stage.title, STAGE) + pad - (stage.span - 1) * _GAP) / stage.span
        for stage in view.stages
    )
    return max(chain(spans, (_word(one.title, STRONG) + 10 for one in view.columns)), default=0)


def _word(text: str, style: Type) -> float:
    return max(width(word, style) for word in text.split(" "))


def _targets(drawing: Drawing) -> dict[int, list[str]]:
    """Return the targets of each slot in words."""
    names = [curve.name for curve in drawing.curves]
    found: dict[int, list[str]] = {}
    for aim in aims.aims([curve.points for curve in drawing.curves]):
        found.setdefault(aim.slot, []).append(aim.told(names))
    return found


def _body(drawing: Drawing, frame: Frame, top: float) -> _Body:
    """Draw the plot between the labels of the highs and those of the lows."""
    curves, theme = drawing.curves, frame.theme
    highs, lows = (_labels(drawing, frame, high=high) for high in (True, False))
    legend = _foot(drawing, frame, (*highs, *lows), 0)
    around = top + labels.tall(highs) + labels.tall(lows) + 2 * _AIR + legend.bottom + 30
    step = min(max((frame.width / _SLIDE - around) / 4, _STEPS[0]), _STEPS[1])
    first = top + labels.tall(highs) + _AIR
    where = Plot(frame.columns, theme, theme.paper, frame.right, round(first, 2), round(step, 2))
    upper, lower = where.top - _AIR, where.y(-2) + _AIR
    items: list[Shape] = [*plot.levels(where), *plot.scale(where), *_unknown(frame, where, curves)]
    items += plot.lines(where, curves)
    items += aims.draw(where, curves)
    leads = [labels.leads(highs, where, curves, upper), labels.leads(lows, where, curves, lower)]
    room = Box(frame.columns.start, upper, frame.right - frame.columns.start, lower - upper)
    told = numbers.placed(where, curves, room, leads)
    items += labels.draw(highs, where, curves, leads[0], told, high=True)
    items += labels.draw(lows, where, curves, leads[1], told, high=False)
    items += chain.from_iterable(
        _points(frame.view, where, curves, at, told) for at in range(len(curves))
    )
    bottom = lower + labels.tall(lows)
    foot = _foot(drawing, frame, (*highs, *lows), bottom + 4)
    return _Body(Part((*items, *foot.items), foot.bottom), tuple(_behind(frame, top, lower)), where)


def _labels(drawing: Drawing, frame: Frame, *, high: bool) -> tuple[labels.Label, ...]:
    """Return the labels of the highs or lows, as many as stand straight above their points."""
    turned = turns(drawing.curves, lambda slots: labels.bent(slots, frame), high=high)
    return labels.made(turned, drawing.curves, drawing.reasons, frame.theme, high=high)


def _foot(drawing: Drawing, frame: Frame, said: Sequence[labels.Label], top: float) -> Part:
    """Draw the legend of what is drawn: the curves, and the cards in labels."""
    items = tuple(one.card.item for label in said for one in label.sections if one.card)
    drawn = (Lane("emotion", ""), Lane("pains", "", (items,)))
    told = frame._replace(view=frame.view._replace(lanes=drawn))
    bands = any(own.style.banded for own in drawing.curves)
    return footer.draw(told, top, people=False, bands=bands, leaf=drawing.leaf)


def _behind(frame: Frame, top: float, bottom: float) -> Iterator[Shape]:
    """Draw what ties columns together: moments of truth, and lines between stages."""
    columns, theme = frame.columns, frame.theme
    for slot, column in enumerate(frame.view.slots):
        if column and column.moment_of_truth:
            box = Box(columns.left(slot), top, columns.width, bottom - top)
            yield Rect(box, theme.truth, opacity=0.07)
    for stage in frame.view.stages[1:]:
        x = columns.left(stage.first) - _GAP / 2
        yield Path(polyline([(x, top), (x, bottom)]), line=theme.line)


def _points(
    view: View,
    where: Plot,
    curves: Sequence[Trace],
    place: int,
    told: Mapping[numbers.Key, numbers.Number],
) -> Iterator[Shape]:
    """Draw a curve's faces with their numbers."""
    own = curves[place]
    for at, (point, shapes) in enumerate(plot.faces(where, curves, place)):
        number = numbers.draw(told[place, at], own, point.score, where)
        yield Group((*shapes, number), "point", title=spoken(view, own, point))


def _unknown(frame: Frame, where: Plot, curves: Sequence[Trace]) -> Iterator[Shape]:
    """Say in every column without any point that nothing is known there."""
    known = {point.slot for curve in curves for point in curve.points}
    for slot, column in enumerate(frame.view.slots):
        if column and slot not in known:
            at = (where.columns.centre(slot), where.y(0) - CAPTION.leading - 3)
            yield from lines(("not known",), at, CAPTION, frame.theme.muted, "middle")
