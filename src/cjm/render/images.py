"""Images and paper from scenes, by typst (the extra `images`).

The fonts are always handed over: Inter, cut to what the scene says, and for other scripts those of
the extras or the machine's own. A character that no font has is an error: a renderer would leave it out silently.
"""

import base64
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import ceil
from pathlib import Path
from typing import Any, Final

from cjm.render import borrowed, carried, fonts, runs
from cjm.render.carried import Carried
from cjm.render.errors import DrawingError, MissingExtraError
from cjm.render.paging.papers import Placed
from cjm.render.scene import Group, Image, Scene, Shape, Words
from cjm.render.typeset import making
from cjm.render.typeset.markup import PRELUDE, Said, Sheet, page
from cjm.render.typeset.spelling import PRELUDE as SPELLING
from cjm.render.typeset.spelling import Speller
from cjm.render.typeset.values import file_name, quoted

POINTS: Final = 0.75
"""Points for a pixel."""

_DPI: Final = 96.0
_MOST_PIXELS: Final = 32_000
_HAIR: Final = 0.01


def png(scene: Scene, scale: float = 1, page: Placed | None = None) -> bytes:
    """Return a scene as an image; `scale` is pixels of it for one of the sheet (0.75 points).

    `page` is what the scene lies on, where that is not a sheet as large as the scene.

    Raises:
        MissingExtraError: typst is not installed.
        DrawingError: No font has a character, or the image would be too large.
    """
    typst = _typst("PNG")
    sheet = Sheet(scene, *page) if page else _sheet(scene, scale)
    if max(sheet.width, sheet.height) / POINTS * scale > _MOST_PIXELS:
        raise DrawingError(
            f"The PNG would be wider or taller than {_MOST_PIXELS} pixels: use a smaller scale, "
            "or SVG."
        )
    return _set(typst, [sheet], "png", ppi=_DPI * scale)


def _sheet(scene: Scene, scale: float) -> Sheet:
    """Return a sheet as large as a scene, in whole pixels of which there are `scale` for one of it."""
    wide, tall = (
        ceil(length * scale - _HAIR) / scale * POINTS for length in (scene.width, scene.height)
    )
    return Sheet(scene, wide, tall, POINTS)


def pdf(sheets: Sequence[Sheet], title: str, description: str) -> bytes:
    """Return pages as one tagged document (PDF/UA-1), text as text.

    Raises:
        MissingExtraError: typst is not installed.
        DrawingError: No font has a character.
    """
    typst = _typst("PDF")
    return _set(typst, sheets, "pdf", (title, description), pdf_standards=["ua-1"])


def _single(shapes: Iterable[Shape]) -> Iterator[Shape]:
    """Yield every shape that is no group, in the order of drawing."""
    for shape in shapes:
        if isinstance(shape, Group):
            yield from _single(shape.items)
        else:
            yield shape


def _typst(what: str) -> Any:  # noqa: ANN401 - typst comes without types
    try:
        import typst  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtraError(what, "images") from None
    return typst


def _set(
    typst: Any,  # noqa: ANN401 - typst comes without types
    sheets: Sequence[Sheet],
    kind: str,
    about: tuple[str, str] = ("", ""),
    **wishes: object,
) -> bytes:
    shapes = [shape for sheet in sheets for shape in _single(sheet.scene.items)]
    words = [shape for shape in shapes if isinstance(shape, Words)]
    seen = {char for line in words for char in line.text}
    strange, missing = runs.strange(seen), runs.lacking(seen)
    languages = {sheet.scene.language for sheet in sheets}
    region = runs.region(strange, languages.pop() if len(languages) == 1 else "und")
    own = runs.letters(((line.text, line.style.weight) for line in words), region)
    others = borrowed.families(missing, typst)
    borrowed.refuse(missing - others.keys())
    families = [*(font.family for font, _ in own), *others.values()]
    speller = Speller(region)
    said = speller.said if kind == "pdf" else lambda text, _: quoted(text)
    written = _document(sheets, about, tuple(dict.fromkeys(families)), said)
    with tempfile.TemporaryDirectory() as folder:
        _write_fonts(Path(folder), words)
        for number, made in enumerate(speller.fonts):
            (Path(folder) / f"spelled-{number}.ttf").write_bytes(making.font(made))
        _write_carried(Path(folder), own)
        for uri in {shape.uri for shape in shapes if isinstance(shape, Image)}:
            data = base64.b64decode(uri.partition(",")[2])
            (Path(folder) / file_name(uri)).write_bytes(data)
        known = typst.Fonts(
            include_system_fonts=bool(others), include_embedded_fonts=False, font_paths=[folder]
        )
        try:
            (Path(folder) / "sheets.typ").write_text(written, encoding="utf-8")
            result = typst.compile(f"{folder}/sheets.typ", format=kind, font_paths=known, **wishes)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:  # noqa: BLE001 - a panic of typst is no Exception
            raise DrawingError(f"typst could not draw the picture: {error}") from None
    return bytes(result)


def _document(
    sheets: Sequence[Sheet], about: tuple[str, str], families: Sequence[str], said: Said
) -> str:
    title, description = map(quoted, about)
    named = "".join(f"{quoted(family)}, " for family in (fonts.FAMILY, *families))
    settings = (
        f"#set document(title: {title}, description: {description}, date: none)\n"
        f"#set text(font: ({named}), fallback: false, ligatures: false, features: (calt: 0), "
        'top-edge: "baseline", bottom-edge: "baseline", hyphenate: false, '
        "cjk-latin-spacing: none)\n"
    )
    return settings + PRELUDE + SPELLING + "".join(page(sheet, said) for sheet in sheets)


def _write_fonts(folder: Path, words: list[Words]) -> None:
    letters: dict[tuple[int, bool], set[str]] = {}
    for line in words:
        key = (line.style.weight, line.style.italic)
        letters.setdefault(key, set()).update(line.text)
    for (weight, italic), used in letters.items():
        name = f"{weight}{'i' if italic else ''}.ttf"
        (folder / name).write_bytes(fonts.static(used, weight, italic=italic))


def _write_carried(folder: Path, own: Mapping[tuple[Carried, int], Iterable[str]]) -> None:
    """Write the fonts of packages, each cut to the characters that it draws at a weight."""
    for number, ((font, weight), used) in enumerate(own.items()):
        (folder / f"carried-{number}.ttf").write_bytes(carried.static(font, used, weight))
