"""`render:` in the workspace file: how pictures are drawn unless the command line says otherwise."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple

from cjm.diagnostics import Route
from cjm.render.brand import colours
from cjm.render.paging.papers import PAPERS
from cjm.render.theme import THEMES
from cjm.render.words import LANE_TITLES, PARTS

PICTURES = "pictures"
"""The key of the pictures that a workspace keeps: no setting of a drawing."""


class SettingProblem(NamedTuple):
    """What is wrong with one setting; `route` leads to it in the workspace file."""

    route: Route
    message: str
    hint: str | None = None


class SettingsError(ValueError):
    """Settings that cannot be used, all their problems at once."""

    def __init__(self, problems: tuple[SettingProblem, ...]) -> None:
        """Take the problems."""
        super().__init__("; ".join(one.message for one in problems))
        self.problems = problems


def read(settings: Mapping[str, Any], at: Route = ("render",)) -> dict[str, Any]:
    """Return the wishes of `render:` as arguments of `draw`; `pictures` are left to `wanted`.

    Raises:
        SettingsError: A key is unknown, or a value cannot be used.
    """
    general = {key: value for key, value in settings.items() if key != PICTURES}
    found = tuple(problems(general, at))
    if found:
        raise SettingsError(found)
    return {key: value for key, value in general.items() if not key.startswith("x-")}


def problems(settings: Mapping[str, Any], at: Route) -> Iterator[SettingProblem]:
    """Yield what is wrong with some settings of pictures."""
    for key, value in settings.items():
        if not key.startswith("x-"):
            if key == "colours":
                yield from (SettingProblem(*one) for one in colours.problems(value, (*at, key)))
                continue
            for message, hint in _wrong(key, value):
                yield SettingProblem((*at, key), message, hint)


def _wrong(key: str, value: object) -> list[tuple[str, str | None]]:
    if key not in _CHECKS:
        known = (*_CHECKS, PICTURES)
        meant = get_close_matches(key, known, n=1)
        hint = f"Did you mean `{meant[0]}`?" if meant else f"It has {', '.join(known)}."
        return [(f"`{key}` is no setting of render", hint)]
    fits, expected, _ = _CHECKS[key]
    return [] if fits(value) else [(f"`{key}` cannot be {_shown(value)}", f"It is {expected}.")]


def _shown(value: object) -> str:
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a mapping"
    return f"`{value}`"


def _is_list(value: object, known: Iterable[str]) -> bool:
    return isinstance(value, list) and bool(value) and all(one in tuple(known) for one in value)


def _is_scale(value: object) -> bool:
    return (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and _SMALLEST <= value <= _LARGEST
    )


_SMALLEST, _LARGEST = 0.25, 8

_ENGINES = ("auto", "system", "embedded")


class _Check(NamedTuple):
    """Whether a value can be used, what would be right in words, and both as a schema."""

    fits: Callable[[object], bool]
    expected: str
    schema: dict[str, Any]


def _one_of(words: Iterable[str], about: str, example: str) -> _Check:
    known = tuple(words)
    said = {"description": about, "examples": [example], "enum": list(known)}
    return _Check(lambda value: value in known, f"one of {', '.join(known)}", said)


_CHECKS: dict[str, _Check] = {
    "theme": _one_of(THEMES, "The colours.", "dark"),
    "lanes": _Check(
        lambda value: _is_list(value, LANE_TITLES),
        f"a list of {', '.join(LANE_TITLES)}",
        {
            "description": "The rows of a map, in order.",
            "examples": [["touchpoints", "emotion", "pains"]],
            "type": "array",
            "minItems": 1,
            "items": {"enum": list(LANE_TITLES)},
        },
    ),
    "embed": _Check(
        lambda value: isinstance(value, bool),
        "true or false",
        {
            "description": "Whether SVG and HTML carry their fonts.",
            "examples": [True],
            "type": "boolean",
        },
    ),
    "paper": _one_of(PAPERS, "The paper of a PDF, in pages; or slide, also for SVG and PNG.", "A3"),
    "without": _Check(
        lambda value: _is_list(value, PARTS),
        f"a list of {', '.join(PARTS)}",
        {
            "description": "What is left out of pictures: the head, the foot with the legend.",
            "examples": [["head"]],
            "type": "array",
            "minItems": 1,
            "items": {"enum": list(PARTS)},
        },
    ),
    "compact": _Check(
        lambda value: isinstance(value, bool),
        "true or false",
        {
            "description": "Whether maps, blueprints and comparisons are set closer, long texts cut.",
            "examples": [True],
            "type": "boolean",
        },
    ),
    "scale": _Check(
        _is_scale,
        f"a number from {_SMALLEST} to {_LARGEST}",
        {
            "description": "Pixels of a PNG for one pixel of the sheet.",
            "examples": [2],
            "type": "number",
            "minimum": _SMALLEST,
            "maximum": _LARGEST,
        },
    ),
    "engine": _one_of(_ENGINES, "What lays out a flow.", "embedded"),
    "colours": _Check(lambda value: isinstance(value, dict), "a mapping", colours.schema()),
    "logo": _Check(
        lambda value: isinstance(value, str) and bool(value),
        "the path of an SVG or PNG file, as seen from cjm.yaml",
        {
            "description": "A picture at the head: an SVG or PNG file beside cjm.yaml or below.",
            "examples": ["brand/logo.svg"],
            "type": "string",
            "minLength": 1,
        },
    ),
}

NAMES = tuple(_CHECKS)
"""The settings, by the names that `draw` has for them too."""


def schema() -> dict[str, Any]:
    """Return what `read` reads as a part of a JSON Schema (draft-07)."""
    return {
        "type": "object",
        "description": "Options of `cjm render`.",
        "additionalProperties": False,
        "patternProperties": {"^x-": {}},
        "properties": {key: check.schema for key, check in _CHECKS.items()},
    }
