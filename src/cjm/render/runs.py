"""Which font draws what: text in runs of one font each.

Inter comes first, as everywhere; what it lacks is drawn by the fonts of the extras, a whole
character with its marks by one of them, and signs that several scripts share by the one before.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, Literal, NamedTuple, TypeAlias

from cjm.render import carried, fonts
from cjm.render.carried import Carried
from cjm.render.script import clusters

Font: TypeAlias = Carried | Literal["Inter"] | None
"""What draws a run: a font of the extras, Inter, or none that cjm knows."""

Region: TypeAlias = Literal["JP", "KR", "SC"]

_REGIONS: Final[dict[str, Region]] = {"ja": "JP", "ko": "KR", "zh": "SC"}
_CACHE: Final = 20_000
_EMOJI: Final = "\ufe0f"
_VARIATIONS: Final = frozenset("\ufe0e\ufe0f")


class Run(NamedTuple):
    """Text in one font."""

    text: str
    font: Font


def is_hidden(char: str) -> bool:
    """Whether a character only tells how others are shown: joiners, directions, variations."""
    return char in _VARIATIONS or unicodedata.category(char) in {"Cf", "Cc"}


def strange(used: Iterable[str]) -> set[str]:
    """Return the characters that Inter lacks and that can be seen."""
    return {char for char in set(used) if not (fonts.covers(char) or is_hidden(char))}


def region(used: Iterable[str], language: str = "und") -> Region:
    """Return the cut of a CJK font that fits: ideographs differ by country.

    `language` is that of the whole of which the characters may be a part, such as a page of a map.
    """
    if language in _REGIONS:
        return _REGIONS[language]
    seen = set(used)
    if any("\u3041" <= char <= "\u30ff" for char in seen):
        return "JP"
    return "SC" if any("\u4e00" <= char <= "\u9fff" for char in seen) else "KR"


def runs(text: str, place: Region = "JP") -> tuple[Run, ...]:
    """Return a text in runs of one font each, in its own order; `place` says how ideographs are drawn."""
    if text.isascii() or not strange(text):  # most maps never look at the other fonts
        return (Run(text, "Inter"),)
    return _runs(text, carried.fonts(place))


def letters(
    lines: Iterable[tuple[str, int]], place: Region
) -> dict[tuple[Carried, int], frozenset[str]]:
    """Return the characters that each font of the extras draws at each weight.

    `lines` are texts with their weights.
    """
    found: dict[tuple[Carried, int], set[str]] = {}
    for text, weight in lines:
        for run in runs(text, place):
            for font, used in _drawing(run, place):
                found.setdefault((font, weight), set()).update(used)
    order = carried.fonts(place)
    listed = sorted(found.items(), key=lambda one: (order.index(one[0][0]), one[0][1]))
    return {key: frozenset(used) for key, used in listed}


def lacking(used: Iterable[str]) -> set[str]:
    """Return the characters that neither Inter nor a font of the extras has."""
    known = carried.fonts("JP")
    return {char for char in strange(used) if not any(char in carried.characters(f) for f in known)}


def _drawing(run: Run, place: Region) -> Iterator[tuple[Carried, Iterable[str]]]:
    """Yield the fonts that draw a run: marks that its own font lacks are another's."""
    if isinstance(run.font, Carried):
        yield run.font, run.text
        for char in sorted(strange(run.text) - carried.characters(run.font)):
            if others := [
                font for font in carried.fonts(place) if char in carried.characters(font)
            ]:
                yield others[0], char


@lru_cache(maxsize=_CACHE)
def _runs(text: str, known: tuple[Carried, ...]) -> tuple[Run, ...]:
    made: list[Run] = []
    before: Carried | None = None
    for cluster in clusters(text):
        font = _font(cluster, before, known)
        before = font if isinstance(font, Carried) else before
        if made and made[-1].font == font:
            made[-1] = Run(made[-1].text + cluster, font)
        else:
            made.append(Run(cluster, font))
    return tuple(made)


def _font(cluster: str, before: Carried | None, known: tuple[Carried, ...]) -> Font:
    missing = strange(cluster)
    if not missing:
        return "Inter"
    emoji = [font for font in known if font.is_emoji] if cluster[-1] == _EMOJI else []
    ordered = (*emoji, *((before,) if before else ()), *known)
    # The first of those that have the most of it.
    best = max(ordered, key=lambda font: len(missing & carried.characters(font)), default=None)
    return best if best and missing & carried.characters(best) else None
