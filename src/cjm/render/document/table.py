"""The journey at a glance: touchpoints below one another, with feelings, and the worst pain."""

from collections.abc import Iterator, Sequence
from typing import Final

from cjm.model.claims import Pain
from cjm.model.context import Context
from cjm.model.touchpoint import Touchpoint
from cjm.render.details.anchors import anchor
from cjm.render.document.places import Places
from cjm.render.document.words import cell
from cjm.render.script import clean
from cjm.render.sheet.faces import step
from cjm.render.view import Column, Point, View
from cjm.render.words import FEELINGS, signed

TRUTH: Final = "★"
OLD: Final = "🕒"
MARKS: Final = {"observed": "●", "assumed": "○", "proposed": "◇"}
_FACES: Final = {2: "😀", 1: "🙂", 0: "😐", -1: "🙁", -2: "😠"}


def touchpoints(context: Context, view: View, places: Places) -> Iterator[str]:
    """Yield a table of all touchpoints, a row each."""
    several = len(view.curves) > 1
    names = [
        f"Emotion of {cell(one.person.name)}" if several and one.person else "Emotion"
        for one in view.curves
    ]
    yield from _head(("Stage", "#", "Touchpoint", "Channels", *names, "Worst pain point"))
    held = [touchpoint for _, touchpoint in context.journey.touchpoints()]
    for stage in view.stages:
        title = cell(stage.title)
        for slot in range(stage.first, stage.first + stage.span):
            column = view.slots[slot]
            if column is None:
                blanks = [""] * (len(names) + 2)
                yield _row((title, "", "no touchpoints yet", *blanks))
            else:
                at = held[column.number - 1]
                felt = _felt(view, slot)
                yield _row((title, *_touchpoint(column, at, felt, places)))
            title = ""
    yield ""


def _felt(view: View, slot: int) -> Iterator[str]:
    """Yield how each persona feels at a slot; an empty text where that is not known."""
    mark = "\N{LEFT-TO-RIGHT MARK}" if view.direction == "rtl" else ""
    for curve in view.curves:
        yield next((feeling(one, mark) for one in curve.points if one.slot == slot), "")


def _touchpoint(
    column: Column, touchpoint: Touchpoint, felt: Iterator[str], places: Places
) -> Iterator[str]:
    yield str(column.number)
    truth = f" {TRUTH}" if column.moment_of_truth else ""
    yield places.link(column.title, anchor(column.route), table=True) + truth
    yield ", ".join(cell(channel.title) for channel in column.channels)
    yield from felt
    yield _worst(touchpoint)


def feeling(point: Point, mark: str = "") -> str:
    """Write an emotion in a cell: a face, the score, the feeling, and how it is known.

    `mark` stands before scores, so that their signs stay there in writing from right to left.
    """
    told = cell(point.feeling or FEELINGS[step(point.score)])
    target = f", should be {mark}{signed(point.target)}" if point.target is not None else ""
    known = f"{MARKS[point.basis]}{f' {OLD}' * point.old}"
    return f"{_FACES[step(point.score)]} {mark}{signed(point.score)} {told}{target} {known}"


def _worst(touchpoint: Touchpoint) -> str:
    if not touchpoint.pains:
        return ""
    worst = max(touchpoint.pains, key=lambda pain: pain.severity or 0)
    more = f", and {len(touchpoint.pains) - 1} more" if len(touchpoint.pains) > 1 else ""
    return f"{cell(clean(worst.text))}{_severity(worst)}{more}"


def _severity(pain: Pain) -> str:
    return f" ({pain.severity} of 5)" if pain.severity else ""


def _head(names: Sequence[str]) -> Iterator[str]:
    yield _row(names)
    yield _row(["---:" if name == "#" else ":---" for name in names])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def rows(names: Sequence[str], values: Iterator[Sequence[str]]) -> Iterator[str]:
    """Yield a table of cells that are ready; a column named `#` holds numbers."""
    yield from _head(names)
    yield from map(_row, values)
    yield ""
