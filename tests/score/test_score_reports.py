import json
import os
from pathlib import Path
from unicodedata import combining

import pytest
from score_helpers import HERE, card, glasses, with_touchpoints

from cjm.render.console.cells import width as cells
from cjm.render.reports import explain_text, score_json, score_markdown, score_terminal
from cjm.render.scores import rounded
from cjm.scoring.explain import explain
from cjm.scoring.quantity import Input

_PATH = "buy-glasses.journey.yaml"


def _place(route: tuple[str | int, ...]) -> str:
    return f"{_PATH}:{'/'.join(map(str, route))}"


def _texts() -> dict[str, str]:
    cards = {_PATH: glasses()}
    found = {
        f"terminal-{width}.txt": score_terminal.render(cards, width=width) for width in (80, 140)
    }
    found["score.json"] = score_json.render(cards)
    found["score.md"] = score_markdown.render(cards)
    for ref in ("booking", "quote.opportunity", "coverage.pains", "goals", "exit-survey", "gap"):
        found[f"explain-{ref}.txt"] = explain_text.render(explain(glasses(), ref), _place)
    return found


@pytest.mark.parametrize("name", sorted(_texts()))
def test_golden(name: str) -> None:
    golden, text = HERE / "golden" / name, _texts()[name]
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(text, encoding="utf-8")
    assert text == Path(golden).read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [1, 40, 80, 100, 140, 200])
@pytest.mark.parametrize("count", [1, 40])
def test_no_line_is_wider_than_the_terminal(width: int, count: int) -> None:
    title = "Ein sehr langer Titel 眼鏡をかけて الاستلام Donaudampfschifffahrtsgesellschaftskapitän"
    cards = {"a": with_touchpoints(*[{"title": title, "emotion": -1}] * count)}
    text = score_terminal.render(cards, width=width)
    assert max(map(cells, text.splitlines())) <= max(width, 40)
    assert text.count("\N{MINUS SIGN}") + text.count("≈") > count
    assert not any(combining(char) for char in text)


def test_assumed_numbers_are_marked_and_observed_ones_are_not() -> None:
    lines = score_terminal.render({_PATH: glasses()}, width=140).splitlines()
    booking = next(line for line in lines if "Booking page" in line)
    search = next(line for line in lines if "Search for an eye test" in line)
    assert "≈" not in booking.split("worth considering")[0]
    assert "● observed" in booking
    assert search.count("≈") == 4
    assert "○ assumed" in search


def test_colour_is_asked_for() -> None:
    assert "\x1b[" in score_terminal.render({"a": glasses()}, colour=True)
    assert "\x1b[" not in score_terminal.render({"a": glasses()})


def test_text_from_the_map_cannot_steer_anything() -> None:
    cards = {
        "a|b": card(
            stages=[
                {
                    "id": "s",
                    "title": "S",
                    "touchpoints": [
                        {"id": "t", "title": "[red]x[/] \x1b[2J | <b>@all</b>\n# no", "emotion": 0}
                    ],
                }
            ]
        )
    }
    terminal, markdown = score_terminal.render(cards, width=140), score_markdown.render(cards)
    assert "\x1b" not in terminal + markdown + score_json.render(cards)
    assert "[red]x[/]" in terminal
    assert r"\[red\]x\[/\] " in markdown
    assert r"\| \<b\>@<!-- -->all\</b\> \# no" in markdown


def test_json_is_versioned_and_holds_every_number() -> None:
    found = json.loads(score_json.render({_PATH: glasses(), "b": with_touchpoints({})}))
    assert found["version"] == 1
    assert [journey["path"] for journey in found["journeys"]] == [_PATH, "b"]
    text = json.dumps(found["journeys"][0])
    for item in glasses().quantities():
        assert f'"ref": "{item.ref}"' in text


@pytest.mark.parametrize("ref", ["booking.opportunity", "quote", "gap", "noor"])
@pytest.mark.parametrize("width", [40, 80, 140])
def test_explanations_fit(ref: str, width: int) -> None:
    text = explain_text.render(explain(glasses(), ref), _place, width=width)
    assert max(map(cells, text.splitlines())) <= width


def test_explanations_name_the_workspace() -> None:
    leaf = Input("target", 2.0, ("score", "target"), holder="workspace")
    (gap,) = explain(glasses(), "booking.experience-gap").quantities
    found = explain(glasses(), "booking.experience-gap")
    changed = type(found)(
        found.ref, (type(gap)(gap.subject, gap.formula, 3.0, inputs=(leaf, gap.inputs[1])),)
    )
    assert "cjm.yaml, score.target" in explain_text.render(changed, _place)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (6.25, 1, "6.3"),
        (2.675, 2, "2.68"),
        (-0.04, 1, "0.0"),
        (-1.25, 1, "\N{MINUS SIGN}1.3"),
        (14.5, 0, "15"),
    ],
)
def test_halves_are_rounded_as_by_hand(value: float, decimals: int, text: str) -> None:
    assert rounded(value, decimals) == text
