from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from score_helpers import card, ends, glasses, with_touchpoints

from cjm.scoring.dimension import dimensions
from cjm.scoring.options import Options


def _strength(of: list[dict[str, Any]]) -> float:
    sources = [{"id": f"e{n}", **one} for n, one in enumerate(of)]
    emotion = {"score": 0, "evidence": [one["id"] for one in sources]}
    found = with_touchpoints({"emotion": emotion}, evidence=sources).touchpoints[0].evidence
    assert found is not None
    return round(found.value, 4)


_SURVEY = {"method": "survey", "sample": 30, "period": "2026-11-20"}
_TALKS = {"method": "interview", "sample": 5, "period": "2026-11-20"}


@pytest.mark.parametrize(
    ("sources", "strength"),
    [
        ([], 0),
        ([_SURVEY], 0.35),
        ([_TALKS], 0.35),
        ([_SURVEY, _TALKS], 1 - 0.65 * 0.65),
        ([_SURVEY, _SURVEY], 0.35),
        ([{**_SURVEY, "period": "2025-11-20"}], 0.175),
        ([{**_SURVEY, "period": None}], 0.175),
        ([{**_SURVEY, "sample": None}], 0.175),
        ([{**_SURVEY, "sample": 0}], 0),
        ([{**_TALKS, "method": "expert"}], 0.175),
        ([{**_SURVEY, "period": "2027"}], 0.35),
    ],
)
def test_evidence_strength(sources: list[dict[str, Any]], strength: float) -> None:
    assert _strength(of=sources) == pytest.approx(strength, abs=1e-4)


@given(
    st.lists(st.sampled_from([_SURVEY, _TALKS, {"method": "crm"}]), max_size=4), st.integers(0, 99)
)
def test_more_evidence_never_weakens(sources: list[dict[str, Any]], sample: int) -> None:
    assert _strength(of=sources) <= _strength(of=[*sources, {**_SURVEY, "sample": sample}]) < 1


def test_the_curve() -> None:
    found = with_touchpoints({"emotion": 1}, {"emotion": -2}, {}, {"emotion": 2}, {"emotion": -1})
    (curve,) = found.experiences
    assert ends(curve.mean) == (-0.375, 0, 0.375)
    assert ends(curve.worst) == (-2, -2, -1.5)
    assert ends(curve.peak_end) == (-1.75, -1.5, -1.0)
    assert ends(curve.lows) == (1, 2, 2)
    assert ends(curve.span) == (3, 4, 4)


def test_no_emotion_no_curve() -> None:
    assert with_touchpoints({}).experiences == ()


def test_coverage_of_a_whole_map() -> None:
    found = glasses().coverage
    assert [(round(one.value, 4), len(one.inputs)) for one in found.quantities()] == [
        (0.7143, 14),
        (0.75, 4),
        (0.6667, 3),
        (0.5, 2),
    ]


def test_nothing_to_cover_is_not_covered_in_full() -> None:
    assert list(card(stages=[{"id": "s", "title": "S"}]).coverage.quantities()) == []


@pytest.mark.parametrize(
    ("addresses", "status", "addressed"),
    [
        (["t1.slow"], "proposed", 1),
        (["slow"], "done", 1),
        (["t1"], "planned", 1),
        (["s"], "planned", 1),
        (["t2"], "planned", 0),
        (["t1.slow"], "rejected", 0),
    ],
)
def test_pains_addressed(addresses: list[str], status: str, addressed: float) -> None:
    opportunity = {"id": "o", "title": "O", "addresses": addresses, "status": status}
    found = with_touchpoints(
        {"pains": [{"id": "slow", "text": "Slow"}]}, {}, opportunities=[opportunity]
    )
    assert found.coverage.pains is not None
    assert found.coverage.pains.value == addressed


def test_a_touchpoint_wins_over_a_stage_of_the_same_id() -> None:
    pay = {
        "id": "pay",
        "title": "Pay",
        "touchpoints": [
            {"id": "pay", "title": "Pay"},
            {"id": "card", "title": "Card", "pains": ["Declined"]},
        ],
    }
    found = card(stages=[pay], opportunities=[{"id": "o", "title": "O", "addresses": ["pay"]}])
    assert found.coverage.pains is not None
    assert found.coverage.pains.value == 0


def test_kinds_of_gap_are_found_in_order() -> None:
    assert [kind.name for kind in dimensions()] == [
        *("experience", "goal", "evidence", "action"),
        *("resource", "channel", "change", "reality"),
    ]


_GAPS = [
    ("experience", {"touchpoints": [{"emotion": -1}, {"emotion": 2}]}, 0.25),
    ("goal", {"customer_goal": "Fit"}, 1),
    (
        "goal",
        {
            "customer_goal": "Fit",
            "touchpoints": [
                {
                    "metrics": [
                        {
                            "id": "m",
                            "kind": "ratio",
                            "target": 0.5,
                            "waves": [{"period": "2026", "numerator": 10, "denominator": 40}],
                        }
                    ]
                }
            ],
        },
        0.25,
    ),
    ("evidence", {"touchpoints": [{"emotion": 1}]}, 1),
    ("action", {"touchpoints": [{"pains": ["Slow"]}]}, 1),
]


@pytest.mark.parametrize(("kind", "parts", "gap"), _GAPS)
def test_gaps_of_a_stage(kind: str, parts: dict[str, Any], gap: float) -> None:
    touchpoints = [
        {"id": f"t{n}", "title": "T", **one} for n, one in enumerate(parts.get("touchpoints", []))
    ]
    found = card(stages=[{"id": "s", "title": "S", **parts, "touchpoints": touchpoints}])
    assert found.stages[0].gaps[kind].value == pytest.approx(gap)


@pytest.mark.parametrize(
    ("parts", "gap"),
    [
        ({}, 1),
        ({"owner": "web"}, 2 / 3),
        ({"owner": "web", "due": "2026-12-01", "expects": {"metric": "m"}}, 0),
        ({"owner": "web", "due": "2026-11-19", "expects": {"metric": "m"}}, 1),
        ({"owner": "web", "due": "2026-11-19", "status": "done"}, 1 / 3),
    ],
)
def test_readiness_of_opportunities(parts: dict[str, Any], gap: float) -> None:
    opportunity = {"id": "o", "title": "O", "addresses": ["t1"], **parts}
    found = with_touchpoints({}, opportunities=[opportunity])
    assert found.stages[0].gaps["action"].value == pytest.approx(gap)


def test_a_plan_is_not_an_evidence_gap() -> None:
    found = with_touchpoints({"emotion": 1}, type="future-state")
    assert "evidence" not in found.stages[0].gaps
    assert found.touchpoints[0].basis == "assumed"
    assert found.experiences[0].mean.basis == "proposed"


def test_the_gap_score_weighs_the_kinds_that_could_be_computed() -> None:
    plain = with_touchpoints({"emotion": -2})
    assert plain.gap is not None
    assert plain.gap.value == pytest.approx(100 * (0.75 + 1) / 2)
    weighted = with_touchpoints({"emotion": -2}, options=Options(weights={"evidence": 0}))
    assert weighted.gap is not None
    assert weighted.gap.value == pytest.approx(75)
