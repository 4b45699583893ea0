"""The arithmetic of a number, as `cjm score --explain` tells it, with its result."""

import re
from collections.abc import Iterable
from dataclasses import replace

from cjm.render.details.facts import Sum
from cjm.render.reports.explain_text import Writer
from cjm.scoring.quantity import Input, Quantity

_UNBROKEN = 1_000_000
"""Lines break where the page is narrow, not before."""

_FOLDERS = re.compile(r"^[^,]*[/\\]")

_WRITER = Writer(lambda _: "", lambda _: "", _UNBROKEN, colour=False)


def folded(quantity: Quantity | None, who: str = "") -> tuple[Sum, ...]:
    """Return a number with its interval, and what it was made of; nothing where there is none.

    `who` is the persona whose number it is. Places in files are left out: pages and documents go
    to readers who do not have them.
    """
    if quantity is None:
        return ()
    _, result, *rest = _WRITER.top(_portable(quantity))
    shown = f"{who}: {result}" if who else result[:1].upper() + result[1:]
    return (Sum(shown, tuple(rest)),)


def apart(numbers: Iterable[tuple[str, Quantity | None]]) -> tuple[Sum, ...]:
    """Return a number of several personas (name, number): once, where it is the same for all."""
    found = list(numbers)
    shown = {folded(number) for _, number in found}
    if len(shown) == 1:
        return shown.pop()
    return tuple(one for who, number in found for one in folded(number, who))


def _portable(quantity: Quantity) -> Quantity:
    """Return a number whose files are named without their folders, which differ by machine."""
    inputs = (
        _portable(item)
        if isinstance(item, Quantity)
        else replace(item, place=_FOLDERS.sub("", item.place) if item.place else None)
        for item in quantity.inputs
    )
    return replace(quantity, inputs=tuple(inputs))


def flat(quantity: Quantity) -> Quantity:
    """Return a number whose parts are named with their values, but not worked out again."""
    inputs = (
        Input(item.subject.title or item.subject.id, item.value, basis=item.basis)
        if isinstance(item, Quantity)
        else item
        for item in quantity.inputs
    )
    return replace(quantity, inputs=tuple(inputs))
