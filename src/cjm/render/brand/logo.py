"""The logo of a workspace: an SVG or PNG file that cannot run, fetch or say anything by itself."""

import base64
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from cjm.render.brand.drawing import DrawingProblem, size_of
from cjm.render.errors import DrawingError

_MOST: Final = 200_000
"""Bytes that a logo may have: every picture carries it."""
_MOST_PIXELS: Final = 4000
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_MEDIA: Final = {".svg": "image/svg+xml", ".png": "image/png"}

HEIGHT: Final = 40.0
WIDTH: Final = 180.0
"""The most that a logo takes of a sheet, in pixels."""


class LogoError(DrawingError):
    """A file that cannot be the logo: why, and what to do."""

    def __init__(self, message: str, hint: str) -> None:
        """Take both."""
        super().__init__(f"{message}. {hint}")
        self.message = message
        self.hint = hint


class Logo(NamedTuple):
    """A picture to put at the head: its bytes, its media type, and its own width and height."""

    data: bytes
    media: str
    width: float
    height: float

    @property
    def size(self) -> tuple[float, float]:
        """Width and height on a sheet, in pixels: as large as it may be."""
        scale = min(HEIGHT / self.height, WIDTH / self.width)
        return round(self.width * scale, 2), round(self.height * scale, 2)

    @property
    def uri(self) -> str:
        """The picture as a `data:` address."""
        return f"data:{self.media};base64,{base64.b64encode(self.data).decode()}"


def read(name: str, folder: Path) -> Logo:
    """Return the logo that a workspace names.

    Args:
        name: The path of the file, as seen from the folder.
        folder: The folder of the workspace file; the logo is in it or below.

    Raises:
        LogoError: The file is not there or outside, is no SVG or PNG, is too large, or holds what
            a logo must not hold.
    """
    media = _MEDIA.get(Path(name).suffix.lower())
    if media is None:
        raise LogoError(f"the logo {name} is neither SVG nor PNG", "Name a .svg or .png file.")
    data = _bytes(name, folder)
    try:
        width, height = size_of(data) if media == _MEDIA[".svg"] else _png(data)
    except DrawingProblem as problem:
        raise LogoError(f"the logo {name} {problem.message}", problem.hint) from None
    return Logo(data, media, width, height)


def _bytes(name: str, folder: Path) -> bytes:
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()):
        hint = "Put it beside cjm.yaml or in a folder below, so that it goes where the maps go."
        raise LogoError(f"the logo {name} is outside the workspace", hint)
    try:
        if not path.is_file():
            raise LogoError(f"there is no logo {name}", "Its path is as seen from cjm.yaml.")
        size = path.stat().st_size
        if size > _MOST:
            hint = f"It may have {_MOST // 1000} kB, since every picture carries it."
            raise LogoError(f"the logo {name} has {size // 1000} kB", hint)
        return path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise LogoError(f"the logo {name} cannot be read: {reason}", "Check the file.") from None


def _png(data: bytes) -> tuple[float, float]:
    """Return the size of a PNG whose parts are whole."""
    chunks = dict(_chunks(data))
    header = chunks.get(b"IHDR", b"")
    if not {b"IHDR", b"IDAT", b"IEND"} <= chunks.keys() or len(header) != 13:  # noqa: PLR2004 - from the specification of PNG
        raise DrawingProblem("is no whole PNG", "Export it again.")
    if b"acTL" in chunks:
        raise DrawingProblem("moves", "Export a single frame.")
    width, height = struct.unpack(">II", header[:8])
    if not (0 < width <= _MOST_PIXELS and 0 < height <= _MOST_PIXELS):
        hint = f"Up to {_MOST_PIXELS} by {_MOST_PIXELS} will do; it is drawn {HEIGHT:g} high."
        raise DrawingProblem(f"has {width} by {height} pixels", hint)
    return float(width), float(height)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the parts of a PNG by their kind, up to the first that is not as it was written."""
    place = len(_PNG) if data.startswith(_PNG) else len(data)
    while place + 12 <= len(data):
        (size,) = struct.unpack(">I", data[place : place + 4])
        named = data[place + 4 : place + 8 + size]
        told = data[place + 8 + size : place + 12 + size]
        if len(told) < 4 or zlib.crc32(named) != struct.unpack(">I", told)[0]:  # noqa: PLR2004 - a checksum has four bytes
            return
        yield named[:4], named[4:]
        place += 12 + size
