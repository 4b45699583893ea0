"""Second maps for the journeys that are hard to draw: made by changing, dropping and adding."""

from dataclasses import replace
from functools import cache

import torture

from cjm.model.claims import Emotion, Gain
from cjm.model.context import Context
from cjm.model.journey import Journey
from cjm.model.touchpoint import Stage, Touchpoint


@cache
def changed(name: str) -> Context:
    """Return a later version: by turns touchpoints stay, change, go, or get a new one behind them."""
    return later(torture.context(name))


def later(context: Context) -> Context:
    """Return a later version of any map."""
    stages = tuple(_stage(stage, place) for place, stage in enumerate(context.journey.stages))
    return replace(context, journey=context.journey.model_copy(update={"stages": stages}))


@cache
def strange(name: str) -> Context:
    """Return a version that has no touchpoint and no stage in common with the map."""
    context = torture.context("two-hundred-words" if name == "forty" else "forty")
    journey: Journey = context.journey.model_copy(update={"id": torture.context(name).journey.id})
    return replace(context, journey=journey)


def _stage(stage: Stage, place: int) -> Stage:
    points: list[Touchpoint] = []
    for number, point in enumerate(stage.touchpoints, start=place):
        if number % 4 != 2:
            points.append(_changed(point) if number % 4 == 1 else point)
        if number % 4 == 3:
            points.append(point.model_copy(update={"id": f"{point.id}-too"}))
    update: dict[str, object] = {"touchpoints": tuple(points)}
    if place == 1:
        update |= {"id": f"{stage.id}-now", "title": f"{stage.title} {stage.title}"}
    return stage.model_copy(update=update)


def _changed(point: Touchpoint) -> Touchpoint:
    felt = point.emotion.score if point.emotion else 0.0
    return point.model_copy(
        update={
            "title": f"{point.title} {point.title}",
            "channel": "phone",
            "emotion": Emotion(score=-felt, feeling=point.title),
            "gains": tuple(Gain(text=pain.text) for pain in point.pains),
            "pains": (),
            "waits": "3d",
            "meanwhile": point.title,
        }
    )
