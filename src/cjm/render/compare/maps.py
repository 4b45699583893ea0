"""The two maps of a comparison: found, put in order, and scored."""

from dataclasses import replace
from typing import Final, NamedTuple

from cjm.model.context import Context
from cjm.model.touchpoint import Touchpoint
from cjm.render.day import day_of
from cjm.render.errors import DrawingError
from cjm.render.options import Options
from cjm.render.script import clean
from cjm.render.standing import Standing
from cjm.render.words import words
from cjm.scoring.comparing import compare, relation
from cjm.scoring.comparison import Comparison
from cjm.scoring.engine import score

_MISSING: Final = "compare needs two maps: give a second file, or --against REV"


class Maps(NamedTuple):
    """Two maps, the earlier one first, and what their comparison comes to.

    `called` is what people call the earlier map: a revision or a file; None if it is not said. `whole`
    is whether each came with all that it refers to, so that what is not compared is scored, too.
    """

    before: Context
    after: Context
    found: Comparison
    called: str | None = None
    whole: bool = True

    @property
    def versions(self) -> bool:
        """Whether both are versions of one map, rather than today and a plan."""
        return self.found.relation == "version"

    def standings(self) -> tuple[Standing, Standing]:
        """Return what the claims of the map before and of the one after stand on."""
        today = self.found.after.today
        return Standing(self.before, today), Standing(self.after, today)

    def touchpoints(self) -> tuple[dict[str, Touchpoint], dict[str, Touchpoint]]:
        """Return the touchpoints by id, of the map before and of the one after."""
        before, after = (
            {touchpoint.id: touchpoint for _, touchpoint in one.journey.touchpoints()}
            for one in (self.before, self.after)
        )
        return before, after

    def person(self, name: str) -> str:
        """Return what a persona is called."""
        found = self.after.personas.get(name) or self.before.personas.get(name)
        return clean(found.name) if found else words(name)


def maps_of(context: Context, options: Options) -> Maps:
    """Return a map and the one that it is compared with, scored for the same day.

    That is `options.other`, or for a future state the map that it is based on. Of two maps of
    which one is the future of the other, today's comes first. Maps that have nothing to do with each
    other are taken as versions. The day is `options.today`, or the later of the two reviews.

    Raises:
        DrawingError: There is no other map.
    """
    other = options.other or original_of(context)
    if other is None:
        raise DrawingError(_missing(context))
    before, after = other, context
    if relation(context.journey, other.journey) == "future":
        before, after = context, other
    today = max(day_of(one, options) for one in (before, after))
    cards = [score(one, today=today, options=options.scoring) for one in (before, after)]
    related = relation(before.journey, after.journey) or "version"
    found = compare((before.journey, cards[0]), (after.journey, cards[1]), related)
    return Maps(before, after, found, options.called, options.other is not None)


def original_of(context: Context) -> Context | None:
    """Return the map that a future state is based on, in the same surroundings."""
    original = context.original() if context.journey.type == "future-state" else None
    return replace(context, journey=original) if original else None


def _missing(context: Context) -> str:
    journey = context.journey
    if journey.type == "future-state" and journey.based_on:
        return f"{_MISSING}; {journey.based_on}, which this one is based on, is not known"
    return _MISSING
