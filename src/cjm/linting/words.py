"""Small pieces of the sentences that rules say."""

from collections.abc import Iterable


def enumerated(names: Iterable[str], last: str = "and") -> str:
    """Return names in backticks as a sentence lists them: `a`, `b` and `c`."""
    *others, final = (f"`{name}`" for name in names)
    return f"{', '.join(others)} {last} {final}" if others else final


def signed(score: float) -> str:
    """Return an emotion's score as maps show it: +2, 0, -1.5."""
    return f"{score:+g}" if score else "0"
