"""Where long journeys wrap."""

import pytest

from cjm.render.graph.rows import rows


@pytest.mark.parametrize(
    ("widths", "starts", "expected"),
    [
        ([10], {0}, [(0, 1)]),
        ([10] * 10, {0}, [(0, 10)]),
        ([10] * 20, {0, 10}, [(0, 10), (10, 20)]),
        ([10] * 12, {0, 4, 8}, [(0, 8), (8, 12)]),
        ([10] * 12, {0}, [(0, 6), (6, 12)]),
        ([500, 10], {0}, [(0, 1), (1, 2)]),
        ([10, 500, 10], {0}, [(0, 1), (1, 2), (2, 3)]),
    ],
)
def test_rows(widths: list[float], starts: set[int], expected: list[tuple[int, int]]) -> None:
    found = rows(widths, frozenset(starts), 100)
    assert [(row.start, row.stop) for row in found] == expected


def test_two_hundred_slots_are_all_there() -> None:
    found = rows([150.0 + place % 7 * 40 for place in range(200)], frozenset(range(0, 200, 9)))
    assert [slot for row in found for slot in row] == list(range(200))
