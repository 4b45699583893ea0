"""Slips of the keyboard: which one word was meant, where only one can be."""

from collections.abc import Iterable
from typing import NamedTuple

_LONGEST = 161
"""The longest name that is compared with others: two ids with a dot between."""
_MOST = 1_000
"""With how many names one is compared."""


class Slip(NamedTuple):
    """The word that was meant, and how many slips lie between it and what was written.

    A slip is a letter too many, missing or wrong, or two neighbours swapped; none means that only
    capitals, hyphens, underscores and blanks differ.
    """

    meant: str
    slips: int


def slip(word: str, words: Iterable[str]) -> Slip | None:
    """Return the one word that was meant; None where it is none of them, or could be several.

    The distance is that of optimal string alignment (Damerau 1964). Words of up to three letters
    are never guessed, up to seven letters may hold one slip, longer ones two.
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - few files hold a slip

    asked, most = _plain(word), _most(word)
    if len(word) > _LONGEST:
        return None
    known = list(dict.fromkeys(words))[:_MOST]
    found = sorted((OSA.distance(asked, _plain(one), score_cutoff=most), one) for one in known)
    if not found or found[0][0] > most or (len(found) > 1 and found[1][0] == found[0][0]):
        return None
    return Slip(found[0][1], found[0][0])


def _plain(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter not in " -_")


def _most(word: str) -> int:
    return (0 if len(word) <= 3 else 1) if len(word) <= 7 else 2  # noqa: PLR2004 - as told above
