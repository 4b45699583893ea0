"""`render.colours` in the workspace file: which colours a workspace can state, and how they are written."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, Final, NamedTuple

from cjm.diagnostics import Route

_WRITTEN: Final = re.compile(r"#[0-9A-Fa-f]{6}")
_HOW: Final = "A colour is # and six of 0 to 9 and A to F, in quotes, such as '#7A1FA2'."


class Key(NamedTuple):
    """One key: what it colours, and of how many colours it is a list (None: it is one colour)."""

    about: str
    example: str | list[str]
    many: tuple[int, int] | None = None


KEYS: Final[dict[str, Key]] = {
    "accent": Key("Initials, icons and arrows, and stages that have no colours.", "#7A1FA2"),
    "stages": Key("The stages, from the first to the last.", ["#22365C", "#4B6E55"], (1, 12)),
    "emotion": Key(
        "Faces and curve, from +2 to -2.",
        ["#0B5C94", "#3A93CF", "#7A808A", "#C97700", "#B03A00"],
        (5, 5),
    ),
    "personas": Key(
        "Personas where there are several: curves, rings and names, in their order.",
        ["#16202B", "#7A3FA0"],
        (1, 5),
    ),
    "pain": Key("Pains.", "#8A3300"),
    "gain": Key("Gains.", "#17583A"),
    "opportunity": Key("Opportunities.", "#00517F"),
    "quote": Key("Thoughts and quotations.", "#43326B"),
    "moment-of-truth": Key("Moments of truth, and where customers leave.", "#8A3300"),
}
"""The colours that a workspace can state."""

Problem = tuple[Route, str, str]
"""Where something is wrong, what, and what would be right."""


def problems(value: object, at: Route) -> Iterator[Problem]:
    """Yield what is wrong with the value of `colours`."""
    if not isinstance(value, dict):
        yield at, "`colours` is no mapping", f"It has {', '.join(KEYS)}."
        return
    for key, stated in value.items():
        if key in KEYS:
            yield from _of_key(key, stated, (*at, key))
        elif not str(key).startswith("x-"):
            meant = get_close_matches(str(key), KEYS, n=1)
            hint = f"Did you mean `{meant[0]}`?" if meant else f"It has {', '.join(KEYS)}."
            yield (*at, key), f"`{key}` is no colour of pictures", hint


def _of_key(key: str, stated: object, at: Route) -> Iterator[Problem]:
    many = KEYS[key].many
    if many is None:
        yield from _of_colour(key, stated, at)
    elif not isinstance(stated, list) or not many[0] <= len(stated) <= many[1]:
        least, most = many
        told = f"{least}" if least == most else f"{least} to {most}"
        yield at, f"`{key}` is no list of {told} colours", KEYS[key].about
    else:
        for place, one in enumerate(stated):
            yield from _of_colour(f"{key}` {place + 1} `", one, (*at, place))


def _of_colour(key: str, stated: object, at: Route) -> Iterator[Problem]:
    if stated is None:
        yield at, f"`{key}` is empty; # begins a comment where it is not in quotes", _HOW
    elif not isinstance(stated, str) or not _WRITTEN.fullmatch(stated):
        shown = "" if isinstance(stated, list | dict) else f" `{stated}`"
        yield at, f"`{key}`{shown} is no colour", _HOW


def schema() -> dict[str, Any]:
    """Return what `problems` accepts as a part of a JSON Schema (draft-07)."""
    return {
        "description": "Your own colours; those that cannot be read are told, and mended.",
        "examples": [{"accent": "#7A1FA2"}],
        "type": "object",
        "additionalProperties": False,
        "patternProperties": {"^x-": {}},
        "properties": {name: _schema(key) for name, key in KEYS.items()},
    }


def _schema(key: Key) -> dict[str, Any]:
    told = {"description": key.about, "examples": [key.example]}
    one = {"type": "string", "pattern": f"^{_WRITTEN.pattern}$"}
    if key.many is None:
        return {**told, **one}
    least, most = key.many
    return {**told, "type": "array", "minItems": least, "maxItems": most, "items": one}


Colours = tuple[tuple[str, tuple[str, ...]], ...]
"""Stated colours by key, in the order of `KEYS`; a single colour is a list of one."""


def stated(value: Mapping[str, str | Sequence[str]]) -> Colours:
    """Return the colours of a mapping without problems, in capital letters."""
    found = ((key, value[key]) for key in KEYS if key in value)
    return tuple(
        (key, tuple(one.upper() for one in ([text] if isinstance(text, str) else text)))
        for key, text in found
    )
