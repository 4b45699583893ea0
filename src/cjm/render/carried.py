"""Fonts for the scripts that Inter lacks, from packages: the extras `fonts` and `fonts-cjk`.

They come before those of the machine, so that images and documents are the same everywhere.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NamedTuple

import uharfbuzz

_PACKAGES: Final = ("manimgx_fonts", "manimgx_fonts_cjk")
_UNWANTED: Final = {"png": ("Italic",), "pdf": ("Italic", "Arabic")}
"""Parts of names of fonts that are not used, by the kind of output.

typst sets Noto Sans Arabic in documents so that readers cannot copy the text (letters and dots are glyphs apart).
"""
_LAST_RESORT: Final = {"png": (), "pdf": ("Arabic",)}
"""Those of them that are better than nothing, where the machine has no font either."""
_PARTS: Final = ("JP", "KR", "SC")
"""The parts of the collection for Chinese, Japanese and Korean, in its order."""

_LAST: Final = ("NotoSans[wght].ttf", "NotoSansSymbols[wght].ttf", "NotoEmoji[wght].ttf")
"""Fonts that have a little of every script, or signs that others draw as letters."""


class Carried(NamedTuple):
    """A font of a package: its family, its file, and its place in the file."""

    family: str
    path: Path
    part: int


def chosen(
    used: Iterable[str], region: str, kind: str, *, last: bool = False
) -> dict[str, Carried]:
    """Return a font for each character that one of the packages has.

    `kind` is what is made: `png` or `pdf`. `last` asks for fonts that are only better than nothing. The font with the most of what is still missing comes first, so that a script stays in one.
    """
    missing, found = set(used), dict[str, Carried]()
    known = list(fonts(region, kind, last=last)) if missing else []
    while missing and known:
        best = max(known, key=lambda one: len(missing & characters(one)))
        has = missing & characters(best)
        if not has:
            break
        found |= dict.fromkeys(has, best)
        missing -= has
    return found


def fonts(region: str, kind: str, *, last: bool = False) -> Iterator[Carried]:
    """Yield the fonts of installed packages, the fittest first.

    `region` names the cut of ideographs: `JP`, `KR` or `SC`.
    """
    for package in _PACKAGES:
        found = find_spec(package)
        if found and found.origin:
            files = [*Path(found.origin).parent.glob("*.tt[fc]")]
            ordered = sorted(files, key=lambda one: (one.name in _LAST, one.name))
            yield from _of((one for one in ordered if _is_meant(one, kind, last=last)), region)


def _is_meant(path: Path, kind: str, *, last: bool) -> bool:
    if last:
        return any(word in path.name for word in _LAST_RESORT[kind])
    return not any(word in path.name for word in _UNWANTED[kind])


def _of(files: Iterable[Path], region: str) -> Iterator[Carried]:
    for path in files:
        index = _PARTS.index(region) if path.suffix == ".ttc" else 0
        yield Carried(_family(path, index), path, index)


@cache
def _face(path: Path, index: int) -> uharfbuzz.Face:
    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path), index)


@cache
def _family(path: Path, index: int) -> str:
    names = uharfbuzz.OTNameIdPredefined
    face = _face(path, index)
    return face.get_name(names.TYPOGRAPHIC_FAMILY) or face.get_name(names.FONT_FAMILY) or path.stem


@cache
def characters(font: Carried) -> frozenset[str]:
    """Return the characters that a font has."""
    return frozenset(map(chr, _face(font.path, font.part).unicodes))


def static(font: Carried, used: Iterable[str], weight: int) -> bytes:
    """Return a font with these characters only, at one weight; the same ones give the same bytes.

    Outlines of CFF2 become those of CFF: typst leaves the former out of images, silently.
    """
    face = _face(font.path, font.part)
    wanted = uharfbuzz.SubsetInput()
    wanted.flags = uharfbuzz.SubsetFlags.DOWNGRADE_CFF2 | uharfbuzz.SubsetFlags.NO_HINTING
    wanted.unicode_set.update(sorted({ord(char) for char in used}))
    wanted.pin_all_axes_to_default(face)
    low, _, high = next(
        (axis.min_value, axis.default_value, axis.max_value)
        for axis in face.axis_infos
        if axis.tag == "wght"
    )
    wanted.pin_axis_location(face, "wght", float(min(max(weight, low), high)))
    return bytes(uharfbuzz.subset(face, wanted).blob.data)
