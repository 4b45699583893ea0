"""Pictures of two maps from the command line: two files, a revision, or a future state alone."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Call = Callable[..., Result]

_MAP = """cjm: 1
kind: journey
id: borrow
title: I borrow a book
stages:
  - id: find
    title: I find it
    touchpoints:
      - {{id: catalogue, title: Online catalogue, emotion: {emotion}}}
      - {{id: desk, title: Pick-up desk, emotion: 1}}
"""
_FUTURE = _MAP.replace("id: borrow\n", "id: later\ntype: future-state\nbased_on: borrow\n")
_SIGNS = "\N{MINUS SIGN}1 annoyed", "+1 pleased"


@pytest.fixture
def maps(tmp_path: Path) -> Path:
    texts = {
        "today": _MAP.format(emotion=-1),
        "later": _FUTURE.format(emotion=1),
        "other": _MAP.replace("id: borrow\n", "id: give-back\n").format(emotion=0),
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.journey.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "kept.yaml").write_text(_MAP.format(emotion=-2), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["today.journey.yaml", "later.journey.yaml", "--view", "compare"], _SIGNS),
        (["later.journey.yaml", "today.journey.yaml", "--view", "compare"], _SIGNS),
        (["later.journey.yaml", "--view", "compare"], _SIGNS),
        (["later.journey.yaml"], _SIGNS),
        (["today.journey.yaml", "--against", "old/kept.yaml"], ("frustrated", "kept.yaml")),
        (
            ["today.journey.yaml", "old/kept.yaml", "--view", "compare"],
            ("frustrated", "two versions", "today.journey.yaml"),
        ),
    ],
)
def test_two_maps_are_drawn(
    call: Call, maps: Path, arguments: list[str], told: tuple[str, ...]
) -> None:
    found = call("render", *arguments, "-o", "out.svg", "--no-embed")
    assert found.exit_code == 0, found.stderr
    picture = (maps / "out.svg").read_text(encoding="utf-8")
    assert not [text for text in ("Gap score", *told) if text not in picture]


def test_a_version_of_git_is_drawn_beside_that_of_today(call: Call, maps: Path) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    who = ("-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false")
    for command in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "first"), ("tag", "v1")):
        subprocess.run(["git", *who, *command], cwd=maps, check=True, capture_output=True)
    (maps / "today.journey.yaml").write_text(_MAP.format(emotion=0.5), encoding="utf-8")
    found = call("render", "today.journey.yaml", "--against", "v1", "-o", "out.svg", "--no-embed")
    assert found.exit_code == 0, found.stderr
    picture = (maps / "out.svg").read_text(encoding="utf-8")
    assert "before \N{MINUS SIGN}1 annoyed" in picture
    assert "never reviewed · v1" in picture


@pytest.mark.parametrize(
    "arguments",
    [
        ["today.journey.yaml", "later.journey.yaml"],
        ["later.journey.yaml", "--against", "today.journey.yaml"],
    ],
)
def test_curves_of_two_maps_are_drawn(call: Call, maps: Path, arguments: list[str]) -> None:
    found = call("render", *arguments, "--view", "curve", "-o", "out.svg", "--no-embed")
    assert found.exit_code == 0, found.stderr
    picture = (maps / "out.svg").read_text(encoding="utf-8")
    assert "Future state beside “I borrow a book”" in picture
    assert not [name for name in ("Before", "After") if f">{name}<" not in picture]


def test_half_of_a_pair_is_no_picture(call: Call, maps: Path) -> None:
    (maps / "today.journey.yaml").write_text(_MAP.format(emotion=7), encoding="utf-8")
    for first, code in (("today.journey.yaml", 1), ("none.yaml", 2)):
        found = call("render", first, "later.journey.yaml", "--view", "compare", "-o", "out.svg")
        assert found.exit_code == code
        assert first in found.stderr
        assert not (maps / "out.svg").exists()


def test_curves_of_maps_that_do_not_belong_together_are_drawn_apart(call: Call, maps: Path) -> None:
    found = call("render", "today.journey.yaml", "other.journey.yaml", "--view", "curve", "-o", ".")
    assert found.exit_code == 0, found.stderr
    assert {one.name for one in maps.glob("*.svg")} == {"today.svg", "other.svg"}


@pytest.mark.parametrize(
    ("arguments", "holds", "warned"),
    [
        (["-o", "out.dot"], "digraph", ""),
        (["-o", "out.html"], "Gap score", ""),
        (["-o", "out.html", "--lanes", "emotion"], "Gap score", ""),
        (["-o", "out.html", "--view", "map"], 'class="tools"', ""),
        (["-o", "out.md"], "I borrow a book", "markdown shows this map alone, not beside today's"),
        (["-o", "out.mmd"], "journey", "mermaid shows this map alone, not beside today's"),
        (["-o", "out.md", "--view", "map"], "I borrow a book", ""),
        (["-o", "out.svg", "--lanes", "touchpoints,emotion"], "Gap score", ""),
        (
            ["-o", "out.svg", "--lanes", "touchpoints,thoughts,time"],
            "Gap score",
            "a comparison has no row thoughts, time; --view map shows it, of one map",
        ),
    ],
)
def test_a_future_state_is_compared_where_its_format_can(
    call: Call, maps: Path, arguments: list[str], holds: str, warned: str
) -> None:
    found = call("render", "later.journey.yaml", *arguments, "-q")
    assert found.exit_code == 0
    assert (warned in found.stderr) if warned else not found.stderr
    assert holds in (maps / arguments[1]).read_text(encoding="utf-8")


def test_rows_of_a_blueprint_are_drawn_as_map(call: Call, maps: Path) -> None:
    path = maps / "today.journey.yaml"
    path.write_text(_MAP.format(emotion=0).replace("stages:", "type: service-blueprint\nstages:"))
    for arguments, kind in (([], "blueprint"), (["--lanes", "touchpoints"], "map")):
        assert call("render", path.name, *arguments, "-o", "out.svg").exit_code == 0
        assert f"borrow-{kind}-title" in (maps / "out.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["today.journey.yaml", "--view", "compare"],
            "error: compare needs two maps: give a second file, or --against REV",
        ),
        (
            ["today.journey.yaml", "other.journey.yaml", "--view", "compare"],
            "have nothing to do with each other",
        ),
        (
            ["today.journey.yaml", "later.journey.yaml", "other.journey.yaml", "--view", "compare"],
            "error: compare takes two maps, BEFORE and AFTER, but here are 3 journeys; name two ",
        ),
        (
            ["today.journey.yaml", "./today.journey.yaml", "--view", "compare"],
            "today.journey.yaml and ./today.journey.yaml are the same file; name the map before",
        ),
        (
            ["today.journey.yaml", "--against", "today.journey.yaml"],
            "itself: both are the same file, today.journey.yaml; name the map before",
        ),
        (["today.journey.yaml", "--against", "other.journey.yaml"], "have nothing to do"),
        (["today.journey.yaml", "--against", "none.yaml"], "there is no file none.yaml"),
        (
            ["today.journey.yaml", "--against", "old/kept.yaml", "--view", "flow"],
            "--against is for pictures of two maps (--view compare or curve); flow shows one",
        ),
        (
            ["later.journey.yaml", "--view", "compare", "--format", "dot"],
            "dot cannot draw the view",
        ),
    ],
)
def test_what_cannot_be_compared(
    call: Call, maps: Path, arguments: list[str], message: str
) -> None:
    found = call("render", *arguments, "-o", "out.svg")
    assert found.exit_code == 2
    assert message in found.stderr
    assert not (maps / "out.svg").exists()


def test_future_states_of_a_folder_are_compared_each_with_its_own_map(
    call: Call, maps: Path
) -> None:
    found = call("render", ".", "--view", "compare", "-o", "out")
    assert found.exit_code == 2
    assert "compare needs two maps" in found.stderr
    assert (maps / "out" / "later.svg").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("today.journey.yaml", "later.journey.yaml", "--view", "compare"),
        ("later.journey.yaml", "--view", "compare"),
        ("today.journey.yaml", "--against", "old/kept.yaml"),
    ],
)
def test_a_terminal_shows_two_maps(call: Call, maps: Path, arguments: tuple[str, ...]) -> None:
    assert maps.exists()
    found = call("show", *arguments, "--width", "140")
    assert found.exit_code == 0, found.stderr
    assert "Gap score" in found.stdout
    assert "→ " in found.stdout
    assert "before" in found.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("today.journey.yaml", "--view", "compare"), "compare needs two maps"),
        (
            ("today.journey.yaml", "--view", "map", "--against", "old/kept.yaml"),
            "--against is for pictures of two maps (--view compare); map shows one",
        ),
        (
            ("today.journey.yaml", "other.journey.yaml", "--view", "compare"),
            "have nothing to do with each other",
        ),
        (("today.journey.yaml", "today.journey.yaml", "--view", "compare"), "against itself"),
    ],
)
def test_what_a_terminal_cannot_compare_is_said(
    call: Call, maps: Path, arguments: tuple[str, ...], message: str
) -> None:
    assert maps.exists()
    found = call("show", *arguments)
    assert found.exit_code == 2
    assert message in found.stderr


def test_two_maps_without_a_view_are_shown_one_below_the_other(call: Call, maps: Path) -> None:
    assert maps.exists()
    found = call("show", "today.journey.yaml", "later.journey.yaml")
    assert found.stdout.count("Current state") == 1
    assert found.stdout.count("Future state") == 1
