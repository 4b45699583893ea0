"""Every row and column of a drawing is in its PNG, whatever its size and scale.

The drawing is a stack of lines, each a pixel of the image high, of which every second one is dark;
a row that is left out or doubled breaks the pattern.
"""

import struct
import zlib
from itertools import pairwise

import pytest

from cjm.render.images import png
from cjm.render.place import Box
from cjm.render.scene import Rect, Scene

BYTES = 4


def striped(width: float, height: float, scale: float, *, upright: bool) -> Scene:
    length, across = (width, height) if upright else (height, width)
    step = 1 / scale
    boxes = (
        Box(place * step, 0, step, across) if upright else Box(0, place * step, across, step)
        for place in range(0, int(length * scale), 2)
    )
    items = tuple(Rect(box, "#000000") for box in boxes)
    return Scene("stripes", width, height, "Stripes", "Stripes", "#FFFFFF", items)


def pixels(image: bytes) -> list[bytes]:
    """The red of every pixel, row by row."""
    width, height, depth, colours = struct.unpack(">IIBB", image[16:26])
    assert (depth, colours) == (8, 6)
    data, at = b"", 8
    while at < len(image):
        (size,) = struct.unpack(">I", image[at : at + 4])
        data += image[at + 8 : at + 8 + size] if image[at + 4 : at + 8] == b"IDAT" else b""
        at += size + 12
    raw, length = zlib.decompress(data), width * BYTES + 1
    above, rows = bytes(width * BYTES), []
    for row in range(height):
        line = raw[row * length : (row + 1) * length]
        above = unfiltered(line[0], line[1:], above)
        rows.append(above[::BYTES])
    return rows


def unfiltered(kind: int, line: bytes, above: bytes) -> bytes:
    found = bytearray(line)
    for place, value in enumerate(line):
        left = found[place - BYTES] if place >= BYTES else 0
        corner = above[place - BYTES] if place >= BYTES else 0
        up = above[place]
        guess = (0, left, up, (left + up) // 2, paeth(left, up, corner))[kind]
        found[place] = (value + guess) % 256
    return bytes(found)


def paeth(left: int, up: int, corner: int) -> int:
    near = left + up - corner
    return min((left, up, corner), key=lambda one: abs(near - one))


@pytest.mark.parametrize("upright", [False, True], ids=["rows", "columns"])
@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [
        (64, 1052.5, 1),
        (64.4, 333.33, 1),
        (3820, 40.7, 0.6),
        (97, 1171.6, 0.6),
        (50, 411.11, 1.3),
        (301.7, 299.2, 2),
        (700, 20, 2.75),
    ],
)
def test_no_row_is_left_out_or_doubled(
    width: float, height: float, scale: float, *, upright: bool
) -> None:
    rows = pixels(png(striped(width, height, scale, upright=upright), scale))
    line = rows[len(rows) // 2] if upright else bytes(row[0] for row in rows)
    inner = line[: int((width if upright else height) * scale) - 1]
    dark = [value < 128 for value in inner]  # the middle of black and white
    assert len(dark) > 10
    assert [place for place, (one, other) in enumerate(pairwise(dark)) if one == other] == []
