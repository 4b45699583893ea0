"""Fonts for the scripts that Inter lacks, from packages: the extras `fonts` and `fonts-cjk`.

They come before those of the machine and of readers, so that pictures are the same everywhere.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NamedTuple

import uharfbuzz

_PACKAGES: Final = ("manimgx_fonts", "manimgx_fonts_cjk")
_UNWANTED: Final = "Italic"
_PARTS: Final = ("JP", "KR", "SC")
"""The parts of the collection for Chinese, Japanese and Korean, in its order."""

_COLLECTION: Final = ".ttc"
_EMOJI: Final = "NotoEmoji"
_LAST: Final = ("NotoSansCJK", _EMOJI, "NotoSansSymbols", "NotoSans[")
"""How the names of those begin that have a little of every script, or signs that others draw as letters."""


_UNUSED: Final = (
    *("vert", "vrt2", "vrtr", "vhal", "vpal", "vkrn", "vchw"),
    *("valt", "halt", "palt", "jalt", "chws"),
)
"""Features for columns, and for closing gaps around punctuation, which pictures do not ask for."""

_SPLIT: Final = {"\u0e33": "\u0e4d\u0e32", "\u0eb3": "\u0ecd\u0eb2"}
"""Vowels of Thai and Lao (AM) that shaping takes apart, though Unicode does not."""


class Carried(NamedTuple):
    """A font of a package: its family, its file, and its place in the file."""

    family: str
    path: Path
    part: int

    @property
    def is_emoji(self) -> bool:
        """Whether the font is there for emoji."""
        return self.path.name.startswith(_EMOJI)

    @property
    def is_cjk(self) -> bool:
        """Whether the font is there for Chinese, Japanese and Korean."""
        return self.path.suffix == _COLLECTION


def fonts(region: str) -> tuple[Carried, ...]:
    """Return the fonts of installed packages, the fittest first.

    `region` names the cut of ideographs: `JP`, `KR` or `SC`.
    """
    return _fonts(_PACKAGES, region)


@cache
def _fonts(packages: tuple[str, ...], region: str) -> tuple[Carried, ...]:
    return tuple(_of(sorted(_files(packages), key=_rank), region))


def installed(package: str) -> bool:
    """Whether a package of fonts is there."""
    return package in _PACKAGES and find_spec(package) is not None


def _files(packages: tuple[str, ...]) -> Iterator[Path]:
    for package in packages:
        found = find_spec(package)
        if found and found.origin:
            listed = Path(found.origin).parent.glob("*.tt[fc]")
            yield from (path for path in listed if _UNWANTED not in path.name)


def _rank(path: Path) -> tuple[int, str]:
    places = (place for place, start in enumerate(_LAST, 1) if path.name.startswith(start))
    return next(places, 0), path.name


def _of(files: Iterable[Path], region: str) -> Iterator[Carried]:
    for path in files:
        index = _PARTS.index(region) if path.suffix == _COLLECTION else 0
        yield Carried(_family(path, index), path, index)


@cache
def face(font: Carried) -> uharfbuzz.Face:
    """Return a font as it is in its file."""
    return _face(font.path, font.part)


@cache
def _face(path: Path, index: int) -> uharfbuzz.Face:
    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path), index)


@cache
def _family(path: Path, index: int) -> str:
    names = uharfbuzz.OTNameIdPredefined
    made = _face(path, index)
    return made.get_name(names.TYPOGRAPHIC_FAMILY) or made.get_name(names.FONT_FAMILY) or path.stem


@cache
def characters(font: Carried) -> frozenset[str]:
    """Return the characters that a font has."""
    return frozenset(map(chr, face(font).unicodes))


@cache
def shaping(font: Carried, weight: int) -> uharfbuzz.Font:
    """Return a font at the weight nearest to the one asked for, ready to be measured."""
    made = uharfbuzz.Font(face(font))
    made.set_variations({"wght": _weight(font, weight)})
    return made


def static(font: Carried, used: Iterable[str], weight: int) -> bytes:
    """Return a font with these characters only, at one weight; the same ones give the same bytes.

    What forms and joins these characters (GSUB, GPOS) is in it. Outlines of CFF2 become those of CFF: typst leaves the former out of images, silently.
    """
    wanted = _subset(font, used)
    wanted.flags |= uharfbuzz.SubsetFlags.DOWNGRADE_CFF2
    wanted.pin_all_axes_to_default(face(font))
    wanted.pin_axis_location(face(font), "wght", _weight(font, weight))
    return bytes(uharfbuzz.subset(face(font), wanted).blob.data)


def variable(font: Carried, used: Iterable[str], weights: tuple[int, int]) -> bytes:
    """Return a font with these characters only, in all weights from one to another."""
    wanted = _subset(font, used)
    wanted.pin_all_axes_to_default(face(font))
    low, high = (_weight(font, weight) for weight in weights)
    wanted.set_axis_range(face(font), "wght", low, high)
    return bytes(uharfbuzz.subset(face(font), wanted).blob.data)


def _subset(font: Carried, used: Iterable[str]) -> uharfbuzz.SubsetInput:
    wanted = uharfbuzz.SubsetInput()
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING
    parts = used if font.is_cjk else (part for char in used for part in _parts(char))
    wanted.unicode_set.update(sorted({ord(" "), *map(ord, parts)}))
    for tag in _UNUSED:
        wanted.layout_feature_tag_set.discard(int.from_bytes(tag.encode(), "big"))
    return wanted


def _parts(char: str) -> str:
    """Return a character and those that shaping takes it apart into, such as vowels around a letter."""
    return char + unicodedata.normalize("NFD", char) + _SPLIT.get(char, "")


def _weight(font: Carried, weight: int) -> float:
    axes = (axis for axis in face(font).axis_infos if axis.tag == "wght")
    return next(float(min(max(weight, axis.min_value), axis.max_value)) for axis in axes)
