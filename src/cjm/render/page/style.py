"""The page's style: the theme's colours as variables, the fonts, and the style sheet."""

import base64
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from cjm.render import carried, fonts, missing, runs
from cjm.render.carried import Carried
from cjm.render.page.colours import rules
from cjm.render.theme import Theme, families
from cjm.render.view import View

_SHEET: Final = Path(__file__).with_name("map.css")
_FOREIGN: Final = re.compile(r"[ -~]?[^\x00-\x7f]+")
_PARTLY: Final = "\N{CIRCLE WITH LEFT HALF BLACK}"
"""A sign that Inter lacks and that stands before the word for the same: not worth a font or a warning."""
_WEIGHTS: Final = ((400, False), (400, True), (600, False), (700, False))


def style(body: str, view: View, theme: Theme, more: Iterable[str], *, embed: bool) -> str:
    """Return the whole style sheet; `body` is the page that its fonts have the letters of.

    `more` are rules of this page alone.
    """
    body = body.replace(_PARTLY, "")
    others = _strange(body)
    parts = [*_fonts({*body}), *_others(others)] if embed else []
    if embed:
        missing.tell(body)
    names = families(view.language, tuple(font.family for font in others))
    listed = ", ".join(one if one == "sans-serif" else f"'{one}'" for one in names)
    parts.append(f":root {{ --families: {listed}; }}")
    parts.append(rules(theme, len(view.stages)))
    parts.append(_SHEET.read_text(encoding="utf-8"))
    return "\n".join((*parts, *more))


def _fonts(letters: set[str]) -> Iterator[str]:
    for weight, italic in _WEIGHTS:
        slant = "italic" if italic else "normal"
        yield _face("Inter", str(weight), slant, fonts.static(letters, weight, italic=italic))


def _strange(body: str) -> dict[Carried, frozenset[str]]:
    """Return the characters of a page that fonts of the extras draw, by font."""
    lines = {(text, 0) for text in _FOREIGN.findall(body)}
    found = runs.letters(lines, runs.region(char for text, _ in lines for char in text))
    return {font: used for (font, _), used in found.items()}


def _others(used: Mapping[Carried, Iterable[str]]) -> Iterator[str]:
    """Yield fonts of the extras in all weights at once: two thirds of the bytes of three weights."""
    low, *_, high = (weight for weight, _ in _WEIGHTS)
    for font, letters in used.items():
        made = carried.variable(font, letters, (low, high))
        yield _face(font.family, f"{low} {high}", "normal", made)


def _face(family: str, weight: str, slant: str, made: bytes) -> str:
    data = base64.b64encode(made).decode()
    return (
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {slant}; '
        f"src: url(data:font/ttf;base64,{data}); }}"
    )
