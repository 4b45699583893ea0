"""A number with what it means, and with the arithmetic that `cjm score --explain` tells, rounded."""

import re
from collections.abc import Iterable

from cjm.render.ansi import Ink
from cjm.render.details.facts import Sum
from cjm.render.details.plain import plain
from cjm.render.reports.explain_text import Writer
from cjm.render.scores import brief
from cjm.render.words import words
from cjm.scoring.quantity import Input, Quantity, Subject

_FOLDERS = re.compile(r"^[^,]*[/\\]")


_MANUAL = "source: cjm, see docs/"
"""How the line begins that sends readers to the project's own documentation."""


class _Unbroken(Writer):
    """Leaves lines as long as they are: they break where the page is narrow, not before."""

    def write(self, value: float | str) -> str:
        """Return a value as people read it."""
        return brief(value)

    def line(self, text: str, depth: int, _: Ink | None = None) -> str:
        """Return a text at a depth."""
        return "  " * depth + text


_WRITER = _Unbroken(lambda _: "", lambda _: "", 80, colour=False)


def folded(quantity: Quantity | None) -> tuple[Sum, ...]:
    """Return a number with its interval, and what it was made of; nothing where there is none.

    Places in files are left out, and so are pages of documentation: readers do not have them.
    """
    return (_named(_told(quantity)),) if quantity else ()


def apart(numbers: Iterable[tuple[str, Quantity | None]]) -> tuple[Sum, ...]:
    """Return a number of several personas (name, number): once, where it is the same for all."""
    found = [(who, _told(number) if number else None) for who, number in numbers]
    alike = {told for _, told in found}
    if len(alike) == 1:
        return tuple(_named(told) for told in alike if told)
    return tuple(_named(told, who) for who, told in found if told)


def _told(quantity: Quantity) -> Sum:
    _, result, *rest = _WRITER.top(_portable(quantity))
    steps = tuple(line for line in rest if not line.strip().startswith(_MANUAL))
    return Sum(result, steps, plain(quantity))


def _named(told: Sum, who: str = "") -> Sum:
    """Return a sum whose result says whose it is, or begins with a capital."""
    result = told.result
    return told._replace(result=f"{who}: {result}" if who else result[:1].upper() + result[1:])


def _portable(quantity: Quantity) -> Quantity:
    """Return a number whose files are named without their folders, which differ by machine."""
    inputs = (
        _portable(item)
        if isinstance(item, Quantity)
        else item._replace(place=_FOLDERS.sub("", item.place) if item.place else None)
        for item in quantity.inputs
    )
    return quantity._replace(inputs=tuple(inputs))


def flat(quantity: Quantity) -> Quantity:
    """Return a number whose parts are named with their values, but not worked out again."""
    inputs = (
        Input(_name(item.subject), item.value, basis=item.basis)
        if isinstance(item, Quantity)
        else item
        for item in quantity.inputs
    )
    return quantity._replace(inputs=tuple(inputs))


def _name(subject: Subject) -> str:
    """Return the title of a part, else its id in words, without that of its touchpoint."""
    return subject.title or words(subject.id.rpartition(".")[2])
