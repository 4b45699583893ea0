"""The colours of gaps: one hue from the sheet's ground to its darkest warning, in five steps.

Steps differ in lightness, so they can be told apart without colour and on grey paper; the limits
are those of the heat map in a terminal (`cjm.render.heat`). Every cell has its number besides.
"""

from typing import Final, NamedTuple

from cjm.render.colour import contrast, mix
from cjm.render.theme import Theme

_PARTS: Final = (0.0, 0.15, 0.37, 0.77, 1.0)
_LIMITS: Final = (0.25, 0.5, 0.75)
_CLOSE: Final = 1e-9
_TEXT: Final = 4.5
NAMES: Final = ("no gap", "below 25", "25 and more", "50 and more", "75 and more")
"""What the steps mean, in per cent of the largest possible gap."""


class Shade(NamedTuple):
    """A ground, and the ink that is read best on it."""

    fill: str
    ink: str


def step(share: float) -> int:
    """Return the step of a gap of 0 to 1: 0 for none, 4 from three quarters on."""
    if share <= _CLOSE:
        return 0
    return 1 + sum(share >= limit - _CLOSE for limit in _LIMITS)


def shades(theme: Theme) -> tuple[Shade, ...]:
    """Return the shades of a theme, from no gap to the largest."""
    fills = (mix(theme.paper, theme.heat, part) for part in _PARTS)
    return tuple(Shade(fill, _ink(fill, theme)) for fill in fills)


def _ink(fill: str, theme: Theme) -> str:
    """Return the theme's ink or paper, or where a workspace's own colour is in between, black or white."""

    def best(*inks: str) -> str:
        return max(inks, key=lambda ink: contrast(ink, fill))

    own = best(theme.ink, theme.paper)
    return own if contrast(own, fill) >= _TEXT else best("#000000", "#FFFFFF")
