"""Whether a file is the picture that would be drawn now.

Two things in texts say nothing about the picture, and are left out: the ends of lines, which git
may write its own way, and the bytes of the fonts inside. The same letters are packed differently
from one version of HarfBuzz to the next, while everything around them stays as it was.
"""

import re
from typing import Final

_FONT: Final = re.compile(rb"data:font/ttf;base64,[A-Za-z0-9+/=]*")


def same(picture: str | bytes, there: bytes) -> bool:
    """Return whether the content of a file is a picture: in the bytes, fonts in texts aside."""
    if isinstance(picture, bytes):
        return there == picture
    return _bare(there) == _bare(picture.encode())


def _bare(text: bytes) -> bytes:
    return _FONT.sub(b"", text.replace(b"\r\n", b"\n"))
