"""Scores in words: numbers rounded as by hand, their intervals, and the mark of what is assumed."""

from collections.abc import Callable
from typing import TypeAlias

from cjm.render.words import duration
from cjm.scoring import rounding
from cjm.scoring.quantity import Basis, Input, Quantity, Style
from cjm.scoring.rounding import rounded as rounded

ASSUMED = "≈"
"""Stands before every number that does not rest on evidence alone; read it as *about*."""
LEGEND = f"{ASSUMED} (about) rests on something assumed: a claim without evidence, or a default."
CAUTION = "Scores rank gaps in what the map states; they do not measure customers by themselves."
BASES: dict[Basis, str] = {
    "observed": "● observed",
    "partly": "◐ partly",
    "assumed": "○ assumed",
    "proposed": "◇ proposed",
    "stated": "stated",
}
KEY = (
    "Opportunity runs from 0 to 20. Basis: ● observed, ◐ partly, ○ assumed, ◇ proposed; "
    "stated: counted from what the map says, not from customers."
)
_MINUS = "\N{MINUS SIGN}"


def _time(value: float) -> str:
    size = duration(f"{abs(value):.3f}s") or "0\N{NO-BREAK SPACE}s"
    return f"{_MINUS}{size}" if value < 0 else size


_DECIMALS: dict[Style, int] = {"scale": 1, "emotion": 1, "number": 1, "fine": 2, "count": 0}
_PARTS: dict[Style, Callable[[float], str]] = {
    "share": rounding.percent,
    "rate": lambda value: rounding.percent(value, 2),
    "points": lambda value: f"{rounding.signed(100 * value, 2)} points",
    "lift": lambda value: rounding.signed(100 * value, 1) + "\N{NO-BREAK SPACE}%",
    "chance": rounding.chance,
    "percent": lambda value: rounding.percent(value, 1),
    "net": lambda value: rounding.signed(value, 1),
    "mean": lambda value: rounded(value, 2),
    "seconds": _time,
    "share-change": lambda value: rounding.signed(100 * value, 1),
    "net-change": lambda value: rounding.signed(value, 1),
    "mean-change": lambda value: rounding.signed(value, 2),
    "seconds-change": lambda value: ("+" if value > 0 else "") + _time(value),
    "events-change": lambda value: rounding.signed(100 * value, 0) + "\N{NO-BREAK SPACE}%",
    "gap-change": lambda value: rounding.signed(100 * value, 0) + _POINTS,
}
_SMALL = 0.1
Write: TypeAlias = Callable[[float | str], str]
"""Writes a value that goes into a formula, or comes out of it."""
_POINTS = "\N{NO-BREAK SPACE}points"


def figure(value: float, style: Style) -> str:
    """Write a value of a style: `12.5`, `+0.5`, `39 %`, `3`."""
    if style in _PARTS:
        return _PARTS[style](value)
    text = rounded(value, _DECIMALS[style])
    signed = style == "emotion" and value > 0 and text.strip("0.")
    return f"+{text}" if signed else text


def shown(quantity: Quantity | None) -> str:
    """Write a quantity, marked where it rests on something assumed; a dash where there is none."""
    if quantity is None:
        return "\N{EN DASH}"
    text = figure(quantity.value, quantity.formula.style)
    return text if quantity.certain else about(text)


def about(text: str) -> str:
    """Mark a number as one that rests on something assumed: `≈4.5`, and apart from a sign `≈ +0.5`."""
    return (
        f"{ASSUMED}\N{NO-BREAK SPACE}{text}" if text[:1] in "+-\N{MINUS SIGN}" else ASSUMED + text
    )


def interval(quantity: Quantity | None) -> str:
    """Write the interval of a quantity: `12.9 to 17.0`; nothing where it has no width."""
    if quantity is None or quantity.low is None or quantity.high is None:
        return ""
    if quantity.low == quantity.high:
        return ""
    style = quantity.formula.style
    low = figure(quantity.low, style).removesuffix(_POINTS)
    return f"{low} to {figure(quantity.high, style)}"


def with_interval(quantity: Quantity | None) -> str:
    """Write a quantity and, in parentheses, its interval."""
    within = interval(quantity)
    return f"{shown(quantity)} ({within})" if within else shown(quantity)


def exact(value: float | str) -> str:
    """Write an input as exactly as a reader needs to work it out again.

    That is up to four decimals, and up to six below 0.1.
    """
    if isinstance(value, str):
        return value
    text = rounded(value, 4 if abs(value) >= _SMALL else 6)
    return text.rstrip("0").rstrip(".") if "." in text else text


def brief(value: float | str) -> str:
    """Write an input for readers who do not work it out again: up to two decimals, three below 0.1."""
    if isinstance(value, str):
        return value
    text = rounded(value, 2 if abs(value) >= _SMALL else 3)
    return text.rstrip("0").rstrip(".") if "." in text else text


def input_shown(item: Input, write: Write = exact) -> str:
    """Write an input with the interval that its scale or its counts allow."""
    if item.low is None or item.high is None or item.low == item.high:
        return write(item.value)
    return f"{write(item.value)} ({write(item.low)} to {write(item.high)})"


def arithmetic(quantity: Quantity, write: Write = exact) -> str | None:
    """Write the formula with its inputs' values in place; None where they are many and alike."""
    template = quantity.formula.template
    if template is None:
        return None
    values = {item.name: _operand(write(item.value)) for item in quantity.inputs}
    if "{n}" in template:
        total = sum(item.value for item in quantity.inputs if not isinstance(item.value, str))
        values |= {"sum": _operand(write(total)), "n": str(len(quantity.inputs))}
    if "{weighted}" in template:
        values |= _weighted(quantity, write)
    for name, text in values.items():  # names may have dots, which `format` takes for attributes
        template = template.replace(f"{{{name}}}", text)
    return template


def _weighted(quantity: Quantity, write: Write) -> dict[str, str]:
    """Pair quantities with the weights that stand behind them, in the same order."""
    parts = [item for item in quantity.inputs if isinstance(item, Quantity)]
    weights = [float(item.value) for item in quantity.inputs if isinstance(item, Input)]
    pairs = zip(weights, parts, strict=True)
    terms = " + ".join(f"{write(weight)} x {write(part.value)}" for weight, part in pairs)
    return {"weighted": terms, "weights": write(sum(weights))}


def of_all(quantity: Quantity) -> str:
    """Write a share of things that were counted one by one: `38 % (13 of 34)`."""
    part = round(quantity.value * len(quantity.inputs))
    return f"{shown(quantity)} ({part} of {len(quantity.inputs)})"


def _operand(text: str) -> str:
    return f"({text})" if text.startswith(_MINUS) else text
