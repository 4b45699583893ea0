"""HTML: the map as one page without network; stages and lanes stay in view.

A small script searches, and switches lanes, personas, colours and density; without it, the page says the same. The page follows the reader's wish for dark mode and more contrast, prints on A3, runs from right to left where the
content does, and is a table to a screen reader.
"""

import re

from cjm.model.context import Context
from cjm.render.compose import view_of
from cjm.render.details.sections import sections
from cjm.render.markup import escape
from cjm.render.options import Options
from cjm.render.page.cells import sprite
from cjm.render.page.details import details
from cjm.render.page.header import footer, header
from cjm.render.page.style import style
from cjm.render.page.table import Table
from cjm.render.page.tongues import speaking
from cjm.render.page.tools import policy, script, tools

SUFFIXES = (".html", ".htm")
VIEWS = ("map",)
TAKES = "context"

_ICON = re.compile(r'href="#i-([^"]+)"')


def render(context: Context, options: Options) -> str:
    """Write a journey's map as a page."""
    view = view_of(context, options.lanes, options.today)
    with speaking(view.language):
        main = f'<main id="map" tabindex="-1">{Table(view).html()}</main>'
        bar = tools(view, options.theme, compact=options.compact)
        body = f"{header(view, options.theme)}{bar}{main}{footer(view)}"
        body += details(sections(context, view, options), view.language)
    icons = sprite(set(_ICON.findall(body)))
    css = style({*body}, view, options.theme, embed=options.embed)
    begin = "" if options.theme.name == "light" else f' data-theme="{options.theme.name}"'
    begin += ' data-density="compact"' if options.compact else ""
    return (
        f'<!doctype html>\n<html lang="{view.language}" dir="{view.direction}"{begin}>\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy()}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(view.header.title)}</title>\n"
        f'<meta name="description" content="{escape(view.description)}">\n'
        f"<style>\n{css}\n</style>\n</head>\n<body>\n{icons}{body}\n<script>{script()}</script>\n</body>\n</html>\n"
    )
