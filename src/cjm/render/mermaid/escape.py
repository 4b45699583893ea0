"""Text that Mermaid shows as it was written, and never reads as its own language.

Mermaid turns `#58;` back into the character of that number after it has read a diagram. Written so
are: what its grammars read (`:`, `;`, `#`, `"`, `%%`, words such as `section` at the beginning),
what its labels read as Markdown, HTML, formulas or icons, and marks that begin a list.
"""

import re
from json import dumps
from typing import Final

_JOURNEY: Final = re.compile(r"[#:;<>&{}\\]|%(?=[%{])")
_LABEL: Final = re.compile(r"[#:;<>&{}\\\"`*_~$@|\[\]=^]|%(?=[%{])|(?<=www)\.", re.IGNORECASE)
_WORD: Final = re.compile(r"\s*(?:journey|title|section|acctitle|accdescr|end|---)", re.IGNORECASE)
_WIDE: Final = {ord(char): chr(ord(char) + 0xFEE0) for char in "&<>"}
_LIST: Final = re.compile(r"(\d*)([-+.)])(?=\s|$)")


def name(text: str) -> str:
    """Return a title of a journey diagram: of the whole, of a section or of a task."""
    escaped = _JOURNEY.sub(_code, text)
    return f"#{ord(text[0])};{escaped[1:]}" if _WORD.match(escaped) else escaped


def actor(text: str) -> str:
    """Return the name of somebody in a journey diagram, where commas part names."""
    return name(text).replace(",", f"#{ord(',')};")


def label(text: str) -> str:
    """Return a text that stands between quotation marks in a flowchart."""
    escaped = _LABEL.sub(_code, text)
    listed = _LIST.match(escaped)
    return f"{listed[1]}#{ord(listed[2])};{escaped[listed.end() :]}" if listed else escaped


def title(text: str) -> str:
    """Return the title of a flowchart, which stands in front of it as YAML.

    Mermaid takes HTML out of it and shows `&amp;` for `&`, whatever is written; the wide forms of
    these three characters look alike and stay.
    """
    return dumps(text.translate(_WIDE), ensure_ascii=False)


def _code(found: re.Match[str]) -> str:
    return f"#{ord(found[0])};"
