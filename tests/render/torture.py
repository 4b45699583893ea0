"""Journeys that are hard to draw: files beside this one, the project's examples, and made ones."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from cjm import api
from cjm.model.context import Context
from cjm.model.journey import Journey
from cjm.render.options import Options
from cjm.render.scene import Group, Scene, Shape, Words
from cjm.render.theme import THEMES
from cjm.render.views import map as map_view

_HERE = Path(__file__).parent
FILES = (
    *sorted((_HERE / "journeys").glob("*.journey.yaml")),
    *sorted((_HERE.parents[1] / "examples").rglob("*.journey.yaml")),
)
NAMES = (*(path.name.partition(".")[0] for path in FILES), "forty", "two-hundred-words")


@cache
def context(name: str) -> Context:
    if name == "forty":
        return made(forty())
    if name == "two-hundred-words":
        return made(wordy())
    path = next(path for path in FILES if path.name.partition(".")[0] == name)
    return api.load(path)


@cache
def scene(name: str, theme: str = "light") -> Scene:
    return map_view.scene(context(name), Options(THEMES[theme]))


def made(data: dict[str, Any]) -> Context:
    return Context(Journey.model_validate(data))


def forty() -> dict[str, Any]:
    def touchpoint(number: int) -> dict[str, Any]:
        return {
            "id": f"t{number}",
            "title": f"Touchpoint number {number} of this long journey",
            "channel": ("website", "email", "store", "app")[number % 4],
            "emotion": {"score": (number * 7 % 41 - 20) / 10, "target": 1},
            "pains": ["It takes long"] * (number % 4),
            "actions": [{"does": "Goes on", "to": f"t{number + 1}"}] if number < 40 else [],
        }

    stages = [
        {
            "id": f"s{stage}",
            "title": f"Stage {stage}",
            "touchpoints": [touchpoint(stage * 5 + place) for place in range(1, 6)],
        }
        for stage in range(8)
    ]
    opportunities = [
        {"id": f"o{n}", "title": f"Do better {n}", "addresses": [f"s{n}", f"s{n + 1}"]}
        for n in range(7)
    ]
    return {
        "cjm": 1,
        "kind": "journey",
        "id": "forty",
        "title": "Forty touchpoints",
        "stages": stages,
        "opportunities": opportunities,
    }


def wordy() -> dict[str, Any]:
    text = " ".join(f"word{number}" for number in range(200))
    touchpoint = {
        "id": "t",
        "title": text,
        "emotion": {"score": 1.1, "feeling": text},
        "thoughts": [text],
        "pains": [text, text],
        "actions": [text],
        "backstage": [text],
    }
    stage = {"id": "s", "title": text, "customer_goal": text, "touchpoints": [touchpoint]}
    return {
        "cjm": 1,
        "kind": "journey",
        "id": "wordy",
        "title": text,
        "scenario": text,
        "stages": [stage],
        "opportunities": [{"id": "o", "title": text}],
    }


def groups(shapes: tuple[Shape, ...]) -> Iterator[Group]:
    for shape in shapes:
        if isinstance(shape, Group):
            yield shape
            yield from groups(shape.items)


def words(shapes: tuple[Shape, ...]) -> Iterator[Words]:
    for shape in shapes:
        if isinstance(shape, Words):
            yield shape
        elif isinstance(shape, Group):
            yield from words(shape.items)
