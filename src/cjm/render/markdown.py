"""Text made safe inside Markdown, as GitHub and GitLab read it."""

import re
from itertools import cycle

from cjm.render.script import clean

_SPECIAL = re.compile(r"([\\`*_\[\]#|<>~&$])")
_NAME = re.compile(r"(?<![`\\])(`[^`\\|]*[^`\\| ][^`\\|]*`)(?!`)")


def escape(text: str) -> str:
    """Write text so that Markdown, and HTML in it, show it as it is; mentions notify nobody."""
    return plain(clean(text))


def prose(text: str) -> str:
    """Write a sentence in one line: names between backticks as code, all else as it is.

    What has a backslash or a pipe in it is no code here: in tables, readers of Markdown differ there.
    """
    parts = _NAME.split(clean(text))
    odd = cycle((False, True))
    return "".join(part if next(odd) else plain(part) for part in parts)


def plain(text: str) -> str:
    """Write a part of a clean text as `escape` does; blanks at its ends stay."""
    return _SPECIAL.sub(r"\\\1", text).replace("@", "@<!-- -->")
