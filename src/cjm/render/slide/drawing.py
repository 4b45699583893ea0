"""What a curve's picture shows, before anything has its place."""

from typing import NamedTuple

from cjm.render.paging.dividing import Span, part
from cjm.render.paging.papers import Leaf
from cjm.render.sheet.plot import Trace
from cjm.render.slide.reasons import Reasons
from cjm.render.view import Stage, View


class Drawing(NamedTuple):
    """What is drawn: the view's columns and stages, the curves, and what stands behind each.

    `leaf` is the page that it is, where there are several.
    """

    view: View
    curves: tuple[Trace, ...]
    reasons: tuple[Reasons, ...]
    leaf: Leaf | None = None

    def part(self, span: Span, leaf: Leaf) -> "Drawing":
        """Return what a page shows: some columns."""
        view = part(self.view, span, range(len(self.view.lanes)))
        view = view._replace(stages=tuple(map(_brief, view.stages)))
        curves = tuple(_trace(own, span) for own in self.curves)
        return Drawing(view, curves, tuple(one.after(span[0]) for one in self.reasons), leaf)


def _brief(stage: Stage) -> Stage:
    """Return a stage that only repeats a touchpoint of the page before as one that goes on silently."""
    return stage._replace(continued=stage.continued and stage.span > 1)


def _trace(own: Trace, span: Span) -> Trace:
    start, end = span
    return own._replace(
        points=tuple(
            point._replace(slot=point.slot - start)
            for point in own.points
            if start <= point.slot < end
        ),
        passed=frozenset(slot - start for slot in own.passed if start <= slot < end),
    )
