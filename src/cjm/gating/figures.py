"""Numbers in reasons: with so many decimals that the reason can be seen."""

from cjm.scoring.rounding import rounded

_MOST = 6


def against(value: float, other: float, decimals: int = 1) -> tuple[str, str]:
    """Write two numbers so that they look different where they are."""
    while decimals < _MOST and rounded(value, decimals) == rounded(other, decimals):
        decimals += 1
    return rounded(value, decimals), rounded(other, decimals)


def plain(value: float) -> str:
    """Write a number without empty decimals."""
    return f"{value:.6f}".rstrip("0").rstrip(".")
