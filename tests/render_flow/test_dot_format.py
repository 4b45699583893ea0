"""Plain DOT: read back by the engine, every text is what the author wrote."""

import html
import re
from typing import Any

import pytest
from flow_helpers import chain, journey

from cjm.model.context import Context
from cjm.render.draw import draw
from cjm.render.graph.engine import layout

TEXTS = [
    "plain",
    'with "quotes"',
    "back\\slash",
    "ends in a backslash\\",
    'both \\" of them',
    "\\N \\G \\E \\T \\H \\L \\l \\r \\n",
    "<b>no html</b>",
    "<>",
    "a < b > c & d",
    "https://example.com/?a=1&b=2",
    "&amp; &lt; &#65; &eacute;",
    "node",
    "digraph",
    "{a | b}",
    "日本語 العربية עברית",
    "semi; colon, [brackets] # // /* */",
]


def dot(context: Context) -> str:
    drawn = draw(context, view="flow", format="dot")
    assert isinstance(drawn, str)
    return drawn


def read_back(context: Context) -> dict[str, Any]:
    return layout(dot(context), "embedded")


def said(label: str) -> str:
    """What Graphviz shows of a label of one line: escapes and entities undone."""
    return html.unescape(label.replace("\\\\", "\\"))


@pytest.mark.parametrize("text", TEXTS)
def test_texts_come_back_as_they_were(text: str) -> None:
    context = journey(
        [
            {"id": "a", "title": text, "actions": [{"does": text, "to": "b"}]},
            {"id": "b", "title": "B"},
        ],
        title=text,
    )
    graph = read_back(context)
    named = {one["name"]: one for one in graph["objects"]}
    assert said(named["touchpoint-a"]["label"]) == f"1 {text}"
    assert said(graph["label"]) == text
    assert said(graph["edges"][0]["label"]) == text


def test_every_part_has_an_id() -> None:
    graph = read_back(chain(12))
    ids = [one["id"] for one in (*graph["objects"], *graph["edges"])]
    assert len(ids) == len(set(ids))
    assert {"stage-stage-0", "touchpoint-t1", "end-exit", "end-done"} <= set(ids)


def test_ways_carry_share_direction_and_meaning() -> None:
    edges = {one["id"]: one for one in read_back(chain(6))["edges"]}
    out = edges["way-stages.0.touchpoints.2.actions.1"]
    back = edges["way-stages.0.touchpoints.4.actions.1"]
    on = edges["way-stages.0.touchpoints.0.actions.0"]
    assert out["label"] == "Gives up 3\\n25\N{NO-BREAK SPACE}%"
    assert back["style"] == "dashed"
    assert len({out["color"], back["color"]}) == 2
    assert "style" not in on


def test_colours_have_six_digits() -> None:
    colours = re.findall(r"#[0-9A-Fa-f]+", dot(chain(6)))
    assert colours
    assert all(len(colour) == 7 for colour in colours)


def test_an_empty_stage_is_there() -> None:
    named = {one["name"] for one in read_back(journey([{"id": "a"}], []))["objects"]}
    assert {"cluster_stage-1", "empty-stage-1"} <= named
