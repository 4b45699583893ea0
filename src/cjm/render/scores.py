"""Scores in words: numbers rounded as by hand, their intervals, and the mark of what is assumed."""

import math

from cjm.scoring.quantity import Basis, Input, Quantity, Style

ASSUMED = "~"
"""Stands before every number that does not rest on evidence alone."""
LEGEND = f"{ASSUMED} rests on something assumed: a claim that names no evidence, or a default."
CAUTION = "Scores rank gaps in what the map states; they do not measure customers by themselves."
BASES: dict[Basis, str] = {
    "observed": "● observed",
    "partly": "◐ partly",
    "assumed": "○ assumed",
    "proposed": "◇ proposed",
    "stated": "stated",
}
KEY = "Opportunity runs from 0 to 20. Basis: ● observed, ◐ partly, ○ assumed, ◇ proposed."
_DECIMALS: dict[Style, int] = {"scale": 1, "emotion": 1, "share": 0, "number": 1, "count": 0}
_MINUS = "\N{MINUS SIGN}"


def rounded(value: float, decimals: int) -> str:
    """Round as people do by hand, halves away from zero: 6.25 to 6.3, where Python says 6.2."""
    shift = 10**decimals
    whole = math.floor(abs(value) * shift + 0.5 + 1e-9)
    text = f"{whole / shift:.{decimals}f}"
    return f"{_MINUS}{text}" if value < 0 and whole else text


def figure(value: float, style: Style) -> str:
    """Write a value of a style: `12.5`, `+0.5`, `39 %`, `3`."""
    if style == "share":
        return f"{rounded(100 * value, 0)}\N{NO-BREAK SPACE}%"
    text = rounded(value, _DECIMALS[style])
    signed = style == "emotion" and value > 0 and text.strip("0.")
    return f"+{text}" if signed else text


def shown(quantity: Quantity | None) -> str:
    """Write a quantity, marked where it rests on something assumed; a dash where there is none."""
    if quantity is None:
        return "\N{EN DASH}"
    text = figure(quantity.value, quantity.formula.style)
    return text if quantity.certain else f"{ASSUMED}{text}"


def interval(quantity: Quantity | None) -> str:
    """Write the interval of a quantity: `12.9 to 17.0`; nothing where it has no width."""
    if quantity is None or quantity.low is None or quantity.high is None:
        return ""
    if quantity.low == quantity.high:
        return ""
    style = quantity.formula.style
    return f"{figure(quantity.low, style)} to {figure(quantity.high, style)}"


def with_interval(quantity: Quantity | None) -> str:
    """Write a quantity and, in parentheses, its interval."""
    within = interval(quantity)
    return f"{shown(quantity)} ({within})" if within else shown(quantity)


def exact(value: float | str) -> str:
    """Write an input as exactly as a reader needs to work it out again: up to four decimals."""
    if isinstance(value, str):
        return value
    text = rounded(value, 4)
    return text.rstrip("0").rstrip(".") if "." in text else text


def input_shown(item: Input) -> str:
    """Write an input with the interval that its scale or its counts allow."""
    if item.low is None or item.high is None or item.low == item.high:
        return exact(item.value)
    return f"{exact(item.value)} ({exact(item.low)} to {exact(item.high)})"


def arithmetic(quantity: Quantity) -> str | None:
    """Write the formula with its inputs' values in place; None where they are many and alike."""
    template = quantity.formula.template
    if template is None:
        return None
    values = {item.name: _operand(item.value) for item in quantity.inputs}
    if "{n}" in template:
        total = sum(item.value for item in quantity.inputs if not isinstance(item.value, str))
        values |= {"sum": _operand(total), "n": str(len(quantity.inputs))}
    return template.format_map(values)


def of_all(quantity: Quantity) -> str:
    """Write a share of things that were counted one by one: `38 % (13 of 34)`."""
    part = round(quantity.value * len(quantity.inputs))
    return f"{shown(quantity)} ({part} of {len(quantity.inputs)})"


def _operand(value: float | str) -> str:
    text = exact(value)
    return f"({text})" if text.startswith(_MINUS) else text
