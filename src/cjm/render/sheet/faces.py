"""Faces for the five steps of emotion: told apart by mouth, place and colour.

Observed faces are filled, assumed ones hollow, proposed ones hollow with a dashed rim. Those that
were observed long ago are pale and carry a clock.
"""

from typing import Final

from cjm.model.context import Basis
from cjm.render.scene import Circle, Path, Shape, number
from cjm.render.sheet.clock import clock
from cjm.render.theme import SPACING, Theme

_MOUTHS: Final = {
    2: (((-6, 1.5), (6, 1.5), (5.2, 9.2), (-5.2, 9.2)), True),
    1: (((-5.2, 3), (5.2, 3), (3, 6.8), (-3, 6.8)), False),
    0: (((-5, 4.6), (5, 4.6), (2, 4.6), (-2, 4.6)), False),
    -1: (((-5.2, 6.6), (5.2, 6.6), (3, 2.6), (-3, 2.6)), False),
    -2: (((-6, 8), (6, 8), (5.2, 0.2), (-5.2, 0.2)), True),
}
"""Mouths as a curve (from, to, second and first control), and whether they are open."""

_DRAWN_FOR: Final = 13.0

PALE: Final = 0.3
"""How much of their colour faces and cards keep whose evidence is old."""


def step(score: float) -> int:
    """Return the step of the scale that a score is nearest to, halves away from zero."""
    return int(score + (0.5 if score >= 0 else -0.5))


def colour(score: float, theme: Theme) -> str:
    """Return the colour of a score's step."""
    return theme.emotion[2 - step(score)]


def face(  # noqa: PLR0913, PLR0917 - the place, what it shows, and its colours
    x: float,
    y: float,
    score: float,
    basis: Basis,
    theme: Theme,
    size: float = SPACING.face,
    *,
    old: bool = False,
) -> tuple[Shape, ...]:
    """Return a face around a point; `size` is its radius, `old` says that its evidence is old."""
    own = colour(score, theme)
    if old and basis == "observed":
        return _pale(x, y, score, theme, size)
    filled = basis == "observed"
    ink = theme.paper if filled else own
    scale = size / _DRAWN_FOR
    rim = Circle(
        x,
        y,
        size if filled else size - 1,
        own if filled else theme.paper,
        None if filled else own,
        2.2 * scale,
        "4 3" if basis == "proposed" else None,
    )
    return (rim, *_features(x, y, step(score), ink, scale))


def _pale(x: float, y: float, score: float, theme: Theme, size: float) -> tuple[Shape, ...]:
    own, ink, scale = colour(score, theme), theme.scale[2 - step(score)], size / _DRAWN_FOR
    away = size * 0.78
    return (
        Circle(x, y, size, theme.paper),
        Circle(x, y, size, own, opacity=PALE),
        Circle(x, y, size - 1, None, own, 2.2 * scale),
        *_features(x, y, step(score), ink, scale),
        *clock(x + away, y + away, theme.muted, theme, max(4.5, 6 * scale)),
    )


def _features(x: float, y: float, which: int, ink: str, scale: float) -> tuple[Shape, ...]:
    eyes = (Circle(x + side * 4.3 * scale, y - 3.2 * scale, 1.6 * scale, ink) for side in (-1, 1))
    return (*eyes, _mouth(x, y, which, ink, scale))


def _mouth(x: float, y: float, which: int, ink: str, scale: float) -> Path:
    dots, open_ = _MOUTHS[which]
    start, end, second, first = (
        f"{number(x + dx * scale)} {number(y + dy * scale)}" for dx, dy in dots
    )
    data = f"M{start} C{first} {second} {end}" + (" Z" if open_ else "")
    return Path(data, ink if open_ else None, ink, 1.6 * scale, round=True)
