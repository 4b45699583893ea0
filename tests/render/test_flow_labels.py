"""Flows in which Graphviz put a text on another: labels, tags and titles of stages keep apart."""

from random import Random

import pytest
from generated import ODD, context, journey
from test_any_journey import SIZES, check_boxes, check_lines

from cjm.render.graph.board import Line
from cjm.render.graph.labelling import labelled
from cjm.render.graph.laid import Wire
from cjm.render.graph.pieces import NOTHING, Label, Text
from cjm.render.options import Options
from cjm.render.place import Box, Dot
from cjm.render.theme import CAPTION
from cjm.render.view import Way
from cjm.render.views import flow


@pytest.mark.parametrize("seed", [253, 351, 395, 402, 566])
def test_no_text_stands_on_another(seed: int) -> None:
    numbers = Random(seed)  # noqa: S311 - no secret
    count = numbers.choice(SIZES)
    drawn = flow.scene(context(journey(numbers, count, ODD)), Options())
    sheet = Box(0, 0, drawn.width, drawn.height)
    check_boxes(drawn, sheet)
    check_lines(drawn, sheet)


ROOM = Box(0, 0, 400, 200)
ACROSS = ((0.0, 100.0), (100.0, 100.0), (300.0, 100.0), (400.0, 100.0))
DOWN = ((200.0, 0.0), (200.0, 60.0), (200.0, 140.0), (200.0, 200.0))


def line(name: str) -> Line:
    way = Way(name, "a", "b", "on", "Word", None, ())
    return Line(name, "a", "b", way, Label(Text(("Word",), CAPTION), NOTHING))


def put(
    centre: Dot, *boxes: Box, fixed: frozenset[str] = frozenset(), crossed: bool = False
) -> Dot:
    wires = {"one": Wire(ACROSS, centre), "two": Wire(DOWN, None)}
    lines = [line("one"), line("two")][: 1 + crossed]
    return labelled(lines, wires, boxes, ROOM, fixed)["one"]


def test_a_label_that_meets_nothing_stays() -> None:
    assert put((100, 80)) == (100, 80)
    assert put((100, 80), Box(200, 80, 50, 20), crossed=True) == (100, 80)


def test_a_label_leaves_a_title_and_stays_near_its_line() -> None:
    x, y = put((100, 80), Box(80, 60, 80, 30))
    assert not Box(80, 60, 80, 30).overlaps(Box(x - 15, y - 7, 30, 14))
    assert abs(y - 100) < 60


def test_a_label_leaves_another_ways_line() -> None:
    x, y = put((200, 80), crossed=True)
    assert abs(x - 200) > 12
    assert y != 100


def test_a_label_in_a_gap_of_its_line_stays() -> None:
    assert put((200, 80), Box(180, 60, 40, 40), fixed=frozenset({"one"})) == (200, 80)


def test_a_label_without_any_room_stays() -> None:
    assert put((200, 80), ROOM) == (200, 80)
