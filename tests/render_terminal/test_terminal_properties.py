"""What holds for every picture: nothing too wide, nothing lost, nothing told by colour alone."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from cjm import api
from cjm.model.context import Context
from cjm.model.journey import Journey
from cjm.render import terminal
from cjm.render.console.ink import Span
from cjm.render.console.mirror import mirrored
from cjm.render.errors import DrawingError
from cjm.render.options import Options
from cjm.render.script import clean

CASE = Path(__file__).parent / "cases"
CASES = sorted(CASE.glob("*.journey.yaml"))
WIDTHS = (20, 40, 60, 61, 80, 97, 140, 240, 400, 999)
CODES = re.compile("\x1b\\[[0-9;]*m")


def journey(*stages: int, **touchpoint: object) -> Context:
    """A journey with so many touchpoints in each stage."""
    numbers = iter(range(1, 1000))
    data = {
        "cjm": 1,
        "kind": "journey",
        "id": "j",
        "title": "I go",
        "stages": [
            {
                "id": f"stage-{place}",
                "title": f"Stage {place}",
                "touchpoints": [
                    {"id": f"t{(n := next(numbers))}", "title": f"Touchpoint {n}", **touchpoint}
                    for _ in range(count)
                ],
            }
            for place, count in enumerate(stages)
        ],
    }
    return Context(Journey.model_validate(data))


def show(context: Context, width: int = 80, **options: str | bool) -> str:
    """Show a journey; a comparison holds it against a version without its first stage."""
    journey = context.journey
    rest = journey.model_copy(update={"stages": journey.stages[1:] or journey.stages})
    wishes = (
        Options(other=replace(context, journey=rest)) if options.get("view") == "compare" else None
    )
    return terminal.render(context, width=width, options=wishes, **options)  # type: ignore[arg-type] - each option has its own


def words(text: str) -> str:
    """The text without blanks, line breaks, direction marks and continuation bars."""
    return re.sub(r"[\s\u200e]", "", text)


@pytest.mark.parametrize("view", terminal.views())
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_the_terminal(path: Path, width: int, view: str) -> None:
    room = max(40, min(400, width))
    lines = show(api.load(path), width, view=view).split("\n")
    assert [line for line in lines if cell_len(line) > room] == []


@pytest.mark.parametrize("view", terminal.views())
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_colour_adds_codes_and_nothing_else(path: Path, view: str) -> None:
    context = api.load(path)
    coloured = show(context, colour=True, view=view)
    assert CODES.sub("", coloured) == show(context, view=view)
    assert CODES.search(coloured)


@pytest.mark.parametrize("view", ["map", "blueprint"])
@pytest.mark.parametrize("width", [40, 60, 80, 140, 300])
@pytest.mark.parametrize("stages", [(1,), (40,), (3, 0, 9, 1), (0,), (7, 7, 7, 7, 7, 5)])
def test_every_touchpoint_is_shown_once_with_its_number(
    stages: tuple[int, ...], width: int, view: str
) -> None:
    drawn = show(journey(*stages), width, view=view)
    for number in range(1, sum(stages) + 1):
        assert len(re.findall(rf"\b{number} Touchpoint\s+{number}\b", drawn)) == 1
    assert len(re.findall("No touchpoints", drawn)) == stages.count(0)


def test_long_texts_are_marked_and_told_in_full_below() -> None:
    text = " ".join(f"word{number}" for number in range(600))
    drawn = show(journey(4, pains=[text]), 80)
    above, below = drawn.split("In full\n")
    for number in range(1, 5):
        assert re.search(rf"… \[{number}\]", above)
        assert f"[{number}] Pain points, touchpoint {number}: word0" in below
    assert words(below).count(words(text)) == 4


def test_a_cut_never_parts_a_wide_character() -> None:
    drawn = show(journey(4, gains=["買" * 400]), 80)
    assert words(drawn).count("買" * 400) == 4


@pytest.mark.parametrize(
    ("score", "told"),
    [
        (2, ":D +2"),
        (1.4, ":) +1.4"),
        (0.5, ":) +0.5"),
        (0.4, ":| +0.4"),
        (0, ":| 0"),
        (-0.4, ":| −0.4"),  # noqa: RUF001 - a true minus sign
        (-0.5, ":( −0.5"),  # noqa: RUF001 - the same
        (-2, ">:( −2"),  # noqa: RUF001 - the same
    ],
)
def test_every_emotion_has_a_mark_a_face_and_a_number(score: float, told: str) -> None:
    assert f"○ {told}" in show(journey(1, emotion=score))


@pytest.mark.parametrize(("score", "row"), [(2, 0), (1.5, 1), (1, 2), (0, 4), (-0.5, 5), (-2, 8)])
def test_the_height_of_a_point_is_its_score(score: float, row: int) -> None:
    lines = show(journey(1, emotion=score)).split("\n")
    top = next(place for place, line in enumerate(lines) if line.startswith("Emotion"))
    assert next(place - top for place, line in enumerate(lines) if "○ " in line) == row


def test_the_curve_stops_where_nothing_is_known() -> None:
    context = journey(3, emotion=1)
    stages = context.journey.model_dump(mode="json", exclude_none=True)
    stages["stages"][0]["touchpoints"][1].pop("emotion")
    drawn = show(Context(Journey.model_validate(stages)), 140)
    line = next(line for line in drawn.split("\n") if "○ :) +1" in line)
    assert line.count("○ :) +1") == 2
    assert "─" not in line


@pytest.mark.parametrize("view", terminal.views())
def test_ascii_draws_with_ascii_alone(view: str) -> None:
    for name in ("two-personas", "one-touchpoint"):
        drawn = show(api.load(CASE / f"{name}.journey.yaml"), 140, ascii=True, view=view)
        assert drawn.isascii()


def test_opportunities_name_their_touchpoints() -> None:
    drawn = show(api.load(CASE / "two-personas.journey.yaml"), 140)
    assert (
        "◆ Fit finder based on past orders (→ 1 · Planned\N{NO-BREAK SPACE}· due 2026-12-15)"
        in drawn
    )
    assert "product page (→ 2, 3)" in drawn


@given(st.text(min_size=1, max_size=120).filter(str.strip))
def test_any_text_is_kept_and_fits(text: str) -> None:
    context = journey(3, gains=[text])
    drawn = show(context, 60)
    assert all(cell_len(line) <= 60 for line in drawn.split("\n"))
    assert words(clean(text.strip())) in words(drawn)


@pytest.mark.parametrize("width", [80, 100, 140])
def test_a_journey_in_several_rows_begins_with_its_whole_curve(width: int) -> None:
    overview = show(journey(20, 20, emotion=-1), width).split("Stage 0")[0]
    assert overview.count("○") == 40
    assert "\N{MINUS SIGN}1 ○" in overview


@pytest.mark.parametrize("width", [40, 80, 140])
@pytest.mark.parametrize("stages", [(1,), (40,), (3, 0, 9, 1), (0,)])
def test_a_curve_tells_every_touchpoint_on_its_axis_and_in_words(
    stages: tuple[int, ...], width: int
) -> None:
    drawn = show(journey(*stages, emotion=-1.5, pains=["It hurts"]), width, view="curve")
    for number in range(1, sum(stages) + 1):
        assert len(re.findall(rf"^ +{number} +Touchpoint", drawn, re.MULTILINE)) == 1
    assert drawn.count("○ >:( −1.5") == sum(stages)  # noqa: RUF001 - a true minus sign
    axis = "\n".join(line for line in drawn.split("\n") if re.fullmatch(r" {13}[\d –]+", line))  # noqa: RUF001 - the mark of an empty stage
    assert [int(one) for one in re.findall(r"\d+", axis)] == list(range(1, sum(stages) + 1))


def test_a_map_without_emotions_says_so_instead_of_a_curve() -> None:
    assert "No emotion is stated" in show(journey(2), view="curve")


def test_highs_and_lows_name_what_stands_behind_them() -> None:
    drawn = show(api.load(CASE / "two-personas.journey.yaml"), 140, view="curve")
    assert drawn.count("low: Shipping cost shown in the last step") == 2


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            "flow",
            "a terminal cannot show the view flow, only blueprint, compare, curve, map, matrix",
        ),
        ("poster", "there is no view 'poster'; there are blueprint, compare, curve, map, matrix"),
    ],
)
def test_what_a_terminal_cannot_show_is_said(asked: str, told: str) -> None:
    with pytest.raises(DrawingError, match=re.escape(told)):
        show(journey(1), view=asked)


@pytest.mark.parametrize("width", [60, 140])
def test_a_blueprint_has_its_three_lines_in_every_block(width: int) -> None:
    context = api.load(CASE / "delivery.journey.yaml")
    drawn = show(context, width, view="blueprint")
    for name in ("Line of interaction", "Line of visibility", "Line of internal interaction"):
        assert drawn.count(name) == drawn.count("Frontstage")


def test_steps_name_those_that_they_wait_for() -> None:
    drawn = words(show(api.load(CASE / "delivery.journey.yaml"), 400, view="blueprint"))
    assert "[A]Packsthebox" in drawn
    assert "Sendsthenotice(mailer·30s·afterA)" in drawn
    assert "Ringsonce(carrier·afterA,B)" in drawn


@pytest.mark.parametrize(("view", "times"), [("map", 2), ("curve", 1), ("blueprint", 0)])
def test_old_evidence_is_told(view: str, times: int) -> None:
    data = journey(1).journey.model_dump(mode="json", exclude_none=True)
    claim = {"evidence": ["talks"]}
    data["evidence"] = [{"id": "talks", "method": "interview", "period": "2024-05"}]
    data["stages"][0]["touchpoints"][0] |= {
        "emotion": {"score": 1, **claim},
        "gains": [{"text": "Near", **claim}],
    }
    data["reviewed"] = "2026-05-01"
    made = Journey.model_validate(data)
    context = Context(
        made, evidence={one.id: one for one in made.evidence if not isinstance(one, str)}
    )
    assert words(show(context, view=view)).count("(observedlongago)") == times


def opportunities(count: int) -> Context:
    """A journey with so many opportunities, all of the same value and effort."""
    data = journey(1).journey.model_dump(mode="json", exclude_none=True)
    data["opportunities"] = [
        {
            "id": f"o{number}",
            "title": f"Idea {number} " + "word " * number,
            "value": {"customer": 4, "business": 3},
            "effort": 2,
        }
        for number in range(1, count + 1)
    ]
    return Context(Journey.model_validate(data))


@pytest.mark.parametrize("width", [40, 80, 140])
@pytest.mark.parametrize("count", [1, 2, 12, 40])
def test_every_opportunity_has_a_place_of_its_own_and_an_entry(count: int, width: int) -> None:
    drawn = show(opportunities(count), width, view="matrix")
    above, below = drawn.split("Effort: person-weeks")
    assert sorted(map(int, re.findall(r"○(\d+)", above))) == list(range(1, count + 1))
    assert sorted(map(int, re.findall(r"^ *(\d+) ○ Idea", below, re.MULTILINE))) == list(
        range(1, count + 1)
    )
    assert ("somemarksmovedaside" in words(drawn)) == (count > 1)


@pytest.mark.parametrize(
    ("basis", "score", "rows"),
    [("observed", 0, 5), ("observed", 2, 3), ("assumed", 0, 9), ("assumed", -1.5, 7)],
)
@pytest.mark.parametrize(
    ("band", "marks"),
    [("┊", {"observed": "[●○]", "assumed": "[●○]"}), (":", {"observed": "@", "assumed": "o"})],
)
def test_a_band_says_how_far_a_score_may_be_off(
    basis: str, score: float, rows: int, band: str, marks: dict[str, str]
) -> None:
    data = journey(1, emotion=score).journey.model_dump(mode="json", exclude_none=True)
    if basis == "observed":
        data["evidence"] = [{"id": "talks", "method": "interview", "period": "2026-05"}]
        data["stages"][0]["touchpoints"][0]["emotion"] = {"score": score, "evidence": ["talks"]}
    data["reviewed"] = "2026-06-01"
    made = Journey.model_validate(data)
    evidence = {one.id: one for one in made.evidence if not isinstance(one, str)}
    drawn = show(Context(made, evidence=evidence), view="curve", ascii=band == ":")
    above, below = drawn.split("Stage 0", 1)
    point = re.compile(rf"^.{{13}}({re.escape(band)}|{marks[basis]})")
    assert sum(bool(point.match(line)) for line in above.split("\n")[2:]) == rows
    assert "band: a score may be off by" in below


@pytest.mark.parametrize("view", ["map", "curve", "blueprint"])
@pytest.mark.parametrize("width", [60, 80, 140])
def test_what_is_read_from_right_to_left_is_drawn_so(view: str, width: int) -> None:
    context = api.load(CASE / "right-to-left.journey.yaml")
    title = clean(context.journey.title)
    lines = show(context, width, view=view).split("\n")
    assert [cell_len(line) for line in lines if title in line] == [width]
    numbers = [
        [int(one) for one in line.split()]
        for line in show(context, width, view=view).replace("★", "").split("\n")
        if re.fullmatch(r" +\d( +\d)+ *", line)
    ]
    assert all(row == sorted(row, reverse=True) for row in numbers)
    assert bool(numbers) == (view == "curve" or (view == "map" and width == 60))


@given(st.lists(st.tuples(st.integers(0, 3), st.text("ab─╭╮│ 店", max_size=9)), max_size=6))
def test_a_mirror_keeps_texts_and_twice_is_as_before(parts: list[tuple[int, str]]) -> None:
    line = tuple(Span(" " * blank + text) for blank, text in parts)
    room = sum(cell_len(span.text) for span in line) + 4
    (once,) = mirrored([line], room)
    (twice,) = mirrored([once], room)
    assert (
        "".join(span.text for span in twice).rstrip()
        == "".join(span.text for span in line).rstrip()
    )
    assert sum(cell_len(span.text) for span in once) in {0, room}


@pytest.mark.parametrize("width", [60, 80, 140])
def test_a_comparison_tells_what_becomes_of_every_touchpoint(width: int) -> None:
    now, then = journey(2, 3, emotion=1, pains=["It hurts"]), journey(2, 3, emotion=-1)
    stages = [
        one.model_copy(update={"touchpoints": one.touchpoints[place:]})
        for place, one in enumerate(now.journey.stages)
    ]
    later = Context(now.journey.model_copy(update={"stages": tuple(stages)}))
    drawn = terminal.render(later, view="compare", width=width, options=Options(other=then))
    for number in (1, 2, 4, 5):
        place = number - (number > 3)
        assert re.search(rf"^⇄ +{place}  Touchpoint {number}", drawn, re.MULTILINE)
    assert re.search("^\N{MULTIPLICATION SIGN}      Touchpoint 3", drawn, re.MULTILINE)
    assert drawn.count("+ It hurts") == 4
    assert words(drawn).count("○:(−1annoyed→○:)+1pleased(+2)") == 4  # noqa: RUF001 - a true minus sign
    assert "⇄ 4 change" in drawn
    assert "\N{MULTIPLICATION SIGN} 1 goes" in drawn
    above = drawn.split("Stage 0", maxsplit=1)[0]
    assert above.count("□") == 5


def test_a_comparison_needs_two_maps() -> None:
    with pytest.raises(DrawingError, match="compare needs two maps"):
        terminal.render(journey(1), view="compare", width=80)
