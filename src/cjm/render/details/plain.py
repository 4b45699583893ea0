"""What a number of the details means, in a sentence for readers who have never seen a formula."""

from collections.abc import Callable
from typing import Final

from cjm.render.words import number, percent, signed, words
from cjm.scoring.evidence import METHODS
from cjm.scoring.quantity import Input, Quantity
from cjm.scoring.rounding import rounded


def plain(quantity: Quantity) -> str:
    """Return the sentence; empty for numbers that say enough by their name."""
    tell = _SENTENCES.get(quantity.name)
    return tell(quantity) if tell else ""


def _strength(quantity: Quantity) -> str:
    methods = _input(quantity, METHODS).note or ""
    kinds = [words(method).lower() for method in methods.split(", ")]
    sources, named = len(quantity.inputs) - 1, ", ".join(kinds)
    if sources == 1:
        behind = f"One source stands behind this ({named})."
    elif len(kinds) == 1:
        behind = f"{sources} sources stand behind this, all of one kind ({named})."
    else:
        behind = f"{sources} sources of {len(kinds)} kinds stand behind this ({named})."
    return f"{behind} More or newer answers, or another kind of source, would make it firmer."


def _mean(quantity: Quantity) -> str:
    known = sum(_value(one) > 0 for one in quantity.inputs)
    total = len(quantity.inputs)
    have = "has" if 1 in {known, total} else "have"
    return f"The mean of all that is claimed here: {known} of {total} {have} evidence."


def _support(quantity: Quantity) -> str:
    method, sample, age = (_input(quantity, name) for name in ("trust", "sample", "age"))
    kind = words((method.note or "").removeprefix("method ")).lower()
    size = "an unknown number of answers" if sample.note else f"{sample.value:g} answers"
    dated = (age.note or "").startswith("days since")
    old = f"an age of {age.value:g} days" if dated else "an unknown age"
    return f"How far this source makes a claim firm on its own, by its kind ({kind}), {size} and {old}."


def _load(quantity: Quantity) -> str:
    severity, reach = (_input(quantity, name) for name in ("severity", "reach"))
    whom = (
        "and nobody has said how many it hits, so it counts for everyone"
        if reach.note
        else f"hits {percent(_value(reach))} of customers"
    )
    return f"Severity {number(_value(severity))} of 5, {whom}. 5 is the most."


def _pains(_: Quantity) -> str:
    return "The pain points here added up, each by its severity and by how many customers it hits."


def _opportunity(quantity: Quantity) -> str:
    matters, satisfies = (
        next(rounded(_value(one), 1) for one in quantity.inputs if one.name == name)
        for name in ("importance", "satisfaction")
    )
    return (
        f"Importance {matters} of 10, satisfaction {satisfies} of 10: "
        "what matters much and satisfies little scores high, 20 at most."
    )


def _gap(quantity: Quantity) -> str:
    feels, wanted = (signed(_value(_input(quantity, name))) for name in ("emotion", "target"))
    if not quantity.value:
        return f"It feels {feels}, and {wanted} is the target: no gap."
    return f"It feels {feels}, and should feel {wanted} or better."


_SENTENCES: Final[dict[str, Callable[[Quantity], str]]] = {
    "strength": _strength,
    "evidence": _mean,
    "support": _support,
    "load": _load,
    "pain-load": _pains,
    "opportunity": _opportunity,
    "experience-gap": _gap,
}


def _input(quantity: Quantity, name: str) -> Input:
    return next(one for one in quantity.inputs if isinstance(one, Input) and one.name == name)


def _value(item: Input | Quantity) -> float:
    return float(item.value)
