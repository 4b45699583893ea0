"""Personas side by side and journeys in one table, worked out by hand."""

from datetime import date
from typing import Any

import pytest
from score_helpers import TODAY, card, with_touchpoints
from score_journeys import context_of

from cjm.model.journey import Journey
from cjm.scoring.engine import score
from cjm.scoring.portfolio import Held, Portfolio, portfolio
from cjm.scoring.quantity import Quantity
from cjm.scoring.side_by_side import side_by_side

_PERSONAS = [{"id": "ana", "name": "Ana"}, {"id": "gerd", "name": "Gerd"}]


def _ends(quantity: Quantity) -> tuple[float, float, float]:
    low, high = quantity.ends
    return low, quantity.value, high


def test_spreads_of_what_personas_feel() -> None:
    found = side_by_side(
        [
            with_touchpoints(
                {"emotions": {"ana": -1, "gerd": 1}},
                {"emotion": 0},
                {"emotions": {"ana": 2}},
                {},
                personas=_PERSONAS,
            )
        ]
    )
    assert found is not None
    assert [view.persona for view in found.views] == ["ana", "gerd"]
    first, second, third, fourth = found.lines
    assert _ends(first.spreads["emotion"]) == (1, 2, 3)
    assert _ends(second.spreads["emotion"]) == (0, 0, 0)
    assert "emotion" not in third.spreads
    assert [bool(one) for one in third.numbers["emotion"]] == [True, False]
    assert fourth.spreads == {}
    assert [line.id for line in found.differing()] == ["t1"]


def test_one_point_of_view_is_not_put_beside_itself() -> None:
    assert side_by_side([with_touchpoints({"emotion": 1})]) is None
    alone = with_touchpoints({"emotions": {"ana": 1}}, personas=_PERSONAS[:1])
    assert side_by_side([alone]) is None


def test_several_maps_need_touchpoints_in_common() -> None:
    one, other = with_touchpoints({"emotion": 1}), with_touchpoints({"emotion": -1})
    found = side_by_side([one, other])
    assert found is not None
    assert _ends(found.lines[0].spreads["emotion"]) == (1, 2, 3)
    stranger = with_touchpoints({"id": "x", "emotion": -1})
    assert side_by_side([one, stranger]) is None


def _held(name: str, emotions: list[float | None], **parts: Any) -> Held:  # noqa: ANN401 - of a map
    touchpoints = [
        {"id": f"t{n}", "title": "T", **({} if emotion is None else {"emotion": emotion})}
        for n, emotion in enumerate(emotions)
    ]
    data = {
        "cjm": 1,
        "kind": "journey",
        "id": name,
        "title": name.upper(),
        "stages": [{"id": "s", "title": "S", "touchpoints": touchpoints}],
        **parts,
    }
    context = context_of(data)
    return Held(f"{name}.journey.yaml", context.journey, score(context, today=TODAY))


def _many() -> Portfolio:
    late = {"id": "o", "title": "O", "due": "2026-01-01"}
    finished = {"id": "p", "title": "P", "due": "2026-01-01", "status": "done"}
    return portfolio(
        [
            _held("calm", [1, 1], reviewed="2026-11-10", owner="us"),
            _held("bad", [-2, 1], opportunities=[late, finished]),
            _held("empty", [None]),
            _held("same", [1, 1]),
        ]
    )


def test_the_largest_gap_goes_first_and_equal_ones_share_a_rank() -> None:
    found = [(entry.held.journey.id, entry.rank) for entry in _many().entries]
    assert found == [("bad", 1), ("calm", 2), ("same", 2), ("empty", None)]


def test_what_the_table_says_of_a_journey() -> None:
    bad, calm, _, empty = _many().entries
    assert (bad.overdue, calm.overdue) == (1, 0)
    assert (calm.owner, calm.reviewed, calm.age) == ("us", date(2026, 11, 10), 10)
    assert bad.moment is not None
    assert (bad.moment.row.id, bad.moment.emotion) == ("t0", -2)
    assert bad.stage is not None
    assert (empty.moment, empty.stage, empty.gap) == (None, None, None)
    assert [moment.emotion for moment in _many().moments] == [-2, 1, 1, 1, 1, 1]


def test_gap_scores_over_different_kinds_are_said_to_be_unlike() -> None:
    goals = [{"id": "g", "customer": "Be done"}]
    assert not portfolio([_held("a", [1]), _held("b", [0], goals=goals)]).comparable
    assert portfolio([_held("a", [1]), _held("b", [0])]).comparable


@pytest.mark.parametrize("number", [0, 1])
def test_few_journeys(number: int) -> None:
    found = portfolio([_held("a", [1])] * number)
    assert len(found.entries) == number
    assert len(found.assumed) == number


def test_most_assumed_first() -> None:
    sources = [{"id": "talks", "method": "interview", "sample": 9}]
    known = {"score": 1, "evidence": ["talks"]}
    data = [{"id": "t", "title": "T", "emotion": known}, {"id": "u", "title": "U", "emotion": 0}]
    stages = [{"id": "s", "title": "S", "touchpoints": data}]
    half = card(stages=stages, evidence=sources)
    journey = Journey.model_validate(
        {
            "cjm": 1,
            "kind": "journey",
            "id": "j",
            "title": "J",
            "stages": stages,
            "evidence": sources,
        }
    )
    found = portfolio([Held("half", journey, half), _held("none", [1])])
    assert [entry.held.path for entry in found.assumed] == ["none.journey.yaml", "half"]
