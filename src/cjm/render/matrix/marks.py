"""The marks of opportunities: a numbered bubble, and a badge that says how far it is.

How the value is known shows in the bubble: tinted if evidence is behind it, hollow if it is
assumed, dotted as soon as anything is. The badge differs by its sign, not by its colour.
"""

from typing import Final

from cjm.render.place import Box
from cjm.render.scene import Circle, Group, Path, Shape, Words, polyline
from cjm.render.sheet.cards import DASHES
from cjm.render.sheet.frame import baseline
from cjm.render.theme import SMALL, Theme
from cjm.scoring.quantity import Basis

RADIUS: Final = 13.0
SIGNED: Final = ("planned", "in-progress", "done")
"""The statuses that have a badge; what is only proposed has none."""

_DASHES: Final[dict[Basis, str | None]] = {
    "observed": DASHES["observed"],
    "assumed": DASHES["assumed"],
    "proposed": DASHES["proposed"],
    "partly": DASHES["assumed"],
    "stated": DASHES["observed"],
}
_BADGE: Final = 7.5
_AT: Final = (10.5, -10.5)
_SIGNS: Final = {
    "planned": [(0.0, -4.0), (0.0, 0.0), (3.2, 1.6)],
    "in-progress": [(-2.0, -3.6), (3.8, 0.0), (-2.0, 3.6)],
    "done": [(-3.6, 0.2), (-1.0, 2.8), (3.8, -2.8)],
}


def reach(x: float, y: float, status: str) -> Box:
    """Return the box of a bubble around a point, with its badge if it has one."""
    up = _BADGE - _AT[1] if status in SIGNED else RADIUS
    right = _AT[0] + _BADGE if status in SIGNED else RADIUS
    return Box(x - RADIUS - 1, y - up - 1, RADIUS + right + 2, RADIUS + up + 2)


def bubble(  # noqa: PLR0913, PLR0917 - the place, what it shows, and its colours
    x: float, y: float, text: str, basis: Basis, status: str, theme: Theme
) -> Group:
    """Return a bubble with its number and its badge, around a point."""
    tint = theme.opportunity
    base = baseline(y - SMALL.leading / 2, SMALL)
    items: list[Shape] = [
        Circle(x, y, RADIUS + 2, theme.paper),
        disc(x, y, RADIUS - 1, basis, theme),
        Words(x, base, text, SMALL, tint.ink, "middle"),
    ]
    if status in SIGNED:
        items += badge(x + _AT[0], y + _AT[1], status, theme)
    return Group(tuple(items), "bubble", box=reach(x, y, status))


def disc(x: float, y: float, radius: float, basis: Basis, theme: Theme) -> Circle:
    """Return the disc of a bubble: its ground and its outline say how the value is known."""
    hollow = basis in {"assumed", "proposed"}
    ground = theme.paper if hollow else theme.opportunity.fill
    return Circle(x, y, radius, ground, theme.opportunity.ink, 2, _DASHES[basis])


def badge(x: float, y: float, status: str, theme: Theme) -> tuple[Shape, ...]:
    """Return the badge of a status around a point: a clock hand, an arrowhead or a tick."""
    closed = status == "in-progress"
    dots = [(x + across, y + down) for across, down in _SIGNS[status]]
    sign = Path(
        polyline(dots, closed=closed),
        fill=theme.paper if closed else None,
        line=theme.paper,
        width=1.8,
        round=True,
    )
    return Circle(x, y, _BADGE, theme.ink, theme.paper, 1.5), sign
