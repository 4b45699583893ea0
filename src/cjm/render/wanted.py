"""`render.pictures` in the workspace file: the pictures that a workspace keeps beside its maps."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from cjm.diagnostics import Route
from cjm.render import settings
from cjm.render.draw import format_names, format_of, views
from cjm.render.settings import PICTURES, SettingProblem, SettingsError

_TEXTS: Final = ("journeys", "output")
_NAMES: Final = ("view", "format")
_AGAINST: Final = "against"
_KEYS: Final = (*_TEXTS, *_NAMES, _AGAINST, *settings.NAMES)

OF_TWO: Final = ("compare", "curve")
"""The views that can show two maps; the first one does unless another is named."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A picture that a workspace keeps, or one of each of several journeys.

    Attributes:
        journeys: Files, folders or globs, seen from the folder of `cjm.yaml`.
        outputs: Files or folders, seen from there too.
        formats: The format, where no suffix says it.
        against: What each journey is held against: a file, seen from there too, or a revision.
        wishes: The view, and what else `render:` could say for all pictures.
    """

    journeys: tuple[str, ...]
    outputs: tuple[str, ...]
    formats: tuple[str, ...]
    against: str | None
    wishes: Mapping[str, Any]


def read(section: Mapping[str, Any], at: Route = ("render",)) -> tuple[Wanted, ...]:
    """Return the pictures that `render:` lists.

    Raises:
        SettingsError: A picture cannot be read; all problems of all pictures at once.
    """
    listed = section.get(PICTURES, [])
    problems = list(_problems(listed, (*at, PICTURES)))
    if problems:
        raise SettingsError(tuple(problems))
    return tuple(map(_wanted, listed))


def schema() -> dict[str, Any]:
    """Return what `render:` may hold, pictures included, as a part of a JSON Schema (draft-07)."""
    found = settings.schema()
    text = {"type": "string", "minLength": 1}
    texts = {"anyOf": [text, {"type": "array", "minItems": 1, "items": text}]}
    own = {
        "journeys": {
            "description": "Which journeys: files, folders or globs, as seen from here.",
            "examples": ["journeys/*.journey.yaml"],
            **texts,
        },
        "output": {
            "description": "Where the picture goes: a file, or a folder that ends in /; or several.",
            "examples": ["docs/map.svg"],
            **texts,
        },
        "view": {
            "description": "What is drawn.",
            "examples": ["flow"],
            "enum": list(views()),
        },
        "format": {
            "description": "How it is written, where no suffix of a file says it.",
            "examples": ["html"],
            "enum": list(format_names()),
        },
        _AGAINST: {
            "description": "The earlier map that each journey is held against: a file as seen from "
            "here, or a revision in git.",
            "examples": ["v1.0"],
            **text,
        },
    }
    picture = {
        "type": "object",
        "additionalProperties": False,
        "patternProperties": {"^x-": {}},
        "required": ["output"],
        "properties": {**own, **found["properties"]},
        "if": {"required": [_AGAINST]},
        "then": {"properties": {"view": {"enum": list(OF_TWO)}}},
    }
    pictures = {
        "description": "Pictures that `cjm render` makes, and checks, without a path.",
        "examples": [[{"journeys": "journeys/buy.journey.yaml", "output": "docs/map.svg"}]],
        "type": "array",
        "items": picture,
    }
    return {**found, "properties": {**found["properties"], PICTURES: pictures}}


def _wanted(picture: Mapping[str, Any]) -> Wanted:
    plain = settings.read({key: picture[key] for key in picture if key in settings.NAMES})
    against = picture.get(_AGAINST)
    if view := picture.get("view", OF_TWO[0] if against else None):
        plain["view"] = view
    return Wanted(
        _listed(picture.get("journeys", ".")),
        _listed(picture["output"]),
        (picture["format"],) if "format" in picture else (),
        against,
        plain,
    )


def _listed(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _problems(listed: object, at: Route) -> Iterator[SettingProblem]:
    if not isinstance(listed, list):
        yield SettingProblem(at, f"`{PICTURES}` is no list", "Each item is a picture to keep.")
        return
    for number, picture in enumerate(listed):
        if isinstance(picture, dict):
            yield from _of_picture(picture, (*at, number))
        else:
            hint = "Write `output: docs/map.svg`, and which `journeys`."
            yield SettingProblem((*at, number), "a picture is a mapping", hint)


def _of_picture(picture: Mapping[str, Any], at: Route) -> Iterator[SettingProblem]:
    if "output" not in picture:
        hint = "Add the file or the folder that it goes to: `output: docs/map.svg`."
        yield SettingProblem(at, "a picture has no `output`", hint)
    for key, value in picture.items():
        if key in _TEXTS:
            yield from _of_texts(key, value, (*at, key))
        elif key in _NAMES:
            yield from _of_name(key, value, (*at, key))
        elif key == _AGAINST:
            yield from _of_against(value, picture.get("view", OF_TWO[0]), (*at, key))
        elif key in settings.NAMES or key.startswith("x-"):
            yield from settings.problems({key: value}, at)
        else:
            meant = get_close_matches(key, _KEYS, n=1)
            hint = f"Did you mean `{meant[0]}`?" if meant else f"It has {', '.join(_KEYS)}."
            yield SettingProblem((*at, key), f"`{key}` is no setting of a picture", hint)
    if "format" not in picture:
        yield from _without_format(picture.get("output"), (*at, "output"))


def _of_texts(key: str, value: object, at: Route) -> Iterator[SettingProblem]:
    texts = value if isinstance(value, list) else [value]
    if not texts or not all(isinstance(one, str) and one for one in texts):
        yield SettingProblem(at, f"`{key}` must be a path", "Several are a list of paths.")


def _of_against(value: object, view: object, at: Route) -> Iterator[SettingProblem]:
    if not isinstance(value, str) or not value:
        hint = "Write the file of the earlier map, or a revision in git: `against: v1.0`."
        yield SettingProblem(at, f"`{_AGAINST}` must be a file or a revision", hint)
    elif view not in OF_TWO:
        hint = f"Leave it out, or say `view: {OF_TWO[0]}` or `view: {OF_TWO[1]}`."
        yield SettingProblem(at, f"`{_AGAINST}` is for pictures of two maps", hint)


def _of_name(key: str, value: object, at: Route) -> Iterator[SettingProblem]:
    known = views() if key == "view" else format_names()
    if value not in known:
        said = f" {value!r}" if isinstance(value, str) else " like this"
        yield SettingProblem(at, f"there is no {key}{said}", f"There are {', '.join(known)}.")


def _without_format(output: object, at: Route) -> Iterator[SettingProblem]:
    for one in output if isinstance(output, list) else [output]:
        if not isinstance(one, str) or not one or one.endswith(("/", "\\")):
            continue
        suffix = Path(one).suffix
        if suffix and format_of(suffix) is None:
            hint = f"Say the `format`: {', '.join(format_names())}."
            yield SettingProblem(at, f"no format has the suffix {suffix}", hint)
