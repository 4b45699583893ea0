"""Images and paper from scenes, by typst (the extra `images`).

The fonts are always handed over: Inter, cut to what the scene says, and for other scripts the
machine's own. A character that no font has is an error: a renderer would leave it out silently.
"""

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, Literal

from cjm.render import borrowed, fonts
from cjm.render.errors import DrawingError, MissingExtraError
from cjm.render.scene import Group, Scene, Shape, Words, number
from cjm.render.svg import Writer

_POINTS: Final = 0.75
_DPI: Final = 96.0
_MOST_PIXELS: Final = 32_000


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
        drawn = Writer(scene, embed=False, others=others)
        (place / "scene.svg").write_text(drawn.document(), encoding="utf-8")
        (place / "sheet.typ").write_text(_sheet(scene), encoding="utf-8")
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


def _sheet(scene: Scene) -> str:
    wide, tall = (number(length * _POINTS) for length in (scene.width, scene.height))
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
