"""Fonts of this machine for the scripts that Inter lacks, where a picture needs real glyphs.

Only images and paper need them, and only where no package of fonts is installed (`carried`): SVG and HTML leave the choice to the reader's machine.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import uharfbuzz

from cjm.render.errors import DrawingError
from cjm.render.missing import advice, which
from cjm.render.notes import note
from cjm.render.runs import region

_UNWANTED: Final = ("Serif", "Mono", "Math", "Last Resort", "LastResort", "Unifont")


def families(missing: set[str], typst: Any) -> dict[str, str]:  # noqa: ANN401 - typst comes without types
    """Return a family of the machine for each character that it has one for.

    The family with the most of what is still missing comes first, so that a script stays in one.
    """
    missing = set(missing)
    found: dict[str, str] = {}
    known = list(_machine(typst, region(missing))) if missing else []
    while missing:
        covered = ((name, missing & _characters(path, index)) for name, path, index in known)
        name, has = max(covered, key=lambda one: len(one[1]), default=("", set[str]()))
        if not has:
            break
        found |= dict.fromkeys(has, name)
        missing -= has
    if found:
        note(_borrowing(set(found)))
    return found


def refuse(missing: set[str]) -> None:
    """Stop where characters have no font: a renderer would leave them out silently.

    Raises:
        DrawingError: There are such characters.
    """
    if missing:
        raise DrawingError(_unknown(missing))


def _machine(typst: Any, region: str) -> Iterator[tuple[str, str, int]]:  # noqa: ANN401 - typst comes without types
    """Yield family, file and place in the file of upright regular fonts, the fittest first."""
    listed = typst.Fonts(include_system_fonts=True, include_embedded_fonts=False).fonts()
    regular = (font for font in listed if font.weight == 400 and font.style == "normal")  # noqa: PLR2004 - what `regular` means
    ordered = sorted(
        (_rank(font.family, region), font.family, font.path, font.index) for font in regular
    )
    for _, family, path, index in ordered:
        yield family, path, index


def _rank(family: str, region: str) -> tuple[bool, bool]:
    foreign = "CJK" in family and not family.endswith(region)
    return any(word in family for word in _UNWANTED), foreign


@cache
def _characters(path: str, index: int) -> frozenset[str]:
    try:
        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(Path(path)), index)
        return frozenset(map(chr, face.unicodes))
    except (OSError, uharfbuzz.HarfBuzzError):
        return frozenset()


def _borrowing(missing: set[str]) -> str:
    return (
        f"fonts of this machine draw {which(missing)}, so that the picture may differ on another one; "
        f"{advice(missing)}"
    )


def _unknown(missing: set[str]) -> str:
    return (
        f"No font on this machine has {which(missing)}; {advice(missing)}. Or draw SVG or HTML, "
        "which can take the reader's fonts."
    )
