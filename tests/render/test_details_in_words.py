"""Numbers of the details in words: each sentence from a real quantity of a small journey."""

from typing import Any

import pytest
import torture

from cjm.model.context import Context
from cjm.render.compose import view_of
from cjm.render.details.facts import Sum
from cjm.render.details.ground import Ground
from cjm.render.details.sections import sections
from cjm.render.options import Options

EVIDENCE = [
    {"id": "talks", "method": "interview", "sample": 12, "period": "2026-10"},
    {"id": "more", "method": "interview", "sample": 3},
    {"id": "asked", "method": "survey", "period": "2026-09"},
]
FIRMER = " More or newer answers, or another kind of source, would make it firmer."


def sums(touchpoint: dict[str, Any]) -> list[Sum]:
    stage = {"id": "s", "title": "S", "touchpoints": [{"id": "t", "title": "T", **touchpoint}]}
    data = {"cjm": 1, "kind": "journey", "id": "j", "title": "J", "reviewed": "2026-11-09"}
    journey = torture.made({**data, "evidence": EVIDENCE, "stages": [stage]}).journey
    context = Context(journey, evidence={one.id: one for one in journey.evidence})
    assert Ground(context, Options()).card.touchpoints
    found = sections(context, view_of(context), Options())
    articles = [one for section in found for one in section.articles]
    parts = [part for one in articles for block in one.blocks for part in block.parts]
    return [each for part in (*parts, *articles) for each in part.sums]


def meanings(touchpoint: dict[str, Any], begin: str) -> list[str]:
    return [one.meaning for one in sums(touchpoint) if one.result.startswith(begin)]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["talks"], "One source stands behind this (interview)."),
        (["talks", "more"], "2 sources stand behind this, all of one kind (interview)."),
        (
            ["talks", "asked", "more"],
            "3 sources of 2 kinds stand behind this (interview, survey).",
        ),
    ],
)
def test_strength_names_its_sources(names: list[str], told: str) -> None:
    thought = {"thoughts": [{"text": "A", "evidence": names}]}
    assert meanings(thought, "Evidence strength") == [
        told + FIRMER,
        "The mean of all that is claimed here: 1 of 1 has evidence.",
    ]


@pytest.mark.parametrize(
    ("pain", "told"),
    [
        (
            {"severity": 4, "reach": 0.6},
            "Severity 4 of 5, hits 60\N{NO-BREAK SPACE}% of customers. 5 is the most.",
        ),
        (
            {},
            "Severity 3 of 5, and nobody has said how many it hits, so it counts for everyone. 5 is the most.",
        ),
    ],
)
def test_loads_say_what_they_multiply(pain: dict[str, Any], told: str) -> None:
    assert meanings({"pains": [{"text": "P", **pain}]}, "Pain load")[0] == told


@pytest.mark.parametrize(
    ("emotion", "told"),
    [
        ({"score": -0.5}, "It feels \N{MINUS SIGN}0.5, and should feel +1 or better."),
        ({"score": 0, "target": 2}, "It feels 0, and should feel +2 or better."),
        ({"score": 1.5}, "It feels +1.5, and +1 is the target: no gap."),
    ],
)
def test_gaps_say_how_it_feels_and_should(emotion: dict[str, Any], told: str) -> None:
    assert meanings({"emotion": emotion}, "Experience gap") == [told]


def test_opportunity_scores_say_their_two_halves() -> None:
    (told,) = meanings({"importance": 5, "emotion": -1}, "Opportunity score")
    assert told.startswith("Importance 10.0 of 10, satisfaction 2.5 of 10: what matters much and")


def test_sources_say_what_they_are_worth_alone() -> None:
    told = meanings(
        {"thoughts": [{"text": "A", "evidence": ["talks", "more", "asked"]}]}, "Support"
    )
    assert told == [
        "How far this source makes a claim firm on its own, by its kind (interview), 12 answers and an age of 9 days.",
        "How far this source makes a claim firm on its own, by its kind (interview), 3 answers and an unknown age.",
        "How far this source makes a claim firm on its own, by its kind (survey), an unknown number of answers and an age of 40 days.",
    ]
