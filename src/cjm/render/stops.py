"""The colours of stages: stated ones in order, mixed only where what lies between looks like them."""

from collections.abc import Sequence
from math import pi
from typing import Final

from cjm.render.colour import mix
from cjm.render.oklch import lch

_FAR: Final = pi / 2
"""Hues that are further apart mix to others that nobody stated: teal and orange to olive and mud."""
_GREY: Final = 0.04
"""Below this chroma a colour mixes with every other."""


def along(stops: Sequence[str], count: int) -> tuple[str, ...]:
    """Return `count` colours spread evenly over the stops, from the first to the last.

    Between two stops of near hues colours are mixed; between far ones each takes the nearer stop.
    One colour is the first stop; with no more colours than stops, stops are taken in order. One
    stop serves them all.
    """
    if len(stops) == 1:
        return tuple(stops) * count
    if count <= len(stops):
        return tuple(stops[:count])
    steps = (place * (len(stops) - 1) / (count - 1) for place in range(count))
    pairs = ((min(int(step), len(stops) - 2), step) for step in steps)
    return tuple(_between(stops[low], stops[low + 1], step - low) for low, step in pairs)


def _between(one: str, other: str, part: float) -> str:
    if part in (0, 1) or not _far(one, other):
        return mix(one, other, part)
    return one if part < 0.5 else other  # noqa: PLR2004 - the nearer of the two


def _far(one: str, other: str) -> bool:
    (_, chroma, hue), (_, second, away) = lch(one), lch(other)
    apart = abs((hue - away + pi) % (2 * pi) - pi)
    return min(chroma, second) > _GREY and apart > _FAR
