"""The flow as data: nothing overlaps, lines end at their cards, everything is inside."""

from itertools import combinations
from pathlib import Path

import pytest
from flow_helpers import chain, flow_view, journey

from cjm import api
from cjm.model.context import Context
from cjm.render.graph.board import board, network, node
from cjm.render.graph.engine import EngineError
from cjm.render.graph.pieces import card
from cjm.render.graph.row import Row, arranged
from cjm.render.graph.rows import rows
from cjm.render.place import Box
from cjm.render.theme import LIGHT
from cjm.render.view import View
from cjm.render.views import flow

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").rglob("*.journey.yaml"))
CASES = sorted((ROOT / "tests" / "render_terminal" / "cases").glob("*.journey.yaml"))
BRANCHING = journey(
    [
        {"id": "a", "actions": [{"does": "x", "to": t, "share": 0.3} for t in ("b", "c", "d")]},
        {"id": "b", "actions": [{"does": "Goes back", "to": "a"}, {"does": "on", "to": "e"}]},
        {"id": "c", "actions": [{"does": "Again", "to": "c"}, {"does": "on", "to": "e"}]},
        {"id": "d", "actions": [{"does": "Goes back", "to": "b"}, {"does": "on", "to": "e"}]},
    ],
    [
        {
            "id": "e",
            "actions": [{"does": "Back to the start", "to": "a"}, {"does": "z", "to": "done"}],
        }
    ],
)


def arrangement(context: Context) -> tuple[View, list[Row]]:
    view = flow_view(context)
    cards = [card(column) for column in view.slots]
    starts = frozenset(stage.first for stage in view.stages)
    parted = rows([one.width + 180 for one in cards], starts)
    return view, [arranged(board(network(view), cards, slots), "embedded") for slots in parted]


def contexts() -> list[object]:
    real = [
        pytest.param(lambda path=path: api.load(path), id=path.stem) for path in EXAMPLES + CASES
    ]
    made = [pytest.param(lambda n=n: chain(n), id=f"chain-{n}") for n in (1, 2, 7, 40)]
    return [*real, *made, pytest.param(lambda: BRANCHING, id="branching")]


@pytest.mark.parametrize("make", contexts())
def test_cards_do_not_overlap(make: object) -> None:
    _, found = arrangement(make())
    for row in found:
        overlapping = [
            (one, two)
            for (one, a), (two, b) in combinations(row.laid.nodes.items(), 2)
            if a.overlaps(b)
        ]
        assert overlapping == []


@pytest.mark.parametrize("make", contexts())
def test_every_way_is_drawn_once_and_ends_at_its_cards(make: object) -> None:
    view, found = arrangement(make())
    drawn = []
    for row in found:
        for line in row.board.lines:
            points = row.wires[line.id].points
            assert _touches(row, line.tail, points[0]), line.id
            assert _touches(row, line.head, points[-1]), line.id
            drawn.append(line.way.id) if not line.id.startswith("from-") else None
        hung = [tag for one in row.board.cards.values() for tag in one.tags if not tag.arrives]
        drawn += [tag.way.id for tag in hung]
    assert sorted(drawn) == sorted(way.id for way in view.ways)


def _touches(row: Row, name: str, spot: tuple[float, float]) -> bool:
    box = row.laid.nodes[name]
    near = Box(box.x - 3, box.y - 3, box.width + 6, box.height + 6)
    return near.x <= spot[0] <= near.right and near.y <= spot[1] <= near.bottom


@pytest.mark.parametrize("make", contexts())
def test_stages_hold_their_cards_and_nobody_elses(make: object) -> None:
    _, found = arrangement(make())
    for row in found:
        for (_, slots), (_, box) in zip(row.board.parts, row.stages, strict=True):
            for slot in row.board.slots:
                laid = row.laid.nodes[node(slot)]
                assert laid.inside(box) if slot in slots else not laid.overlaps(box)


def test_what_the_map_puts_first_stands_first() -> None:
    _, found = arrangement(chain(12))
    for row in found:
        lefts = [row.laid.nodes[node(slot)].x for slot in row.board.slots]
        assert lefts == sorted(lefts)


@pytest.mark.parametrize("count", [1, 7, 40, 120])
def test_the_sheet_is_no_ribbon(count: int) -> None:
    drawn = flow.sheet(flow_view(chain(count)), LIGHT)
    assert drawn.width < 2700
    assert drawn.height < 400 + 60 * count


def test_both_engines_give_the_same_picture_but_for_fractions() -> None:
    """Skipped where the system has no Graphviz: there is nothing to compare with."""
    view = flow_view(chain(7))
    ours = flow.sheet(view, LIGHT, "embedded")
    try:
        theirs = flow.sheet(view, LIGHT, "system")
    except EngineError:
        pytest.skip("no Graphviz here")
    assert abs(ours.width - theirs.width) < 40
    assert len(ours.items) == len(theirs.items)


@pytest.mark.parametrize("make", contexts())
def test_ways_back_leave_below_their_card_and_come_in_below(make: object) -> None:
    """Out on the right, in on the left: an arrowhead on the wrong end would turn the meaning."""
    _, found = arrangement(make())
    for row in found:
        for line in row.board.lines:
            if line.back:
                tail, head = row.laid.nodes[line.tail], row.laid.nodes[line.head]
                assert row.wires[line.id].points[0][0] > tail.middle[0]
                assert row.wires[line.id].points[-1][0] < head.middle[0]
