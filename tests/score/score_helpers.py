"""Small journeys and real ones, scored on one fixed day."""

from datetime import date
from pathlib import Path
from typing import Any

from cjm import api
from cjm.model.context import Context
from cjm.model.evidence import Evidence
from cjm.model.journey import Journey
from cjm.model.persona import Persona
from cjm.scoring.engine import score
from cjm.scoring.options import Options
from cjm.scoring.quantity import Quantity
from cjm.scoring.scorecard import Scorecard, TouchpointScore

HERE = Path(__file__).parent
TODAY = date(2026, 11, 20)


def glasses() -> Scorecard:
    return score(api.load(HERE / "buy-glasses.journey.yaml"), today=TODAY)


def card(options: Options | None = None, **parts: object) -> Scorecard:
    data = {"cjm": 1, "kind": "journey", "id": "j", "title": "I go", "stages": [], **parts}
    journey = Journey.model_validate(data)
    own = [metric for _, touchpoint in journey.touchpoints() for metric in touchpoint.metrics]
    context = Context(
        journey,
        personas={use.id: use for use in journey.personas if isinstance(use, Persona)},
        evidence={use.id: use for use in journey.evidence if isinstance(use, Evidence)},
        metrics={metric.id: metric for metric in (*journey.metrics, *own)},
    )
    return score(context, today=TODAY, options=options)


def with_touchpoints(*touchpoints: dict[str, Any], **parts: object) -> Scorecard:
    listed = [{"id": f"t{n}", "title": f"T{n}", **one} for n, one in enumerate(touchpoints, 1)]
    stage = {"id": "s", "title": "S", "touchpoints": listed}
    return card(**{"stages": [stage], **parts})


def row(**touchpoint: object) -> TouchpointScore:
    return with_touchpoints(touchpoint).touchpoints[0]


def ends(quantity: Quantity | None) -> tuple[float, float, float]:
    assert quantity is not None
    assert quantity.low is not None
    assert quantity.high is not None
    return round(quantity.low, 4), round(quantity.value, 4), round(quantity.high, 4)
