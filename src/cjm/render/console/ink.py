"""What a terminal can show: spans of text in a style, and the characters that pictures are made of.

Styles use the sixteen colours that every terminal has and that its user's theme makes readable.
Nothing is told by colour alone.
"""

# ruff: noqa: RUF001 - true minus signs, dashes and quotation marks are meant

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, TypeAlias
from unicodedata import bidirectional

from cjm.render.console.cells import width
from cjm.render.view import Fate
from cjm.render.words import FEELINGS

Style: TypeAlias = Literal[
    "plain",
    "strong",
    "faint",
    "title",
    "stage",
    "pain",
    "gain",
    "idea",
    "+2",
    "+1",
    "0",
    "-1",
    "-2",
]

_CODES: dict[Style, str] = {
    "strong": "1",
    "faint": "2",
    "title": "1",
    "stage": "1;36",
    "pain": "33",
    "gain": "36",
    "idea": "35",
    "+2": "1;36",
    "+1": "36",
    "-1": "33",
    "-2": "1;31",
}
_LEFT_TO_RIGHT = "\N{LEFT-TO-RIGHT MARK}"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one style."""

    text: str
    style: Style = "plain"


Line: TypeAlias = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The characters of a picture. `basis` is how a claim is known; corners are named by compass.

    `faces` run from frustrated to delighted; `lines` are those of a blueprint, from the line of
    interaction down. `before` marks points of an earlier map, `fates` what becomes of a thing.
    """

    basis: dict[str, str]
    truth: str
    rule: str
    flat: str
    up: str
    north_west: str
    north_east: str
    south_west: str
    south_east: str
    zero: str
    dot: str
    to: str
    ellipsis: str
    idea: str
    dash: str
    minus: str
    quotes: tuple[str, str]
    target: str
    band: str
    before: str
    fates: dict[Fate, str]
    lines: tuple[str, str, str]
    faces: tuple[str, ...] = (">:(", ":(", ":|", ":)", ":D")


UNICODE = Glyphs(
    basis={"observed": "●", "partly": "◐", "assumed": "○", "proposed": "◇"},
    truth="★",
    rule="━",
    flat="─",
    up="│",
    north_west="╭",
    north_east="╮",
    south_west="╰",
    south_east="╯",
    zero="┄",
    dot="·",
    to="→",
    ellipsis="…",
    idea="◆",
    dash="–",
    minus="−",
    quotes=("“", "”"),
    target="╌",
    band="┊",
    before="□",
    fates={"stays": "=", "changes": "⇄", "comes": "+", "goes": "×"},
    lines=("━", "╍ ", "┈ "),
)
ASCII = Glyphs(
    basis={"observed": "@", "partly": "%", "assumed": "o", "proposed": "^"},
    truth="*",
    rule="=",
    flat="-",
    up="|",
    north_west=".",
    north_east=".",
    south_west="'",
    south_east="'",
    zero=".",
    dot="-",
    to="->",
    ellipsis="...",
    idea="#",
    dash="-",
    minus="-",
    quotes=('"', '"'),
    target="~",
    band=":",
    before="b",
    fates={"stays": "=", "changes": "!", "comes": "+", "goes": "x"},
    lines=("=", "- ", ". "),
)

# What the words of a view hold besides letters, each in one ASCII character.
_PLAIN = str.maketrans("·–—−•≈‘’“”\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}", "----*~''\"\"  ")


def level(score: float) -> int:
    """Return the nearest of the five steps of the emotion scale, -2 to 2."""
    return max(-2, min(2, int(score + (0.5 if score >= 0 else -0.5))))


def style_of(score: float) -> Style:
    """Return the style of a score."""
    styles: dict[int, Style] = {2: "+2", 1: "+1", 0: "0", -1: "-1", -2: "-2"}
    return styles[level(score)]


def feeling_of(score: float) -> str:
    """Name the nearest step of the scale."""
    return FEELINGS[level(score)]


def sign(score: float, glyphs: Glyphs) -> str:
    """Write a score with its sign and at most one decimal."""
    text = f"{abs(score):g}"
    return f"+{text}" if score > 0 else f"{glyphs.minus}{text}" if score < 0 else text


def fit(text: str, room: int, style: Style = "plain") -> Line:
    """Return a text padded to `room` cells.

    Text from right to left is closed by a mark, so that a terminal that turns it around does not
    turn around the columns beside it.
    """
    padding = " " * max(0, room - width(text))
    mark = _LEFT_TO_RIGHT if turns(text) else ""
    return (Span(mark + text + mark, style), Span(padding))


def turns(text: str) -> bool:
    """Whether a terminal may turn a text around: it holds letters that run from right to left."""
    return not text.isascii() and any(bidirectional(char) in {"R", "AL"} for char in text)


def paint(lines: Iterable[Sequence[Span]], glyphs: Glyphs, *, colour: bool) -> str:
    """Join lines to text, with the codes of their colours or without."""
    text = "".join(_line(line, colour=colour) + "\n" for line in lines)
    return text.translate(_PLAIN) if glyphs is ASCII else text


def _line(line: Sequence[Span], *, colour: bool) -> str:
    text = "".join(span.text for span in line).rstrip()
    if not colour:
        return text
    left, parts = len(text), []
    for style, spans in groupby(line, key=lambda span: span.style):
        run = "".join(span.text for span in spans)
        shown, left = run[:left], left - len(run[:left])
        code = _CODES.get(style, "")
        parts.append(f"\x1b[{code}m{shown}\x1b[0m" if code and shown.strip() else shown)
    return "".join(parts)
