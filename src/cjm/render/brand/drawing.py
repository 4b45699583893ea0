"""SVG files of others: their size, and what they must not hold to be put into a picture."""

import re
from collections.abc import Mapping
from typing import Final
from xml.parsers import expat

_SPACE: Final = "http://www.w3.org/2000/svg"
_LINKS: Final = ("href", "src")
_INLINE: Final = re.compile(r"data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*")
_FETCHED: Final = re.compile(r"url\(\s*[\"']?\s*(?!#|[\"'\s])|@import|\\", re.IGNORECASE)
_PATHS: Final = "In the drawing program, turn texts into paths, and export it again."
_PLAIN: Final = "Export it as plain SVG, with everything inside."
_FORBIDDEN: Final = {
    "script": ("holds a script", "Take the script out."),
    "handler": ("holds a script", "Take the script out."),
    "foreignObject": ("holds a piece of a web page (foreignObject)", _PLAIN),
    "iframe": ("holds a piece of a web page (iframe)", _PLAIN),
    "audio": ("holds sound", _PLAIN),
    "video": ("holds a film", _PLAIN),
    "text": ("holds text, which looks different wherever its font is missing", _PATHS),
    "font": ("holds a font", _PATHS),
    "font-face": ("holds a font", _PATHS),
    "set": ("moves", "Export it without animation."),
    "animate": ("moves", "Export it without animation."),
    "animateMotion": ("moves", "Export it without animation."),
    "animateTransform": ("moves", "Export it without animation."),
}
_NUMBER: Final = re.compile(r"[\s,]+")


class DrawingProblem(ValueError):  # noqa: N818 - what is wrong with a file, told to the user
    """What is wrong with a file, as a predicate (`holds a script`), and what to do."""

    def __init__(self, message: str, hint: str) -> None:
        """Take both."""
        super().__init__(message)
        self.message = message
        self.hint = hint


def size_of(data: bytes) -> tuple[float, float]:
    """Return width and height of an SVG in its own units.

    Raises:
        DrawingProblem: It is no SVG, has no size, or holds a script, an event handler, a text, a
            font, an animation, or anything from another file.
    """
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reader.element
    parser.CharacterDataHandler = reader.text
    parser.EndElementHandler = reader.end
    parser.EntityDeclHandler = _refuse_entity
    parser.ProcessingInstructionHandler = _refuse_sheet
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        told = f"is no SVG: {expat.ErrorString(error.code)} in line {error.lineno}"
        raise DrawingProblem(told, "Export it again.") from None
    assert reader.size is not None  # a document has a root
    return reader.size


class _Reader:
    """Looks at each part of an SVG."""

    def __init__(self) -> None:
        self.size: tuple[float, float] | None = None
        self._style: list[str] | None = None

    def element(self, name: str, attributes: Mapping[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if self.size is None:
            if (space, local) != (_SPACE, "svg"):
                raise DrawingProblem("is no SVG", "Its outermost part must be an svg.")
            self.size = _size(attributes)
        if local in _FORBIDDEN:
            raise DrawingProblem(*_FORBIDDEN[local])
        if local == "style":
            self._style = []
        for key, value in attributes.items():
            _attribute(key.rpartition(" ")[2], value)

    def text(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)

    def end(self, name: str) -> None:
        if self._style is None or name.rpartition(" ")[2] != "style":
            return
        style, self._style = "".join(self._style), None
        if "@font-face" in style.lower():
            raise DrawingProblem("holds a font", _PATHS)
        _fetches(style)


def _attribute(name: str, value: str) -> None:
    if name.lower().startswith("on"):
        raise DrawingProblem(f"holds an event handler ({name})", "Take it out.")
    if name == "base" or (name in _LINKS and not _inside(value)):
        raise DrawingProblem(f"refers to something outside itself ({value[:60]})", _PLAIN)
    _fetches(value)


def _inside(value: str) -> bool:
    return value.strip().startswith("#") or bool(_INLINE.fullmatch(value.strip()))


def _fetches(text: str) -> None:
    if found := _FETCHED.search(text):
        told = text[found.start() : found.start() + 60].strip()
        raise DrawingProblem(f"refers to something outside itself ({told})", _PLAIN)


def _size(attributes: Mapping[str, str]) -> tuple[float, float]:
    parts = _NUMBER.split(attributes.get("viewBox", "").strip())
    try:
        _, _, width, height = map(float, parts)
    except ValueError:
        hint = "Add viewBox='0 0 WIDTH HEIGHT' to its first element."
        raise DrawingProblem("does not say how large it is (viewBox)", hint) from None
    if not (0 < width < float("inf") and 0 < height < float("inf")):
        raise DrawingProblem(f"is {width:g} by {height:g} large", "Give it a size.")
    return width, height


def _refuse_entity(*_: object) -> None:
    raise DrawingProblem("defines entities", _PLAIN)


def _refuse_sheet(target: str, _: str) -> None:
    if target == "xml-stylesheet":
        raise DrawingProblem("refers to a style sheet", _PLAIN)
