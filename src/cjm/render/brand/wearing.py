"""Themes in a workspace's own colours.

The light and the dark theme take them. A colour without enough contrast is replaced by the nearest
shade of its hue that has it. The themes for print and for high contrast keep their colours, which
are chosen for what they are for.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from cjm.render.brand import feelings, stages
from cjm.render.brand.colours import Colours, problems, stated
from cjm.render.brand.identity import Brand
from cjm.render.brand.logo import Logo
from cjm.render.brand.roles import NUMBER, ROLES, tint
from cjm.render.errors import DrawingError
from cjm.render.theme import LIGHT, Theme

WORN: Final = ("light", "dark")
"""The themes that take own colours."""

_TINTS: Final = ("pain", "gain", "opportunity", "quote")


def branded(theme: Theme, colours: Mapping[str, str | Sequence[str]], logo: Logo | None) -> Theme:
    """Return a theme in own colours as a workspace states them, and with its logo.

    Raises:
        DrawingError: A colour cannot be used.
    """
    for _, message, hint in problems(colours, ("colours",)):
        raise DrawingError(f"{message}. {hint}")
    return worn(theme, Brand(stated(colours), logo))


def worn(theme: Theme, brand: Brand | None) -> Theme:
    """Return a theme in a brand's colours, with its logo."""
    if brand is None:
        return theme
    changes = _changes(theme, brand.colours) if theme.name in WORN else {}
    return theme._replace(**changes, brand=brand)


@lru_cache(maxsize=64)
def _changes(theme: Theme, colours: Colours) -> dict[str, Any]:
    said = dict(colours)
    changes: dict[str, Any] = {}
    if "accent" in said:
        accent = ROLES["accent"].mended(theme, said["accent"][0])
        ink = stages.readable(accent)
        changes |= {"avatar": accent, "avatar_ink": accent, "on_avatar": ink}
        changes |= {"stages": (accent,), "on_stage": ink}
    if "stages" in said:
        ink, stops = stages.dressed(theme, said["stages"])
        changes |= {"stages": stops, "on_stage": ink}
    if "moment-of-truth" in said:
        changes["truth"] = ROLES["moment-of-truth"].mended(theme, said["moment-of-truth"][0])
    if "personas" in said:
        around = theme._replace(truth=changes.get("truth", theme.truth))
        own = tuple(ROLES["personas"].mended(around, one) for one in said["personas"])
        changes["people"] = own + theme.people[len(own) :]
    for name in _TINTS:
        if name in said:
            changes[name] = tint(theme, ROLES[name].mended(theme, said[name][0]))
    if "emotion" in said and (five := five_steps(theme, said["emotion"])):
        changes["emotion"] = five
        changes["scale"] = tuple(NUMBER.mended(theme, one) for one in five)
    return changes


def five_steps(theme: Theme, stated: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the steps of emotion as a theme draws them.

    None where it keeps its own five, because these cannot be told apart in it or, already, in the
    light one.
    """
    return feelings.drawn(theme, stated) if feelings.drawn(LIGHT, stated) else None
