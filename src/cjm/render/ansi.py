"""Colour and width for terminals, without a library: reports of findings must start fast."""

import unicodedata
from typing import Literal, TypeAlias

Ink: TypeAlias = Literal["red", "green", "yellow", "blue", "cyan", "bold", "dim"]

_CODES: dict[Ink, str] = {
    "red": "1;31",
    "green": "32",
    "yellow": "1;33",
    "blue": "1;34",
    "cyan": "36",
    "bold": "1",
    "dim": "2",
}


def paint(text: str, ink: Ink, *, colour: bool) -> str:
    """Return text in a colour, or as it is."""
    return f"\033[{_CODES[ink]}m{text}\033[0m" if colour and text else text


def width(text: str) -> int:
    """Return how many columns a terminal gives to a text: two for CJK and emoji, none for marks."""
    return len(text) if text.isascii() else sum(map(_character_width, text))


def clean(text: str) -> str:
    """Replace control characters, so that text from a file cannot steer the terminal."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() or character in _FORMATS else "\ufffd"
        for character in text
    )


_FORMATS = "\u200c\u200d\u200e\u200f"
"""Joiners and direction marks: invisible, and needed to write some scripts and emoji."""


def _character_width(character: str) -> int:
    if unicodedata.combining(character) or character in _FORMATS or character == "\ufe0f":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
