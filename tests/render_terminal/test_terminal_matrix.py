"""The matrix in a terminal: every opportunity has its place, is told, or is said to have none."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm.model.context import Context
from cjm.model.journey import Journey
from cjm.render import terminal
from cjm.scoring.backlog import Source
from cjm.scoring.quadrants import MIDDLE_VALUE, Placed, board

SHELF = {"id": "shelf", "title": "Shelf", "pains": ["Nothing says what is where"]}


def lend(*opportunities: Mapping[str, Any]) -> Context:
    """A journey with one touchpoint and these opportunities for it."""
    own = [
        {"id": f"o{place}", "title": f"Idea {place}", "addresses": ["shelf"], **one}
        for place, one in enumerate(opportunities)
    ]
    stages = [{"id": "find", "title": "I look", "touchpoints": [SHELF]}]
    data = {"cjm": 1, "kind": "journey", "id": "lend", "title": "I lend", "stages": stages}
    return Context(Journey.model_validate({**data, "opportunities": own}))


def rated(customer: int, business: int, effort: float, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - any field of an opportunity
    return {"value": {"customer": customer, "business": business}, "effort": effort, **more}


def rows(context: Context, width: int) -> list[str]:
    """The board's rows from the top, without frame and numbers of the scale."""
    drawn = terminal.render(context, view="matrix", width=width)
    return re.findall(r"^[ \d]{3}│(.*)│$", drawn, re.MULTILINE)


def placed(context: Context) -> tuple[Placed, ...]:
    return board([Source("", context)], today=date(2026, 6, 1)).placed


def place(board_rows: list[str], number: int) -> tuple[int, int]:
    found = [
        (hit.start(), row)
        for row, line in enumerate(board_rows)
        for hit in re.finditer(rf"[●◐○◇]{number}(?!\d)", line)
    ]
    assert len(found) == 1
    return found[0]


RATED = st.builds(
    rated,
    st.integers(1, 5),
    st.integers(1, 5),
    st.sampled_from([0.01, 0.5, 1, 3, 4, 4.1, 6, 8, 40, 1000]),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(RATED, min_size=1, max_size=12), st.sampled_from([40, 61, 80, 140]))
def test_marks_stand_in_their_quadrants(ideas: list[dict[str, Any]], width: int) -> None:
    context = lend(*ideas)
    drawn = rows(context, width)
    middle, line = len(drawn[0]) // 2, 1 + 2 * (10 - MIDDLE_VALUE)
    for one in placed(context):
        x, y = place(drawn, one.number)
        assert (x <= middle) == (one.quadrant in {"quick win", "fill-in"})
        assert (y <= line) == (one.quadrant in {"quick win", "big bet"})


@pytest.mark.parametrize(("customer", "business", "row"), [(5, 5, 1), (3, 3, 9), (2, 1, 15)])
def test_the_height_of_a_mark_is_its_value(customer: int, business: int, row: int) -> None:
    assert place(rows(lend(rated(customer, business, 2)), 80), 1)[1] == row


@pytest.mark.parametrize("width", [40, 80])
def test_what_finds_no_room_is_named(width: int) -> None:
    context = lend(*[rated(4, 4, 2)] * 200)
    drawn = terminal.render(context, view="matrix", width=width)
    shown = re.findall(r"○(\d+)", "\n".join(rows(context, width)))
    named = re.search(r"no room on the board for ([\d,\s]+)", drawn)
    assert named
    left = re.findall(r"\d+", named[1])
    assert sorted(map(int, [*shown, *left])) == list(range(1, 201))
    assert [int(one) for one in re.findall(r"^ *(\d+) ○ Idea", drawn, re.MULTILINE)] == list(
        range(1, 201)
    )


def test_what_has_no_place_is_listed_with_the_reason() -> None:
    drawn = terminal.render(lend({"effort": 2}, {"status": "rejected"}), view="matrix", width=80)
    assert "Nothing can be placed yet" in drawn
    assert re.search(r"\nNot placed\n +◆ Idea 0\n +Not placed: no ", drawn)
    assert "1 rejected: left out." in drawn
    assert "Idea 1" not in drawn


def test_a_map_without_opportunities_says_so() -> None:
    drawn = terminal.render(lend(), view="matrix", width=80)
    assert "There are no opportunities on this map yet." in drawn
