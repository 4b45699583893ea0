"""The five steps of emotion in own colours: seen on the sheet, and told apart by every sight."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from cjm.render.brand.five import nearest_five
from cjm.render.brand.roles import GRAPHIC, ROLES
from cjm.render.oklch import difference, nearest
from cjm.render.sight import APART, apart, closest
from cjm.render.theme import Theme

_FAR: Final = 0.15
"""Shades that are further apart in OKLab are other colours to everybody."""


@lru_cache(maxsize=32)
def drawn(theme: Theme, stated: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return stated steps as a theme can draw them; None where it cannot tell them apart."""
    begun = seen(theme, stated)
    return told_apart(theme, begun) or _near(theme, begun)


def _near(theme: Theme, begun: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the nearest usable set, if everybody calls each of its steps the same colour still."""
    found = nearest_five(theme, begun)
    moved = map(difference, begun, found) if found else (_FAR + 1,)
    return found if max(moved) <= _FAR else None


def seen(theme: Theme, stated: Sequence[str]) -> tuple[str, ...]:
    """Return stated steps with enough contrast on the sheet."""
    return tuple(ROLES["emotion"].mended(theme, one) for one in stated)


def told_apart(theme: Theme, five: Sequence[str]) -> tuple[str, ...] | None:
    """Return the five so that no two of them can be taken for one another.

    Of the two that are hardest to tell apart the one moves that has to move less, until all can
    be; None where that does not come to an end, or only with what everybody calls another colour.
    """
    found = tuple(five)
    for _ in range(2 * len(found)):
        pair = closest(found)
        if pair.distance >= APART:
            return found
        moved = [one for place in (pair.one, pair.other) if (one := _moved(theme, found, place))]
        if not moved:
            return None
        found = min(moved, key=lambda one: sum(map(difference, found, one)))
    return None


def _moved(theme: Theme, five: tuple[str, ...], place: int) -> tuple[str, ...] | None:
    others = (*five[:place], *five[place + 1 :])
    role = ROLES["emotion"]

    def passes(colour: str) -> bool:
        return role.weakest(theme, colour)[1] >= GRAPHIC and apart(colour, others)

    found = nearest(five[place], passes)
    if found is None or difference(five[place], found) > _FAR:
        return None
    return (*five[:place], found, *five[place + 1 :])
