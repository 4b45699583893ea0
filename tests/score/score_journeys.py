"""Journeys of any shape, as data, for tests that must hold for all of them."""

from typing import Any

from hypothesis import strategies as st

from cjm.model.context import Context
from cjm.model.evidence import Evidence
from cjm.model.journey import Journey
from cjm.model.persona import Persona

Data = dict[str, Any]
SOURCES: list[Data] = [
    {"id": "survey", "method": "survey", "sample": 107, "period": "2026-09"},
    {"id": "talks", "method": "interview", "sample": 9, "period": "2025-11"},
    {"id": "guess", "method": "expert"},
    {"id": "visits", "method": "analytics", "sample": 0},
]
_CHANNELS = ["website", "app", "phone", "store", "email", "ads", "none"]
_PERSONAS = ["ana", "gerd"]
_EMOTIONS = st.sampled_from([-2, -1.5, -1, 0, 0.5, 1, 2])
_WHOM = st.lists(st.sampled_from(_PERSONAS), unique=True)
_EVIDENCE = st.lists(st.sampled_from([one["id"] for one in SOURCES]), unique=True, max_size=3)


def _some(**parts: Any) -> st.SearchStrategy[Data]:  # noqa: ANN401 - strategies of any value
    return st.fixed_dictionaries({}, optional=parts)


_EMOTION = st.fixed_dictionaries(
    {"score": _EMOTIONS, "evidence": _EVIDENCE}, optional={"target": _EMOTIONS}
)
_PAIN = st.fixed_dictionaries(
    {"text": st.just("Slow"), "evidence": _EVIDENCE, "personas": _WHOM},
    optional={"severity": st.integers(1, 5), "reach": st.floats(0, 1)},
)
_STEP = st.fixed_dictionaries(
    {"does": st.just("Runs")},
    optional={
        "by": st.sampled_from(["a", "b"]),
        "system": st.sampled_from(["x", "y"]),
        "policy": st.just("p"),
    },
)
_CSAT = st.fixed_dictionaries(
    {"kind": st.just("csat"), "evidence": _EVIDENCE},
    optional={
        "measures": st.sampled_from(["importance", "satisfaction"]),
        "target": st.floats(0, 1),
        "waves": st.lists(
            st.fixed_dictionaries(
                {
                    "period": st.sampled_from(["2026-01", "2026-09"]),
                    "counts": st.lists(st.integers(0, 90), min_size=5, max_size=5),
                }
            ),
            max_size=2,
            unique_by=lambda wave: wave["period"],
        ),
    },
)
_TOUCHPOINT = _some(
    channel=st.sampled_from(_CHANNELS),
    also_on=st.lists(st.sampled_from(_CHANNELS[:4]), max_size=1),
    importance=st.integers(1, 5),
    moment_of_truth=st.booleans(),
    involves_us=st.booleans(),
    emotion=_EMOTION,
    emotions=st.dictionaries(st.sampled_from(_PERSONAS), _EMOTION),
    pains=st.lists(_PAIN, max_size=2),
    frontstage=st.lists(_STEP, max_size=2),
    support=st.lists(_STEP, max_size=2),
    metrics=st.lists(_CSAT, max_size=2),
)
_OPPORTUNITY = _some(
    owner=st.just("web"),
    due=st.sampled_from(["2026-01-01", "2027-01-01"]),
    status=st.sampled_from(["proposed", "done", "rejected"]),
    expects=st.just({"metric": "m"}),
)


@st.composite
def journeys(draw: st.DrawFn) -> Data:
    """Draw a journey of one to three stages with up to three touchpoints each."""
    shape = draw(st.lists(st.lists(_TOUCHPOINT, max_size=3), min_size=1, max_size=3))
    stages, names = [], []
    for number, touchpoints in enumerate(shape):
        listed = [_named(one, f"t{number}{n}") for n, one in enumerate(touchpoints)]
        names += [one["id"] for one in listed] + [f"s{number}"]
        goal = draw(st.sampled_from([{}, {"customer_goal": "Be done"}]))
        stages.append({"id": f"s{number}", "title": f"S{number}", **goal, "touchpoints": listed})
    addresses = st.lists(st.sampled_from(names), unique=True, max_size=2)
    plans = draw(st.lists(st.tuples(_OPPORTUNITY, addresses), max_size=3))
    return {
        "cjm": 1,
        "kind": "journey",
        "id": "any",
        "title": "Any journey",
        "type": draw(st.sampled_from(["current-state", "future-state", "service-blueprint"])),
        "personas": [
            {"id": "ana", "name": "Ana", "channels": ["app", "email"], "evidence": ["talks"]},
            {"id": "gerd", "name": "Gerd", "channels": ["phone"]},
        ][: draw(st.integers(0, 2))],
        "stages": stages,
        "goals": draw(st.sampled_from([[], [{"id": "g", "customer": "Be done"}]])),
        "opportunities": [
            {"id": f"o{n}", "title": "O", **one, "addresses": aims}
            for n, (one, aims) in enumerate(plans)
        ],
        "evidence": SOURCES,
    }


def context_of(data: Data) -> Context:
    """Build the context of a journey from its data."""
    journey = Journey.model_validate(data)
    return Context(
        journey,
        personas={use.id: use for use in journey.personas if isinstance(use, Persona)},
        evidence={use.id: use for use in journey.evidence if isinstance(use, Evidence)},
        metrics={
            name: metric
            for _, touchpoint in journey.touchpoints()
            for metric in touchpoint.metrics
            for name in (metric.id, f"{touchpoint.id}.{metric.id}")
        },
    )


def _named(touchpoint: Data, name: str) -> Data:
    metrics = [{**one, "id": f"m{n}"} for n, one in enumerate(touchpoint.get("metrics", []))]
    return {**touchpoint, "id": name, "title": name.upper(), "metrics": metrics}
