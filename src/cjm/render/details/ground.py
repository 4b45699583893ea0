"""What all details share: the journey, its scores, and the names of what they refer to."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

from cjm.model.context import Context
from cjm.model.metric import Metric
from cjm.render.day import day_of
from cjm.render.details.anchors import anchor
from cjm.render.details.facts import Run
from cjm.render.options import Options
from cjm.render.script import clean
from cjm.render.words import words
from cjm.scoring.claims import Stated, of_touchpoint
from cjm.scoring.engine import score
from cjm.scoring.options import Options as Scoring
from cjm.scoring.options import of_workspace
from cjm.scoring.quantity import Quantity
from cjm.scoring.scorecard import Scorecard, TouchpointScore


class Ground:
    """Looks things up by the names that the map uses."""

    def __init__(self, context: Context, options: Options) -> None:
        """Take the journey and the day to which ages count."""
        self.context = context
        self.day: date = day_of(context, options)
        wished = options.scoring
        self.scoring = of_workspace(context.workspace) if wished == Scoring() else wished
        """How numbers are worked out: as is wished, else as the workspace says."""
        self._titles: dict[str, tuple[str, str | None]] = dict(self._titled())

    @cached_property
    def card(self) -> Scorecard:
        """The scores of the journey."""
        return score(self.context, today=self.day, options=self.scoring)

    @cached_property
    def rows(self) -> dict[str, list[TouchpointScore]]:
        """The scores of each touchpoint: for everyone, or for each persona who differs."""
        found: dict[str, list[TouchpointScore]] = {}
        for row in self.card.touchpoints:
            found.setdefault(row.id, []).append(row)
        return found

    @cached_property
    def quantities(self) -> dict[str, Quantity]:
        """Every number of a touchpoint and of its claims, by its full reference."""
        numbers = (number for row in self.card.touchpoints for number in row.quantities())
        return {inner.ref: inner for number in numbers for inner in number.walk()}

    def named(self, names: Iterable[str]) -> Iterator[Run]:
        """Yield links to what is called by these names; the bare name where nothing is."""
        for name in names:
            yield Run(*self._titles.get(name, (words(name), None)))

    def metric(self, name: str | None) -> Metric | None:
        """Return a metric of the map or the workspace."""
        return self.context.metrics.get(name) if name else None

    def _titled(self) -> Iterator[tuple[str, tuple[str, str | None]]]:
        number = 0
        for place, stage in enumerate(self.context.journey.stages):
            yield stage.id, (clean(stage.title), None)
            for position, touchpoint in enumerate(stage.touchpoints):
                number += 1
                route = ("stages", place, "touchpoints", position)
                yield touchpoint.id, (f"{number} {clean(touchpoint.title)}", anchor(route))
                for claim in of_touchpoint(touchpoint, route):
                    yield claim.ref, (_text(claim), anchor(claim.route))
        for place, opportunity in enumerate(self.context.journey.opportunities):
            yield opportunity.id, (clean(opportunity.title), anchor(("opportunities", place)))


def _text(stated: Stated) -> str:
    return clean(getattr(stated.claim, "text", None) or stated.ref)
