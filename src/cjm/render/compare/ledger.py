"""What brings which part of the difference of the gap score, as columns of small lines."""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Final, NamedTuple

from cjm.render import differences
from cjm.render.compare.bringing import opportunities
from cjm.render.compare.maps import Maps
from cjm.render.scene import Shape, Words
from cjm.render.scores import shown
from cjm.render.script import clean
from cjm.render.sheet.frame import baseline, height, lines
from cjm.render.text import width, wrap
from cjm.render.theme import CAPTION, SMALL, Theme
from cjm.render.words import words
from cjm.scoring.comparison import Share

_COLUMN: Final = 300.0
_MOST: Final = 420.0
_GAP: Final = 24.0
_LEAD: Final = 5.0


def parts(maps: Maps) -> tuple[tuple[str, str], ...]:
    """Return the parts of the difference of the gap score in points, each with what brings it."""
    return tuple(
        (shown(share.points), _named(share, maps))
        for share in maps.found.shares
        if round(share.points.value, 1)
    )


def _named(share: Share, maps: Maps) -> str:
    known = opportunities(maps)
    titles = (clean(known[name].title) if name in known else words(name) for name in share.by)
    names = {one.id: clean(one.title) for one in maps.found.touchpoints}
    brought = " + ".join(titles) or differences.source(share, names)
    told = "; ".join(map(clean, differences.handovers(share, maps.found)))
    return f"{brought} ({told})" if told else brought


class Ledger(NamedTuple):
    """Parts with their lines broken, in columns of a width; `figure` is how wide the numbers are."""

    columns: tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]
    width: float
    figure: float

    @classmethod
    def of(cls, told: Sequence[tuple[str, str]], room: float) -> "Ledger":
        """Break parts into as many columns as there is room for."""
        if not told:
            return cls((), room, 0)
        most = max(1, min(int((room + _GAP) // (_COLUMN + _GAP)), len(told)))
        wide = min(_MOST, (room - (most - 1) * _GAP) / most)
        figure = max(width(number, SMALL) for number, _ in told)
        made = [(number, wrap(text, CAPTION, wide - figure - 8)) for number, text in told]
        long = ceil(len(made) / most)
        columns = (tuple(made[first : first + long]) for first in range(0, len(made), long))
        return cls(tuple(columns), wide, figure)

    @property
    def height(self) -> float:
        """How tall the longest column is."""
        return max((sum(map(_height, column)) for column in self.columns), default=0)

    def draw(self, at: tuple[float, float], theme: Theme) -> Iterator[Shape]:
        """Draw the columns from their top left."""
        for place, column in enumerate(self.columns):
            x, y = at[0] + place * (self.width + _GAP) + self.figure, at[1]
            for number, text in column:
                y += _LEAD
                yield Words(x, baseline(y, SMALL), number, SMALL, theme.ink, "right")
                yield from lines(text, (x + 8, y), CAPTION, theme.ink)
                y += height(text, CAPTION)


def _height(part: tuple[str, tuple[str, ...]]) -> float:
    return _LEAD + height(part[1], CAPTION)
