"""Colours by lightness, chroma and hue as eyes order them, and the nearest that meets a demand.

OKLab and its polar form OKLCH are Björn Ottosson's (2020), as in CSS Color 4, section 9.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from math import atan2, cos, dist, hypot, sin
from typing import Final, TypeAlias

from cjm.render.colour import channels, linear

Lch: TypeAlias = tuple[float, float, float]
"""Lightness 0 (black) to 1 (white), chroma from 0 (grey) on, hue in radians."""

_STEP: Final = 0.002
"""Steps of lightness, finer than the 256 of a channel."""
_HALVINGS: Final = 14
_SLACK: Final = 1e-4


def lab(colour: str) -> tuple[float, float, float]:
    """Return `#RRGGBB` in OKLab: lightness, green to red, blue to yellow."""
    red, green, blue = (linear(channel / 255) for channel in channels(colour))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def lch(colour: str) -> Lch:
    """Return `#RRGGBB` in OKLCH."""
    light, a, b = lab(colour)
    return light, hypot(a, b), atan2(b, a)


def shade(light: float, chroma: float, hue: float) -> str:
    """Return a colour as `#RRGGBB`, with as much of its chroma as a screen can show."""
    if _shown(found := _rgb(light, chroma, hue)):
        return _written(found)
    low, high = 0.0, chroma
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _shown(_rgb(light, middle, hue)) else (low, middle)
    return _written(_rgb(light, low, hue))


def nearest(colour: str, passes: Callable[[str], bool]) -> str | None:
    """Return the colour of the same hue that passes and looks most like a colour; None if none does.

    The colour itself comes first; then shades that are lighter and darker in small steps, with
    less chroma only where a screen cannot show it.
    """
    if passes(colour):
        return colour
    both = (next(filter(passes, side), None) for side in _sides(*lch(colour)))
    found = [one for one in both if one is not None]
    return min(found, key=lambda one: (difference(colour, one), one), default=None)


@lru_cache(maxsize=4096)
def difference(one: str, other: str) -> float:
    """Return how far apart two colours are in OKLab, 0 to about 1."""
    return dist(lab(one), lab(other))


def _sides(light: float, chroma: float, hue: float) -> tuple[Iterator[str], Iterator[str]]:
    darker, lighter = int(light / _STEP) + 1, int((1 - light) / _STEP) + 1
    return (
        (shade(max(light - step * _STEP, 0), chroma, hue) for step in range(1, darker + 1)),
        (shade(min(light + step * _STEP, 1), chroma, hue) for step in range(1, lighter + 1)),
    )


def _rgb(light: float, chroma: float, hue: float) -> tuple[float, float, float]:
    """Return red, green and blue in linear light; beyond 0 to 1 where no screen shows them."""
    a, b = chroma * cos(hue), chroma * sin(hue)
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _shown(rgb: tuple[float, float, float]) -> bool:
    return all(-_SLACK <= value <= 1 + _SLACK for value in rgb)


def _written(rgb: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(255 * _encoded(min(max(one, 0), 1))):02X}" for one in rgb)


def _encoded(value: float) -> float:
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055  # noqa: PLR2004 - from the definition of sRGB
