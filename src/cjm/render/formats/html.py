"""HTML: the map as one page without network; stages and lanes stay in view. Other views are pictures on a page.

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
from cjm.render.page.heads import loose
from cjm.render.page.picture import picture, scenes, shown
from cjm.render.page.sheets import paper, sheet_for
from cjm.render.page.style import style
from cjm.render.page.table import Table
from cjm.render.page.tongues import speaking
from cjm.render.page.tools import picture_tools, policy, script, skip, tools
from cjm.render.view import View

SUFFIXES = (".html", ".htm")
VIEWS = None
TAKES = "context"
USUAL = "map"

_ICON = re.compile(r'href="#i-([^"]+)"')


def render(context: Context, options: Options) -> str:
    """Write a journey as a page: the map as a table, every other view as a picture."""
    view = view_of(context, options.lanes, options.today)
    with speaking(view.language):
        body, rules = (_map if options.view == USUAL else _picture)(context, view, options)
        body += details(sections(context, view, options), view.language)
    icons = sprite(set(_ICON.findall(body)))
    css = style(body, view, options.theme, rules, embed=options.embed)
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


def _map(_: Context, view: View, options: Options) -> tuple[str, tuple[str, ...]]:
    """Return the map with head and foot, and its rules of style."""
    main = f'<main id="map" tabindex="-1">{Table(view).html()}</main>'
    bar = tools(view, options.theme, compact=options.compact)
    body = f"{skip(view, 'map')}{header(view, options.theme)}{bar}{main}{footer(view)}"
    return body, (loose(view), paper(view))


def _picture(context: Context, view: View, options: Options) -> tuple[str, tuple[str, ...]]:
    """Return a picture that brings its own head and foot, and its rules of style."""
    drawn = scenes(context, options)
    body = f"{skip(view, 'picture')}{picture_tools(view, options.theme)}{picture(drawn)}"
    return body, (*shown(drawn), sheet_for(drawn[0].width, drawn[0].height))
