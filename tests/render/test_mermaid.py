"""Mermaid as text: what is escaped, and whole diagrams. `.ci/mermaid.py` lets Mermaid draw them."""

import os
import re
from pathlib import Path

import pytest
import torture

from cjm import api
from cjm.render.errors import DrawingError
from cjm.render.mermaid.escape import actor, label, name, title

GOLDEN = Path(__file__).parent / "golden"
CODE = re.compile(r"#(\d+);")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("I buy a dress", "I buy a dress"),
        ("Checkout: pay; or #4", "Checkout#58; pay#59; or #35;4"),
        ("title page", "#116;itle page"),
        ("Section 9", "#83;ection 9"),
        ("the end", "the end"),
        ("50 % of it", "50 % of it"),
        ("%% quiet", "#37;% quiet"),
        ("A & B <b>", "A #38; B #60;b#62;"),
        ("買う・試す", "買う・試す"),
    ],
)
def test_names_in_a_journey(text: str, written: str) -> None:
    assert name(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Opens a piece", "Opens a piece"),
        ('Says "no"', "Says #34;no#34;"),
        ("1. first", "1#46; first"),
        ("1.5 stars", "1.5 stars"),
        ("- dash", "#45; dash"),
        ("+1 pleased", "+1 pleased"),
        ("*much* `code` ~x~ _y_", "#42;much#42; #96;code#96; #126;x#126; #95;y#95;"),
        ("fa:fa-car $$x$$", "fa#58;fa-car #36;#36;x#36;#36;"),
        ("www.example.org", "www#46;example.org"),
        ("Don't (ever), please!", "Don't (ever), please!"),
    ],
)
def test_labels_of_a_flowchart(text: str, written: str) -> None:
    assert label(text) == written


def test_names_of_people_have_no_comma() -> None:
    assert actor("Ana, who reads") == "Ana#44; who reads"


def test_the_title_of_a_flowchart_is_a_text_in_yaml() -> None:
    assert title('a "b" & <c>') == '"a \\"b\\" ＆ ＜c＞"'  # noqa: RUF001 - the wide forms are meant


@pytest.mark.parametrize("function", [name, label, actor])
@pytest.mark.parametrize("text", ["#58;", "a#b;c", "&#58; &amp;", "style a:#f00;", "\\n"])
def test_what_is_escaped_reads_back_as_it_was(function: type[str], text: str) -> None:
    assert CODE.sub(lambda code: chr(int(code[1])), function(text)) == text


@pytest.mark.parametrize("view", ["map", "flow"])
@pytest.mark.parametrize("case", ["coffee-by-post", "hostile", "hebrew"])
def test_diagrams_are_as_they_were(case: str, view: str) -> None:
    drawn = str(api.draw(torture.context(case), view=view, format="mermaid"))
    golden = GOLDEN / f"{case}-{view}.mmd"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(drawn, encoding="utf-8")
    assert drawn == golden.read_text(encoding="utf-8")


def test_personas_who_feel_alike_share_a_task() -> None:
    drawn = str(api.draw(torture.context("buy-clothes-online"), format="mermaid"))
    assert "2 Search result: 4: Leila, Henrik\n" in drawn
    assert "5 Size guide: 2: Leila\n      5 Size guide: 1: Henrik\n" in drawn


def test_touchpoints_without_emotion_are_told_in_a_comment() -> None:
    data = torture.forty()
    del data["stages"][0]["touchpoints"][1]["emotion"]
    drawn = str(api.draw(torture.made(data), format="mermaid"))
    assert "%% 2 Touchpoint number 2 of this long journey: no emotion is stated" in drawn
    assert drawn.count(": Customer") == 39


def test_a_journey_without_emotions_is_not_drawn_empty() -> None:
    data = torture.forty()
    for stage in data["stages"]:
        for touchpoint in stage["touchpoints"]:
            del touchpoint["emotion"]
    with pytest.raises(DrawingError, match="no touchpoint states one; `--view flow` draws"):
        api.draw(torture.made(data), format="mermaid")
