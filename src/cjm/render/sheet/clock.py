"""The mark of old evidence: a small clock."""

from cjm.render.scene import Circle, Path, Shape, polyline
from cjm.render.theme import Theme


def clock(x: float, y: float, ink: str, theme: Theme, radius: float = 6) -> tuple[Shape, ...]:
    """Return a clock around a point."""
    hands = [(x, y - radius * 0.57), (x, y), (x + radius * 0.43, y + radius * 0.25)]
    line = Path(polyline(hands), line=ink, width=1.3, round=True)
    return Circle(x, y, radius, theme.paper, ink, 1.3), line
