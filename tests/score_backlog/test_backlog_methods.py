from typing import Any

import pytest
from backlog_helpers import METHODS, maps, names, one, ranked, source

from cjm.scoring.method import method
from cjm.scoring.method_names import method_names

_RICE = {"reach": 2000, "impact": 4, "confidence": 0.8, "effort": 3}
_ICE = {"impact": 4, "confidence": 0.7, "effort": 4}


@pytest.mark.parametrize(
    ("by", "opportunity", "value"),
    [
        ("rice", _RICE, 1066.7),
        ("rice", {**_RICE, "impact": 1}, 133.3),
        ("rice", {**_RICE, "impact": 2}, 266.7),
        ("rice", {**_RICE, "impact": 3}, 533.3),
        ("rice", {**_RICE, "impact": 5}, 1600.0),
        ("ice-product", _ICE, 280.0),
        ("ice-mean", _ICE, 6.7),
        ("ice-mean", {**_ICE, "ease": 5}, 8.3),
        ("ice-product", {"impact": 5, "confidence": 1, "ease": 5}, 1000.0),
        ("value-effort", {"value": {"customer": 5, "business": 3}, "effort": 4}, 2.0),
        ("value-effort", {"value": {"business": 3}, "effort": 4, "addresses": ["t"]}, 1.8),
        ("ulwick", {"addresses": ["t"]}, 17.5),
        ("ulwick", {"addresses": ["s"]}, 17.5),
    ],
)
def test_check_values(by: str, opportunity: dict[str, Any], value: float) -> None:
    found = one(by, **opportunity)
    assert found.quantity is not None
    assert round(found.quantity.value, 1) == value
    assert found.rank == 1


@pytest.mark.parametrize(
    ("name", "values", "value"),
    [
        ("rice", (2000, 2, 0.8, 3), 1066.6667),
        ("ice-product", (8, 7, 5), 280),
        ("ice-mean", (8, 7, 5), 6.6667),
        ("value-effort", (10, 6, 4), 2),
        ("ulwick", (9, 3), 15),
        ("ulwick", (9, 9), 9),
        ("ulwick", (4, 9), 4),
    ],
)
def test_formulas_over_plain_numbers(name: str, values: tuple[float, ...], value: float) -> None:
    assert round(method(name).worth(values, (1.0,) * len(values)), 4) == value


@pytest.mark.parametrize(
    ("by", "opportunity", "reason"),
    [
        ("rice", {}, "no reach stated"),
        ("rice", {"reach": 1}, "no impact stated"),
        ("rice", {"reach": 1, "impact": 1}, "no confidence stated"),
        ("rice", {"reach": 1, "impact": 1, "confidence": 1}, "no effort stated"),
        ("rice", {**_RICE, "effort": 0}, "its effort is 0, and nothing can be divided by that"),
        ("rice", {**_RICE, "effort": 1e-300}, "an effort of 1e-300 person-weeks cannot be meant"),
        ("rice", {**_RICE, "effort": 1e300}, "an effort of 1e+300 person-weeks cannot be meant"),
        ("ice-mean", {"impact": 1, "confidence": 1}, "no ease and no effort stated"),
        ("ice-product", {"confidence": 1, "ease": 1}, "no impact stated"),
        ("value-effort", {"value": {"customer": 1}, "effort": 1}, "no business value stated"),
        (
            "value-effort",
            {"value": {"business": 1}, "effort": 1},
            "no customer value stated, and it addresses nothing",
        ),
        ("ulwick", {}, "it addresses nothing"),
        ("ulwick", {"addresses": ["x"]}, "nothing that it addresses is a touchpoint of this map"),
    ],
)
def test_what_is_missing_is_said(by: str, opportunity: dict[str, Any], reason: str) -> None:
    found = one(by, **opportunity)
    assert (found.rank, found.quantity, found.reason) == (None, None, reason)


def test_a_touchpoint_without_emotion_and_survey_cannot_rank() -> None:
    bare = source("j", {"addresses": ["t"]}, touchpoints=[{"id": "t", "title": "T"}])
    (found,) = ranked(bare, by="ulwick").entries
    assert found.reason == "no emotion and no satisfaction survey at t"


def test_each_file_is_a_method() -> None:
    assert method_names() == METHODS
    assert all(method(name).formula.name == name for name in METHODS)


@pytest.mark.parametrize(
    ("name", "persona", "value"),
    [
        ("no-number", "ines", 7.5),
        ("larger-letters", "olaf", 15.0),
        ("open-early", "olaf", 15.0),
    ],
)
def test_pains_of_some_personas_rank_by_their_rows(
    name: str, persona: str | None, value: float
) -> None:
    found = next(entry for entry in maps().entries if entry.opportunity.id == name)
    assert found.quantity is not None
    assert found.quantity.value == value
    assert found.quantity.inputs[0].subject.persona == persona  # type: ignore[union-attr]


def test_observed_scores_stay_observed_and_estimates_do_not() -> None:
    entries = {entry.opportunity.id: entry for entry in maps(done=True).entries}
    assert entries["card"].quantity is not None
    assert entries["card"].quantity.basis == "observed"
    for by in ("rice", "ice-mean", "ice-product", "value-effort"):
        assert all(one.quantity and not one.quantity.certain for one in maps(by).ranked)


def test_a_value_that_stands_in_is_never_quite_observed() -> None:
    found = one("value-effort", value={"business": 3}, effort=4, addresses=["t"])
    assert found.quantity is not None
    customer = found.quantity.inputs[0]
    assert customer.basis == "assumed"
    assert customer.inputs[1].note == (  # type: ignore[union-attr]
        "no customer value is stated, so half the opportunity score stands in for it"
    )


@pytest.mark.parametrize(
    ("by", "order"),
    [
        (
            "ulwick",
            [
                (1, "call-back"),
                (2, "larger-letters"),
                (2, "open-early"),
                (4, "call-back"),
                (5, "no-number"),
                (None, "say-when"),
                (None, "smile"),
            ],
        ),
        (
            "rice",
            [
                (1, "larger-letters"),
                (1, "open-early"),
                (3, "call-back"),
                (4, "call-back"),
                (None, "no-number"),
                (None, "say-when"),
                (None, "smile"),
            ],
        ),
    ],
)
def test_ranks_are_shared_and_same_ids_of_two_maps_kept_apart(
    by: str, order: list[tuple[int | None, str]]
) -> None:
    assert names(maps(by)) == order


def test_rejected_and_done_ones_are_left_out_and_counted() -> None:
    found = maps()
    assert (found.rejected, found.done) == (1, 1)
    everything = maps(done=True)
    assert (everything.rejected, everything.done) == (1, 0)
    assert "card" in {entry.opportunity.id for entry in everything.entries}
