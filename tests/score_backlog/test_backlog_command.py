import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from backlog_helpers import MAPS
from typer.testing import Result

import cjm as package

Call = Callable[..., Result]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    shutil.copytree(MAPS, tmp_path, dirs_exist_ok=True)
    return tmp_path


def _ids(text: str) -> list[str]:
    return [one["id"] for one in json.loads(text)["opportunities"]]


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        ((), ["call-back", "larger-letters", "open-early", "call-back", "no-number", "say-when", "smile"]),
        (("--owner", "workshop"), ["open-early", "call-back"]),
        (("--owner", "workshop", "--owner", "desk"), ["call-back", "open-early", "call-back"]),
        (("--status", "planned"), ["larger-letters"]),
        (("--status", "done"), ["card"]),
        (("--top", "1"), ["call-back"]),
        (("--top", "2"), ["call-back", "larger-letters", "open-early"]),
        (("--all", "--by", "ice-mean", "--top", "1"), ["card"]),
    ],
)  # fmt: skip
def test_parts(here: Path, call: Call, arguments: tuple[str, ...], ids: list[str]) -> None:
    assert here
    done = call("backlog", ".", "--format", "json", "--today", "2026-11-20", *arguments)
    assert done.exit_code == 0, done.output
    assert _ids(done.stdout) == ids


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--owner", "workshpo"), "no opportunity has the owner 'workshpo'; did you mean workshop?"),
        (("--owner", "zz"), "there are @olaf-w, desk, workshop"),
        (("--explain", "calback"), "there is no opportunity 'calback' in the backlog; did you mean call-back?"),
        (("--tasks", "--campaigns"), "are two tables; ask for one"),
        (("--tasks", "--format", "jira-csv"), "--tasks is written as terminal, markdown or csv"),
        (("--group-by", "owner", "--format", "csv"), "--group-by is for opportunities"),
        (("--status", "finished"), "finished is none of proposed, planned, in-progress, done"),
        (("--by", "wsjf"), "'wsjf' is not one of"),
        (("--draws", "10"), "10 is not in the range"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_ends_with_2(
    here: Path, call: Call, arguments: tuple[str, ...], said: str
) -> None:
    assert here
    done = call("backlog", ".", *arguments)
    assert done.exit_code == 2
    assert said in " ".join(done.stderr.replace("│", " ").split())


def test_a_part_says_of_how_many(here: Path, call: Call) -> None:
    assert here
    done = call("backlog", ".", "--owner", "workshop", "--today", "2026-11-20")
    assert done.stdout.startswith(
        "2 of 5 opportunities in 2 journeys, ranked by ulwick, 2026-11-20"
    )


def test_nothing_to_read_ends_with_2(call: Call, tmp_path: Path) -> None:
    assert call("backlog", "no-such").exit_code == 2
    (tmp_path / "ana.persona.yaml").write_text("cjm: 1\nkind: persona\nid: ana\nname: Ana\n")
    done = call("backlog", "ana.persona.yaml")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "there is no journey among these files" in done.stderr


def test_a_broken_map_does_not_hide_the_others(here: Path, call: Call) -> None:
    (here / "broken.journey.yaml").write_text("cjm: 1\nkind: journey\nid: b\n")
    done = call("backlog", ".", "--format", "json")
    assert done.exit_code == 1
    assert len(_ids(done.stdout)) == 7
    assert "broken.journey.yaml" in done.stderr


def test_maps_without_opportunities_are_ranked_without_trouble(call: Call, tmp_path: Path) -> None:
    text = "cjm: 1\nkind: journey\nid: a\ntitle: A\nstages: [{id: s, title: S}]\n"
    (tmp_path / "a.journey.yaml").write_text(text)
    done = call("backlog", "a.journey.yaml", "--sensitivity", "--today", "2026-11-20")
    assert done.exit_code == 0
    assert done.stdout.startswith("0 opportunities, ranked by ulwick, 2026-11-20")


def test_the_workspace_chooses_the_method(here: Path, call: Call) -> None:
    (here / "cjm.yaml").write_text("cjm: 1\nkind: workspace\nscore: {backlog: rice}\n")
    assert "ranked by rice" in call("backlog", ".").stdout
    assert "ranked by ice-mean" in call("backlog", ".", "--by", "ice-mean").stdout
    (here / "cjm.yaml").write_text("cjm: 1\nkind: workspace\nscore: {backlog: rcie}\n")
    done = call("backlog", ".")
    assert done.exit_code == 2
    assert "cjm.yaml:3" in done.stderr
    assert "`rcie` is no method of ranking" in done.stderr
    assert "did you mean rice?" in done.stderr


def test_workspaces_that_want_different_methods_are_not_mixed_silently(
    here: Path, call: Call
) -> None:
    other = here / "other"
    other.mkdir()
    (here / "rent-a-bicycle.journey.yaml").rename(other / "rent-a-bicycle.journey.yaml")
    (other / "cjm.yaml").write_text("cjm: 1\nkind: workspace\nscore: {backlog: rice}\n")
    done = call("backlog", ".")
    assert done.exit_code == 2
    assert "rank by different methods: rice and ulwick; choose one with --by" in done.stderr
    assert call("backlog", ".", "--by", "rice").exit_code == 0


def test_explanations_name_lines_of_the_right_file(here: Path, call: Call) -> None:
    assert here
    done = call("backlog", ".", "--explain", "call-back", "--by", "rice", "--width", "140")
    assert done.exit_code == 0
    assert "reach = 300 · ○ assumed · rent-a-bicycle.journey.yaml:18:12" in done.stdout
    assert "reach = 2000 · ○ assumed · repair-a-bicycle.journey.yaml:" in done.stdout
    one = call("backlog", ".", "--explain", "rent-a-bicycle/call-back", "--by", "rice").stdout
    assert one.count("RICE score") == 1


def test_the_same_call_prints_the_same(here: Path, call: Call) -> None:
    assert here
    files = ("repair-a-bicycle.journey.yaml", "rent-a-bicycle.journey.yaml")
    runs = [
        call("backlog", *order, "--sensitivity", "--today", "2026-11-20", "--by", "rice").stdout
        for order in (files, files[::-1], (".",))
    ]
    assert runs[0] == runs[1] == runs[2]
    other = call("backlog", ".", "--sensitivity", "--by", "rice", "--seed", "2").stdout
    assert other != runs[0]


def test_from_python(here: Path) -> None:
    found, report = package.backlog(here, by="rice", draws=100)
    assert not report.diagnostics
    assert [entry.rank for entry in found.ranked] == [1, 1, 3, 4]
    loaded, _ = package.load_all(here)
    assert package.rank(loaded, by="ulwick").method.name == "ulwick"
    with pytest.raises(LookupError, match="there is no method wsjf; there are ice-mean"):
        package.rank(loaded, by="wsjf")
