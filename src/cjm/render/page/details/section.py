"""All details as the last part of the page, where they are without the script."""

from cjm.model.context import Context
from cjm.render.options import Options
from cjm.render.page.details import journey, opportunities, people, sources, touchpoints
from cjm.render.page.details.ground import Ground
from cjm.render.scores import CAUTION, LEGEND
from cjm.render.view import View


def details(context: Context, view: View, options: Options) -> str:
    """Return the section, and the dialog in which the script shows one of its parts."""
    ground = Ground(context, options)
    parts = (
        ("Touchpoints", "".join(touchpoints.articles(ground, view))),
        ("Opportunities", "".join(opportunities.articles(ground))),
        ("Personas", "".join(people.articles(ground))),
        ("Evidence", "".join(sources.articles(ground))),
        ("More", journey.article(ground)),
    )
    inner = "".join(
        f'<h2>{title}</h2><div class="articles">{body}</div>' for title, body in parts if body
    )
    return (
        f'<section class="details" id="details" aria-label="Details">{inner}'
        f"<p>{LEGEND} {CAUTION}</p></section>"
        '<dialog aria-labelledby="shown"><div><h2 id="shown"></h2>'
        '<button type="button">Close</button></div><div></div></dialog>'
    )
