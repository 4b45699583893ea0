"""Journeys whose texts run from right to left are drawn from right to left, too."""

from collections.abc import Iterable, Iterator
from typing import Final

from cjm.render.console.cells import width
from cjm.render.console.ink import Line, Span

_TURNED: Final = str.maketrans("╭╮╰╯", "╮╭╯╰")


def mirrored(lines: Iterable[Line], room: int) -> Iterator[Line]:
    """Yield lines as a mirror at the right side of `room` cells shows them.

    Spans change places; what stands in them is read as before, and keeps its side of its blanks.
    """
    for line in lines:
        held = list(line)
        while held and not held[-1].text.strip(" "):
            held.pop()
        blank = room - sum(width(span.text) for span in held)
        yield (Span(" " * blank), *map(_turned, reversed(held))) if held else ()


def _turned(span: Span) -> Span:
    inner = span.text.strip(" ")
    if not inner:
        return span
    before = len(span.text) - len(span.text.lstrip(" "))
    after = len(span.text) - len(span.text.rstrip(" "))
    return Span(" " * after + inner.translate(_TURNED) + " " * before, span.style)
