"""Whether colours can be told apart by people who see fewer of them.

Protan, deutan and tritan sight are simulated after Machado, Oliveira and Fernandes (2009), at full
severity and in linear light. Differences are those of CIELAB (CIE 1976).
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations
from math import dist
from typing import Final, NamedTuple, TypeAlias

from cjm.render.colour import channels, linear

Seen: TypeAlias = tuple[float, float, float]
"""A colour in CIELAB, as somebody sees it."""

APART: Final = 19.0
"""How far apart two colours must be to mean two things; in green, yellow and red it is 5."""

SIGHTS: Final = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""What each sight makes of red, green and blue."""


class Pair(NamedTuple):
    """The two of several colours, by their places, that are hardest to tell apart, and for whom."""

    distance: float
    one: int
    other: int
    sight: str


@lru_cache(maxsize=8192)
def seen(colour: str, sight: str) -> Seen:
    """Return `#RRGGBB` as somebody with that sight sees it; `full` is sight without a lack."""
    rgb = [linear(channel / 255) for channel in channels(colour)]
    if sight != "full":
        rgb = [sum(a * b for a, b in zip(row, rgb, strict=True)) for row in SIGHTS[sight]]
    return _lab(rgb)


def closest(colours: Sequence[str]) -> Pair:
    """Return the pair that is hardest to tell apart, over all three sights."""
    return min(
        Pair(dist(seen(colours[one], sight), seen(colours[other], sight)), one, other, sight)
        for sight in SIGHTS
        for one, other in combinations(range(len(colours)), 2)
    )


def apart(colour: str, others: Sequence[str]) -> bool:
    """Whether a colour can be told from all others with every sight."""
    return all(
        dist(seen(colour, sight), seen(other, sight)) >= APART
        for sight in SIGHTS
        for other in others
    )


def _lab(rgb: Sequence[float]) -> Seen:
    red, green, blue = (min(max(value, 0.0), 1.0) for value in rgb)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))  # noqa: PLR2004 - from the definition of CIELAB
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
