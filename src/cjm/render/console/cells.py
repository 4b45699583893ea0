"""Text in terminal cells: how wide it is, where it may break, and cutting without halves.

A terminal gives ideographs and most emoji two cells, marks and joiners none. Characters that are
drawn as one (a letter with its marks, an emoji with its skin tone or joined to others) stay
together.
"""

# ruff: noqa: RUF001 - the marks of other scripts look like ASCII ones; they are meant

import re
import unicodedata
from collections.abc import Iterator

from rich.cells import cell_len

from cjm.render.script import clusters

_NEVER_FIRST = frozenset(
    "、。，．・：；？！）］｝〉》」』】〕〗ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…’”%％"
)
_NEVER_LAST = frozenset("（［｛〈《「『【〔〖‘“")
_WIDE = frozenset("WF")
# A word of a Latin-like script may be parted after these, as addresses and codes are.
_AFTER = re.compile(r"(?<=[/_.\-–—?&=@:])(?=\w)")


def width(text: str) -> int:
    """Return how many cells a text takes."""
    return cell_len(text)


def wrap(text: str, room: int) -> list[str]:
    """Break a text into lines of at most `room` cells (at least 2).

    Lines break at blanks and between ideographs; a word that is longer than a line after `/ _ .`
    and the like, and where it has none, between characters.
    """
    lines = [""]
    for piece in _pieces(text):
        if width((lines[-1] + piece).rstrip()) <= room:
            lines[-1] += piece
            continue
        if lines[-1]:
            lines.append("")
        for part in _parts(piece, room):
            if width((lines[-1] + part).rstrip()) > room:
                lines.append("")
            lines[-1] += part
    return [line.rstrip() for line in lines if line.strip()]


def cut(text: str, room: int, tail: str = "…") -> str:
    """Return as much of a text as fits, with `tail` where something is missing."""
    if width(text) <= room:
        return text
    held = ""
    for char in clusters(text):
        if width(held + char) > room - width(tail):
            break
        held += char
    return held.rstrip() + tail


def _pieces(text: str) -> Iterator[str]:
    """Go through the stretches that a line must not part: words with the blanks behind them."""
    held = ""
    for char in clusters(text):
        if held and _may_break(held, char):
            yield held
            held = ""
        held += char
    if held:
        yield held


def _may_break(held: str, char: str) -> bool:
    if char == " ":
        return False
    if held[-1] == " ":
        return True
    if char[0] in _NEVER_FIRST or held[-1] in _NEVER_LAST:
        return False
    return _is_wide(char[0]) or _is_wide(held[-1])


def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in _WIDE


def _parts(piece: str, room: int) -> Iterator[str]:
    if width(piece.rstrip()) <= room:
        yield piece
        return
    for part in _AFTER.split(piece):
        if width(part.rstrip()) <= room:
            yield part
        else:
            yield from clusters(part)
