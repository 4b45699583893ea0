"""Stages in own colours: their titles stand on them in white or in black, whichever changes them less."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from cjm.render.brand.roles import GRAPHIC, SHEET, TEXT
from cjm.render.colour import contrast
from cjm.render.oklch import difference, nearest
from cjm.render.stops import along
from cjm.render.theme import Theme

_INKS: Final = {"#FFFFFF": "white", "#000000": "black"}
_MOST: Final = 40
"""The stages up to which colours between the stated ones are looked at."""
_MORE: Final = (0.0, 0.1)
"""Contrast beyond what is needed: colours between two that just have it can be rounded below."""


class Dressed(NamedTuple):
    """The colour of the titles, and those of the stages, mended where they have to be."""

    ink: str
    stops: tuple[str, ...]


def dressed(theme: Theme, stops: Sequence[str]) -> Dressed:
    """Return stages on which titles can be read, and that can be seen on the sheet."""
    found: list[Dressed] = []
    for more in _MORE:
        found = found or [one for ink in _INKS if _serves(one := _mended(theme, stops, ink, more))]
    return min(found, key=lambda one: sum(map(difference, stops, one.stops)))


def readable(ground: str) -> str:
    """Return white if it can be read on a ground, else black: one of the two always can."""
    return next(ink for ink in _INKS if contrast(ink, ground) >= TEXT)


def weakest(theme: Theme, colour: str, ink: str) -> tuple[str, float, float]:
    """Return against what a stage's colour falls short most, its contrast there, and what it needs."""
    told = (
        (f"its title in {_INKS[ink]}", contrast(colour, ink), TEXT),
        (SHEET, contrast(colour, theme.paper), GRAPHIC),
    )
    return min(told, key=lambda one: one[1] / one[2])


def forcing(theme: Theme, stops: Sequence[str], ink: str, place: int) -> int | None:
    """Return which other stage decides the colour of the titles, where one in the other would do.

    It is the one that titles in the other colour would change most, beyond what these do. None
    where titles in the other colour cannot be read on the stage at `place` either.
    """
    other = next(one for one in _INKS if one != ink)
    if contrast(stops[place], ink) >= TEXT or contrast(stops[place], other) < TEXT:
        return None
    here, there = (_mended(theme, stops, one, _MORE[0]).stops for one in (ink, other))
    return max(
        (one for one in range(len(stops)) if one != place),
        key=lambda one: difference(stops[one], there[one]) - difference(stops[one], here[one]),
        default=None,
    )


def called(ink: str) -> str:
    """Return the colour of titles in words."""
    return _INKS[ink]


def _mended(theme: Theme, stops: Sequence[str], ink: str, more: float) -> Dressed:
    def passes(colour: str) -> bool:
        return contrast(colour, ink) >= TEXT + more and contrast(colour, theme.paper) >= GRAPHIC

    found = (nearest(one, passes) for one in stops)
    return Dressed(ink, tuple(one for one in found if one))


def _serves(made: Dressed) -> bool:
    """Whether titles can be read on all colours between the stated ones too."""
    between = (colour for count in range(1, _MOST + 1) for colour in along(made.stops, count))
    return all(contrast(made.ink, colour) >= TEXT for colour in set(between))
