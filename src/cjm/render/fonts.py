"""The fonts that pictures are measured with and carry inside: Inter, from `fontpkg-inter`.

The variable font is pinned to one weight and to its text cut (optical size 14), so that a measure,
an embedded subset and a drawn pixel all speak of the same outlines. Contextual alternates stay
off: text is shown as it was written, `->` included.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

import uharfbuzz
from fontpkg_inter import FAMILY, ROOT

_FILES: Final = {False: "Inter[opsz,wght].ttf", True: "Inter-Italic[opsz,wght].ttf"}
_OPTICAL_SIZE: Final = 14.0
FEATURES: Final = {"calt": False, "kern": True}
"""Layout features of measuring; embedded subsets keep no others that change a width."""
_KEPT: Final = ("kern", "mark", "mkmk", "ccmp", "locl")

__all__ = ["FAMILY", "FEATURES", "covers", "font", "static"]


@cache
def _face(italic: bool) -> uharfbuzz.Face:  # noqa: FBT001 - the two cuts of the family
    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(Path(ROOT) / "files" / _FILES[italic]))


@cache
def font(weight: int, *, italic: bool = False) -> uharfbuzz.Font:
    """Return Inter at a weight, ready to be measured."""
    made = uharfbuzz.Font(_face(italic))
    made.set_variations({"wght": float(weight), "opsz": _OPTICAL_SIZE})
    return made


@cache
def _covered() -> frozenset[int]:
    return frozenset(_face(italic=False).unicodes)


def covers(char: str) -> bool:
    """Whether Inter has a glyph for a character."""
    return ord(char) in _covered()


def static(characters: Iterable[str], weight: int, *, italic: bool = False) -> bytes:
    """Return a TrueType font with these characters only, pinned to one weight.

    The same characters give the same bytes.
    """
    face = _face(italic)
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(sorted({ord(char) for char in characters}))
    wanted.pin_axis_location(face, "opsz", _OPTICAL_SIZE)
    wanted.pin_axis_location(face, "wght", float(weight))
    wanted.layout_feature_tag_set.clear()
    for tag in _KEPT:
        wanted.layout_feature_tag_set.add(int.from_bytes(tag.encode(), "big"))
    return bytes(uharfbuzz.subset(face, wanted).blob.data)
