"""All details of a journey, in sections."""

from cjm.model.context import Context
from cjm.render.details import journey, opportunities, people, sources, touchpoints
from cjm.render.details.facts import Section
from cjm.render.details.ground import Ground
from cjm.render.options import Options
from cjm.render.view import View


def sections(context: Context, view: View, options: Options) -> tuple[Section, ...]:
    """Return what is known of touchpoints, opportunities, personas, evidence, and of the journey.

    Lanes of touchpoints that the view shows, and that have no claims, are left out. So are
    sections that hold nothing.
    """
    ground = Ground(context, options)
    found = (
        Section("Touchpoints", tuple(touchpoints.articles(ground, view))),
        Section("Opportunities", tuple(opportunities.articles(ground))),
        Section("Personas", tuple(people.articles(ground))),
        Section("Evidence", tuple(sources.articles(ground))),
        Section("More", tuple(journey.articles(ground))),
    )
    return tuple(section for section in found if section.articles)
