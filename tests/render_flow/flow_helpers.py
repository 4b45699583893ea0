"""Journeys for the flow, and a way into the SVG that is drawn of them."""

import re
import xml.etree.ElementTree as ET

from cjm.model.context import Context
from cjm.model.journey import Journey
from cjm.render.compose import view_of
from cjm.render.draw import draw
from cjm.render.view import View


def journey(*stages: list[dict[str, object]], **parts: object) -> Context:
    """A journey of stages, each a list of touchpoints; titles are the ids unless given."""
    data = {
        "cjm": 1,
        "kind": "journey",
        "id": "j",
        "title": "I go",
        "stages": [
            {
                "id": f"stage-{place}",
                "title": f"Stage {place}",
                "touchpoints": [{"title": f"Title {one['id']}", **one} for one in touchpoints],
            }
            for place, touchpoints in enumerate(stages)
        ],
        **parts,
    }
    return Context(Journey.model_validate(data))


def chain(count: int, *, every: int = 6, **touchpoint: object) -> Context:
    """A journey in which each touchpoint leads on, every third out and every fifth back."""
    points = []
    for number in range(1, count + 1):
        actions = [{"does": f"Leads on {number}", "to": f"t{number + 1}"}] if number < count else []
        if number % 3 == 0:
            actions.append({"does": f"Gives up {number}", "to": "exit", "share": 0.25})
        if number % 5 == 0:
            actions.append({"does": f"Turns back {number}", "to": f"t{number - 3}"})
        if number % 7 == 0 and number + 2 <= count:
            actions.append({"does": f"Skips ahead {number}", "to": f"t{number + 2}"})
        points.append({"id": f"t{number}", "actions": actions, **touchpoint})
    points[-1]["actions"].append({"does": "Has it", "to": "done"})
    stages = [points[start : start + every] for start in range(0, count, every)]
    return journey(*stages)


def flow_view(context: Context) -> View:
    return view_of(context, ("touchpoints", "emotion"))


def svg_texts(context: Context, **options: object) -> str:
    """All texts of the flow's SVG in one string, blanks and marks of direction left out."""
    drawn = draw(context, view="flow", format="svg", embed=False, **options)
    root = ET.fromstring(drawn)  # noqa: S314 - our own drawing
    texts = ("".join(one.itertext()) for one in root.iter() if one.tag.endswith("}text"))
    return re.sub(r"[\s\u2066-\u2069\u200e\u200f]", "", "".join(texts))
