"""Heat map, largest gaps and CSV: what people see, and what spreadsheets read."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.text import Text
from score_helpers import card, glasses, with_touchpoints

from cjm.render import heat
from cjm.render.console.cells import width as cells
from cjm.render.reports import score_csv, score_json, score_markdown, score_terminal
from cjm.scoring.options import Options
from cjm.scoring.quantity import Formula, Quantity, Subject
from cjm.scoring.scorecard import Scorecard

_LONG = "Ein sehr langer Titel einer Phase 眼鏡をかけて الاستلام Donaudampfschifffahrtskapitän"
_KINDS = ["experience", "goal", "evidence", "action", "resource", "channel", "change", "reality"]


def _many() -> Scorecard:
    step = {"does": "Runs", "by": "a"}
    stages = [
        {
            "id": f"s{number}",
            "title": title,
            "customer_goal": "Be done",
            "touchpoints": [
                {"id": f"t{number}{n}", "title": _LONG, "emotion": -1, "channel": channel,
                 "pains": ["Slow"], "frontstage": [step] * n}
                for n, channel in enumerate(["app", "store", "phone"])
            ],
        }
        for number, title in enumerate([_LONG, "眼鏡をかけて新しい自分に会う", "الاستلام من المتجر القريب", "S"])
    ]  # fmt: skip
    return card(stages=stages)


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100, 120, 140])
@pytest.mark.parametrize("colour", [False, True])
def test_tables_fit_and_hold_every_kind(width: int, *, colour: bool) -> None:
    text = score_terminal.render({"a": _many()}, width=width, colour=colour)
    plain = _without_colour(text)
    assert max(map(cells, plain.splitlines())) <= width
    part = plain.split("Gaps by", 1)[1].lower().replace("-\n", "")
    assert "reality: no data yet." in part
    for kind in _KINDS:
        assert kind in part or kind[:3] in part
    for character in "█░":
        assert character in part


def _without_colour(text: str) -> str:
    return Text.from_ansi(text).plain


def test_golden_tables(golden: Callable[[Path, str], None]) -> None:
    folder = Path(__file__).parent / "golden"
    for width in (60, 80, 140):
        text = score_terminal.render({"a": _many()}, width=width)
        golden(folder / f"heat-map-{width}.txt", text.split("\n\n\n", 1)[1])


@pytest.mark.parametrize(
    ("value", "character"),
    [(0, "·"), (0.001, "░"), (0.2499, "░"), (0.25, "▒"), (0.5, "▓"), (0.75, "█"), (1, "█")],
)
def test_shades(value: float, character: str) -> None:
    formula = Formula("gap.goal", "goal gap", "", "", "share")
    assert heat.shade(Quantity(Subject("stage", "s"), formula, value)) == character


def test_nothing_to_measure_is_a_dash_and_no_gap_score_is_said() -> None:
    assert heat.shade(None) == "\N{EN DASH}"
    text = score_terminal.render({"a": card(stages=[{"id": "s", "title": "S"}])})
    assert "no kind of gap that has a weight could be computed" in text
    assert "Largest gaps" not in text


def test_only_the_ten_largest_gaps_are_shown_and_the_rest_is_counted() -> None:
    text = score_terminal.render({"a": _many()}, width=140)
    ranked = json.loads(score_json.render({"a": _many()}))["journeys"][0]["ranked_gaps"]
    assert f"and {len(ranked) - 10} more; --format json and csv have all of them" in text
    assert f"and {len(ranked) - 10} more" in score_markdown.render({"a": _many()})


def test_weights_order_the_largest_gaps() -> None:
    pain = {"emotion": -2, "pains": ["Slow"]}
    found = with_touchpoints(pain, options=Options(weights={"experience": 2, "evidence": 0}))
    ranked = json.loads(score_json.render({"a": found}))["journeys"][0]["ranked_gaps"]
    assert [(one["rank"], one["kind"]) for one in ranked] == [(1, "experience"), (2, "action")]


def test_equal_gaps_share_a_rank_and_importance_goes_before() -> None:
    found = with_touchpoints({"pains": ["A"]}, {"pains": ["B"], "importance": 5}, {"pains": ["C"]})
    ranked = json.loads(score_json.render({"a": found}))["journeys"][0]["ranked_gaps"]
    action = [(one["rank"], one["id"]) for one in ranked if one["kind"] == "action"]
    assert action == [(1, "t2"), (3, "t1"), (3, "t3")]


def _table(text: str) -> list[dict[str, str]]:
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_csv_has_a_row_for_every_number_and_every_kind() -> None:
    rows = _table(score_csv.render({"a": glasses()}))
    assert tuple(rows[0]) == score_csv.HEAD
    numbers = {row["ref"]: row for row in rows}
    for item in glasses().quantities():
        row = numbers[item.ref]
        assert float(row["value"]) == pytest.approx(item.value, abs=1e-6)
        assert row["basis"] == item.basis
    missing = [(row["ref"], row["note"]) for row in rows if not row["value"]]
    assert ("gap.reality", "no data yet") in missing
    assert numbers["quote.noor.opportunity"]["rank"] == "1"
    assert numbers["booking.gap.channel"]["opportunities"] == "evening-slots"


def test_csv_is_read_back_and_runs_no_formula() -> None:
    titles = [
        '=HYPERLINK("x")',
        "+1",
        "-2",
        "@a",
        "\N{FULLWIDTH EQUALS SIGN}1",
        'He said "yes, no"',
        "a;b",
    ]
    stages = [
        {
            "id": f"s{n}",
            "title": title,
            "touchpoints": [{"id": f"t{n}", "title": title, "emotion": -1}],
        }
        for n, title in enumerate(titles)
    ]
    rows = _table(score_csv.render({"=a": card(stages=stages)}))
    told = {row["title"] for row in rows if row["subject"] == "touchpoint"}
    assert told == {*(f"'{title}" for title in titles[:5]), *titles[5:]}
    assert {row["path"] for row in rows} == {"'=a"}
    assert "-1" in {row["value"] for row in rows}
    for row in rows:
        for key, value in row.items():
            assert key in {"value", "low", "high"} or value[:1] not in tuple("=+-@")
