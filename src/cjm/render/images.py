"""Images and paper from scenes, by typst (the extra `images`).

The fonts are always handed over: Inter, cut to what the scene says, and for other scripts the
machine's own. A character that no font has is an error: a renderer would leave it out silently.
"""

import tempfile
from collections.abc import Iterable, Iterator
from math import ceil
from pathlib import Path
from typing import Any, Final, Literal

from cjm.render import borrowed, fonts
from cjm.render.errors import DrawingError, MissingExtraError
from cjm.render.scene import Group, Scene, Shape, Words, number
from cjm.render.svg import Writer

_POINTS: Final = 0.75
_DPI: Final = 96.0
_MOST_PIXELS: Final = 32_000
_HAIR: Final = 0.01


def typeset(scene: Scene, kind: Literal["png", "pdf"], scale: float = 1) -> bytes:
    """Return a scene as an image or a page; `scale` is pixels of a PNG for one of the sheet.

    Raises:
        MissingExtraError: typst is not installed.
        DrawingError: No font has a character, or the image would be too large.
    """
    typst = _typst(kind.upper())
    if kind == "png" and max(scene.width, scene.height) * scale > _MOST_PIXELS:
        raise DrawingError(
            f"The PNG would be wider or taller than {_MOST_PIXELS} pixels: use a smaller scale, "
            "or SVG."
        )
    words = list(words_of(scene.items))
    others = borrowed.families({char for line in words for char in line.text}, typst)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        _write_fonts(place, words)
        size = _pixels(scene, scale) if kind == "png" else (scene.width, scene.height)
        drawn = Writer(scene, embed=False, others=others)
        times, lack = (scale, _HAIR) if kind == "png" else (1, 0)
        (place / "scene.svg").write_text(drawn.document(size, times), encoding="utf-8")
        page = [(length - lack) * _POINTS / times for length in size]
        (place / "sheet.typ").write_text(_sheet(scene, *page), encoding="utf-8")
        known = typst.Fonts(
            include_system_fonts=bool(others), include_embedded_fonts=False, font_paths=[folder]
        )
        return _compiled(typst, place / "sheet.typ", kind, scale, known)


def words_of(shapes: Iterable[Shape]) -> Iterator[Words]:
    """Yield every line of text of a scene, in the order of drawing."""
    for shape in shapes:
        if isinstance(shape, Words):
            yield shape
        elif isinstance(shape, Group):
            yield from words_of(shape.items)


def _typst(what: str) -> Any:  # noqa: ANN401 - typst comes without types
    try:
        import typst  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtraError(what, "images") from None
    return typst


def _compiled(typst: Any, source: Path, kind: str, scale: float, known: Any) -> bytes:  # noqa: ANN401 - typst comes without types
    options = {"ppi": _DPI * scale} if kind == "png" else {}
    try:
        made = typst.compile(str(source), format=kind, font_paths=known, **options)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001 - a panic of typst is no Exception
        raise DrawingError(f"typst could not draw the picture: {error}") from None
    return bytes(made)


def _pixels(scene: Scene, scale: float) -> tuple[float, float]:
    """Return the size of an image in pixels: whole ones, but for a hair that the height lacks.

    typst draws the sheet with pixels of its own, rounded up, and takes the nearest of them for each
    pixel of the image. If there were one more of them than in the image, a row or a column of the
    picture would be left out, straight through letters. The hair keeps rounding from adding one.
    """
    return ceil(scene.width * scale - _HAIR), ceil(scene.height * scale - _HAIR) - _HAIR / 2


def _sheet(scene: Scene, width: float, height: float) -> str:
    """Return a page of a size in points that holds the picture."""
    wide, tall = number(width, 6), number(height, 6)
    title = scene.title.replace("\\", "\\\\").replace('"', '\\"')
    about = scene.description.replace("\\", "\\\\").replace('"', '\\"')
    return (
        f'#set document(title: "{title}", date: none)\n'
        f"#set page(width: {wide}pt, height: {tall}pt, margin: 0pt)\n"
        f'#image("scene.svg", width: 100%, height: 100%, alt: "{about}")\n'
    )


def _write_fonts(folder: Path, words: list[Words]) -> None:
    letters: dict[tuple[int, bool], set[str]] = {}
    for line in words:
        key = (line.style.weight, line.style.italic)
        letters.setdefault(key, set()).update(line.text)
    for (weight, italic), used in letters.items():
        name = f"{weight}{'i' if italic else ''}.ttf"
        (folder / name).write_bytes(fonts.static(used, weight, italic=italic))
