"""How close together things stand: comfortable, or compact for maps of many touchpoints."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from cjm.render.theme import BODY, CARD, QUOTE, SPACING, STAGE, STRONG, Spacing, Type

ALL: Final = 1_000_000
"""More lines than any text has."""


@dataclass(frozen=True, slots=True)
class Density:
    """Spacing, the lines that texts and notes may have, and the styles that stand for others."""

    spacing: Spacing = SPACING
    text: int = ALL
    note: int = ALL
    styles: Mapping[Type, Type] = field(default_factory=dict, hash=False)

    def style(self, style: Type) -> Type:
        """Return the style in which such text is set."""
        return self.styles.get(style, style)


COMFORTABLE: Final = Density()
COMPACT: Final = Density(
    spacing=Spacing(
        column=122,
        column_most=196,
        gap=8,
        stage=40,
        lane_pad=8,
        card_pad=8,
        card_gap=5,
        radius=6,
        icon=14,
    ),
    text=3,
    note=2,
    styles={
        STAGE: Type(13, 600, 17),
        CARD: Type(12, 600, 15.5),
        BODY: Type(11.5, 400, 15),
        STRONG: Type(11.5, 600, 15),
        QUOTE: Type(11.5, 400, 15, italic=True),
    },
)
"""Columns of two thirds of the width, smaller type (never below 11), texts of three lines, notes of two."""


SLIDE: Final = replace(
    COMPACT, spacing=COMPACT.spacing._replace(level=28, lane_pad=4), text=ALL, note=ALL
)
"""As close as compact, lower still, and nothing is cut: type is as large on a slide whatever its size here."""


def density_of(*, compact: bool, slide: bool = False) -> Density:
    """Return the density of a picture; `slide` says that it is cut into slides."""
    if compact:
        return COMPACT
    return SLIDE if slide else COMFORTABLE
