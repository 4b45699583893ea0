"""Pictures that a workspace keeps of two maps: `against` in its `cjm.yaml`."""

import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import Run

from cjm.cli import twins
from cjm.render import wanted

MAP = """cjm: 1
kind: journey
id: {id}
title: I borrow a book
stages:
  - id: find
    title: I find it
    touchpoints:
      - {{id: desk, title: Pick-up desk, emotion: {emotion}}}
"""


@pytest.fixture
def maps(tmp_path: Path) -> Path:
    for name, text in {
        "maps/one.journey.yaml": MAP.format(id="one", emotion=1),
        "maps/two.journey.yaml": MAP.format(id="two", emotion=1),
        "old/one.yaml": MAP.format(id="one", emotion=-1),
        "old/broken.yaml": MAP.format(id="one", emotion=7),
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def keep(maps: Path, picture: str) -> None:
    text = f"cjm: 1\nkind: workspace\nrender:\n  pictures:\n    - {{{picture}}}\n"
    (maps / "cjm.yaml").write_text(text, "utf-8")


@pytest.mark.parametrize("view", ["", ", view: curve"])
def test_a_file_of_then_is_drawn_and_checked(cjm: Run, maps: Path, view: str) -> None:
    keep(maps, f"journeys: maps/one.journey.yaml, against: old/one.yaml, output: a.svg{view}")
    assert cjm("render").returncode == 0
    picture = (maps / "a.svg").read_text("utf-8")
    assert "one.yaml" in picture
    assert "\N{MINUS SIGN}1" in picture
    assert cjm("render", "--check").returncode == 0
    (maps / "old" / "one.yaml").write_text(MAP.format(id="one", emotion=0), "utf-8")
    checked = cjm("render", "--check")
    assert checked.returncode == 1
    assert b"a.svg is not what maps/one.journey.yaml gives now" in checked.stdout


def test_revisions_are_those_of_each_journey(cjm: Run, maps: Path) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    who = ("-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false")
    keep(maps, "journeys: maps/, against: v1, output: docs/, format: svg")
    for command in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "first"), ("tag", "v1")):
        subprocess.run(["git", *who, *command], cwd=maps, check=True, capture_output=True)
    (maps / "maps" / "two.journey.yaml").write_text(MAP.format(id="two", emotion=-2), "utf-8")
    done = cjm("render")
    assert done.returncode == 0, done.stderr
    one, two = ((maps / "docs" / f"{name}.svg").read_text("utf-8") for name in ("one", "two"))
    assert "Nothing that is compared differs" in one
    assert "after \N{MINUS SIGN}2 frustrated" in two
    assert "v1" in two
    assert cjm("render", "--check").returncode == 0


@pytest.mark.parametrize(
    ("picture", "code", "message"),
    [
        ("journeys: maps/one.journey.yaml, against: old/none.yaml", 2, "there is no file old/none"),
        ("journeys: maps, against: old/one.yaml", 2, "held against one journey, not 2"),
        (
            "journeys: maps/two.journey.yaml, against: old/one.yaml",
            2,
            "one and two have nothing to do with each other",
        ),
        ("journeys: maps/one.journey.yaml, against: old/broken.yaml", 1, "old/broken.yaml:9"),
        ("against: old/one.yaml, view: flow", 2, "`against` is for pictures of two maps"),
    ],
)
def test_what_cannot_be_held_against_says_why(
    cjm: Run, maps: Path, picture: str, code: int, message: str
) -> None:
    keep(maps, f"{picture}, output: a.svg")
    done = cjm("render")
    assert done.returncode == code
    assert message in done.stderr.decode()
    assert not (maps / "a.svg").exists()


def test_the_command_and_the_list_show_two_maps_in_the_same_views() -> None:
    assert twins.OF_TWO == wanted.OF_TWO
