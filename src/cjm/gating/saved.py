"""Scores that were saved before: what `cjm score --format json` wrote, read back."""

import json
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from pydantic import TypeAdapter, ValidationError
from typing_extensions import TypedDict  # Pydantic wants this one below Python 3.12

from cjm.gating.errors import GateError
from cjm.render.reports.score_document import VERSION

_HOW = "`cjm score --format json --output score.json` writes one"


class Value(TypedDict):
    """A number; all else that is known of it does not matter here."""

    value: float


Values: TypeAlias = dict[str, Value]


class Place(TypedDict):
    """The gaps of a touchpoint, by `gap.KIND`."""

    id: str
    gaps: Values


class Stage(TypedDict):
    """The numbers of a stage, its gaps as `gap.KIND` among them."""

    id: str
    scores: Values


class Journey(TypedDict):
    """What a comparison needs of a journey's scores."""

    path: str
    id: str
    today: str
    options: dict[str, Any]
    touchpoint_gaps: list[Place]
    stages: list[Stage]
    goals: Values
    removed: Values
    gaps: Values
    gap: Value | None


_JOURNEYS: TypeAdapter[list[Journey]] = TypeAdapter(list[Journey])


def read(path: Path) -> list[Journey]:
    """Read saved scores.

    Raises:
        GateError: It cannot be read, is no such file, or of another version.
    """
    try:
        found = json.loads(path.read_bytes())
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise GateError(f"{path} cannot be read: {why}; {_HOW}") from None
    except (ValueError, RecursionError):
        raise GateError(f"{path} is no JSON; {_HOW}") from None
    if not isinstance(found, dict) or "journeys" not in found:
        raise GateError(f"{path} holds no scores as JSON; {_HOW}")
    if found.get("version") != VERSION:
        said = found.get("version")
        raise GateError(
            f"{path} has version {said!r} of scores as JSON, but version {VERSION} is needed; {_HOW}"
        )
    return journeys(found, str(path))


def journeys(document: dict[str, Any], name: str) -> list[Journey]:
    """Return the journeys of a document of this version.

    Raises:
        GateError: Something that is needed is not there.
    """
    try:
        return _JOURNEYS.validate_python(document["journeys"])
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, ("journeys", *first["loc"])))
        raise GateError(f"{name} holds no scores as they are needed, at {where}; {_HOW}") from None


def day_of(found: list[Journey], name: str) -> date:
    """Return the day that journeys were scored for: one run has one.

    Raises:
        GateError: There is no journey, or its day is none.
    """
    if not found:
        raise GateError(f"{name} holds no journey, so there is nothing to compare")
    try:
        return date.fromisoformat(found[0]["today"])
    except ValueError:
        raise GateError(f"{name} was scored for {found[0]['today']!r}, which is no day") from None
