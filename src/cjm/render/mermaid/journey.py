"""The emotion curve as Mermaid's user journey: a section a stage, a task a touchpoint, a face each.

Mermaid knows five faces, 1 to 5, where we have -2 to +2 with decimals: each score becomes the
nearest of the five. It has one score a task, so touchpoints at which personas feel differently
become a task for each feeling, with those who feel so.
"""

from collections.abc import Iterator
from typing import Final

from cjm.render.errors import DrawingError
from cjm.render.mermaid.escape import actor, name
from cjm.render.sheet.faces import step
from cjm.render.view import Column, View

_NEUTRAL: Final = 3
_CUSTOMER: Final = "Customer"


def journey(view: View) -> str:
    """Write a view's curves as a user journey.

    Raises:
        DrawingError: No touchpoint states an emotion, and Mermaid draws nothing else.
    """
    if not view.curves:
        raise DrawingError(
            "Mermaid's journey draws emotions, and no touchpoint states one; "
            "`--view flow` draws where touchpoints lead"
        )
    return "\n".join(("journey", *(f"    {line}" for line in _lines(view)))) + "\n"


def _lines(view: View) -> Iterator[str]:
    yield f"title {name(view.header.title)}"
    yield f"accDescr: {name(view.description)}"
    for stage in view.stages:
        yield f"section {name(stage.title)}"
        for slot in range(stage.first, stage.first + stage.span):
            if column := view.slots[slot]:
                yield from (f"  {line}" for line in _tasks(view, slot, column))


def _tasks(view: View, slot: int, column: Column) -> Iterator[str]:
    felt: dict[int, list[str]] = {}
    for curve in view.curves:
        for point in curve.points:
            if point.slot == slot:
                who = curve.person.name if curve.person else _CUSTOMER
                felt.setdefault(_NEUTRAL + step(point.score), []).append(actor(who))
    truth = " \N{BLACK STAR}" if column.moment_of_truth else ""
    title = name(f"{column.number} {column.title}{truth}")
    for score, people in felt.items():
        yield f"{title}: {score}: {', '.join(people)}"
    if not felt:
        yield f"%% {title}: no emotion is stated"
