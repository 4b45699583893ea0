"""The working sheet of one journey: what roll-ups and kinds of gap look things up in."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from cjm.diagnostics import Route
from cjm.model.context import Context
from cjm.model.touchpoint import Stage, Touchpoint
from cjm.scoring import claims
from cjm.scoring.addresses import Plan, plans
from cjm.scoring.evidence import Strengths
from cjm.scoring.options import Options
from cjm.scoring.quantity import Quantity, Subject
from cjm.scoring.scorecard import TouchpointScore
from cjm.scoring.touchpoints import Scorer


@dataclass(frozen=True, slots=True)
class Place:
    """A touchpoint with its route, its scores, and the strengths of its claims."""

    touchpoint: Touchpoint
    route: Route
    rows: tuple[TouchpointScore, ...]
    claims: tuple[claims.Stated, ...]
    strengths: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A stage with its route and places."""

    stage: Stage
    route: Route
    places: tuple[Place, ...]

    @property
    def subject(self) -> Subject:
        """The stage, as what a quantity is about."""
        return Subject("stage", self.stage.id, self.stage.title)

    def rows(self) -> Iterator[TouchpointScore]:
        """Go through the scores of its touchpoints."""
        for place in self.places:
            yield from place.rows


@dataclass(frozen=True, slots=True)
class Sheet:
    """A journey with its claims and touchpoints worked out.

    `claims` and `strengths` are those of the journey as a whole (its metrics), `plans` the
    opportunities that are not rejected, `views` the ids of all personas whom the map shows: its
    cast, the main one first, then others who have emotions of their own.
    """

    context: Context
    options: Options
    today: date
    sections: tuple[Section, ...]
    plans: tuple[Plan, ...]
    claims: tuple[claims.Stated, ...]
    strengths: tuple[Quantity, ...]
    subject: Subject = field(init=False)
    views: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        journey = self.context.journey
        cast = [persona.id for persona in self.context.cast()]
        named = [name for place in self.places() for name in place.touchpoint.emotions]
        object.__setattr__(self, "views", tuple(dict.fromkeys([*cast, *named])))
        object.__setattr__(self, "subject", Subject("journey", journey.id, journey.title))

    def places(self) -> Iterator[Place]:
        """Go through all touchpoints in the order of the map."""
        for section in self.sections:
            yield from section.places


def fill(context: Context, options: Options, today: date) -> Sheet:
    """Work out every touchpoint and claim of a journey."""
    strengths, scorer = Strengths(context, options, today), Scorer(context, options)

    def place(stage: Stage, touchpoint: Touchpoint, route: Route) -> Place:
        stated = tuple(claims.of_touchpoint(touchpoint, route))
        found = tuple(strengths.of(item) for item in stated)
        rows = tuple(scorer.rows(stage, touchpoint, route, found))
        return Place(touchpoint, route, rows, stated, found)

    sections = []
    for number, stage in enumerate(context.journey.stages):
        route: Route = ("stages", number)
        places = (
            place(stage, touchpoint, (*route, "touchpoints", position))
            for position, touchpoint in enumerate(stage.touchpoints)
        )
        sections.append(Section(stage, route, tuple(places)))
    own = tuple(claims.of_journey(context.journey))
    return Sheet(
        context,
        options,
        today,
        tuple(sections),
        plans(context.journey),
        own,
        tuple(strengths.of(item) for item in own),
    )
