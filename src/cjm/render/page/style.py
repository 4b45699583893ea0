"""The page's style: the theme's colours as variables, the fonts, and the style sheet."""

import base64
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from cjm.render import fonts
from cjm.render.page.colours import rules
from cjm.render.theme import Theme, families
from cjm.render.view import View

_SHEET: Final = Path(__file__).with_name("map.css")
_WEIGHTS: Final = ((400, False), (400, True), (600, False), (700, False))


def style(letters: set[str], view: View, theme: Theme, more: Iterable[str], *, embed: bool) -> str:
    """Return the whole style sheet; `letters` are those that the page shows.

    `more` are rules of this page alone.
    """
    parts = [*_fonts(letters)] if embed else []
    names = families(view.language)
    listed = ", ".join(one if one == "sans-serif" else f"'{one}'" for one in names)
    parts.append(f":root {{ --families: {listed}; }}")
    parts.append(rules(theme, len(view.stages)))
    parts.append(_SHEET.read_text(encoding="utf-8"))
    return "\n".join((*parts, *more))


def _fonts(letters: set[str]) -> Iterator[str]:
    for weight, italic in _WEIGHTS:
        data = base64.b64encode(fonts.static(letters, weight, italic=italic)).decode()
        slant = "italic" if italic else "normal"
        yield (
            f"@font-face {{ font-family: Inter; font-weight: {weight}; font-style: {slant}; "
            f"src: url(data:font/ttf;base64,{data}); }}"
        )
