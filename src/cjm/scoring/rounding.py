"""Numbers rounded as people do it by hand."""

import math

_MINUS = "\N{MINUS SIGN}"
_LEAST_CHANCE = 0.001
_FINE = 0.1


def rounded(value: float, decimals: int) -> str:
    """Round halves away from zero: 6.25 to 6.3, where Python says 6.2."""
    shift = 10**decimals
    whole = math.floor(abs(value) * shift + 0.5 + 1e-9)
    text = f"{whole / shift:.{decimals}f}"
    return f"{_MINUS}{text}" if value < 0 and whole else text


def signed(value: float, decimals: int) -> str:
    """Round, with a plus before what is more than nothing."""
    text = rounded(value, decimals)
    return f"+{text}" if value > 0 and text.strip("0.") else text


def percent(share: float, decimals: int = 0) -> str:
    """Write a share of 0 to 1 as per cent: `39 %`."""
    return f"{rounded(100 * share, decimals)}\N{NO-BREAK SPACE}%"


def chance(p: float) -> str:
    """Write a p-value: two decimals, three below 0.1, and nothing finer than `< 0.001`."""
    if p < _LEAST_CHANCE:
        return "< 0.001"
    return rounded(p, 3 if p < _FINE else 2)


def about(number: int) -> str:
    """Round a number of people up to two figures: 9,312 to `9,400`."""
    step = 10 ** max(len(str(number)) - 2, 0)
    return f"{-(-number // step) * step:,}"
