"""Characters that no font of cjm's has: of which script they are, and which extra has a font for it."""

import unicodedata
from collections.abc import Iterable
from typing import Final

from cjm.render import carried
from cjm.render.notes import note
from cjm.render.runs import lacking

_SHOWN: Final = 4
_SIGNS: Final = "emoji and signs"
_CJK: Final = {
    "CJK": "Chinese characters",
    "BOPOMOFO": "Bopomofo",
    "HANGUL": "Korean",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "KATAKANA-HIRAGANA": "Japanese",
}
_PUNCTUATION: Final = "East Asian punctuation"
_WIDE: Final = (
    ("\u3000", "\u303f"),
    ("\ufe10", "\ufe1f"),
    ("\ufe30", "\ufe4f"),
    ("\uff00", "\uffef"),
)
_SCRIPTS: Final = (
    "Arabic Armenian Bengali Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Hebrew "
    "Kannada Khmer Lao Latin Malayalam Myanmar Oriya Sinhala Tamil Telugu Thai"
)
_EXTRAS: Final = {
    "fonts": ("manimgx_fonts", {*_SCRIPTS.split(), _SIGNS, "combining marks"}),
    "fonts-cjk": ("manimgx_fonts_cjk", {*_CJK.values(), _PUNCTUATION}),
}
_KINDS: Final = frozenset(
    {
        "LETTER",
        "CHARACTER",
        "SYLLABLE",
        "SYLLABICS",
        "SIGN",
        "VOWEL",
        "CONSONANT",
        "DIGIT",
        "IDEOGRAPH",
    }
    | {
        "HIEROGLYPH",
        "LOGOGRAM",
        "MARK",
        "NUMBER",
        "PUNCTUATION",
        "RADICAL",
        "SMALL",
        "CAPITAL",
        "SUBJOINED",
    }
)
"""Words that end the name of a script in the name of a character."""


def tell(used: Iterable[str]) -> None:
    """Say which characters of a picture for readers only their own fonts can draw."""
    if missing := lacking(used):
        note(
            f"no font here has {which(missing)}: readers see that in fonts of their own, so that the "
            f"picture may look different to each; {advice(missing)}"
        )


def which(missing: Iterable[str]) -> str:
    """Return scripts with some characters of each."""
    return _listed([f"{name} ({_some(chars)})" for name, chars in _by_script(missing).items()])


def advice(missing: Iterable[str]) -> str:
    """Return what to install for characters that have no font, and what no extra helps with."""
    found: dict[str, list[str]] = {}
    for name in _by_script(missing):
        found.setdefault(_extra(name), []).append(name)
    without = found.pop("", [])
    parts = []
    if found:
        extras = ",".join(sorted(found))
        parts.append(f"for fonts inside: pip install 'cjm-toolkit[{extras}]'")
    if without:
        parts.append(f"no extra has a font for {_listed(without)}")
    return "; ".join(parts)


def script(char: str) -> str:
    """Return what people call the script, or the kind of sign, that a character belongs to."""
    words = unicodedata.name(char, "").split()
    if any(first <= char <= last for first, last in _WIDE):
        return _PUNCTUATION
    if unicodedata.category(char) in {"Co", "Cn"}:
        return "private or unassigned characters"
    if "ARABIC-INDIC" in words:
        return "Arabic"
    if words[:1] == ["COMBINING"]:
        return _SIGNS if unicodedata.category(char) == "Me" else "combining marks"
    if not words or unicodedata.category(char)[0] not in "LMN":
        return _known(words) or _SIGNS
    return _known(words) or _named(words)


def _known(words: list[str]) -> str:
    """Return the script, if it is one that an extra has."""
    first = words[0] if words else ""
    return _CJK.get(first, first.title() if first.title() in _SCRIPTS.split() else "")


def _named(words: list[str]) -> str:
    ends = [place for place, word in enumerate(words) if word.partition("-")[0] in _KINDS]
    return " ".join(words[: max(1, ends[0] if ends else 1)]).title()


def _by_script(missing: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for char in sorted(missing):
        found.setdefault(script(char), []).append(char)
    return dict(sorted(found.items()))


def _extra(name: str) -> str:
    """Return the extra that has a font for a script and is not there yet, else nothing."""
    able = (
        extra
        for extra, (package, scripts) in _EXTRAS.items()
        if name in scripts and not carried.installed(package)
    )
    return next(able, "")


def _listed(names: list[str]) -> str:
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]


def _some(chars: list[str]) -> str:
    more = f" and {len(chars) - _SHOWN} more" if len(chars) > _SHOWN else ""
    return " ".join(_shown(char) for char in chars[:_SHOWN]) + more


def _shown(char: str) -> str:
    """Return a character as people can see it: marks stand on a circle."""
    return f"\N{DOTTED CIRCLE}{char}" if unicodedata.combining(char) else char
