"""Rows on pages: few pages, evenly filled, repeated rows lower, no empty row alone."""

import pytest

from cjm.render.paging.sharing import Row, emptiest, shared
from cjm.render.place import beziers, entering

HEAD = Row(100, again=40)
E = Row(50, empty=True)


@pytest.mark.parametrize(
    ("rows", "first", "rest", "expected"),
    [
        ([HEAD, Row(100), Row(50)], 250, 250, [(0, 1, 2)]),
        ([HEAD, Row(100), Row(100), Row(50)], 300, 200, [(0, 1), (0, 2, 3)]),
        ([Row(60), HEAD, Row(60), Row(60)], 250, 250, [(0, 1), (1, 2, 3)]),
        ([HEAD, Row(50), Row(150), Row(100)], 300, 300, [(0, 1, 2), (0, 3)]),
        ([HEAD, Row(100), E], 200, 200, [(0, 1)]),
        ([HEAD, Row(100), E], 250, 200, [(0, 1, 2)]),
        ([HEAD, E], 120, 120, [(0, 1)]),
        ([HEAD, Row(900), Row(10)], 200, 200, [(0, 1), (0, 2)]),
        ([HEAD, Row(80), Row(90, behind=True)], 290, 290, [(0, 1), (0, 2)]),
        ([HEAD, Row(80), Row(90)], 290, 290, [(0, 1, 2)]),
        ([Row(70), Row(70), Row(70), Row(70)], 220, 220, [(0, 1), (2, 3)]),
        ([HEAD], 50, 50, [(0,)]),
    ],
)
def test_rows_share_pages(
    rows: list[Row], first: float, rest: float, expected: list[tuple[int, ...]]
) -> None:
    assert shared(rows, first, rest) == expected


def test_the_emptiest_page_counts() -> None:
    rows = [HEAD, Row(100), Row(50)]
    assert emptiest(rows, [(0, 1), (0, 2)], 200, 140) == pytest.approx(0.5)


def test_a_curve_that_enters_is_the_whole_one_cut() -> None:
    whole = beziers([(0, 0), (100, 50), (200, 20)])
    first, second = entering(whole, 50)
    assert first[0][0] == pytest.approx(50)
    assert first[3] == whole[0][3]
    assert second == whole[1]
    third = (first[1][0] - first[0][0], first[2][0] - first[1][0], first[3][0] - first[2][0])
    assert third == pytest.approx((50 / 3,) * 3)
    assert entering(whole, 100) == whole[1:]
