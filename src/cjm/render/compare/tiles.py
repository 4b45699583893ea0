"""The strip of figures: the gap score and mean emotions before and after, and what changes."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from cjm.render import differences, fates
from cjm.render.compare.about import brought, counts
from cjm.render.compare.curves import arrow
from cjm.render.compare.ledger import Ledger, parts
from cjm.render.compare.maps import Maps
from cjm.render.compare.order import Slots
from cjm.render.place import Box
from cjm.render.scene import Group, Icon, Rect, Shape, Words
from cjm.render.sheet.frame import Frame, Part, baseline, height, lines
from cjm.render.text import width, wrap
from cjm.render.theme import BODY, CAPTION, SMALL, SPACING, STAGE, STRONG, TITLE, Theme
from cjm.render.view import Fate
from cjm.scoring.comparison import Pair

_GAP: Final = 12.0
_LEAST: Final = 236.0
_MOST: Final = 330.0
_PAD: Final = 14.0
_ARROW: Final = 34.0
_ROW: Final = 19.0
_SEEN: Final = 0.05
_LEDGER: Final = 640.0


class Tile(NamedTuple):
    """A figure with its name: numbers before and after, or lines with marks, and notes below.

    `better` says whether the difference is good news; None where it is neither. `parts` are numbers
    that add up to a difference, each with what brings it; a tile that has some takes the rest of
    its row.
    """

    title: str
    sides: tuple[str, str] | None = None
    change: str = ""
    better: bool | None = None
    marked: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()


def tiles(maps: Maps, slots: Slots) -> Iterator[Tile]:
    """Yield the tiles of a comparison."""
    found = maps.found
    if found.same:
        yield Tile(differences.SAME, notes=("Both maps say the same of every touchpoint.",))
    elif found.gap.difference is None:
        yield Tile("Gap score", notes=(differences.NO_GAP,))
    if found.gap.difference is not None:
        verdict = differences.verdict(found) if found.gap.differs else None
        scope = differences.scope(found) if maps.whole else None
        notes = tuple(filter(None, (scope, verdict)))
        yield _figure(differences.gap_title(found), found.gap, -1, notes)
    for persona, pair in found.experiences:
        if pair.before or pair.after:
            name = f"Mean emotion of {maps.person(persona)}" if persona else "Mean emotion"
            yield _figure(name, pair, 1, ())
    marked = tuple(
        (fates.icon(fate), f"{count} {_verb(fate, count)}") for fate, count in counts(maps)
    )
    yield Tile("Touchpoints", marked=marked)
    if not found.same:
        yield _brought(maps, slots)


def _brought(maps: Maps, slots: Slots) -> Tile:
    told = parts(maps)
    title = "What brings it about"
    return Tile(
        f"{title}, in points of the gap score" if told else title, notes=brought(slots), parts=told
    )


def _verb(fate: Fate, count: int) -> str:
    return fate if count == 1 else {"goes": "go"}.get(fate, fate.removesuffix("s"))


def _figure(title: str, pair: Pair, good: int, notes: tuple[str, ...]) -> Tile:
    if pair.difference is None:
        return Tile(title, differences.sides(pair), notes=("only one of the maps has it",))
    if not pair.differs:
        return Tile(title, ("", differences.sides(pair)[1]), "as before", notes=notes)
    text, within = differences.difference(pair)
    better = pair.difference.value * good > 0 if abs(pair.difference.value) >= _SEEN else None
    change = f"{text} ({within})" if within else text
    return Tile(title, differences.sides(pair), change, better, notes=notes)


class _Made(NamedTuple):
    tile: Tile
    width: float
    title: tuple[str, ...]
    notes: tuple[tuple[str, ...], ...]
    ledger: Ledger

    @property
    def height(self) -> float:
        """How tall the tile is."""
        figure = TITLE.leading + 2 if self.tile.sides else 0
        change = STRONG.leading if self.tile.change else 0
        notes = sum(height(note, CAPTION) + 3 for note in self.notes)
        rows = _ROW * len(self.tile.marked)
        inner = figure + change + rows + notes + self.ledger.height
        return height(self.title, SMALL) + 4 + inner + 2 * _PAD


def draw(frame: Frame, top: float, told: Sequence[Tile]) -> Part:
    """Draw tiles side by side, in as many rows as they need."""
    items: list[Shape] = []
    for row, wide in _rows(told, frame.right - frame.left):
        lefts = [frame.left + place * (wide + _GAP) for place in range(len(row))]
        made = [
            _made(tile, frame.right - left if tile.parts else wide)
            for tile, left in zip(row, lefts, strict=True)
        ]
        tall = max(one.height for one in made)
        for one, left in zip(made, lefts, strict=True):
            box = Box(left, top, one.width, tall)
            items.append(Group(tuple(_tile(one, box, frame.theme)), "card", box=box))
        top += tall + _GAP
    return Part(tuple(items), top - _GAP)


def _rows(told: Sequence[Tile], room: float) -> Iterator[tuple[Sequence[Tile], float]]:
    """Yield tiles that stand side by side, and how wide they are.

    A last one with parts gets the rest of its row, or a row of its own where the rest is narrow.
    """
    most, wide = _fitting(len(told), room)
    rest = room - ((len(told) - 1) % most) * (wide + _GAP)
    alone = bool(told[-1].parts) and rest < _LEDGER
    shown = told[:-1] if alone else told
    if alone:
        most, wide = _fitting(len(shown), room)
    for first in range(0, len(shown), most):
        yield shown[first : first + most], wide
    if alone:
        yield told[-1:], room


def _fitting(count: int, room: float) -> tuple[int, float]:
    """Return how many tiles fit side by side, and how wide they then are."""
    most = max(1, min(count, int((room + _GAP) // (_LEAST + _GAP))))
    return most, min(_MOST, (room - (most - 1) * _GAP) / most)


def _made(tile: Tile, wide: float) -> _Made:
    room = wide - 2 * _PAD
    notes = tuple(wrap(note, CAPTION, room) for note in tile.notes)
    ledger = Ledger.of(tile.parts, room)
    return _Made(tile, wide, wrap(tile.title, SMALL, room), notes, ledger)


def _tile(made: _Made, box: Box, theme: Theme) -> Iterator[Shape]:
    tile, left, y = made.tile, box.x + _PAD, box.y + _PAD
    yield Rect(box, theme.band, theme.card.line, radius=SPACING.radius)
    yield from lines(made.title, (left, y), SMALL, theme.muted)
    y += height(made.title, SMALL) + 4
    ink = theme.muted if tile.better is None else theme.gain.ink if tile.better else theme.pain.ink
    if tile.sides:
        yield from _sides(tile.sides, (left, y), ink, theme)
        y += TITLE.leading + 2
    if tile.change:
        yield from lines((tile.change,), (left, y), STRONG, ink)
        y += STRONG.leading
    for mark, text in tile.marked:
        yield Icon(mark, left, y + (_ROW - 12) / 2, 12, theme.ink)
        yield from lines((text,), (left + 20, y + (_ROW - BODY.leading) / 2), BODY, theme.ink)
        y += _ROW
    for note in made.notes:
        yield from lines(note, (left, y + 3), CAPTION, theme.muted)
        y += height(note, CAPTION) + 3
    yield from made.ledger.draw((left, y), theme)


def _sides(
    sides: tuple[str, str], at: tuple[float, float], ink: str, theme: Theme
) -> Iterator[Shape]:
    (x, y), (before, after) = at, sides
    base = baseline(y, TITLE)
    if not before:
        yield Words(x, base, after, TITLE, theme.ink)
        return
    yield Words(x, base, before, STAGE, theme.muted)
    start = x + width(before, STAGE) + 10
    middle = y + TITLE.leading / 2
    yield from arrow((start, middle), (start + _ARROW, middle), ink, (0, 0))
    yield Words(start + _ARROW + 10, base, after, TITLE, theme.ink)
