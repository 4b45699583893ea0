"""Below the heat map: the largest gap of each kind in words, what the totals are, titles that were cut."""

from collections.abc import Iterator, Sequence
from typing import Final

from cjm.render import scores
from cjm.render.heatmap import table
from cjm.render.heatmap.grid import Grid, Largest, Row
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

_TITLE: Final = "Largest gap of each kind"
_NUMBERS: Final = (
    "Numbers are per cent of the largest possible gap. Stage: the mean over all that is judged in it, its own goal "
    "included. Journey: the mean over stages and over what is in no stage. All kinds: the gap score, "
    "weighted over the kinds that have a value."
)


def largest(frame: Frame, found: Grid, top: float) -> Part:
    """Draw the largest gap of each kind as a list: where, how sure, and what addresses it."""
    theme, inner = frame.theme, frame.right - frame.left
    items: list[Shape] = [*lines((_TITLE,), (frame.left, top), STAGE, theme.ink)]
    y = top + STAGE.leading + 6
    for one in found.largest:
        items += table.badge(frame.left + 8, y + STRONG.leading / 2, one.number, theme)
        for text, style, ink in (
            (_what(one, frame.view), STRONG, theme.ink),
            (_how(one, found, frame.view), BODY, theme.muted),
        ):
            parts = wrap(text, style, inner - 26)
            items += lines(parts, (frame.left + 26, y), style, ink)
            y += height(parts, style)
        y += 6
    return Part(tuple(items), y + 4)


def _what(one: Largest, view: View) -> str:
    places = [_place(gap, view) for gap in one.marked]
    more = [f"and {one.more} more as large"] if one.more else []
    size = scores.shown(one.gaps[0].gap)
    return f"{one.kind.name.capitalize()} {size}: {', '.join([*places, *more])}"


def _how(one: Largest, found: Grid, view: View) -> str:
    """Say what the kind finds, how sure that is, and what addresses it."""
    first = one.gaps[0].gap
    basis = "" if first.basis == "stated" or len(one.gaps) > 1 else scores.BASES[first.basis]
    sure = ", ".join(filter(None, (basis, "" if len(one.gaps) > 1 else scores.interval(first))))
    by = dict.fromkeys(
        found.ideas.get(name, name) for gap in one.marked for name in gap.place.opportunities
    )
    bare = [_place(gap, view) for gap in one.marked if not gap.place.opportunities]
    meaning = one.kind.meaning[0].upper() + one.kind.meaning[1:]
    addressed = f"addressed by {', '.join(by)}" if by else ""
    none = f"no opportunity addresses {', '.join(bare) if by else 'it'}" if bare else ""
    return " \N{MIDDLE DOT} ".join(filter(None, (meaning, sure, addressed, none)))


def _place(one: RankedGap, view: View) -> str:
    numbers = {column.id: f"{column.number} " for column in view.columns}
    subject = one.place.subject
    number = numbers.get(subject.id, "") if subject.kind == "touchpoint" else ""
    stage = " (stage)" if subject.kind == "stage" else ""
    return f"{number}{clean(subject.title)}{stage}"


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


def marks(theme: Theme, *, marked: bool, assumed: bool, truths: bool) -> Iterator[Mark]:
    """Yield the legend: the steps of the scale, what is hatched, and what is marked."""
    for shade, name in zip(shades(theme), NAMES, strict=True):
        yield 26, _Chip(shade), name
    yield 26, _hatched, f"hatched, {table.DASH}: {table.NOTHING}, which is not zero"
    if assumed:
        yield 8, _tilde, "rests on something assumed"
    if marked:
        yield 26, _outlined, "the largest gap of its kind"
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
