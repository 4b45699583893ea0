"""Plain scalars by YAML 1.2: only numbers, true/false and null are more than text.

Numbers with a leading zero (`08`, `007`) are text too: nobody who writes them means a number.
"""

import re

CONSTANTS: dict[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
STARTS = frozenset(["", *"~nNtTfF+-.0123456789"])
"""The first characters (none for an empty one) of plain scalars that may be more than text."""

_INT = re.compile(r"[-+]?(0|[1-9][0-9]{0,30})")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_BASED = re.compile(r"0o[0-7]{1,30}|0x[0-9a-fA-F]{1,30}")
_SPECIAL = {".inf": "inf", "+.inf": "inf", "-.inf": "-inf", ".nan": "nan"}
_SPELLINGS = ("inf", "Inf", "INF", "nan", "NaN", "NAN")


def number_or_text(text: str) -> int | float | str:
    """Return the number that a plain scalar writes, or the text itself."""
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    if _BASED.fullmatch(text):
        return int(text, 0)
    special = _SPECIAL.get(text.lower())
    return float(special) if special and text[-3:] in _SPELLINGS else text
