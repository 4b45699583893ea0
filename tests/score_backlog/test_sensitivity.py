from random import Random

from backlog_helpers import maps, ranked, source

from cjm.scoring.sensitivity import Draws, Stability


def test_the_generator_is_the_one_that_python_promises_to_keep() -> None:
    draw = Random(1).random  # noqa: S311 - it should repeat
    assert [draw() for _ in range(3)] == [
        0.13436424411240122,
        0.8474337369372327,
        0.763774618976614,
    ]


def test_a_score_far_ahead_is_always_first() -> None:
    far = {"reach": 9000, "impact": 5, "confidence": 1, "effort": 1}
    near = {"reach": 10, "impact": 1, "confidence": 0.2, "effort": 9}
    found = ranked(source("j", near, far), by="rice", draws=Draws(200))
    assert [entry.stability for entry in found.entries] == [
        Stability(1.0, 1.0, 1, 1),
        Stability(0.0, 1.0, 2, 2),
    ]


def test_two_that_are_alike_are_each_first_about_half_the_time() -> None:
    same = {"reach": 100, "impact": 3, "confidence": 0.5, "effort": 2}
    one, other = ranked(source("j", same, same), by="rice", draws=Draws(1000)).entries
    assert one.stability is not None
    assert other.stability is not None
    assert 0.45 < one.stability.first < 0.55
    assert one.stability.first + other.stability.first >= 1


def test_what_two_have_in_common_is_drawn_once_so_that_they_stay_equal() -> None:
    found = ranked(
        source("j", {"addresses": ["t"]}, {"addresses": ["s"]}), by="ulwick", draws=Draws(50)
    )
    assert [(entry.rank, entry.shared) for entry in found.entries] == [(1, True), (1, True)]
    assert {entry.stability for entry in found.entries} == {Stability(1.0, 1.0, 1, 1)}


def test_the_same_name_in_two_maps_is_drawn_twice() -> None:
    one, other = ranked(
        source("a", {"addresses": ["t"]}), source("b", {"addresses": ["t"]}),
        by="ulwick", draws=Draws(200),
    ).entries  # fmt: skip
    assert one.shared
    assert one.stability is not None
    assert one.stability.first < 1
    assert other.stability is not None


def test_those_without_rank_are_not_varied() -> None:
    found = maps("rice", draws=100)
    assert all(entry.stability for entry in found.ranked)
    assert not any(entry.stability for entry in found.unranked)


def test_nothing_to_rank_is_no_trouble() -> None:
    assert ranked(source("j"), by="rice", draws=Draws(100)).entries == ()
    assert ranked(by="rice", draws=Draws(100)).entries == ()


def test_draws_are_what_they_were_on_every_machine() -> None:
    found = {
        f"{entry.source.path}/{entry.opportunity.id}": entry.stability
        for entry in maps("rice", draws=1000).ranked
    }
    assert found == {
        "repair-a-bicycle.journey.yaml/larger-letters": Stability(0.466, 0.466, 1, 3),
        "repair-a-bicycle.journey.yaml/open-early": Stability(0.49, 0.49, 1, 3),
        "repair-a-bicycle.journey.yaml/call-back": Stability(0.044, 0.8, 2, 3),
        "rent-a-bicycle.journey.yaml/call-back": Stability(0.0, 1.0, 4, 4),
    }
