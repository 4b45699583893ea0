"""The nearest five steps of emotion that everybody can tell apart, for stated ones that nobody can.

A beam search: step by step, from +2 to -2, the sets so far are continued with every shade of the
next one that can be told from all before, and the nearest of them are kept. It always ends, and
always with the same set.
"""

from collections.abc import Iterator
from functools import lru_cache
from heapq import nsmallest
from math import pi
from typing import Final

from cjm.render.brand.roles import GRAPHIC, ROLES
from cjm.render.oklch import difference, lch, shade
from cjm.render.sight import apart
from cjm.render.theme import Theme

_LIGHTS: Final = tuple(step / 25 for step in range(5, 25))
_CHROMAS: Final = (1.0, 0.6, 1.4)
_LEAST: Final = 0.07
"""A chroma that makes a hue of grey."""
_TURNS: Final = (0.0, pi / 8, -pi / 8, pi / 4, -pi / 4, pi / 2, -pi / 2, pi)
_SHADES: Final = 160
"""Shades of one step that are tried, the nearest first."""
_SETS: Final = 50
"""Sets that are kept at each step."""


@lru_cache(maxsize=8)
def nearest_five(theme: Theme, stated: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the nearest usable set that was found; None where there is none near.

    Near is what has the least sum of squared differences in OKLab, so that all steps move a little
    rather than one far away.
    """
    sets: list[tuple[float, tuple[str, ...]]] = [(0.0, ())]
    for colour in stated:
        shades = sorted((difference(colour, one), one) for one in _shades(theme, colour))
        longer = (
            (far + away**2, (*five, one))
            for far, five in sets
            for away, one in shades[:_SHADES]
            if apart(one, five)
        )
        sets = nsmallest(_SETS, longer)
    return sets[0][1] if sets else None


def _shades(theme: Theme, colour: str) -> set[str]:
    return {
        one
        for one in (colour, *_around(colour))
        if ROLES["emotion"].weakest(theme, one)[1] >= GRAPHIC
    }


def _around(colour: str) -> Iterator[str]:
    _, own, hue = lch(colour)
    chromas = {*(own * part for part in _CHROMAS), max(own, _LEAST)}
    return (
        shade(light, chroma, hue + turn)
        for turn in _TURNS
        for light in _LIGHTS
        for chroma in sorted(chromas)
    )
