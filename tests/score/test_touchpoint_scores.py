from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from score_helpers import TODAY, card, ends, row, with_touchpoints

from cjm.scoring.bands import band, changes
from cjm.scoring.options import Options
from cjm.scoring.quantity import Formula, Quantity, Subject
from cjm.scoring.touchpoints import opportunity

_SUBJECT = Subject("touchpoint", "t")


def _given(name: str, value: float) -> Quantity:
    return Quantity(_SUBJECT, Formula(name, name, name, ""), value)


@pytest.mark.parametrize(
    ("importance", "satisfaction", "score", "name"),
    [
        (9, 3, 15, "high"),
        (9, 9, 9, "served"),
        (4, 9, 4, "served"),
        (9, 2.9, 15.1, "extreme"),
        (8, 4, 12, "high"),
        (8, 4.1, 11.9, "worth considering"),
        (10, 10, 10, "worth considering"),
        (10, 0, 20, "extreme"),
    ],
)
def test_opportunity_score(importance: float, satisfaction: float, score: float, name: str) -> None:
    found = opportunity(_given("importance", importance), _given("satisfaction", satisfaction))
    assert found.value == pytest.approx(score)
    assert band(found.value) == name


@pytest.mark.parametrize(
    ("importance", "satisfaction", "sentences"),
    [
        (
            9,
            3,
            [
                "Satisfaction above 6 would make it worth considering.",
                "Satisfaction below 3 would make it extreme.",
            ],
        ),
        (9, 2, ["Satisfaction of 3 or above would make it high."]),
        (
            10,
            10,
            [
                "Satisfaction cannot make it served: with an importance of 10 the score is never below 10.",
                "Satisfaction of 8 or below would make it high.",
            ],
        ),
        (
            4,
            9,
            [
                "Satisfaction alone cannot make it worth considering; an importance of 9.5 or more would."
            ],
        ),
        (
            7,
            3,
            [
                "Satisfaction above 4 would make it served.",
                "Satisfaction of 2 or below would make it high.",
            ],
        ),
    ],
)
def test_what_would_change_the_band(
    importance: float, satisfaction: float, sentences: list[str]
) -> None:
    found = opportunity(
        _given("importance", float(importance)), _given("satisfaction", float(satisfaction))
    )
    assert list(changes(found)) == sentences


def test_ratings_become_numbers_of_ten_with_half_a_step_to_each_side() -> None:
    found = row(importance=4, emotion=-1)
    assert ends(found.importance) == (6.25, 7.5, 8.75)
    assert ends(found.satisfaction) == (1.25, 2.5, 3.75)
    assert ends(found.opportunity) == (8.75, 12.5, 16.25)
    assert ends(found.experience_gap) == (1.5, 2.0, 2.5)


def test_missing_importance_is_the_middle_and_could_be_anything() -> None:
    found = row(emotion=2)
    assert ends(found.importance) == (0, 5, 10)
    assert found.importance.basis == "assumed"


def test_scales_end_at_their_ends() -> None:
    found = row(importance=5, emotion=-2)
    assert ends(found.importance) == (8.75, 10, 10)
    assert ends(found.satisfaction) == (0, 0, 1.25)
    assert ends(found.opportunity) == (16.25, 20, 20)


def test_surveys_go_before_ratings() -> None:
    metrics: list[dict[str, Any]] = [
        {
            "id": "s",
            "kind": "csat",
            "waves": [{"period": "2026-09", "counts": [12, 18, 3, 50, 24]}],
        },
        {
            "id": "i",
            "kind": "csat",
            "measures": "importance",
            "waves": [{"period": "2026-09", "counts": [0, 0, 1, 0, 9]}],
        },
    ]
    found = row(importance=1, emotion=-2, metrics=metrics)
    assert ends(found.satisfaction) == (5.9872, 6.9159, 7.7118)
    assert round(found.importance.value, 4) == 9.0
    assert ends(found.experience_gap) == (2.5, 3.0, 3.0)


def test_a_survey_without_answers_leaves_the_emotion() -> None:
    waves = [{"period": "2026-09", "counts": [0, 0, 0, 0, 0]}]
    found = row(emotion=1, metrics=[{"id": "s", "kind": "csat", "waves": waves}])
    assert ends(found.satisfaction)[1] == 7.5


def test_nothing_is_made_up_where_nothing_is_stated() -> None:
    found = row()
    assert (found.satisfaction, found.opportunity, found.experience_gap) == (None, None, None)
    assert (found.evidence, found.band) == (None, None)


@pytest.mark.parametrize(
    ("stated", "option", "gap"), [(0.5, None, 1.5), (None, 2.0, 3.0), (None, None, 2.0)]
)
def test_targets(stated: float | None, option: float | None, gap: float) -> None:
    options = Options(target=option, stated=frozenset({"target"})) if option else None
    emotion = {"score": -1, "target": stated}
    found = with_touchpoints({"emotion": emotion}, options=options).touchpoints[0].experience_gap
    assert found is not None
    assert found.value == gap


def test_pain_load_counts_unstated_reach_as_everyone_and_says_so() -> None:
    found = row(
        pains=[{"text": "Slow", "severity": 4, "reach": 0.3}, {"text": "Dear", "severity": 2}]
    )
    assert ends(found.pain_load) == (1.05, 3.2, 3.85)
    second = found.pain_load.inputs[1]
    assert isinstance(second, Quantity)
    assert second.inputs[1].basis == "assumed"


def test_personas_have_rows_where_the_map_tells_them_apart() -> None:
    people = [{"id": name, "name": name.title()} for name in ("ada", "bo", "cy")]
    found = with_touchpoints(
        {
            "emotions": {"bo": -2, "ada": 1},
            "emotion": 0,
            "pains": [{"text": "Dear", "severity": 5, "reach": 1, "personas": ["bo"]}],
        },
        {"emotion": 1},
        personas=people,
    )
    assert [
        (one.id, one.persona, one.emotion and one.emotion.value) for one in found.touchpoints
    ] == [("t1", "ada", 1), ("t1", "bo", -2), ("t1", None, 0), ("t2", None, 1)]
    assert [one.pain_load.value for one in found.touchpoints] == [0, 5, 0, 0]
    assert [(one.persona, one.worst.value) for one in found.experiences] == [
        ("ada", 1),
        ("bo", -2),
        ("cy", 0),
    ]


def test_equal_rows_share_a_rank() -> None:
    found = with_touchpoints({"emotion": 1}, {"emotion": -1}, {"emotion": 1}, {})
    assert [(rank, one.id) for rank, one in found.ranked()] == [
        (1, "t2"),
        (2, "t1"),
        (2, "t3"),
        (None, "t4"),
    ]


_EMOTIONS = st.integers(-20, 20).map(lambda tenths: tenths / 10)
_RATINGS = st.none() | st.integers(1, 5)


@given(_RATINGS, _EMOTIONS, _EMOTIONS)
def test_a_better_emotion_never_widens_a_gap(rating: int | None, one: float, other: float) -> None:
    worse, better = (row(importance=rating, emotion=emotion) for emotion in sorted((one, other)))
    for name in ("opportunity", "experience_gap"):
        before, after = getattr(worse, name), getattr(better, name)
        assert after.value <= before.value
        assert after.low <= before.low
        assert after.high <= before.high


_COUNTS = st.lists(st.integers(0, 200), min_size=2, max_size=11)


@given(st.lists(st.tuples(_RATINGS, _EMOTIONS, _COUNTS, _RATINGS), min_size=1, max_size=4))
def test_every_number_keeps_its_bounds_and_its_interval_holds_it(rows: list[Any]) -> None:
    found = with_touchpoints(
        *(
            {
                "importance": rating,
                "emotion": emotion,
                "metrics": [
                    {"id": "m", "kind": "csat", "waves": [{"period": "2026", "counts": counts}]}
                ],
                "pains": [{"text": "Slow", "severity": severity}],
            }
            for rating, emotion, counts, severity in rows
        )
    )
    for item in found.quantities():
        assert item.formula.low - 1e-9 <= item.value
        assert item.formula.high is None or item.value <= item.formula.high + 1e-9
        low, high = item.ends
        assert low - 1e-9 <= item.value <= high + 1e-9


@given(st.permutations(["a", "b", "c"]))
def test_the_order_of_stages_changes_no_score(order: list[str]) -> None:
    stages = {
        name: {
            "id": name,
            "title": name,
            "touchpoints": [{"id": f"{name}-t", "title": "T", "emotion": n}],
        }
        for n, name in enumerate(("a", "b", "c"), -1)
    }
    found = card(stages=[stages[name] for name in order])
    assert sorted(
        (one.id, one.opportunity and one.opportunity.value) for one in found.touchpoints
    ) == [("a-t", 7.5), ("b-t", 5.0), ("c-t", 5.0)]
    assert found.gap is not None
    assert found.gap.value == pytest.approx(card(stages=list(stages.values())).gap.value)  # type: ignore[union-attr]  # the test passes what the types forbid or leave open
    assert found.today == TODAY
