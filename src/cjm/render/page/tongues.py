"""Which language a run of text is in, as far as its writing tells, for those who hear the page.

The page has a language of its own; runs that are in another say so. Latin letters tell nothing of
the language: they count as that of the page where it is English or unknown, else as unknown.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import groupby
from typing import Final

from cjm.render.markup import escape
from cjm.render.script import language

_UNKNOWN: Final = ""
_OPEN: Final = frozenset({"und", "en"})
"""Languages of a page in which Latin letters need no mark."""
_EAST: Final = frozenset({"ja", "ko", "zh"})
_SPOKEN: ContextVar[str] = ContextVar("spoken", default="und")


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """Set the language around the texts that are written meanwhile."""
    token = _SPOKEN.set(tag)
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def spoken(text: str, element: str, attributes: str = "") -> str:
    """Return text in an element; the whole or the runs in another language are marked."""
    around = _SPOKEN.get()
    runs = list(_runs(text, around))
    if len(runs) == 1:
        return f"<{element}{attributes}{_mark(runs[0][0], around)}>{escape(text)}</{element}>"
    inner = "".join(_marked(part, tag, around) for tag, part in runs)
    return f"<{element}{attributes}>{inner}</{element}>"


def english(around: str) -> str:
    """Return the attribute for the page's own words, which are English, in a page of a language."""
    return "" if around in _OPEN else ' lang="en"'


def _marked(part: str, tag: str, around: str) -> str:
    mark = _mark(tag, around)
    return f"<span{mark}>{escape(part)}</span>" if mark else escape(part)


def _mark(tag: str, around: str) -> str:
    if tag == around or (tag == _UNKNOWN and around in _OPEN):
        return ""
    return f' lang="{tag}"'


def _runs(text: str, around: str) -> Iterator[tuple[str, str]]:
    """Yield (language, run); what is no letter belongs to the run before it, or to the first."""
    if text.isascii():
        yield (_UNKNOWN if any(map(str.isalpha, text)) else around), text
        return
    whole = language([text])
    east = whole if whole in {"ja", "ko"} else around
    tags: list[str | None] = [_tag(char, east) for char in text]
    held = next((tag for tag in tags if tag is not None), around)
    known = []
    for tag in tags:
        held = held if tag is None else tag
        known.append(held)
    for tag, pairs in groupby(zip(known, text, strict=True), key=lambda pair: pair[0]):
        yield tag, "".join(char for _, char in pairs)


def _tag(char: str, east: str) -> str | None:
    """Return the language of a letter; ideographs are in that of the text around them."""
    if not char.isalpha():
        return None
    found = language([char])
    if found == "zh" and east in _EAST:
        return east
    return _UNKNOWN if found == "und" else found
