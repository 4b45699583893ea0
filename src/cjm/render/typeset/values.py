"""Values in typst's language: texts in which nothing is code, lengths, colours, curves."""

import hashlib
import re
from collections.abc import Iterator
from typing import Final

from cjm.render.scene import number

_PART: Final = re.compile(r"([MLCZ])([^MLCZ]*)")
_SIZES: Final = {"M": 1, "L": 1, "C": 3}
_STEPS: Final = {"M": "curve.move", "L": "curve.line", "C": "curve.cubic"}
_DECIMALS: Final = 4


def quoted(text: str) -> str:
    """Return text as a string of typst."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def length(points: float) -> str:
    """Return a length in points."""
    return f"{number(points, _DECIMALS)}pt"


def colour(value: str, opacity: float = 1) -> str:
    """Return a colour from `#RRGGBB`, see-through where `opacity` is below 1."""
    alpha = f"{round(opacity * 255):02X}" if opacity < 1 else ""
    return f'rgb("{value}{alpha}")'


def curve(data: str, scale: float, origin: tuple[float, float]) -> Iterator[str]:
    """Yield the steps of a curve from path data (absolute `M`, `L`, `C`, `Z`).

    `scale` is points for one of the path's units, `origin` where its 0 lies, in points.
    """
    for command, rest in _PART.findall(data):
        if command == "Z":
            yield 'curve.close(mode: "straight")'
            continue
        values = [float(value) for value in rest.replace(",", " ").split()]
        spots = [
            f"({length(origin[0] + x * scale)}, {length(origin[1] + y * scale)})"
            for x, y in zip(values[::2], values[1::2], strict=True)
        ]
        for place in range(0, len(spots), _SIZES[command]):
            step = _STEPS["L" if command == "M" and place else command]
            yield f"{step}({', '.join(spots[place : place + _SIZES[command]])})"


def file_name(uri: str) -> str:
    """Return the name of the file that typst finds an image under, by what is in it."""
    suffix = "svg" if uri.startswith("data:image/svg") else "png"
    return f"{hashlib.sha256(uri.encode()).hexdigest()[:16]}.{suffix}"
