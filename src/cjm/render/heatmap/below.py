"""Below the heat map: the largest gaps in words, what the totals are, titles that were cut."""

from collections.abc import Iterator, Sequence
from typing import Final

from cjm.render import scores
from cjm.render.heatmap import table
from cjm.render.heatmap.grid import MOST, Grid, Row
from cjm.render.heatmap.shades import NAMES, Shade, shades
from cjm.render.place import Box
from cjm.render.scene import Rect, Shape
from cjm.render.script import clean
from cjm.render.sheet.emotion import diamond
from cjm.render.sheet.footer import Mark
from cjm.render.sheet.frame import Frame, Part, height, lines
from cjm.render.text import wrap
from cjm.render.theme import BODY, CAPTION, STAGE, STRONG, Theme
from cjm.render.view import View
from cjm.scoring.ranking import RankedGap

_NUMBERS: Final = (
    "Numbers are per cent of the largest possible gap. Stage: the mean over all that is judged in it, its own goal "
    "included. Journey: the mean over stages and over what is in no stage. All kinds: the gap score, "
    "weighted over the kinds that have a value."
)


def largest(frame: Frame, found: Grid, top: float) -> Part:
    """Draw the largest gaps as a list: where, of which kind, how sure, and what addresses each.

    How a kind is worked out is said once, at the first of its gaps.
    """
    theme, inner = frame.theme, frame.right - frame.left
    items: list[Shape] = [*lines(("Largest gaps",), (frame.left, top), STAGE, theme.ink)]
    y = top + STAGE.leading + 6
    listed = found.ranked[:MOST]
    for place, one in enumerate(listed):
        new = one.kind not in {before.kind for before in listed[:place]}
        items += table.badge(frame.left + 8, y + STRONG.leading / 2, one.rank, theme)
        for text, style, ink in (
            (_what(one, frame.view), STRONG, theme.ink),
            (_how(one, found, new=new), BODY, theme.muted),
        ):
            parts = wrap(text, style, inner - 26)
            items += lines(parts, (frame.left + 26, y), style, ink)
            y += height(parts, style)
        y += 6
    more = _as_large(found.ranked)
    if more:
        text = f"and {more} more as large as the last of these; cjm score lists all."
        items += lines(wrap(text, CAPTION, inner - 26), (frame.left + 26, y), CAPTION, theme.muted)
        y += CAPTION.leading + 6
    return Part(tuple(items), y + 4)


def _what(one: RankedGap, view: View) -> str:
    numbers = {column.id: f"{column.number} " for column in view.columns}
    subject = one.place.subject
    number = numbers.get(subject.id, "") if subject.kind == "touchpoint" else ""
    stage = " (stage)" if subject.kind == "stage" else ""
    return f"{number}{clean(subject.title)}{stage}: {one.kind} {scores.shown(one.gap)}"


def _how(one: RankedGap, found: Grid, *, new: bool) -> str:
    basis, within = one.gap.basis, scores.interval(one.gap)
    sure = ", ".join(filter(None, ("" if basis == "stated" else scores.BASES[basis], within)))
    by = ", ".join(found.ideas.get(name, name) for name in one.place.opportunities)
    kind = next(kind for kind in found.card.kinds if kind.name == one.kind)
    formula = kind.formula if new else ""
    addressed = f"addressed by {by}" if by else "no opportunity addresses it"
    return " · ".join(filter(None, (sure, addressed, formula)))


def _as_large(ranked: Sequence[RankedGap]) -> int:
    rest = ranked[MOST:]
    return sum(one.rank == ranked[MOST - 1].rank for one in rest) if rest else 0


def notes(frame: Frame, titles: Sequence[str], rows: Sequence[Row], top: float) -> Part:
    """Draw what the numbers are, and the titles that the heads had to cut."""
    people = any(row.persona for row in rows)
    whose = " Rows without a name are everyone's; a persona's leave out what concerns others only."
    told = [_NUMBERS + (whose if people else "")]
    told += [f"Titles in full: {' · '.join(titles)}"] if titles else []
    items: list[Shape] = []
    for text in told:
        parts = wrap(text, CAPTION, frame.right - frame.left)
        items += lines(parts, (frame.left, top), CAPTION, frame.theme.muted)
        top += height(parts, CAPTION) + 4
    return Part(tuple(items), top)


def marks(theme: Theme, *, ranked: bool, assumed: bool, truths: bool) -> Iterator[Mark]:
    """Yield the legend: the steps of the scale, what is hatched, and what is marked."""
    for shade, name in zip(shades(theme), NAMES, strict=True):
        yield 26, _Chip(shade), name
    yield 26, _hatched, f"hatched, {table.DASH}: {table.NOTHING}, which is not zero"
    if assumed:
        yield 8, _tilde, "rests on something assumed"
    if ranked:
        yield 26, _outlined, f"the {MOST} largest gaps"
    if truths:
        yield 10, _truth, "moment of truth: customers decide here"


class _Chip:
    """Draws a step of the scale."""

    def __init__(self, shade: Shade) -> None:
        self._shade = shade

    def __call__(self, x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
        return (Rect(Box(x, y - 7, 26, 14), self._shade.fill, theme.rule, radius=3),)


def _hatched(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    return table.hatched(Box(x, y - 7, 26, 14), theme)


def _outlined(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    return (Rect(Box(x, y - 7, 26, 14), None, theme.ink, 2.4, radius=3),)


def _tilde(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    return lines((scores.ASSUMED,), (x, y - STRONG.leading / 2), STRONG, theme.ink)


def _truth(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    return (diamond(x + 5, y, theme),)
