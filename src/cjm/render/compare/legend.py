"""What the marks of a comparison mean, as far as it uses them."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from cjm.render import fates, scores
from cjm.render.compare.curves import arrow
from cjm.render.compare.order import Slots
from cjm.render.compare.panels import Panel
from cjm.render.scene import Circle, Icon, Path, Shape, polyline
from cjm.render.sheet.faces import face
from cjm.render.sheet.footer import Mark
from cjm.render.sheet.plot import dot
from cjm.render.theme import Theme
from cjm.render.view import Fate

WORDS: Final[dict[Fate, str]] = {
    "stays": "stays: both maps say the same",
    "changes": "changes",
    "comes": "comes: only in the map after",
    "goes": "goes: only in the map before",
}
"""What becomes of a touchpoint, in the words of a legend."""

ASSUMED: Final = f"{scores.ASSUMED} (about) rests on something assumed or planned"


def marks(slots: Slots, panels: Sequence[Panel]) -> Iterator[Mark]:
    """Yield the entries of the legend."""
    drawn = {met.fate for met in slots if met}
    for fate in (one for one in fates.ORDER if one in drawn):
        yield 12, _fate(fate), WORDS[fate]
    felt = [one for panel in panels for one in panel.felt if one]
    if any(one.before for one in felt):
        yield 30, _before, "before"
    if any(one.after for one in felt):
        yield 40, _after, "after"
    if any(one.difference for one in felt):
        yield 46, _moved, "better or worse, by so many steps of the scale"
    yield 0, _nothing, ASSUMED


def _fate(fate: Fate) -> Callable[[float, float, Theme], tuple[Shape, ...]]:
    def mark(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
        ink = theme.muted if fate == "stays" else fates.tint(fate, theme).ink
        return (Icon(fates.icon(fate), x, y - 6, 12, ink),)

    return mark


def _before(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    line = Path(polyline([(x, y), (x + 30, y)]), line=theme.muted, width=1.5, round=True)
    return line, dot(x + 15, y, "observed", theme.muted, theme)


def _after(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    line = Path(polyline([(x, y), (x + 40, y)]), line=theme.emotion[1], width=3, round=True)
    return line, Circle(x + 20, y, 10, theme.paper), *face(x + 20, y, 1, "observed", theme, 8)


def _moved(x: float, y: float, theme: Theme) -> tuple[Shape, ...]:
    up = arrow((x, y + 6), (x + 20, y - 6), theme.gain.ink, (0, 0))
    return *up, *arrow((x + 26, y - 6), (x + 46, y + 6), theme.pain.ink, (0, 0))


def _nothing(_: float, __: float, ___: Theme) -> tuple[Shape, ...]:
    return ()
