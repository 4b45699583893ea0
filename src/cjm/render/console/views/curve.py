"""The emotion curve: tall, with its highs and lows named, and every point in words below."""

from collections.abc import Iterator

from cjm.model.touchpoint import Touchpoint
from cjm.render.bands import meaning, reach
from cjm.render.behind import behind, extremes
from cjm.render.compose import view_of
from cjm.render.console.axis import Section, axis, sections
from cjm.render.console.blocks import LABEL
from cjm.render.console.cells import cut, wrap
from cjm.render.console.heading import title
from cjm.render.console.ink import Glyphs, Line, Span, feeling_of, fit, level, sign, style_of, turns
from cjm.render.console.legend import legend, marks
from cjm.render.console.page import Page
from cjm.render.console.strip import TALL, Dot, scale, strip
from cjm.render.view import Column, Curve, Point, View
from cjm.render.words import known

_TITLE = 34
_NOTHING = "No emotion is stated at any touchpoint."


def lines(page: Page) -> Iterator[Line]:
    """Go through the lines of the curve of each persona, and of the points in words."""
    room, glyphs = page.room, page.glyphs
    view = view_of(page.context, ("touchpoints", "emotion"), page.options.today)
    yield from title(view.header, room, glyphs)
    if not view.curves:
        yield ()
        yield from ((Span(line),) for line in wrap(_NOTHING, room))
    parts = sections(view, room - LABEL - 1) if view.curves else ()
    for section in parts:
        for curve in view.curves:
            yield ()
            yield from _drawn(view, curve, section, glyphs)
        yield from axis(view, section, glyphs)
    if view.curves:
        yield from _told(page, view)
    yield ()
    targets = any(point.target is not None for curve in view.curves for point in curve.points)
    meant = [f"{glyphs.target * 3} where it should be"] * targets
    points = [point for curve in view.curves for point in curve.points]
    bands = [f"{glyphs.band} {meaning(points)}"] * bool(points)
    yield from legend([*marks(view, glyphs), *meant, *bands], room)


def _drawn(view: View, curve: Curve, section: Section, glyphs: Glyphs) -> Iterator[Line]:
    several = len(view.curves) > 1 and curve.person
    named = ("Emotion", *(wrap(curve.person.name, LABEL - 3) if several and curve.person else ()))
    drawn = strip(_dots(curve, section), section.width, glyphs, TALL)
    for row, line in enumerate(drawn):
        number = scale(row, glyphs, TALL)
        name = named[row] if row < len(named) else ""
        head = fit(cut(name, LABEL - 3, glyphs.ellipsis), LABEL - len(number), "strong")
        yield (*head, Span(number, "faint"), Span(" "), *line)


def _dots(curve: Curve, section: Section) -> list[Dot]:
    slots = {point.slot for point in curve.points}
    ends = _ends(curve)
    return [
        Dot(
            section.x(point.slot),
            point.score,
            point.basis if point.slot in section.slots else None,
            joined=point.slot - 1 in slots,
            bare=True,
            target=point.target,
            reach=reach(point),
            note=_note(point) if point.slot in ends else "",
        )
        for point in curve.points
        if section.slots.start - 1 <= point.slot <= section.slots.stop
    ]


def _ends(curve: Curve) -> dict[int, str]:
    """Return the slots of the highest and the lowest point; none where all are equal."""
    high, *lows = extremes(curve.points)
    return {high.slot: "high", lows[0].slot: "low"} if lows else {}


def _note(point: Point) -> str:
    told = point.feeling or feeling_of(point.score)
    return "" if turns(told) else told


def _told(page: Page, view: View) -> Iterator[Line]:
    for stage in view.stages:
        yield ()
        yield from (fit(line, page.room, "stage") for line in wrap(stage.title, page.room))
        for slot in range(stage.first, stage.first + stage.span):
            column = view.slots[slot]
            if column is None:
                yield (Span("No touchpoints yet", "faint"),)
            else:
                yield from _touchpoint(page, view, slot, column)


def _touchpoint(page: Page, view: View, slot: int, column: Column) -> Iterator[Line]:
    glyphs = page.glyphs
    room = min(_TITLE, page.room * 2 // 5)
    truth = f" {glyphs.truth}" if column.moment_of_truth else ""
    left = wrap(f"{column.title}{truth}", room - 5)
    right = [
        line
        for curve in view.curves
        for line in _feeling(page, view, curve, (slot, column), page.room - room - 1)
    ]
    for row in range(max(len(left), len(right))):
        number = f"{column.number:>3}  " if not row else ""
        cell = fit(left[row] if row < len(left) else "", room - 5, "strong")
        told = right[row] if row < len(right) else ()
        yield (*fit(number, 5, "faint"), *cell, Span(" "), *told)


def _touchpoint_of(page: Page, column: Column) -> Touchpoint:
    _, stage, _, place = column.route
    return page.context.journey.stages[int(stage)].touchpoints[int(place)]


def _feeling(
    page: Page, view: View, curve: Curve, at: tuple[int, Column], room: int
) -> Iterator[Line]:
    slot, column = at
    glyphs, point = page.glyphs, next((one for one in curve.points if one.slot == slot), None)
    who = f"{curve.person.name}: " if curve.person and len(view.curves) > 1 else ""
    if point is None:
        yield from (fit(line, room, "faint") for line in wrap(f"{who}not known", room))
        return
    face = glyphs.faces[level(point.score) + 2]
    told = f"{who}{glyphs.basis[point.basis]} {face} {sign(point.score, glyphs)}"
    told += f" {point.feeling or feeling_of(point.score)}"
    if point.target is not None:
        told += f" (should be {sign(point.target, glyphs)})"
    told += f" ({known(point.basis, old=True)})" * point.old
    style = style_of(point.score)
    yield from (fit(line, room, style) for line in wrap(told, room))
    end = _ends(curve).get(slot)
    cause = behind(
        _touchpoint_of(page, column), curve.person.id if curve.person else None, point.score
    )
    if end and cause:
        for row, line in enumerate(wrap(f"{end}: {cause}", room - 2)):
            yield (Span("  "), *fit(line, room - 2 - 2 * bool(row), "faint"))
