"""The page's style: the theme's colours as variables, the fonts, and the style sheet."""

import base64
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Final

from cjm.render import fonts
from cjm.render.theme import DARK, LIGHT, Theme, Tint, families

_SHEET: Final = Path(__file__).with_name("map.css")
_WEIGHTS: Final = ((400, False), (400, True), (600, False), (700, False))


def style(letters: set[str], theme: Theme, language: str, *, embed: bool) -> str:
    """Return the whole style sheet.

    With the light theme, the page follows the reader's wish for dark mode; the dark theme is
    always dark. `letters` are those that the page shows.
    """
    parts = [*_fonts(letters)] if embed else []
    names = families(language)
    listed = ", ".join(one if one == "sans-serif" else f"'{one}'" for one in names)
    parts.append(f":root {{ --families: {listed}; }}")
    parts.append(f":root {{ {_variables(theme)} }}")
    swapped = "svg.dark { display: block; }" if theme is DARK else ""
    if theme is LIGHT:
        dark = "@media screen and (prefers-color-scheme: dark)"
        parts.append(f"{dark} {{ :root {{ {_variables(DARK)} }} }}")
        swapped = f"{dark} {{ .light {{ display: none; }} svg.dark {{ display: block; }} }}"
    parts += [_SHEET.read_text(encoding="utf-8"), swapped]
    return "\n".join(parts)


def _fonts(letters: set[str]) -> Iterator[str]:
    for weight, italic in _WEIGHTS:
        data = base64.b64encode(fonts.static(letters, weight, italic=italic)).decode()
        slant = "italic" if italic else "normal"
        yield (
            f"@font-face {{ font-family: Inter; font-weight: {weight}; font-style: {slant}; "
            f"src: url(data:font/ttf;base64,{data}); }}"
        )


def _variables(theme: Theme) -> str:
    pairs: list[tuple[str, str]] = []
    for one in fields(theme):
        value, name = getattr(theme, one.name), one.name.replace("_", "-")
        if isinstance(value, Tint):
            pairs += [(f"{name}-{part.name}", getattr(value, part.name)) for part in fields(value)]
        elif isinstance(value, str) and value.startswith("#"):
            pairs.append((name, value))
    pairs += [(f"e{4 - place}", colour) for place, colour in enumerate(theme.emotion)]
    pairs += [(f"s{4 - place}", colour) for place, colour in enumerate(theme.scale)]
    pairs += [(f"p{place}", colour) for place, colour in enumerate(theme.people)]
    return " ".join(f"--{name}: {value};" for name, value in pairs)
