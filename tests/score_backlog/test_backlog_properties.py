"""What holds for any backlog."""

from itertools import permutations
from typing import Any

import pytest
from backlog_helpers import METHODS, ranked, source
from hypothesis import given
from hypothesis import strategies as st

from cjm.scoring.backlog import Backlog, Source
from cjm.scoring.method import method
from cjm.scoring.ranks import ordinal, ranks
from cjm.scoring.sensitivity import Draws

_EFFORT = st.floats(0.1, 500)
_FIELDS = {
    "impact": st.integers(1, 5),
    "confidence": st.floats(0, 1),
    "effort": _EFFORT,
    "ease": st.integers(1, 5),
    "reach": st.integers(0, 10**12),
    "value": st.fixed_dictionaries({"customer": st.integers(1, 5), "business": st.integers(1, 5)}),
    "addresses": st.lists(st.sampled_from(["t", "u", "s"]), unique=True),
}
_WHOLE = st.fixed_dictionaries(_FIELDS)
_ANY = st.fixed_dictionaries({}, optional=_FIELDS)
_METHOD = st.sampled_from(METHODS)
_TOUCHPOINTS = [
    {"id": "t", "title": "T", "importance": 4, "emotion": -1},
    {"id": "u", "title": "U", "emotion": 1.5},
]


def _map(path: str, *opportunities: dict[str, Any]) -> Source:
    return source(path, *opportunities, touchpoints=_TOUCHPOINTS)


def _told(found: Backlog) -> list[Any]:
    return [
        (entry.order, entry.rank, entry.shared, entry.reason, entry.stability)
        for entry in found.entries
    ]


@given(st.lists(_WHOLE, min_size=2, max_size=6), _EFFORT, st.sampled_from(["rice", "value-effort"]))
def test_more_effort_never_raises_a_rank(
    opportunities: list[dict[str, Any]], more: float, by: str
) -> None:
    first, *rest = opportunities
    before = ranked(_map("j", first, *rest), by=by)
    after = ranked(_map("j", {**first, "effort": first["effort"] + more}, *rest), by=by)
    was, now = (
        next(entry.rank for entry in found.entries if entry.opportunity.id == "o1")
        for found in (before, after)
    )
    assert now >= was


@given(st.lists(_ANY, max_size=4), st.lists(_ANY, max_size=3), _METHOD)
def test_the_order_of_files_changes_nothing(
    one: list[dict[str, Any]], other: list[dict[str, Any]], by: str
) -> None:
    maps = [_map("a", *one), _map("b", *other), _map("c")]
    told = [_told(ranked(*order, by=by, draws=Draws(20))) for order in permutations(maps)]
    assert all(each == told[0] for each in told)


@given(_WHOLE, _METHOD)
def test_intervals_hold_the_point(opportunity: dict[str, Any], by: str) -> None:
    (entry,) = ranked(_map("j", opportunity), by=by).entries
    if entry.quantity:
        low, high = entry.quantity.ends
        assert low <= entry.quantity.value <= high


@given(_WHOLE, _METHOD)
def test_worth_with_even_weights_is_the_score(opportunity: dict[str, Any], by: str) -> None:
    (entry,) = ranked(_map("j", opportunity), by=by).entries
    if entry.quantity:
        ways = method(by).ways(entry.quantity)
        worths = [
            method(by).worth([float(f.value) for f in way], (1.0,) * len(way)) for way in ways
        ]
        assert max(worths) == pytest.approx(entry.quantity.value)


@given(st.lists(_WHOLE, min_size=1, max_size=5), _METHOD, st.integers(0, 2**32))
def test_the_same_seed_gives_the_same_draws(
    opportunities: list[dict[str, Any]], by: str, seed: int
) -> None:
    one, other = (ranked(_map("j", *opportunities), by=by, draws=Draws(30, seed)) for _ in range(2))
    assert _told(one) == _told(other)
    for entry in one.ranked:
        assert entry.stability is not None
        assert 0 <= entry.stability.first <= 1
        assert 1 <= entry.stability.low <= entry.stability.high <= len(one.ranked)


@given(st.lists(st.floats(0, 1e12), max_size=20))
def test_ranks_count_what_is_larger(scores: list[float]) -> None:
    for score, rank in zip(scores, ranks(scores), strict=True):
        assert rank <= 1 + sum(other > score for other in scores)
        assert rank >= 1 + sum(other * (1 - 1e-6) > score for other in scores)


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ([], []),
        ([5, 3, 5, 1], [1, 3, 1, 4]),
        ([0, 0], [1, 1]),
        ([0.1 + 0.2, 0.3], [1, 1]),
        ([3e9 * 0.1, 0.3e9], [1, 1]),
        ([1e-8, 2e-8], [2, 1]),
    ],
)
def test_equal_scores_share_a_rank(scores: list[float], expected: list[int]) -> None:
    assert ranks(scores) == expected


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (112, "112th"),
        (121, "121st"),
    ],
)
def test_ordinals(number: int, word: str) -> None:
    assert ordinal(number) == word
