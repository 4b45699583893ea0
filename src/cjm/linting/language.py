"""How texts are compared across languages: without case, accents, punctuation and blanks."""

import re
import unicodedata

_BETWEEN = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """Return a text in small letters without accents, its words with one blank between.

    `Réclamations & SAV` gives `reclamations sav`, `Müller` gives `muller`.
    """
    lowered = text.casefold()
    if not lowered.isascii():
        apart = unicodedata.normalize("NFKD", lowered)
        lowered = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return _BETWEEN.sub(" ", lowered).strip()
