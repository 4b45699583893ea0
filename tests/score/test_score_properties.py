"""What must hold for the scores of every journey."""

import copy
import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from score_helpers import TODAY
from score_journeys import SOURCES, Data, context_of, journeys

from cjm import api
from cjm.render.reports import score_json
from cjm.scoring.engine import score
from cjm.scoring.explain import explain
from cjm.scoring.quantity import Quantity
from cjm.scoring.ranking import ranked_gaps
from cjm.scoring.scorecard import Scorecard

_CLOSE = 1e-9
_EXAMPLES = Path(__file__).parents[2] / "examples"
quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _score(data: Data) -> Scorecard:
    return score(context_of(data), today=TODAY)


def _by_ref(card: Scorecard) -> dict[str, Quantity]:
    return {item.ref: item for item in card.quantities()}


def _everything(card: Scorecard) -> list[Quantity]:
    return [item for outer in card.quantities() for item in outer.walk()]


def _touchpoints(data: Data) -> list[Data]:
    return [touchpoint for stage in data["stages"] for touchpoint in stage["touchpoints"]]


def _claims(data: Data) -> Iterator[Data]:
    for touchpoint in _touchpoints(data):
        emotions = (touchpoint.get("emotion"), *touchpoint.get("emotions", {}).values())
        yield from filter(None, emotions)
        yield from (*touchpoint.get("pains", []), *touchpoint.get("metrics", []))


@given(journeys())
@quick
def test_numbers_stay_in_their_bounds_and_intervals_hold_them(data: Data) -> None:
    for item in _everything(_score(data)):
        formula, (low, high) = item.formula, item.ends
        assert low <= item.value + _CLOSE
        assert item.value <= high + _CLOSE
        if formula.name != "experience.span":
            assert low >= formula.low - _CLOSE
        if formula.high is not None:
            assert high <= formula.high + _CLOSE


@given(journeys(), st.floats(0, 4))
@quick
def test_a_better_emotion_never_makes_it_worse(data: Data, more: float) -> None:
    better = copy.deepcopy(data)
    for touchpoint in _touchpoints(better):
        for emotion in (touchpoint.get("emotion"), *touchpoint.get("emotions", {}).values()):
            if emotion:
                emotion["score"] = round(min(emotion["score"] + more, 2), 1)
    before, after = _by_ref(_score(data)), _by_ref(_score(better))
    assert before.keys() == after.keys()
    for ref, item in before.items():
        if item.name in {"opportunity", "experience-gap", "gap.experience", "experience.lows"}:
            assert after[ref].value <= item.value + _CLOSE


@given(journeys(), st.sampled_from([one["id"] for one in SOURCES]))
@quick
def test_more_evidence_never_weakens_a_claim(data: Data, source: str) -> None:
    backed = copy.deepcopy(data)
    for claim in _claims(backed):
        claim["evidence"] = [*dict.fromkeys([*claim["evidence"], source])]
    before, after = _score(data), _score(backed)
    stronger = {item.ref: item.value for item in _everything(after) if item.name == "strength"}
    for item in _everything(before):
        if item.name == "strength" and item.ref in stronger:
            assert stronger[item.ref] >= item.value - _CLOSE
    if data["type"] != "future-state":  # there, evidence makes a claim out of what was a plan
        gaps = _by_ref(after)
        for ref, item in _by_ref(before).items():
            if item.name == "gap.evidence":
                assert gaps[ref].value <= item.value + _CLOSE


@given(journeys())
@quick
def test_an_owner_never_widens_the_action_gap(data: Data) -> None:
    owned = copy.deepcopy(data)
    for opportunity in owned["opportunities"]:
        opportunity["owner"] = "somebody"
    after = _by_ref(_score(owned))
    for ref, item in _by_ref(_score(data)).items():
        if item.name in {"gap.action", "gap"}:
            assert after[ref].value <= item.value + _CLOSE


@given(journeys(), st.randoms(use_true_random=False))
@quick
def test_the_order_of_unrelated_parts_changes_nothing(data: Data, random: Any) -> None:  # noqa: ANN401 - hypothesis's own
    mixed = copy.deepcopy(data)
    random.shuffle(mixed["opportunities"])
    random.shuffle(mixed["evidence"])
    mixed["stages"] = [dict(reversed(stage.items())) for stage in mixed["stages"]]
    for touchpoint in _touchpoints(mixed):
        for key in ("frontstage", "support"):
            random.shuffle(touchpoint.get(key, []))
    before, after = _by_ref(_score(data)), _by_ref(_score(mixed))
    assert before.keys() == after.keys()
    for ref, item in before.items():
        assert after[ref].value == pytest.approx(item.value, abs=_CLOSE)
        assert after[ref].ends == pytest.approx(item.ends, abs=_CLOSE)


@pytest.mark.parametrize("turned", [False, True])
def test_the_order_of_files_changes_nothing(turned: bool) -> None:  # noqa: FBT001 - a table
    files = sorted(_EXAMPLES.rglob("*.journey.yaml"), reverse=turned)
    cards, report = api.score([str(file) for file in files], today=TODAY)
    assert not report.diagnostics
    alone = {
        path: value
        for file in files
        for path, value in api.score(str(file), today=TODAY)[0].items()
    }
    assert {p: score_json.render({p: card}) for p, card in cards.items()} == {
        p: score_json.render({p: card}) for p, card in alone.items()
    }


@given(journeys())
@quick
def test_the_largest_gaps_come_first_and_none_is_left_out(data: Data) -> None:
    card = _score(data)
    found = ranked_gaps(card)
    assert all(one.gap.value >= other.gap.value - _CLOSE for one, other in pairwise(found))
    assert [one.rank for one in found] == sorted(one.rank for one in found)
    listed = {one.gap.ref for one in found}
    for place in card.touchpoint_gaps:
        for gap in place.gaps.values():
            assert (gap.ref in listed) == (round(gap.value, 9) > 0)


@cache
def _validator() -> Draft7Validator:
    """Return a validator that knows no other keys than those that are named."""
    return Draft7Validator(_closed(api.schema("score")))


def _closed(part: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(part, list):
        return [_closed(item) for item in part]
    if not isinstance(part, dict):
        return part
    found = {key: _closed(value) for key, value in part.items()}
    if "properties" in found and found.get("type") == "object":
        found.setdefault("additionalProperties", False)
    return found


def _hold(text: str) -> list[Data]:
    document = json.loads(text)
    assert [error.message for error in _validator().iter_errors(document)] == []
    journeys_: list[Data] = document["journeys"]
    return journeys_


def _numbers(part: Any) -> list[tuple[str, float]]:  # noqa: ANN401 - any JSON
    """Collect every number that has a reference, wherever it stands."""
    if isinstance(part, list):
        return [found for item in part for found in _numbers(item)]
    if not isinstance(part, dict):
        return []
    own = [(part["ref"], part["value"])] if "ref" in part else []
    return own + [found for item in part.values() for found in _numbers(item)]


@given(journeys())
@quick
def test_every_number_in_json_can_be_asked_for(data: Data) -> None:
    card = _score(data)
    (found,) = _hold(score_json.render({"any": card}))
    for ref, value in dict(_numbers(found)).items():
        answers = [item for item in explain(card, ref).quantities if item.ref == ref]
        assert any(round(item.value, 6) == value for item in answers), ref


@pytest.mark.parametrize(
    "file", sorted(_EXAMPLES.rglob("*.journey.yaml")), ids=lambda file: file.stem
)
def test_examples_hold_their_schema_and_every_number_can_be_asked_for(file: Path) -> None:
    cards, _ = api.score(str(file), today=date(2026, 11, 22))
    (found,) = _hold(score_json.render(cards))
    (card,) = cards.values()
    numbers = set(_numbers(found))
    assert len(numbers) > 3
    for ref, value in numbers:
        answers = [item for item in explain(card, ref).quantities if item.ref == ref]
        assert any(round(item.value, 6) == value for item in answers), ref


def test_numbers_of_one_name_are_all_answered() -> None:
    """A stage, a touchpoint, a persona and a goal may share an id; each number is still found."""
    pay = {"id": "pay", "title": "P", "channel": "app", "emotions": {"pay": -1, "ana": 1}}
    stage = {"id": "pay", "title": "P", "customer_goal": "G", "touchpoints": [pay]}
    people = [{"id": name, "name": name, "channels": ["phone"]} for name in ("pay", "ana")]
    data = {"cjm": 1, "kind": "journey", "id": "pay", "title": "P", "personas": people}
    card = _score({**data, "stages": [stage], "goals": [{"id": "pay", "customer": "G"}]})
    (found,) = _hold(score_json.render({"p": card}))
    for ref, value in set(_numbers(found)):
        answers = [item for item in explain(card, ref).quantities if item.ref == ref]
        assert any(round(item.value, 6) == value for item in answers), ref


def test_an_empty_journey_holds_the_schema() -> None:
    data = {
        "cjm": 1,
        "kind": "journey",
        "id": "e",
        "title": "E",
        "stages": [{"id": "s", "title": "S"}],
    }
    (found,) = _hold(score_json.render({"e": _score(data)}))
    assert found["gap"] is None
    assert {kind["name"]: kind["missing"] for kind in found["kinds"]}["reality"] == "no data yet"
    assert len(found["kinds"]) == 8
