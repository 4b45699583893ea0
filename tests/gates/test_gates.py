import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from gate_frames import PAYING, booking, write

from cjm import api
from cjm.gating.limits import Limit, limit, under

Call = Callable[..., Result]
_DAY = "--today=2026-11-20"


@pytest.fixture
def saved(call: Call, tmp_path: Path) -> Path:
    write(tmp_path, booking=booking(), paying=PAYING)
    assert call("score", ".", _DAY, "--format=json", "--output=score.json").exit_code == 0
    return tmp_path / "score.json"


def _told(result: Result) -> list[str]:
    return result.stderr.splitlines()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("80", Limit(80)),
        ("0", Limit(0)),
        ("99.5", Limit(99.5)),
        ("experience=60", Limit(60, "experience")),
    ],
)
def test_limits_are_read(text: str, expected: Limit) -> None:
    assert limit(text) == expected


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "is no number from 0 to 100"),
        ("-1", "-1 is no number from 0 to 100"),
        ("100.1", "100.1 is no number from 0 to 100"),
        ("nan", "nan is no number"),
        ("1e1", "1e1 is no number"),
        ("experience=", "experience= is no number"),
        ("=50", "there is no kind of gap called ''"),
        ("joy=50", "there is no kind of gap called 'joy'; there are action, change"),
    ],
)
def test_limits_that_cannot_be_used(text: str, why: str, call: Call, tmp_path: Path) -> None:
    with pytest.raises(api.GateError, match=why.replace("'", ".")):
        limit(text)
    write(tmp_path, booking=booking())
    result = call("score", ".", f"--fail-any-under={text}")
    assert (result.exit_code, result.stdout) == (2, "")
    assert why in result.stderr


def test_a_limit_is_held_where_it_is_reached_to_the_last_digit(tmp_path: Path) -> None:
    (card,) = (cards := api.score(_written(tmp_path, booking()))[0]).values()
    assert card.gap is not None
    free = 100 - card.gap.value
    assert under(cards, [Limit(free)]) == ()
    (reason,) = under(cards, [Limit(free + 1e-5)])
    assert reason.startswith("book-a-table: ")
    assert "of 100 is without a gap, under " in reason


def _written(folder: Path, text: str) -> Path:
    write(folder, one=text)
    return folder / "one.journey.yaml"


def test_one_kind_and_everywhere(tmp_path: Path) -> None:
    cards, _ = api.score(_written(tmp_path, booking(map_=-1, form=1)))
    assert under(cards, [Limit(80, "experience")]) == (
        "book-a-table: 75.0 of 100 is without an experience gap, under 80",
    )
    assert under(cards, [Limit(75, "experience")]) == ()
    assert under(cards, [Limit(60, "experience", everywhere=True)]) == (
        "book-a-table, touchpoint map: 50.0 of 100 is without an experience gap, under 60",
        "book-a-table, stage find: 50.0 of 100 is without an experience gap, under 60",
    )
    everywhere = under(cards, [Limit(100, everywhere=True)])
    places = {reason.split(":")[0] for reason in everywhere}
    assert places == {
        "book-a-table",
        "book-a-table, touchpoint map",
        "book-a-table, touchpoint form",
        "book-a-table, stage find",
        "book-a-table, stage book",
        "book-a-table, goals of the journey",
    }


def test_every_journey_is_judged_and_the_reasons_are_told(call: Call, tmp_path: Path) -> None:
    write(tmp_path, booking=booking(), paying=PAYING)
    result = call("score", ".", _DAY, "--fail-under=experience=80", "--fail-under=10")
    assert result.exit_code == 1
    assert _told(result) == ["pay: 75.0 of 100 is without an experience gap, under 80"]
    assert call("score", ".", _DAY, "--fail-under=experience=75").exit_code == 0


@pytest.mark.parametrize("format_", ["terminal", "markdown", "json"])
def test_the_exit_code_is_the_same_for_every_format(
    format_: str, call: Call, tmp_path: Path
) -> None:
    write(tmp_path, booking=booking())
    plain = call("score", ".", _DAY, f"--format={format_}")
    gated = call("score", ".", _DAY, f"--format={format_}", "--fail-under=100")
    assert (plain.exit_code, gated.exit_code) == (0, 1)
    assert plain.stdout == gated.stdout


def test_what_cannot_be_scored_never_passes(call: Call, tmp_path: Path) -> None:
    bare = "cjm: 1\nkind: journey\nid: bare\ntitle: B\nstages: [{id: s, title: S}]\n"
    write(tmp_path, bare=bare)
    result = call("score", ".", "--fail-under=0")
    assert result.exit_code == 1
    assert _told(result) == [
        "bare: it has no gap score, since nothing can be measured, so it cannot be said to reach 0"
    ]
    result = call("score", ".", "--fail-under=reality=0")
    assert result.exit_code == 1
    assert "bare: it has no reality gap (" in result.stderr
    write(tmp_path, bare=bare.replace("title: B\n", ""))
    assert call("score", ".", "--fail-under=0").exit_code == 1


@pytest.mark.usefixtures("saved")
def test_nothing_got_worse(call: Call) -> None:
    result = call("score", ".", "--no-worse-than=score.json")
    assert result.exit_code == 0
    assert _told(result) == ["Nothing is worse than in score.json (2 journeys compared)."]


@pytest.mark.usefixtures("saved")
def test_better_is_no_worse(call: Call, tmp_path: Path) -> None:
    write(tmp_path, booking=booking(map_=1))
    assert call("score", ".", "--no-worse-than=score.json").exit_code == 0


@pytest.mark.usefixtures("saved")
def test_what_got_worse_is_told_with_the_places(call: Call, tmp_path: Path) -> None:
    write(tmp_path, booking=booking(map_=-2, opens="map"))
    result = call("score", ".", "--no-worse-than=score.json")
    assert result.exit_code == 1
    score, *kinds = _told(result)
    assert score == (
        "book-a-table: gap score 62.1, was 43.3 in score.json (+18.8): "
        "worse at form (action), map (experience)"
    )
    assert kinds == [
        "book-a-table: experience gap 37.5 %, was 12.5 % in score.json (+25.0): worse at map",
        "book-a-table: action gap 50.0 %, was 0.0 % in score.json (+50.0): worse at form",
    ]


@pytest.mark.usefixtures("saved")
def test_new_and_removed_journeys_are_told(call: Call, tmp_path: Path) -> None:
    (tmp_path / "paying.journey.yaml").unlink()
    write(tmp_path, tip=PAYING.replace("id: pay", "id: tip"))
    result = call("score", ".", "--no-worse-than=score.json")
    assert result.exit_code == 0
    assert _told(result) == [
        "note: tip: new since score.json, so there is nothing to compare it with",
        "note: pay: in score.json, but not among these journeys",
        "Nothing is worse than in score.json (1 journey compared).",
    ]


@pytest.mark.usefixtures("saved")
def test_the_calendar_makes_nothing_worse_unless_it_is_asked_for(call: Call) -> None:
    assert call("score", ".", "--no-worse-than=score.json").exit_code == 0
    result = call("score", ".", "--no-worse-than=score.json", "--today=2027-11-20")
    assert result.exit_code == 1
    assert "evidence gap" in result.stderr
    assert "action gap" in result.stderr


@pytest.mark.usefixtures("saved")
def test_a_journey_without_a_score_any_more_is_worse(call: Call, tmp_path: Path) -> None:
    write(tmp_path, paying=PAYING[: PAYING.index("    touchpoints")])
    result = call("score", ".", "--no-worse-than=score.json")
    assert result.exit_code == 1
    assert "pay has no gap score any more; it was " in result.stderr
    assert "note: pay has no experience gap any more" in result.stderr


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (b"", "is no JSON"),
        (b"\xff\xfe", "is no JSON"),
        (b"[" * 100_000, "is no JSON"),
        (b"[]", "holds no scores as JSON"),
        (b'{"findings": []}', "holds no scores as JSON"),
        (b'{"version": 7, "journeys": []}', "has version 7 of scores as JSON, but version 1"),
        (b'{"version": 1, "journeys": []}', "holds no journey"),
        (b'{"version": 1, "journeys": 3}', "at journeys;"),
        (b'{"version": 1, "journeys": [{"id": 3}]}', "at journeys.0.path;"),
    ],
)
def test_files_that_hold_no_scores(text: bytes, why: str, call: Call, saved: Path) -> None:
    saved.write_bytes(text)
    result = call("score", ".", "--no-worse-than=score.json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("error: score.json ")
    assert why in result.stderr
    assert "Traceback" not in result.stderr


def test_a_file_that_is_missing(call: Call, tmp_path: Path) -> None:
    write(tmp_path, booking=booking())
    result = call("score", ".", "--no-worse-than=old.json")
    assert result.exit_code == 2
    assert "old.json cannot be read: no such file or directory" in result.stderr


@pytest.mark.usefixtures("saved")
@pytest.mark.parametrize(
    ("settings", "why"),
    [
        ("target: 2", "score.json was scored with target 1, but now it is 2: save it anew"),
        ("weights: {goal: 2}", "with weights as built in, but now it is goal 2: save it anew"),
        ("half_life: 100d", "with half_life_days 365, but now it is 100"),
    ],
)
def test_scores_with_other_options_are_not_compared(
    settings: str, why: str, call: Call, tmp_path: Path
) -> None:
    head = "cjm: 1\nkind: workspace\nscore:\n  "
    (tmp_path / "cjm.yaml").write_text(f"{head}{settings}\n", "utf-8")
    result = call("score", ".", "--no-worse-than=score.json")
    assert result.exit_code == 2
    assert why in result.stderr


@pytest.mark.usefixtures("saved")
def test_other_journeys_are_not_compared(call: Call, tmp_path: Path) -> None:
    (tmp_path / "booking.journey.yaml").unlink()
    write(tmp_path, paying=PAYING.replace("id: pay", "id: tip"))
    result = call("score", ".", "--no-worse-than=score.json")
    assert result.exit_code == 2
    assert "holds none of these journeys" in result.stderr


def test_journeys_of_one_id_are_told_apart_by_their_paths(call: Call, tmp_path: Path) -> None:
    for folder in ("first", "second"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "cjm.yaml").write_text("cjm: 1\nkind: workspace\n", "utf-8")
        write(tmp_path / folder, pay=PAYING)
    assert call("score", ".", _DAY, "--format=json", "-o", "two.json").exit_code == 0
    assert call("score", ".", "--no-worse-than=two.json").exit_code == 0
    write(tmp_path / "second", pay=PAYING.replace("emotion: 0", "emotion: -1"))
    result = call("score", ".", "--no-worse-than=two.json", "--fail-under=experience=60")
    assert result.exit_code == 1
    where = "pay (second/pay.journey.yaml): "
    assert f"{where}50.0 of 100 is without an experience gap, under 60" in result.stderr
    assert f"{where}experience gap 50.0 %, was 25.0 % in two.json" in result.stderr
    assert "first/pay" not in result.stderr


def test_what_was_saved_is_not_written_over(call: Call, saved: Path) -> None:
    before = saved.read_bytes()
    result = call("score", ".", "--no-worse-than=score.json", "--output=./score.json")
    assert result.exit_code == 2
    assert "--output would write over score.json" in result.stderr
    assert saved.read_bytes() == before


def test_keys_that_older_files_lack_do_not_matter(call: Call, saved: Path) -> None:
    found = json.loads(saved.read_text("utf-8"))
    for journey in found["journeys"]:
        for key in ("experiments", "ranked_gaps", "personas", "kinds", "coverage"):
            del journey[key]
    saved.write_text(json.dumps(found), "utf-8")
    assert call("score", ".", "--no-worse-than=score.json").exit_code == 0
