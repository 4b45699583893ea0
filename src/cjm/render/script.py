"""Text before it is drawn: made clean, and asked for its direction.

Light on purpose: only `unicodedata`, so that a view can be decided without loading a font.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

Direction: TypeAlias = Literal["ltr", "rtl"]

# C0 and C1 controls, unpaired surrogates and noncharacters: XML 1.0 forbids them or readers choke.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
# Blanks where a line may break, and line ends; no-break spaces stay what they are.
_BLANKS = re.compile("[ \t\n\r\u2028\u2029\u1680\u2000-\u2006\u2008-\u200a\u205f]+")
_WRITINGS = (
    ("ja", "\u3041", "\u30ff"),
    ("ko", "\uac00", "\ud7a3"),
    ("zh", "\u4e00", "\u9fff"),
    ("he", "\u05d0", "\u05ea"),
    ("und-Arab", "\u0620", "\u06ff"),
)
_JOINER = "\N{ZERO WIDTH JOINER}"
_EXTENDING = frozenset({"Mn", "Me", "Mc", "Cf"})
# Explicit direction marks could turn the text of a neighbour around.
_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    """Return text in one line and composed form (NFC), forbidden characters shown as `\ufffd`.

    Runs of blanks and line ends become one space; explicit bidirectional overrides go.
    """
    shown = _FORBIDDEN.sub("\ufffd", unicodedata.normalize("NFC", _OVERRIDES.sub("", text)))
    return _BLANKS.sub(" ", shown).strip(" ")


def clusters(text: str) -> Iterator[str]:
    """Yield what readers see as one character each: a base with its marks, a joined emoji, a flag."""
    held = ""
    for char in text:
        if held and not _belongs(held, char):
            yield held
            held = ""
        held += char
    if held:
        yield held


def _belongs(held: str, char: str) -> bool:
    if held[-1] == _JOINER or "\U0001f3fb" <= char <= "\U0001f3ff":  # skin colours
        return True
    if "\U0001f1e6" <= char <= "\U0001f1ff":  # two of these letters make a flag
        return len(held) == 1 and "\U0001f1e6" <= held <= "\U0001f1ff"
    return unicodedata.category(char) in _EXTENDING


def language(texts: Iterable[str]) -> str:
    """Return the language tag that the writing itself tells, `und` (undetermined) for most.

    It matters for ideographs, which Chinese and Japanese fonts draw differently.
    """
    text = "".join(texts)
    for tag, first, last in _WRITINGS:
        if any(first <= char <= last for char in text):
            return tag
    return "und"


def direction(text: str) -> Direction | None:
    """Return the direction of the first strong character (rule P2 of UAX #9); None without one."""
    if text.isascii():
        return "ltr" if any(char.isalpha() for char in text) else None
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind == "L":
            return "ltr"
        if kind in {"R", "AL"}:
            return "rtl"
    return None


def direction_of_all(texts: Iterable[str]) -> Direction:
    """Return the direction that most of the texts have; left to right on a tie."""
    found = [way for text in texts if (way := direction(text))]
    return "rtl" if 2 * found.count("rtl") > len(found) else "ltr"
