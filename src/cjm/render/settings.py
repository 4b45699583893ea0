"""`render:` in the workspace file: how pictures are drawn unless the command line says otherwise."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from cjm.diagnostics import Route
from cjm.render.theme import THEMES
from cjm.render.words import LANE_TITLES


@dataclass(frozen=True, slots=True)
class SettingProblem:
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
    """Return the wishes of `render:` as arguments of `draw`.

    Raises:
        SettingsError: A key is unknown, or a value cannot be used.
    """
    problems = [
        SettingProblem((*at, key), message, hint)
        for key, value in settings.items()
        if not key.startswith("x-")
        for message, hint in _wrong(key, value)
    ]
    if problems:
        raise SettingsError(tuple(problems))
    return {key: value for key, value in settings.items() if not key.startswith("x-")}


def _wrong(key: str, value: object) -> list[tuple[str, str | None]]:
    if key not in _CHECKS:
        meant = get_close_matches(key, _CHECKS, n=1)
        hint = f"Did you mean `{meant[0]}`?" if meant else f"It has {', '.join(_CHECKS)}."
        return [(f"`{key}` is no setting of render", hint)]
    fits, expected = _CHECKS[key]
    return [] if fits(value) else [(f"`{key}` cannot be {_shown(value)}", f"It is {expected}.")]


def _shown(value: object) -> str:
    return "a list" if isinstance(value, list) else f"`{value}`"


def _is_lanes(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(one in LANE_TITLES for one in value)


def _is_scale(value: object) -> bool:
    return (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and _SMALLEST <= value <= _LARGEST
    )


_SMALLEST, _LARGEST = 0.25, 8

_CHECKS: dict[str, tuple[Callable[[object], bool], str]] = {
    "theme": (lambda value: value in THEMES, f"one of {', '.join(THEMES)}"),
    "lanes": (_is_lanes, f"a list of {', '.join(LANE_TITLES)}"),
    "embed": (lambda value: isinstance(value, bool), "true or false"),
    "scale": (_is_scale, "a number from 0.25 to 8"),
    "engine": (
        lambda value: value in ("auto", "system", "embedded"),
        "one of auto, system, embedded",
    ),
}

NAMES = tuple(_CHECKS)
"""The settings, by the names that `draw` has for them too."""
