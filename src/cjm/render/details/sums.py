"""The arithmetic of a number, as `cjm score --explain` tells it, with its result."""

import re
from collections.abc import Iterable

from cjm.render.ansi import Ink
from cjm.render.details.facts import Sum
from cjm.render.reports.explain_text import Writer
from cjm.scoring.quantity import Input, Quantity

_FOLDERS = re.compile(r"^[^,]*[/\\]")


class _Unbroken(Writer):
    """Leaves lines as long as they are: they break where the page is narrow, not before."""

    def line(self, text: str, depth: int, _: Ink | None = None) -> str:
        """Return a text at a depth."""
        return "  " * depth + text


_WRITER = _Unbroken(lambda _: "", lambda _: "", 80, colour=False)


def folded(quantity: Quantity | None) -> tuple[Sum, ...]:
    """Return a number with its interval, and what it was made of; nothing where there is none.

    Places in files are left out: pages and documents go to readers who do not have them.
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
    return Sum(result, tuple(rest))


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
        Input(item.subject.title or item.subject.id, item.value, basis=item.basis)
        if isinstance(item, Quantity)
        else item
        for item in quantity.inputs
    )
    return quantity._replace(inputs=tuple(inputs))
