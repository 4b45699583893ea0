import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import Result
from gate_frames import PAYING, booking, write

from cjm import api
from cjm.render import badge as badges
from cjm.render import text
from cjm.render.badge import Badge
from cjm.render.colour import contrast

Call = Callable[..., Result]
_SVG = "{http://www.w3.org/2000/svg}"


def test_a_badge_for_shields(call: Call, tmp_path: Path) -> None:
    write(tmp_path, paying=PAYING)
    assert call("score", ".", "--badge=gap.json", "-o", "score.txt").exit_code == 0
    assert json.loads((tmp_path / "gap.json").read_text("utf-8")) == {
        "schemaVersion": 1,
        "label": "journey gap",
        "message": "≈62.5 of 100",
        "color": "b3261e",
    }
    assert "Gap score" in (tmp_path / "score.txt").read_text("utf-8")


def test_a_drawn_badge_names_itself_and_holds_its_text(call: Call, tmp_path: Path) -> None:
    write(tmp_path, paying=PAYING, booking=booking())
    assert call("score", ".", "--badge=out/gap.svg").exit_code == 0
    drawn = (tmp_path / "out" / "gap.svg").read_text("utf-8")
    root = ET.fromstring(drawn)  # noqa: S314 - our own
    assert root.get("role") == "img"
    assert root.findtext(f"{_SVG}title") == "largest gap of 2 journeys: ≈62.5 of 100"
    label, message = root.iter(f"{_SVG}text")
    width, start = float(root.get("width", 0)), float(message.get("x", 0))
    assert float(label.get("x", 0)) + text.width(label.text or "", badges.STYLE) + 7 <= start - 6.9
    assert start + text.width(message.text or "", badges.STYLE) + 6.9 <= width
    assert "http" not in drawn.replace("http://www.w3.org/2000/svg", "")
    assert call("score", ".", "--badge=again.svg").exit_code == 0
    assert (tmp_path / "again.svg").read_text("utf-8") == drawn


def test_a_badge_never_speaks_for_what_is_not_scored(call: Call, tmp_path: Path) -> None:
    write(tmp_path, paying=PAYING, bad="cjm: 1\nkind: journey\nid: bad\n")
    assert call("score", ".", "--badge=gap.json").exit_code == 1
    assert json.loads((tmp_path / "gap.json").read_text("utf-8"))["message"] == "not scored"
    write(tmp_path, bad="cjm: 1\nkind: journey\nid: b\ntitle: B\nstages: [{id: s, title: S}]\n")
    assert call("score", ".", "--badge=gap.json").exit_code == 0
    found = json.loads((tmp_path / "gap.json").read_text("utf-8"))
    assert (found["message"], found["color"]) == ("not scored", "5f6368")


def test_no_journey_no_badge(call: Call, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert call("score", "empty", "--badge=gap.svg").exit_code == 2
    assert not (tmp_path / "gap.svg").exists()


@pytest.mark.parametrize(("name", "said"), [("gap.png", ".png"), ("gap", "without a suffix")])
def test_badges_of_other_kinds(name: str, said: str, call: Call, tmp_path: Path) -> None:
    write(tmp_path, paying=PAYING)
    result = call("score", ".", f"--badge={name}")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"a badge is .svg or .json, not {said}" in result.stderr


def test_places_that_cannot_be_written(call: Call, tmp_path: Path) -> None:
    write(tmp_path, paying=PAYING)
    (tmp_path / "file").write_text("", "utf-8")
    for option in ("--badge=file/gap.svg", "--output=file/score.txt"):
        result = call("score", ".", option)
        assert result.exit_code == 2
        assert "cannot be written: file is a file, not a folder" in result.stderr


def test_every_colour_can_be_read() -> None:
    grounds = [badges.GROUND, badges.UNKNOWN, *(colour for _, colour in badges.COLOURS)]
    assert min(contrast(badges.INK, ground) for ground in grounds) >= 4.5


@pytest.mark.parametrize(("map_", "colour"), [(1, "#2E7D32"), (0, "#7A5C00"), (-2, "#B3261E")])
def test_colours_follow_the_gap_score(map_: float, colour: str, tmp_path: Path) -> None:
    limits = {"#2E7D32": (0, 20), "#7A5C00": (20, 40), "#B3261E": (40, 101)}
    write(tmp_path, one=PAYING.replace("emotion: 0", f"emotion: {map_}"))
    head = "cjm: 1\nkind: workspace\nscore:\n  weights: {evidence: 0}\n"
    (tmp_path / "cjm.yaml").write_text(head, "utf-8")
    cards, _ = api.score(tmp_path / "one.journey.yaml")
    (card,) = cards.values()
    assert card.gap is not None
    low, high = limits[colour]
    assert low <= card.gap.value < high
    assert badges.badge(cards).colour == colour


def test_long_and_foreign_labels_fit() -> None:
    one = Badge("الفجوة 旅程 " * 8, "12.3 of 100", "#2E7D32")
    root = ET.fromstring(badges.svg(one))  # noqa: S314 - our own
    _, message = root.iter(f"{_SVG}text")
    assert float(message.get("x", 0)) > text.width(one.label, badges.STYLE)


def test_scores_go_to_a_file(call: Call, tmp_path: Path) -> None:
    write(tmp_path, paying=PAYING)
    shown = call("score", ".", "--today=2026-11-20", "--format=markdown")
    kept = call("score", ".", "--today=2026-11-20", "--format=markdown", "-o", "score.md")
    assert (kept.exit_code, kept.stdout) == (0, "")
    assert (tmp_path / "score.md").read_text("utf-8") == shown.stdout
    kept = call("score", ".", "--explain=gap", "-o", "gap.txt", "--color=always")
    assert (kept.exit_code, kept.stdout) == (0, "")
    assert "gap score" in (tmp_path / "gap.txt").read_text("utf-8")
    refused = call("score", ".", "--explain=gap", "--badge=gap.svg")
    assert refused.exit_code == 2
    assert "--explain shows single numbers" in refused.stderr
