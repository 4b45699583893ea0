"""A view divided by stages: which touchpoints share a page, and what of the view is theirs."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil
from typing import TypeAlias

from cjm.render.stops import along
from cjm.render.theme import Theme
from cjm.render.view import Band, Curve, Lane, Point, Stage, View

Span: TypeAlias = tuple[int, int]
"""Slots from the first (from 0) up to, but not with, the last."""


def divided(stages: Sequence[Stage], most: int) -> list[Span]:
    """Return the slots of each page: as few pages as can be, about equally full.

    Stages stay whole where they fit onto a page; longer ones are divided in equal parts.
    """
    count = len(_packed(stages, most))
    fewest = next(few for few in range(1, most + 1) if len(_packed(stages, few)) <= count)
    pieces = [piece for stage in stages for piece in _pieces(stage, fewest)]
    return _even(pieces, count, fewest)


def _even(pieces: Sequence[Span], count: int, most: int) -> list[Span]:
    """Return pages of neighbouring pieces, the sum of the squares of whose lengths is the least."""
    best: dict[int, tuple[int, list[Span]]] = {0: (0, [])}
    for _ in range(count):
        longer: dict[int, tuple[int, list[Span]]] = {}
        for at, (cost, spans) in best.items():
            for end in range(at + 1, len(pieces) + 1):
                span = pieces[at][0], pieces[end - 1][1]
                wide = span[1] - span[0]
                made = cost + wide * wide, [*spans, span]
                if wide <= most and made < longer.get(end, (made[0] + 1, spans)):
                    longer[end] = made
        best = longer
    return best[len(pieces)][1]


def _packed(stages: Sequence[Stage], most: int) -> list[Span]:
    pages: list[Span] = []
    for start, end in (piece for stage in stages for piece in _pieces(stage, most)):
        if pages and end - pages[-1][0] <= most:
            pages[-1] = (pages[-1][0], end)
        else:
            pages.append((start, end))
    return pages


def _pieces(stage: Stage, most: int) -> Iterator[Span]:
    count = ceil(stage.span / most)
    ends = [stage.first + round(stage.span * part / count) for part in range(count + 1)]
    yield from pairwise(ends)


def part(view: View, span: Span, held: Sequence[int]) -> View:
    """Return what a page shows of a view: some slots and some lanes, by their places.

    The last point of each curve on the page before stands in slot -1, so that the line goes on.
    """
    start, end = span
    lanes = [view.lanes[place] for place in held]
    felt = any(lane.name == "emotion" for lane in lanes)
    curves = view.curves if felt else [one._replace(points=()) for one in view.curves]
    return view._replace(
        stages=tuple(_stages(view.stages, span)),
        slots=view.slots[start:end],
        lanes=tuple(_lane(lane, span) for lane in lanes),
        curves=tuple(Curve(one.person, tuple(_points(one, span))) for one in curves),
    )


def shades(theme: Theme, view: View, span: Span) -> Theme:
    """Return the theme with the colours that the stages of a page have in the whole journey."""
    colours = along(theme.stages, len(view.stages))
    shown = (
        colour for stage, colour in zip(view.stages, colours, strict=True) if _shown(stage, span)
    )
    return theme._replace(stages=tuple(shown))


def _shown(stage: Stage, span: Span) -> bool:
    return stage.first < span[1] and stage.first + stage.span > span[0]


def _stages(stages: Sequence[Stage], span: Span) -> Iterator[Stage]:
    for stage in stages:
        if _shown(stage, span):
            first, count = _clipped(stage.first, stage.span, span)
            yield stage._replace(first=first, span=count, continued=stage.first < span[0])


def _clipped(first: int, count: int, span: Span) -> tuple[int, int]:
    start, end = max(first, span[0]), min(first + count, span[1])
    return start - span[0], end - start


def _lane(lane: Lane, span: Span) -> Lane:
    return lane._replace(cells=lane.cells[slice(*span)], bands=tuple(_bands(lane.bands, span)))


def _bands(bands: Sequence[Band], span: Span) -> Iterator[Band]:
    for band in bands:
        first, count = _clipped(band.first, band.span, span)
        if count > 0:
            told = ("continued" if band.first < span[0] else None, band.item.note)
            item = band.item._replace(note=" · ".join(filter(None, told)) or None)
            yield Band(first, count, item)


def _points(curve: Curve, span: Span) -> Iterator[Point]:
    for point in curve.points:
        if span[0] - 1 <= point.slot < span[1]:
            carried = point.slot < span[0]
            target = None if carried else point.target
            yield point._replace(slot=point.slot - span[0], target=target)
