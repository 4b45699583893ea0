"""Texts that end after some lines: what is left out is said, and shown to those who point at it."""

from collections.abc import Iterable
from typing import NamedTuple

from cjm.render.scene import Group, Shape, Words
from cjm.render.text import cut, wrap
from cjm.render.theme import Type

_KIND = "cut"


class Told(NamedTuple):
    """A text in lines, and the whole text if these are not all of it."""

    lines: tuple[str, ...]
    whole: str | None = None

    def shapes(self, words: tuple[Words, ...]) -> tuple[Shape, ...]:
        """Return these lines as they were drawn; where they are cut, pointing at them shows all."""
        return words if self.whole is None else (Group(words, _KIND, title=self.whole),)


def told(text: str, style: Type, most: float, rows: int) -> Told:
    """Break text into at most `rows` lines of at most `most` pixels."""
    lines = cut(text, style, most, rows)
    return Told(lines, None if lines == wrap(text, style, most) else text)


def counted(shapes: Iterable[Shape]) -> int:
    """Return how many texts among these shapes are cut."""
    groups = [one for one in shapes if isinstance(one, Group)]
    return sum((one.kind == _KIND) + counted(one.items) for one in groups)


def notice(count: int) -> str:
    """Say how many texts are cut and where they are whole; nothing where none is."""
    if not count:
        return ""
    many = "1 text is cut" if count == 1 else f"{count} texts are cut"
    return f"{many} (…): the rest is in the file, and in an SVG under the pointer"
