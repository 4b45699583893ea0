"""What a map stands on: how many of its claims are observed, and which on old evidence alone."""

from collections.abc import Iterator, Sequence
from datetime import date

from cjm.diagnostics import Route
from cjm.model.context import Context
from cjm.model.metric import MetricBase
from cjm.model.times import last_day
from cjm.render.view import Coverage, Curve, Item, Lane
from cjm.scoring.claims import Stated, of_journey, of_touchpoint
from cjm.scoring.evidence import is_old
from cjm.scoring.options import of_workspace


class Standing:
    """What the claims of a journey rest on, as of a day."""

    def __init__(self, context: Context, today: date) -> None:
        """Take the journey, and the day to which its evidence has aged."""
        self._context = context
        self._today = today
        self._half_life = of_workspace(context.workspace).half_life
        self._claims = tuple(_claims(context))
        self.old: frozenset[Route] = frozenset(
            one.route for one in self._claims if self._is_old(one)
        )
        """The ways to the observed claims whose evidence is all older than a half-life."""

    def coverage(self) -> Coverage:
        """Count the claims by what they rest on."""
        bases = [self._context.basis(one.claim) for one in self._claims]
        return Coverage(bases.count("observed"), len(bases), bases.count("proposed"), len(self.old))

    def of_curves(self, curves: Sequence[Curve]) -> tuple[Curve, ...]:
        """Return curves with the points marked that rest on old evidence."""
        return tuple(
            curve._replace(
                points=tuple(one._replace(old=one.route in self.old) for one in curve.points)
            )
            for curve in curves
        )

    def of_lanes(self, lanes: Sequence[Lane]) -> tuple[Lane, ...]:
        """Return lanes with the claims marked that rest on old evidence."""
        return tuple(
            lane._replace(cells=tuple(tuple(map(self.marked, cell)) for cell in lane.cells))
            for lane in lanes
        )

    def marked(self, item: Item) -> Item:
        """Return an item, marked if it is old; figures, which have no card to fade, say so."""
        if item.route not in self.old:
            return item
        told = (item.note, "old evidence" if "metrics" in item.route else None)
        return item._replace(old=True, note="\N{NO-BREAK SPACE}· ".join(filter(None, told)) or None)

    def _is_old(self, stated: Stated) -> bool:
        sources = self._context.evidence_of(stated.claim)
        if sources:
            return all(is_old(one, self._today, self._half_life) for one in sources)
        claim = stated.claim
        counted = isinstance(claim, MetricBase) and claim.tally
        ends = [last_day(wave.period) for wave in getattr(claim, "waves", ())] if counted else []
        return bool(ends) and (self._today - max(ends)).days > self._half_life


def _claims(context: Context) -> Iterator[Stated]:
    for place, stage in enumerate(context.journey.stages):
        for position, touchpoint in enumerate(stage.touchpoints):
            yield from of_touchpoint(touchpoint, ("stages", place, "touchpoints", position))
    yield from of_journey(context.journey)
