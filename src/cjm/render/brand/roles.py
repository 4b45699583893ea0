"""What the colours of a workspace must be readable against, in a theme."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple, TypeAlias

from cjm.render.colour import contrast, mix
from cjm.render.oklch import nearest
from cjm.render.theme import Theme, Tint

TEXT: Final = 4.5
GRAPHIC: Final = 3.0
"""The least contrast of text and of what has to be seen (WCAG 2.2, 1.4.3 and 1.4.11)."""

SHEET: Final = "the sheet"

Grounds: TypeAlias = Mapping[str, str]
"""What a colour stands on: in words, and as a colour."""


class Role(NamedTuple):
    """What a colour is for: the least contrast, and what it stands on (which may depend on it)."""

    needed: float
    grounds: Callable[[Theme, str], Grounds]

    def weakest(self, theme: Theme, colour: str) -> tuple[str, float]:
        """Return the ground on which the colour is hardest to see, and its contrast there."""
        found = ((name, contrast(colour, on)) for name, on in self.grounds(theme, colour).items())
        return min(found, key=lambda pair: pair[1])

    def mended(self, theme: Theme, colour: str) -> str:
        """Return the nearest colour that has enough contrast; it is the colour itself if that does."""
        found = nearest(colour, lambda one: self.weakest(theme, one)[1] >= self.needed)
        assert found is not None  # black and white are shades of every hue
        return found


def tint(theme: Theme, ink: str) -> Tint:
    """Return a kind of card in a colour: a ground that is nearly the sheet's, and an outline."""
    share = 0.16 if theme.name == "dark" else 0.08
    return Tint(mix(theme.paper, ink, share), ink, mix(theme.paper, ink, 0.42))


def _sheet(theme: Theme, _: str) -> Grounds:
    return {SHEET: theme.paper, "a tinted lane": theme.band}


def _plain(theme: Theme, colour: str) -> Grounds:
    return {**_sheet(theme, colour), "cards": theme.card.fill}


def _card(theme: Theme, colour: str) -> Grounds:
    return {**_sheet(theme, colour), "its cards": tint(theme, colour).fill}


def _truth(theme: Theme, colour: str) -> Grounds:
    soft = {
        f"its column on {name}": mix(on, colour, 0.07) for name, on in _sheet(theme, "").items()
    }
    return {**_plain(theme, colour), "cards behind the scenes": theme.delivery.fill, **soft}


def _person(theme: Theme, colour: str) -> Grounds:
    soft = mix(theme.paper, theme.truth, 0.07)
    return {**_plain(theme, colour), "the column of a moment of truth": soft}


ROLES: Final = {
    "accent": Role(TEXT, _plain),
    "emotion": Role(GRAPHIC, _sheet),
    "personas": Role(TEXT, _person),
    "pain": Role(TEXT, _card),
    "gain": Role(TEXT, _card),
    "opportunity": Role(TEXT, _card),
    "quote": Role(TEXT, _card),
    "moment-of-truth": Role(TEXT, _truth),
}
"""Roles by the key of `render.colours`; stages are grounds themselves, and have rules of their own."""

NUMBER: Final = Role(TEXT, _sheet)
"""The numbers of the scale of emotions."""
