import math

import pytest

from cjm.model.statistics import difference, mean_of, net_of, wilson


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # Newcombe (1998), Statistics in Medicine 17, table II, method 10.
        ((48, 80), (56, 70), (0.0524, 0.3339)),
        ((3, 10), (9, 10), (0.1705, 0.8090)),
        ((0, 10), (10, 10), (0.6075, 1.0)),
        ((5, 56), (0, 29), (-0.1926, 0.0381)),
    ],
)
def test_the_interval_of_a_difference_is_the_published_one(
    one: tuple[int, int], other: tuple[int, int], expected: tuple[float, float]
) -> None:
    low, high = expected
    assert difference(one, other) == pytest.approx(expected, abs=1e-4)
    assert difference(other, one) == pytest.approx((-high, -low), abs=1e-4)


def test_more_confidence_makes_an_interval_wider() -> None:
    (low, high), (wide_low, wide_high) = wilson(30, 100), wilson(30, 100, 0.99)
    assert wide_low < low < 0.3 < high < wide_high


def test_estimates_of_answers() -> None:
    assert mean_of([0, 0]) is None
    assert mean_of([0, 1, 0]) == (2, math.inf)
    assert mean_of([1, 0, 1]) == pytest.approx((2, 1))
    assert net_of(0, 0, 0) is None
    assert net_of(60, 15, 100) == pytest.approx((45, 100 * math.sqrt((0.75 - 0.45**2) / 100)))
