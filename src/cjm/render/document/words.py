"""Text of the map inside a document: shown as it is, wherever it stands.

`cjm.render.markdown` escapes what Markdown reads as its own. Added here is what depends on the
place: marks that begin a list or a heading, addresses, HTML, and `:names:` of emoji, which GitHub
and GitLab replace after they have read the Markdown.
"""

import re
from typing import Final

from cjm.render import markdown, markup

_ADDRESS: Final = re.compile(r"(https?://[^\s<>\\`]*[^\s<>\\`.,;:!?\"')\]}*_~])", re.IGNORECASE)
_WWW: Final = re.compile(r"\b(www)\.", re.IGNORECASE)
_EMOJI: Final = re.compile(r":(?=[\w+-]+:)")
_OPENING: Final = re.compile(r"[-+=]|\d{1,9}(?=[.)])")
_NOTHING: Final = "<!-- -->"
"""Parts a text without being seen; what reads the text around it stops there."""


def inline(text: str) -> str:
    """Return a text within a line; addresses become links."""
    parts = _ADDRESS.split(text)
    return "".join(f"<{part}>" if place % 2 else _plain(part) for place, part in enumerate(parts))


def cell(text: str) -> str:
    """Return a text in a table, where a bar ends a cell, in an address too."""
    parts = _ADDRESS.split(text)
    return "".join(
        f"<{part.replace('|', '%7C')}>" if place % 2 else _plain(part)
        for place, part in enumerate(parts)
    )


def line(text: str) -> str:
    """Return a text with which a line begins."""
    found = _OPENING.match(text)
    if not found:
        return inline(text)
    mark = found[0]
    if mark.isdigit():
        return f"{mark}\\{text[len(mark)]}{inline(text[len(mark) + 1 :])}"
    return f"\\{mark}{inline(text[1:])}"


def element(text: str) -> str:
    """Return a text within an HTML element."""
    shown = markup.escape(text).replace("$", "&#36;").replace("@", f"@{_NOTHING}")
    return _EMOJI.sub(f":{_NOTHING}", shown)


def _plain(text: str) -> str:
    return _EMOJI.sub(f":{_NOTHING}", _WWW.sub(r"\1\.", markdown.plain(text)))
