"""The emotional curve: how the main persona feels from touchpoint to touchpoint."""

from dataclasses import dataclass

from cjm.diagnostics import Route
from cjm.model.claims import Emotion
from cjm.model.context import Context
from cjm.model.touchpoint import Touchpoint


@dataclass(frozen=True, slots=True)
class Point:
    """An emotion on the curve, where it stands and the touchpoint that it belongs to."""

    touchpoint: Touchpoint
    emotion: Emotion
    route: Route


@dataclass(frozen=True, slots=True)
class Curve:
    """The emotions of the first persona, in the order of the map, where they are known."""

    points: tuple[Point, ...]

    @classmethod
    def of(cls, context: Context) -> "Curve":
        """Read the curve of a context's journey."""
        uses = context.journey.personas[:1]
        persona = next((use if isinstance(use, str) else use.id for use in uses), "")
        points = []
        for place, stage in enumerate(context.journey.stages):
            for inner, touchpoint in enumerate(stage.touchpoints):
                route = ("stages", place, "touchpoints", inner)
                if own := touchpoint.emotions.get(persona):
                    points.append(Point(touchpoint, own, (*route, "emotions", persona)))
                elif touchpoint.emotion:
                    points.append(Point(touchpoint, touchpoint.emotion, (*route, "emotion")))
        return cls(tuple(points))
