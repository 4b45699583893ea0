"""How wide text is, and where it may break.

Widths come from HarfBuzz over Inter, word by word (a line's width is that of its words and the
spaces between, 0.02 % off a browser's), and over the fonts of the extras for scripts that Inter does
not have. Where no extra is installed, the reader's fonts draw them: their widths are then taken on
the wide side of common fonts.

Breaks follow UAX #14 in what matters for short texts: at spaces, after hyphens and dashes between
words, around ideographs (but Korean breaks at spaces) and not before closing or after opening punctuation. A word that is wider
than its line breaks after `/ _ . -` and their like, else between characters; nothing is hyphenated.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import uharfbuzz

from cjm.render import carried, fonts, runs
from cjm.render.script import clusters
from cjm.render.theme import Type

_ELLIPSIS: Final = "\N{HORIZONTAL ELLIPSIS}"
_CACHE: Final = 50_000

_WIDE: Final = 1.0
_EMOJI: Final = 1.38
_OTHER: Final = 0.72
_WIDTHS: Final = {"AL": 0.62, "R": 0.62, "AN": 0.6}

_NOT_BEFORE: Final = frozenset({"Pe", "Pf", "Po", "Pd", "Lm", "Mn"})
_NOT_AFTER: Final = frozenset({"Ps", "Pi", "Sc"})
_WIDE_FROM: Final = "\u1100"
_HANGUL: Final = ("\uac00", "\ud7a3")
_KANA: Final = range(0x3041, 0x3100)
_AFTER_HYPHEN: Final = re.compile(
    r"(?<=[^\W\d_]{3}[-\u2010])(?=[^\W\d_]{3})|(?<=[\u2013\u2014])(?=\w)"
)
_IN_CODE: Final = re.compile(r"(?<=[/_.\-,;:?&=@#+|\\])(?![/_.\-,;:?&=@#+|\\])|(?<=[a-z])(?=[A-Z])")
_JOINERS: Final = frozenset("\u200d\ufe0e\ufe0f\u20e3")

_LOOSE: Final = " \N{NO-BREAK SPACE},;:·"
"""What does not stand before an ellipsis."""


@lru_cache(maxsize=_CACHE)
def width(text: str, style: Type) -> float:
    """Return the width of text in one line, in pixels."""
    words = text.split(" ")
    return sum(_word(word, style) for word in words) + (len(words) - 1) * _word(" ", style)


@lru_cache(maxsize=_CACHE)
def wrap(text: str, style: Type, most: float) -> tuple[str, ...]:
    """Break text into lines of at most `most` pixels; one character always fits.

    Joined again (with the spaces that stood at the breaks) the lines are the text.
    """
    lines: list[str] = []
    line, used = "", 0.0
    space = _word(" ", style)
    for word, spaced in _pieces(text, style, most):
        wide = _word(word, style)
        gap = space if spaced and line else 0.0
        if line and used + gap + wide > most:
            lines.append(line)
            line, used = word, wide
        else:
            line += (" " if gap else "") + word
            used += gap + wide
    return (*lines, line) if line else tuple(lines)


def cut(text: str, style: Type, most: float, rows: int) -> tuple[str, ...]:
    """Break text into at most `rows` lines; an ellipsis ends the last one if something is left out."""
    lines = wrap(text, style, most)
    if len(lines) <= rows:
        return lines
    held = lines[rows - 1]
    while held and width(held + _ELLIPSIS, style) > most:
        before, space, _ = held.rpartition(" ")
        held = before if space else "".join([*clusters(held)][:-1])
    return (*lines[: rows - 1], held.rstrip(_LOOSE) + _ELLIPSIS)


def is_inter(text: str) -> bool:
    """Whether every character of a text is one that Inter has."""
    return text.isascii() or all(char == " " or fonts.covers(char) for char in text)


def joins(char: str) -> bool:
    """Whether a character is shown with the one before it: a mark, a joiner, a variation."""
    return char in _JOINERS or unicodedata.category(char) in {"Mn", "Me", "Mc", "Cf"}


def spaced(before: str, after: str) -> bool:
    """Whether a space stood where a text was broken into two lines, as far as they tell."""
    if not before or not after or _ideographic(before[-1]) or _ideographic(after[0]):
        return False
    return not _IN_CODE.search(before[-1] + after[0])


def _pieces(text: str, style: Type, most: float) -> Iterator[tuple[str, bool]]:
    """Yield what must stay in one line, and whether a space stands before it."""
    for word in text.split(" "):
        first = True
        for part in _parts(word):
            fits = _word(part, style) <= most
            for piece in (part,) if fits else _broken(part, style, most):
                yield piece, first
                first = False


@lru_cache(maxsize=_CACHE)
def _parts(word: str) -> tuple[str, ...]:
    """Split a word where a line may end inside it."""
    if word.isascii():
        return tuple(_AFTER_HYPHEN.split(word)) if "-" in word and _is_prose(word) else (word,)
    parts: list[str] = []
    for cluster in clusters(word):
        if parts and not _breaks(parts[-1], cluster):
            parts[-1] += cluster
        else:
            parts.append(cluster)
    return tuple(parts)


def _is_prose(word: str) -> bool:
    return "/" not in word and "_" not in word and "." not in word[:-1]


def _breaks(before: str, after: str) -> bool:
    """Whether a line may end between two pieces: where an ideograph or an emoji touches."""
    if _stays(after[0]) or unicodedata.category(before[-1]) in _NOT_AFTER:
        return False
    return _ideographic(before[-1]) or before[-1] in _JOINERS or _ideographic(after[0])


def _stays(char: str) -> bool:
    """Whether a line may not begin with a character: closing punctuation, small kana, marks."""
    small = ord(char) in _KANA and " SMALL " in unicodedata.name(char, "")
    return small or unicodedata.category(char) in _NOT_BEFORE


def _broken(word: str, style: Type, most: float) -> Iterator[str]:
    """Break a word that is wider than a line."""
    for part in _IN_CODE.split(word):
        if _word(part, style) <= most:
            yield part
            continue
        held = ""
        for cluster in clusters(part):
            if held and _word(held + cluster, style) > most:
                yield held
                held = ""
            held += cluster
        if held:
            yield held


def _ideographic(char: str) -> bool:
    """Whether lines break around a character; not around Hangul, which is written in words."""
    if char < _WIDE_FROM or _HANGUL[0] <= char <= _HANGUL[1]:
        return False
    return unicodedata.east_asian_width(char) in "WF" or "\U0001f000" <= char <= "\U0001faff"


@lru_cache(maxsize=_CACHE)
def _word(word: str, style: Type) -> float:
    return sum(_run(run, style) for run in runs.runs(word))


def _run(run: runs.Run, style: Type) -> float:
    if run.font is None:
        return style.size * sum(map(_guess, clusters(run.text)))
    if run.font == "Inter":
        font, features = fonts.font(style.weight, italic=style.italic), fonts.FEATURES
        return _shaped(run.text, font, features) * style.size
    return _shaped(run.text, carried.shaping(run.font, style.weight), {}) * style.size


def _shaped(word: str, font: uharfbuzz.Font, features: dict[str, bool]) -> float:
    """Return the width of text in one font, in ems."""
    if not word:
        return 0.0
    buffer = uharfbuzz.Buffer()
    buffer.add_str(word)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer, features)
    advance = sum(position.x_advance for position in buffer.glyph_positions)
    em: int = font.face.upem
    return float(advance) / em


def _guess(cluster: str) -> float:
    """Return the width of a character that Inter lacks, in ems, as common fonts have it at most."""
    char = cluster[0]
    if unicodedata.category(char) in {"Mn", "Me", "Cf", "Cc"}:
        return 0.0
    if ord(char) >= 0x1F000 or cluster[-1] == "\ufe0f":  # noqa: PLR2004 - where emoji begin
        return _EMOJI if unicodedata.category(char) != "Lo" else _WIDE
    if unicodedata.east_asian_width(char) in "WF":
        return _WIDE
    return _WIDTHS.get(unicodedata.bidirectional(char), _OTHER)
