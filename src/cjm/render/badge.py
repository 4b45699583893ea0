"""Badges: the gap score in a small picture, or as data for shields.io.

The number says what the colour says, so nothing hangs on the colour alone. White text has at least
4.5:1 on every colour.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from cjm.render import text
from cjm.render.place import Box
from cjm.render.scene import Path, Rect, Scene, Words
from cjm.render.scores import shown
from cjm.render.svg import Writer
from cjm.render.theme import Type
from cjm.scoring.scorecard import Scorecard

STYLE: Final = Type(11, 600, 15)
INK: Final = "#FFFFFF"
GROUND: Final = "#333B45"
UNKNOWN: Final = "#5F6368"
_HEIGHT, _PAD, _BASELINE, _RADIUS = 20.0, 7.0, 14.0, 3.0
_PAPER = "none"
COLOURS: Final = ((20.0, "#2E7D32"), (40.0, "#7A5C00"), (100.0, "#B3261E"))
"""The colours of gap scores below 20, below 40, and from 40 on."""


@dataclass(frozen=True, slots=True)
class Badge:
    """What a badge says: of what, how much, and the colour of that."""

    label: str
    message: str
    colour: str


def badge(cards: Mapping[str, Scorecard], *, whole: bool = True) -> Badge:
    """Return the badge of one journey, or of several the worst: the one with the largest gap score.

    A badge that cannot speak for all journeys says so: `whole` is false where one is not valid.
    """
    label = "journey gap" if len(cards) <= 1 else f"largest gap of {len(cards)} journeys"
    gaps = [card.gap for card in cards.values()]
    known = [gap for gap in gaps if gap is not None]
    if not whole or not known or len(known) < len(gaps):
        return Badge(label, "not scored", UNKNOWN)
    worst = max(known, key=lambda gap: gap.value)
    colour = next((one for limit, one in COLOURS if worst.value < limit), COLOURS[-1][1])
    return Badge(label, f"{shown(worst)} of 100", colour)


def svg(one: Badge) -> str:
    """Draw a badge, with its letters inside the file."""
    first, second = (text.width(part, STYLE) + 2 * _PAD for part in (one.label, one.message))
    scene = Scene(
        "badge",
        first + second,
        _HEIGHT,
        f"{one.label}: {one.message}",
        "A gap score runs from 0 (no gap) to 100.",
        _PAPER,
        (
            Rect(Box(0, 0, first + second, _HEIGHT), GROUND, radius=_RADIUS),
            Path(_right(first, first + second), one.colour),
            Words(_PAD, _BASELINE, one.label, STYLE, INK),
            Words(first + _PAD, _BASELINE, one.message, STYLE, INK),
        ),
        language="en",
    )
    return Writer(scene, embed=True).document()


def endpoint(one: Badge) -> str:
    """Write a badge as the JSON that shields.io's endpoint badge reads."""
    fields = {
        "schemaVersion": 1,
        "label": one.label,
        "message": one.message,
        "color": one.colour.removeprefix("#").lower(),
    }
    return json.dumps(fields, ensure_ascii=False, indent=2) + "\n"


WRITERS: dict[str, Callable[[Badge], str]] = {".svg": svg, ".json": endpoint}
"""How badges are written, by the suffix of their file."""


def _right(start: float, end: float) -> str:
    """Return the outline of the right part: round where it ends, straight where it begins."""
    turn, kappa = _RADIUS, _RADIUS * 0.4477
    low, high = 0.0, _HEIGHT
    return (
        f"M{start:.2f} {low} L{end - turn:.2f} {low} "
        f"C{end - kappa:.2f} {low} {end:.2f} {kappa:.2f} {end:.2f} {turn} L{end:.2f} {high - turn} "
        f"C{end:.2f} {high - kappa:.2f} {end - kappa:.2f} {high} {end - turn:.2f} {high} "
        f"L{start:.2f} {high} Z"
    )
