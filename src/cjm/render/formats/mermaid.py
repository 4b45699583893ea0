"""Mermaid: a user journey or a flowchart as text, for pages that draw it, such as READMEs on GitHub."""

from cjm.model.context import Context
from cjm.render.compose import view_of
from cjm.render.mermaid.flowchart import flowchart
from cjm.render.mermaid.journey import journey
from cjm.render.options import Options

SUFFIXES = (".mmd", ".mermaid")
VIEWS = ("map", "curve", "flow")
TAKES = "context"


def render(subject: Context, options: Options) -> str:
    """Write a journey as a Mermaid diagram: the flow as flowchart, else the emotions."""
    view = view_of(subject, ("touchpoints", "emotion"))
    return flowchart(view, options.theme) if options.view == "flow" else journey(view)
