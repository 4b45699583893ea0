"""What `render:` says of colours and logos: which files cannot be the logo, which colours are weak."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from cjm.diagnostics import Route
from cjm.render.brand.colours import problems, stated
from cjm.render.brand.logo import LogoError, read
from cjm.render.brand.weak import Weakness, weaknesses
from cjm.render.brand.wearing import WORN
from cjm.render.settings import PICTURES, SettingProblem
from cjm.render.theme import THEMES

_AT: Route = ("render",)


def wrong_logo(section: Mapping[str, Any], folder: Path, at: Route = _AT) -> list[SettingProblem]:
    """Return why the logo of some settings cannot be one; nothing where it can, or is not named."""
    if "logo" not in section:
        return []
    try:
        read(section["logo"], folder)
    except LogoError as error:
        return [SettingProblem((*at, "logo"), error.message, error.hint)]
    return []


def wrong_logos(section: Mapping[str, Any], folder: Path) -> tuple[SettingProblem, ...]:
    """Return what is wrong with the logos that pictures in `render.pictures` have of their own."""
    return tuple(
        problem for picture, at in _pictures(section) for problem in wrong_logo(picture, folder, at)
    )


def weak(section: Mapping[str, Any]) -> Iterator[Weakness]:
    """Yield the colours in `render:` that can be used, but are not drawn as they are stated.

    They are held against the theme that is named beside them, or the light one where that takes no
    own colours; in the other themes they are mended without a word.
    """
    for part, at in ((section, _AT), *_pictures(section)):
        colours = part.get("colours", {})
        if any(problems(colours, at)):
            continue
        name = part.get("theme", section.get("theme", "light"))
        theme = THEMES[name if name in WORN else "light"]
        for one in weaknesses(theme, stated(colours)):
            yield one._replace(route=(*at, "colours", *one.route))


def _pictures(section: Mapping[str, Any]) -> list[tuple[Mapping[str, Any], Route]]:
    listed = section.get(PICTURES)
    several = enumerate(listed if isinstance(listed, list) else [])
    return [(one, (*_AT, PICTURES, place)) for place, one in several if isinstance(one, dict)]
