"""Writing whose letters join, change or pile up, taken apart so that documents keep it as text.

A PDF tells readers of each glyph which characters it stands for. That fails where letters and their
dots or vowels are glyphs apart, as in Noto Sans Arabic: typst gives every one of them the characters
of the whole group, and what is copied repeats itself. So such writing is shaped here. Each group
of glyphs that belongs together becomes one drawing in a font made for the document, in the place of
the first of its characters; the others are there without ink. Every character is one glyph then.

Where a character is drawn in several ways, the feature `aalt` says which, counted from 1.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Final, NamedTuple

import uharfbuzz

from cjm.render import carried
from cjm.render.carried import Carried
from cjm.render.runs import Region, Run, is_hidden, runs
from cjm.render.typeset.values import quoted

_MOST: Final = 200
"""The most drawings of a character in one font: a feature counts to 255."""

PRELUDE: Final = """\
#let v(f, k, c, ..t) = text(font: f, script: "latn", features: (aalt: k, cv99: c), ..t)
"""
"""What spelled text needs. `c` keeps a mark from being taken as part of the letter before."""


class Drawing(NamedTuple):
    """What is drawn in the place of a character.

    `advance` is its width; `glyphs` are glyphs of the font that it is taken from, with their places.
    All lengths are in units of that font.
    """

    advance: int
    glyphs: tuple[tuple[int, int, int], ...] = ()


class Made(NamedTuple):
    """A font to be made: its family, where its glyphs are from, and how its characters are drawn."""

    family: str
    source: Carried
    weight: int
    drawings: dict[str, list[Drawing]]


class Speller:
    """Writes text down for typst, and remembers the fonts that it takes."""

    def __init__(self, place: Region) -> None:
        """Take the region whose ideographs are drawn."""
        self._place = place
        self._made: dict[tuple[Carried, int, int], Made] = {}

    @property
    def fonts(self) -> tuple[Made, ...]:
        """The fonts that the text written so far takes."""
        return tuple(self._made.values())

    def said(self, text: str, weight: int) -> str:
        """Return text as values of typst that follow one another."""
        return "; ".join(self._parts(text, weight))

    def _parts(self, text: str, weight: int) -> Iterator[str]:
        plain = ""
        for run in runs(text, self._place):
            spelled = self._spelled(run, weight)
            if not spelled:
                plain += run.text
                continue
            if plain:
                yield quoted(plain)
                plain = ""
            for how, same in groupby(spelled, key=lambda one: one[1:]):
                family, number, turn = how
                shown = "".join(char for char, *_ in same)
                yield f"v({quoted(family)}, {number}, {turn}, {quoted(shown)})"
        if plain:
            yield quoted(plain)

    def _spelled(self, run: Run, weight: int) -> list[tuple[str, str, int, int]]:
        """Return each character with its family, the number of its drawing and its turn; nothing for plain text."""
        if not isinstance(run.font, Carried) or run.font.is_emoji:
            return []
        groups = list(_groups(run.text, run.font, weight))
        if any(not glyph for _, drawing, _ in groups for glyph, *_ in drawing.glyphs):
            return []  # a mark of another script: typst looks for it in other fonts
        if run.font.is_cjk and all(_is_plain(*group, run.font, weight) for group in groups):
            return []
        return [
            (char, *self._number(run.font, weight, char, drawing), turn)
            for text, drawing, rtl in groups
            for char, drawing, turn in _shares(text, drawing, rtl=rtl)
        ]

    def _number(self, font: Carried, weight: int, char: str, drawing: Drawing) -> tuple[str, int]:
        for bank in range(len(self._made) + 1):
            key = font, weight, bank
            family = f"{font.family} {bank + 1}"
            made = self._made.setdefault(key, Made(family, font, weight, {}))
            known = made.drawings.setdefault(char, [])
            if drawing in known:
                return family, known.index(drawing) + 1
            if len(known) < _MOST:
                known.append(drawing)
                return family, len(known)
        raise AssertionError("the last font is always a new one")


def _groups(text: str, font: Carried, weight: int) -> Iterator[tuple[str, Drawing, bool]]:
    """Yield what is shaped as one, in the order of the text: its characters, its drawing, and whether it runs from right to left."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(carried.shaping(font, weight), buffer)
    glyphs = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
    starts = sorted({info.cluster for info, _ in glyphs})
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        x, drawn = 0, []
        for info, place in glyphs:
            if info.cluster == start:
                drawn.append((info.codepoint, x + place.x_offset, place.y_offset))
                x += place.x_advance
        yield text[start:end], Drawing(x, tuple(drawn)), buffer.direction == "rtl"


def _is_plain(text: str, drawing: Drawing, _: bool, font: Carried, weight: int) -> bool:  # noqa: FBT001 - the direction
    """Whether a character is drawn as its own glyph, as typst does it by itself."""
    own = carried.shaping(font, weight).get_nominal_glyph(ord(text[0]))
    return len(text) == 1 and drawing.glyphs == ((own, 0, 0),)


def _shares(text: str, drawing: Drawing, *, rtl: bool) -> Iterator[tuple[str, Drawing, int]]:
    """Yield each character with its share of the width, the first with all the ink, and its turn.

    Marks have turns of their own, so that no two neighbours are taken for one.
    """
    seen = [char for char in text[1:] if not is_hidden(char)]
    share = drawing.advance // (len(seen) + 1)
    rest = share * len(seen)
    moved = tuple((glyph, x - rest, y) if rtl else (glyph, x, y) for glyph, x, y in drawing.glyphs)
    yield text[0], Drawing(drawing.advance - rest, moved), 0
    for place, char in enumerate(text[1:]):
        yield char, Drawing(0 if is_hidden(char) else share), 1 + place % 2
