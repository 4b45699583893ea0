"""The whole emotion curve at a glance, before it is told in blocks."""

from collections.abc import Iterator

from cjm.render.console.blocks import LABEL
from cjm.render.console.cells import cut
from cjm.render.console.ink import Glyphs, Line, Span, fit
from cjm.render.console.strip import Dot, scale, strip
from cjm.render.view import Curve, View


def overview(view: View, room: int, glyphs: Glyphs, most: int = 1) -> Iterator[Line]:
    """Draw the curves of at most so many personas, the main one first; nothing where there is no room."""
    if not any(lane.name == "emotion" for lane in view.lanes):
        return
    step = min(8, (room - LABEL - 1) // len(view.slots))
    if step < 1:
        return
    for curve in view.curves[:most]:
        yield ()
        person = curve.person if len(view.curves) > 1 else None
        names = ("Emotion", cut(person.name, LABEL - 3, glyphs.ellipsis) if person else "")
        drawn = strip(_dots(curve, step), len(view.slots) * step, glyphs)
        for row, line in enumerate(drawn):
            number = scale(row, glyphs)
            name = names[row] if row < len(names) else ""
            head = fit(name, LABEL - len(number), "strong")
            yield (*head, Span(number, "faint"), Span(" "), *line)
    yield (*fit("", LABEL + 1), *_numbers(view, step))


def _dots(curve: Curve, step: int) -> list[Dot]:
    slots = {point.slot for point in curve.points}
    return [
        Dot(point.slot * step, point.score, point.basis, point.slot - 1 in slots, bare=True)
        for point in curve.points
    ]


def _numbers(view: View, step: int) -> Line:
    """The numbers of touchpoints below the overview: as many as there is room for."""
    text, spans = "", []
    for slot, column in enumerate(view.slots):
        if column and len(text) <= slot * step and (not text or text[-1:] == " " or step > 3):  # noqa: PLR2004 - a number and a blank
            blank, told = " " * (slot * step - len(text)), f"{column.number} "
            spans += [Span(blank), Span(told, "faint")]
            text += blank + told
    blank = " " * (len(view.slots) * step - len(text))
    return (*spans, Span(blank))
