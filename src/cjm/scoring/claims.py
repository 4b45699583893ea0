"""The claims of a journey, each with its name, its place and how it is known."""

from collections.abc import Iterator
from typing import NamedTuple

from cjm.diagnostics import Route
from cjm.model.claims import Claim
from cjm.model.journey import Journey
from cjm.model.metric import MetricBase
from cjm.model.touchpoint import Touchpoint


class Stated(NamedTuple):
    """A claim where the map states it.

    `ref` names it: `checkout.emotion`, `checkout.slow-page`; `checkout.pain-2` without an id.
    `persona` is whose emotion it is, where the map states one for each persona.
    """

    kind: str
    ref: str
    claim: Claim | MetricBase
    route: Route
    persona: str | None = None


def of_touchpoint(touchpoint: Touchpoint, route: Route) -> Iterator[Stated]:
    """Go through the emotions, thoughts, pains, gains and metrics of a touchpoint."""
    owner = touchpoint.id
    if touchpoint.emotion:
        yield Stated("emotion", f"{owner}.emotion", touchpoint.emotion, (*route, "emotion"))
    for persona, emotion in touchpoint.emotions.items():
        place = (*route, "emotions", persona)
        yield Stated("emotion", f"{owner}.emotion", emotion, place, persona)
    for position, thought in enumerate(touchpoint.thoughts):
        ref = f"{owner}.thought-{position + 1}"
        yield Stated("thought", ref, thought, (*route, "thoughts", position))
    for position, pain in enumerate(touchpoint.pains):
        ref = f"{owner}.{pain.id or f'pain-{position + 1}'}"
        yield Stated("pain", ref, pain, (*route, "pains", position))
    for position, gain in enumerate(touchpoint.gains):
        ref = f"{owner}.{gain.id or f'gain-{position + 1}'}"
        yield Stated("gain", ref, gain, (*route, "gains", position))
    for position, metric in enumerate(touchpoint.metrics):
        yield Stated("metric", f"{owner}.{metric.id}", metric, (*route, "metrics", position))


def of_journey(journey: Journey) -> Iterator[Stated]:
    """Go through the metrics of the journey as a whole."""
    for position, metric in enumerate(journey.metrics):
        yield Stated("metric", metric.id, metric, ("metrics", position))
