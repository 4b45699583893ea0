"""What the validator reports, in words for people who have never seen Python."""

import json
import math
import re
from difflib import get_close_matches
from typing import Any

from cjm.diagnostics import Finding, Route
from cjm.source.compiled import Kind, keys_at
from cjm.source.meant import meant
from cjm.source.problems import PROBLEMS

_QUOTED = re.compile(r"'([^']*)'")
_ID_PATTERN = "^[a-z0-9]+(-"
_PLAIN = re.compile(r"(?!null$|true$|false$|yes$|no$)-?\w[^:#{}\[\],\n]*")
_BRANCH = re.compile(r"\(.*\)")

_METRIC_KINDS = ["ces", "count", "csat", "duration", "nps", "ratio"]
_PARTS = {
    "demographics": "demographics",
    "psychographics": "psychographics",
    "text claim": "a claim",
    "delivery step": "a step",
    "nps metric": "an NPS metric",
    "csat metric": "a CSAT metric",
    "ces metric": "a CES metric",
    "nps wave": "an NPS wave",
    "bucket wave": "a wave of answers",
    **dict.fromkeys(
        ("scaled answers", "recommendations", "counted share", "timed cases", "counting"),
        "`from:` in a metric of this kind",
    ),
}
_TYPES = {
    "string_type": "a text",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "a mapping (keys with values)",
    "model_attributes_type": "a mapping (keys with values)",
    "model_type": "a mapping (keys with values)",
}
_LONGEST_NAME = 161
"""The longest name that is compared with others: two ids with a dot between."""
_LONGEST_EXAMPLE = 90
_SHORT = 40
"""How many characters of a text a message shows."""
_MOST_NAMES = 1_000
"""How many names a misspelt one is compared with; of more, those with the same first letter."""
_LIMITS = {
    "less_than_equal": ("high", "ends at", "le"),
    "greater_than_equal": ("low", "begins at", "ge"),
}


def route_of(loc: tuple[str | int, ...]) -> Route:
    """Return the route of a location: without the names of union branches and key markers."""
    return tuple(
        step
        for step in loc
        if not (isinstance(step, str) and (_BRANCH.fullmatch(step) or step == "[key]"))
    )


def near(word: str, words: list[str]) -> str | None:
    """Return the word that was probably meant."""
    if len(word) > _LONGEST_NAME:
        return None
    if len(words) > _MOST_NAMES:
        words = [other for other in words if other[:1] == word[:1]][:_MOST_NAMES]
    plain = {other.lower().replace("_", "-"): other for other in words}
    asked = word.lower().replace("_", "-")
    letters = sorted(asked)
    found = get_close_matches(asked, plain, n=1, cutoff=0.7)
    swapped = [other for other in plain if len(other) == len(asked) and sorted(other) == letters]
    return plain[[*swapped, *found][0]] if swapped or found else None


def shown(value: object) -> str:
    """Return a value as people would recognise it in a file, at most some 40 characters."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and not math.isfinite(value):
        return "`.nan`" if math.isnan(value) else f"`{'-' if value < 0 else ''}.inf`"
    if isinstance(value, int | float):
        return f"{value:,}" if abs(value) >= 10**12 else f"{value}"
    if isinstance(value, str):
        return _shown_text(" ".join(value[:400].splitlines()).strip())
    if value is None:
        return "nothing"
    return "a list" if isinstance(value, list | tuple) else "a mapping"


def _shown_text(text: str) -> str:
    if not text:
        return "an empty text"
    return f"`{text[:_SHORT]}…`" if len(text) > _SHORT else f"`{text}`"


def written(value: object) -> str:
    """Return a value as it may stand on one line of YAML: `{from: Sees an ad, to: Pays}`."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {written(inner)}' for key, inner in value.items())}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(written, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def finding(kind: Kind, error: Any) -> Finding:  # noqa: ANN401 - pydantic_core's ErrorDetails
    """Turn one error of the validator into a finding."""
    error_type = error["type"]
    if error_type in _LIMITS and math.isfinite(error["input"]):
        return _off_scale(kind, error)
    if error_type in _TYPES:
        return _wrong_type(kind, error)
    return _TELLERS.get(error_type, _size)(kind, error)


def _off_scale(kind: Kind, error: Any) -> Finding:  # noqa: ANN401 - values of any type
    value, (word, verb, name) = error["input"], _LIMITS[error["type"]]
    end = error["ctx"][name]
    hint = _describe(kind, error["loc"])
    if end == 1 and 1 < value <= 100:  # noqa: PLR2004 - a percentage
        hint = f"A share is between 0 and 1: write {value / 100:g} for {value:g} %."
    message = f"{shown(value)} is too {word}; the scale {verb} {end:g}"
    return PROBLEMS["off-scale"].finding(route_of(error["loc"]), message, hint)


def _missing(kind: Kind, error: Any) -> Finding:  # noqa: ANN401 - values of any type
    loc = error["loc"]
    name = str(loc[-1])
    _, keys = keys_at(kind, loc[:-1])
    known = keys.get(name, {})
    return PROBLEMS["missing-key"].finding(
        route_of(loc), f"`{name}` is missing", _with_example(name, known)
    )


def _with_example(name: str, known: dict[str, Any]) -> str | None:
    """Say what a key is for, and how it may look."""
    if not known:
        return None
    return f"{known['description']} For example: `{name}: {_example(known.get('example'))}`"


def _example(value: object) -> str:
    text = written(value)
    return text if len(text) <= _LONGEST_EXAMPLE else "…"


def _pattern(kind: Kind, error: Any) -> Finding:  # noqa: ANN401 - values of any type
    route, value, pattern = route_of(error["loc"]), error["input"], error["ctx"]["pattern"]
    if pattern == "^x-":
        return _unknown_key(kind, error["loc"])
    if pattern.startswith(_ID_PATTERN):
        return _bad_id(error["loc"], value, dotted="[.]" in pattern)
    return _bad(route, f"{shown(value)} does not fit the pattern {pattern}")


def _unknown_key(kind: Kind, loc: tuple[str | int, ...]) -> Finding:
    name = str(loc[-1])
    part, keys = keys_at(kind, loc[:-1])
    meant = near(name, list(keys))
    hint = (
        f"Did you mean `{meant}`?"
        if meant
        else f"It has {_enumerated(sorted(keys))}. Keys of your own begin with `x-`."
    )
    return PROBLEMS["unknown-key"].finding(
        route_of(loc), f"{shown(name)} is not a key of {_part(part)}", hint, at_key=True
    )


def _part(model: str) -> str:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model).lower().removesuffix(" file") or "part"
    if words in _PARTS:
        return _PARTS[words]
    return f"an {words}" if words[0] in "aeiou" else f"a {words}"


def _bad_id(loc: tuple[str | int, ...], value: str, *, dotted: bool) -> Finding:
    wanted = "an id, or two with a dot between" if dotted else "an id"
    kebab = re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")
    hint = "Ids are small letters, digits and single hyphens between them"
    hint += f", such as `{kebab[:80].strip('-')}`." if kebab else ", such as `product-page`."
    message = f"{shown(value)} cannot be {wanted}"
    return PROBLEMS["bad-value"].finding(route_of(loc), message, hint, at_key=loc[-1] == "[key]")


def _term(route: Route, value: object, terms: list[str]) -> Finding:
    if route == ("cjm",):
        message = f"version {shown(value)} of the format is not known"
        return PROBLEMS["wrong-kind"].finding(route, message, "This cjm reads version 1: `cjm: 1`.")
    meant = near(value, terms) if isinstance(value, str) else None
    hint = f"Did you mean `{meant}`? " if meant else ""
    if len(terms) > 1:
        hint += f"It is one of {_enumerated(terms)}."
    return PROBLEMS["unknown-term"].finding(
        route, f"{shown(value)} is not known here", hint or None
    )


def _literal(_kind: Kind, error: Any) -> Finding:  # noqa: ANN401 - values of any type
    terms = _QUOTED.findall(error["ctx"]["expected"])
    return _term(route_of(error["loc"]), error["input"], terms)


def _no_branch(_kind: Kind, error: Any) -> Finding:  # noqa: ANN401 - values of any type
    route, value = route_of(error["loc"]), error["input"]
    if error["ctx"]["discriminator"].startswith("column_or_rows"):
        message = f"{shown(value)} stands where a column is expected, or columns with values"
        return PROBLEMS["wrong-type"].finding(route, message, "Write a name, or {column: value}.")
    if not isinstance(value, dict):
        message = f"{shown(value)} stands where an id or a mapping with `id:` is expected"
        return PROBLEMS["wrong-type"].finding(route, message)
    if "kind" in value:
        return _term((*route, "kind"), value["kind"], _METRIC_KINDS)
    hint = f"It is one of {_enumerated(_METRIC_KINDS)}."
    return PROBLEMS["missing-key"].finding((*route, "kind"), "`kind` is missing", hint)


def _wrong_type(kind: Kind, error: Any) -> Finding:  # noqa: ANN401 - values of any type
    route, value, wanted = route_of(error["loc"]), error["input"], _TYPES[error["type"]]
    message = f"{shown(value)} stands where {wanted} is expected"
    hint = _help(kind, error["loc"])
    if wanted == "a list" and isinstance(value, str):
        hint = _list_hint(value)
    elif "number" in wanted and isinstance(value, str):
        hint = _number_hint(value, wanted) or hint
    elif value is None:
        message = "this item is empty"
        hint = "Write it, or remove the dash."
    return PROBLEMS["wrong-type"].finding(route, message, hint)


def _list_hint(value: str) -> str:
    if len(value) > _SHORT or not value.isprintable() or '"' in value or "\\" in value:
        return "Write it on a line of its own, with a dash and a space before it."
    item = value if re.fullmatch(r"\w[\w -]*", value) else f'"{value}"'
    return f"Write it in square brackets: [{item}]"


def _number_hint(value: str, wanted: str) -> str | None:
    plain = value.strip()
    if re.fullmatch(r"[-+]?(0|[1-9]\d*)(\.\d+)?", plain, re.ASCII):
        return "Remove the quotes."
    if re.fullmatch(r"0\d+(\.\d+)?", plain, re.ASCII):
        return "Write it without the zero in front."
    if wanted == "a number":
        if percent := re.fullmatch(r"(\d+(?:\.\d+)?) ?%", plain, re.ASCII):
            return f"A share is between 0 and 1: write {float(percent[1]) / 100:g}."
        if re.fullmatch(r"[-+]?\d+,\d{1,2}", plain, re.ASCII):
            return f"Write a point before the decimals: {plain.replace(',', '.')}."
    if re.fullmatch(r"\d{1,3}([,._ ']\d{3})+", plain, re.ASCII):
        return f"Write the digits alone: {re.sub('[^0-9]', '', plain)}."
    return None


def _size(kind: Kind, error: Any) -> Finding:  # noqa: ANN401 - values of any type
    route, context = route_of(error["loc"]), error.get("ctx", {})
    hint = _help(kind, error["loc"])
    match error["type"]:
        case "string_too_short":
            message, hint = "the text is empty", "Write something, or remove it."
        case "too_short":
            count = context["min_length"]
            message = (
                "the list is empty" if count == 1 else f"the list has fewer than {count} items"
            )
        case "too_long":
            message = f"the list has more than {context['max_length']} items"
        case "string_too_long":
            message = f"the text is longer than {context['max_length']:,} characters"
        case "finite_number" | "less_than_equal" | "greater_than_equal":
            message = f"{shown(error['input'])} is no number to reckon with"
        case _:
            message = f"{shown(error['input'])} cannot be meant: {error['msg']}"
    return PROBLEMS["bad-value"].finding(route, message, hint)


def _bad(route: Route, message: str, hint: str | None = None) -> Finding:
    return PROBLEMS["bad-value"].finding(route, message, hint)


def _bad_value(kind: Kind, error: Any) -> Finding:  # noqa: ANN401 - values of any type
    route, context = route_of(error["loc"]), error.get("ctx", {})
    if "form" in context:
        hint = meant(context["form"], error["input"]) or _help(kind, error["loc"])
        return _bad(route, f"{shown(error['input'])} {error['msg']}", hint)
    if "inside" in context:
        return _bad((*route, *context["inside"]), error["msg"])
    inner = (*route, context["key"]) if "key" in context else route
    return _bad(inner, f"{_subject(error['input'], context)} {error['msg']}")


def _subject(value: object, context: dict[str, Any]) -> str:
    return f"`{context['key']}`" if "key" in context else shown(value)


def _describe(kind: Kind, loc: tuple[str | int, ...]) -> str | None:
    return _key_at(kind, loc)[1].get("description")


def _help(kind: Kind, loc: tuple[str | int, ...]) -> str | None:
    return _with_example(*_key_at(kind, loc))


def _key_at(kind: Kind, loc: tuple[str | int, ...]) -> tuple[str, dict[str, Any]]:
    """Return the last key on the way to a place, and what is known of it."""
    outer = loc[:-1]
    name = next(
        (step for step in reversed(loc) if isinstance(step, str) and step[0] not in "(["), None
    )
    while outer and loc[len(outer)] != name:
        outer = outer[:-1]
    _, keys = keys_at(kind, outer)
    return str(name), keys.get(str(name), {})


def _enumerated(words: list[str]) -> str:
    quoted = [f"`{word}`" for word in words]
    return f"{', '.join(quoted[:-1])} and {quoted[-1]}" if len(quoted) > 1 else quoted[0]


_TELLERS = {
    "missing": _missing,
    "string_pattern_mismatch": _pattern,
    "literal_error": _literal,
    "union_tag_invalid": _no_branch,
    "union_tag_not_found": _no_branch,
    "bad-value": _bad_value,
}
"""What tells of an error, by the validator's name for it; `_size` of all others."""
