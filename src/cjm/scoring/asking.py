"""Explanations of numbers that only a comparison or a table of personas has."""

from collections.abc import Iterable
from difflib import get_close_matches

from cjm.scoring.explain import Explanation, UnknownRefError, names
from cjm.scoring.quantity import Quantity

_NEAR = 3


def explain_among(quantities: Iterable[Quantity], ref: str) -> Explanation:
    """Find what a reference names among some numbers: exactly, else all whose names hold its parts.

    Raises:
        UnknownRefError: It names nothing; the nearest names are told.
    """
    everything = tuple(quantities)
    asked = tuple(ref.split("."))
    found = tuple(item for item in everything if item.ref == ref)
    found = found or tuple(item for item in everything if names(asked, item))
    if not found:
        known = list(dict.fromkeys(item.ref for item in everything))
        raise UnknownRefError(ref, tuple(get_close_matches(ref, known, _NEAR, 0.6)))
    return Explanation(ref, found)
