"""Targets of emotions: how it should feel, as dashed lines in the plot, and whose targets they are."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from cjm.render.place import Dot
from cjm.render.scene import Circle, Path, Shape, polyline
from cjm.render.sheet.plot import BY_SCORE, Plot, Trace, dots
from cjm.render.sheet.rims import rim
from cjm.render.theme import Theme
from cjm.render.view import Point
from cjm.render.words import signed

HALF: Final = 26.0
"""Half the width of a target that everybody shares, in pixels."""

_OWN: Final = 18.0
_RIM: Final = 6.0


class Aim(NamedTuple):
    """A target of a slot, -2 to +2. `owner` is the place of its curve; None: it is that of all."""

    slot: int
    score: float
    owner: int | None

    def told(self, names: Sequence[str]) -> str:
        """Say it, with its owner's name where it has one: `Maria target +1`."""
        name = names[self.owner] if self.owner is not None else ""
        return f"{name} target {signed(self.score)}".lstrip()


class Mark(NamedTuple):
    """Where a target is drawn: its middle, and half its width."""

    middle: Dot
    half: float
    trace: Trace | None


def aims(curves: Sequence[Sequence[Point]]) -> Iterator[Aim]:
    """Yield the targets of curves by slot; once where all curves are there and share one."""
    found: dict[int, dict[int, float | None]] = {}
    for place, points in enumerate(curves):
        for point in points:
            found.setdefault(point.slot, {})[place] = point.target
    for slot, wanted in found.items():
        scores = {*wanted.values()}
        if len(wanted) == len(curves) and len(scores) == 1:
            yield from (Aim(slot, score, None) for score in scores if score is not None)
        else:
            yield from (Aim(slot, score, at) for at, score in wanted.items() if score is not None)


def marks(plot: Plot, drawn: Sequence[Trace]) -> Iterator[Mark]:
    """Yield where targets stand: at the middle of their column, or above the point of their curve."""
    for aim in aims([own.points for own in drawn]):
        y = plot.y(aim.score)
        if aim.owner is None:
            yield Mark((plot.columns.centre(aim.slot), y), HALF, None)
            continue
        own = drawn[aim.owner]
        spots = zip(own.points, dots(plot, drawn, aim.owner), strict=True)
        x = next(x for point, (x, _) in spots if point.slot == aim.slot)
        yield Mark((x, y), _OWN, own)


def draw(plot: Plot, drawn: Sequence[Trace]) -> Iterator[Shape]:
    """Draw each slot's targets; one that is not everybody's has the colour and rim of its curve."""
    for (x, y), half, own in marks(plot, drawn):
        if own is None or own.style.ink == BY_SCORE:
            yield target(x, y, plot.theme, half)
            continue
        yield target(x, y, plot.theme, half)._replace(line=own.style.ink)
        if own.style.rim:
            yield from rim(own.style.rim, x, y, _RIM, own.style.ink)
            yield Circle(x, y, _RIM - 2.5, plot.ground)


def target(x: float, y: float, theme: Theme, half: float = HALF) -> Path:
    """Return the mark of a target: a short dashed line."""
    return Path(polyline([(x - half, y), (x + half, y)]), line=theme.ink, width=2, dash="5 4")
