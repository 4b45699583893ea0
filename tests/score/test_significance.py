import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.model.statistics import difference, z_of
from cjm.model.trials import against_control, each_confidence
from cjm.scoring.power import detectable, needed
from cjm.scoring.rounding import about, chance, signed
from cjm.scoring.significance import (
    chi_square_tail,
    even_split,
    fisher,
    several_shares,
    small,
    two_shares,
)

Arm = tuple[int, int]
_90_PER_CENT = 1.2815515655446004


@st.composite
def arms(draw: st.DrawFn, most: int = 5000) -> Arm:
    n = draw(st.integers(1, most))
    return draw(st.integers(0, n)), n


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # Newcombe (1998), table II, method 10: rows a to h.
        ((48, 80), (56, 70), (0.0524, 0.3339)),
        ((3, 10), (9, 10), (0.1705, 0.8090)),
        ((2, 7), (6, 7), (0.0582, 0.8062)),
        ((0, 29), (5, 56), (-0.0381, 0.1926)),
        ((0, 20), (0, 10), (-0.1611, 0.2775)),
        ((0, 10), (0, 10), (-0.2775, 0.2775)),
        ((0, 20), (10, 10), (0.6791, 1.0)),
        ((0, 10), (10, 10), (0.6075, 1.0)),
    ],
)
def test_intervals_are_the_published_ones(
    one: Arm, other: Arm, expected: tuple[float, float]
) -> None:
    assert against_control(one, [other]) == [pytest.approx(expected, abs=6e-5)]


@pytest.mark.parametrize(
    ("one", "other", "p"),
    [
        ((1, 4), (3, 4), 0.4857),  # Fisher's tea tasting (Agresti 2002, table 3.8; R, fisher.test)
        ((2, 12), (15, 18), 0.0005367),  # Fisher's convictions of twins (R, fisher.test)
        ((3, 10**6), (10, 10**6), 0.092284),  # published answer from Matlab's fexact
    ],
)
def test_fishers_test_has_the_published_p(one: Arm, other: Arm, p: float) -> None:
    assert fisher(one, other) == pytest.approx(p, rel=1e-3)


def test_fishers_test_adds_up_all_tables() -> None:
    for hits in range(11):
        for other in range(8):
            total = hits + other
            chances = {
                a: math.comb(10, a) * math.comb(7, total - a) / math.comb(17, total)
                for a in range(max(0, total - 7), min(10, total) + 1)
            }
            own = chances[hits] * (1 + 1e-7)
            by_hand = sum(chance for chance in chances.values() if chance <= own)
            assert fisher((hits, 10), (other, 7)) == pytest.approx(by_hand)


@pytest.mark.parametrize(
    ("one", "other", "z", "p"),
    [
        # The aspirin study: chi-square 25.01 (Agresti 2002, section 2.2 and 3.2).
        ((189, 11034), (104, 11037), -math.sqrt(25.014), 5.7e-7),
        ((3, 10**6), (10, 10**6), math.sqrt(3.7692), 0.0522),  # chi-square without correction
        ((0, 10), (0, 20), 0, 1),
        ((10, 10), (20, 20), 0, 1),
    ],
)
def test_the_z_test_has_the_published_p(one: Arm, other: Arm, z: float, p: float) -> None:
    assert two_shares(one, other) == (pytest.approx(z, abs=1e-3), pytest.approx(p, rel=1e-2))


def test_several_arms_and_their_sizes_have_the_published_p() -> None:
    # Fleiss (1981), page 139, four groups of smokers: 12.6004 and 0.005585 (R, prop.test).
    smokers = [(83, 86), (90, 93), (129, 136), (70, 82)]
    assert several_shares(smokers) == (pytest.approx(12.6004), pytest.approx(0.005585, abs=1e-6))
    assert not small(smokers)
    # Fabijan and others (2019): a mismatch with p = 1.8e-6.
    assert even_split([821_588, 815_482])[1] == pytest.approx(1.8e-6, abs=5e-8)
    assert even_split([500, 500, 500]) == (0, 1)


@pytest.mark.parametrize(
    ("value", "freedom", "p"),
    [
        (3.841, 1, 0.05),
        (5.991, 2, 0.05),
        (7.815, 3, 0.05),
        (9.488, 4, 0.05),
        (18.307, 10, 0.05),
        (6.635, 1, 0.01),
        (13.277, 4, 0.01),
        (10.828, 1, 0.001),
        (29.588, 10, 0.001),
        (0, 3, 1),
    ],
)
def test_chi_square_is_that_of_the_tables(value: float, freedom: int, p: float) -> None:
    assert chi_square_tail(value, freedom) == pytest.approx(p, rel=1e-3)


def test_power_is_that_of_the_published_examples() -> None:
    # R, help of power.prop.test: n = 76.7, and p2 = 0.8026 with 50 an arm.
    assert needed(0.5, 0.75, z_power=_90_PER_CENT) == 77
    assert detectable((25, 50), 50, z_power=_90_PER_CENT) == pytest.approx(0.3026, abs=5e-5)
    assert detectable((25, 50), 50, down=True, z_power=_90_PER_CENT) == pytest.approx(
        0.3026, abs=5e-5
    )
    with pytest.raises(ValueError, match="no difference"):
        needed(0.3, 0.3)


@pytest.mark.parametrize(("one", "other"), [(0.1, 0.4), (0.25, 0.75), (0.05, 0.3)])
def test_so_many_give_fishers_test_its_power(one: float, other: float) -> None:
    n = needed(one, other, exact=True)

    def chances(share: float) -> list[float]:
        return [math.comb(n, k) * share**k * (1 - share) ** (n - k) for k in range(n + 1)]

    power = sum(
        a * b
        for i, a in enumerate(chances(one))
        for j, b in enumerate(chances(other))
        if a * b > 1e-9 and fisher((i, n), (j, n)) <= 0.05
    )
    assert 0.78 < power < 0.87
    assert n > needed(one, other)


def test_too_few_people_can_show_nothing() -> None:
    assert detectable((1, 2), 2) is None
    assert detectable((10, 10), 10) is None
    assert detectable((0, 10), 10, down=True) is None


@given(arms(), arms(), st.sampled_from([0.8, 0.95, 0.99]))
def test_intervals_hold_the_point_and_turn_around(one: Arm, other: Arm, confidence: float) -> None:
    low, high = difference(one, other, confidence)
    assert -1 <= low <= other[0] / other[1] - one[0] / one[1] <= high <= 1
    assert difference(other, one, confidence) == pytest.approx((-high, -low))


@given(arms(), arms(), st.integers(2, 9))
def test_more_people_never_widen_an_interval(one: Arm, other: Arm, times: int) -> None:
    low, high = difference(one, other)
    more = [(times * hits, times * n) for hits, n in (one, other)]
    narrow_low, narrow_high = difference(more[0], more[1])
    assert narrow_high - narrow_low <= high - low + 1e-12


@given(arms(300), arms(300))
def test_chances_are_chances_whichever_arm_comes_first(one: Arm, other: Arm) -> None:
    z, p = two_shares(one, other)
    assert 0 <= p <= 1
    assert two_shares(other, one) == (pytest.approx(-z), pytest.approx(p))
    assert 0 <= fisher(one, other) <= 1
    assert fisher(one, other) == pytest.approx(fisher(other, one))
    assert several_shares([one, other])[1] == pytest.approx(p, abs=1e-12)


@given(st.lists(arms(10**6), min_size=2, max_size=6))
def test_several_arms_have_a_chance_too(several: list[Arm]) -> None:
    assert 0 <= several_shares(several)[1] <= 1
    assert 0 <= even_split([n for _, n in several])[1] <= 1
    each = each_confidence(0.95, len(several))
    assert z_of(each) > z_of(0.95)


@given(arms(10**12), arms(10**12))
def test_the_largest_counts_are_worked_out(one: Arm, other: Arm) -> None:
    if small([one, other]):
        assert 0 <= fisher(one, other) <= 1
    assert 0 <= two_shares(one, other)[1] <= 1
    found = detectable(one, other[1])
    assert found is None or 0 < found <= 1


@given(st.floats(0, 1), st.floats(0, 1))
def test_samples_are_the_same_from_either_side(one: float, other: float) -> None:
    if abs(other - one) > 1e-3:
        found = needed(one, other)
        assert needed(other, one) == found
        assert needed(1 - one, 1 - other) == pytest.approx(found, abs=1)
        assert needed(one, other, exact=True) > found > 0
        assert needed(one, other, 0.99) >= found


@pytest.mark.parametrize(
    ("p", "text"), [(0.0004, "< 0.001"), (0.0565, "0.057"), (0.234, "0.23"), (1, "1.00")]
)
def test_p_values_are_written_as_people_do(p: float, text: str) -> None:
    assert chance(p) == text


def test_people_are_rounded_up_to_two_figures() -> None:
    assert [about(n) for n in (7, 15, 101, 9312, 12_000_001)] == [
        "7",
        "15",
        "110",
        "9,400",
        "13,000,000",
    ]
    assert signed(0, 1) == "0.0"
