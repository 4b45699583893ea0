from typing import Any

import pytest

from cjm.model.flow import edges
from cjm.model.journey import Journey


def journey(*stages: dict[str, list[str]]) -> Journey:
    """Build stages of touchpoints, each with where its actions lead; `-` leads nowhere."""
    return Journey.model_validate(
        {
            "cjm": 1,
            "kind": "journey",
            "id": "j",
            "title": "J",
            "stages": [
                {
                    "id": f"stage-{number}",
                    "title": "Stage",
                    "touchpoints": [
                        {"id": name, "title": name, "actions": [action(to) for to in ways]}
                        for name, ways in stage.items()
                    ],
                }
                for number, stage in enumerate(stages)
            ],
        }
    )


def action(to: str) -> dict[str, Any]:
    return {"does": "Acts"} if to == "-" else {"does": "Acts", "to": to, "share": 0.5}


@pytest.mark.parametrize(
    ("stages", "expected"),
    [
        ([{"a": []}], []),
        ([{"a": [], "b": []}, {"c": []}], ["a . b", "b . c"]),
        ([{"a": ["-"]}, {}, {"b": ["-"]}], ["a . b"]),
        ([{"a": ["exit"], "b": ["done"]}], ["a > exit", "a . b", "b > done"]),
        ([{"a": ["b"], "b": [], "c": []}], ["a > b"]),
        ([{"a": ["b", "exit"]}, {"b": ["a", "done"]}], ["a > b", "a > exit", "b < a", "b > done"]),
        ([{"a": ["a"]}], ["a < a"]),
        ([{"a": ["nowhere"], "b": []}], ["a . b"]),
    ],
)
def test_edges(stages: list[dict[str, list[str]]], expected: list[str]) -> None:
    found = [
        f"{edge.source} {'<' if edge.backwards else '>' if edge.stated else '.'} {edge.target}"
        for edge in edges(journey(*stages))
    ]
    assert found == expected


def test_an_edge_tells_how_many_go_there_and_whether_it_ends() -> None:
    stated, ordered = edges(journey({"a": ["exit"], "b": []}))
    assert (stated.share, stated.leaves) == (0.5, True)
    assert (ordered.share, ordered.leaves) == (None, False)
