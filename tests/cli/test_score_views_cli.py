"""Comparing, personas and portfolios from the command line; earlier versions come from git."""

import json
import os
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
personas: [ana]
stages:
  - id: find
    title: I find it
    touchpoints:
      - {{id: catalogue, title: Online catalogue, emotion: {emotion}}}
      - {{id: desk, title: Pick-up desk, emotion: 1}}
"""
_OTHER = _MAP.replace("id: borrow\n", "id: give-back\n")
_FUTURE = _MAP.replace("id: borrow\n", "id: later\ntype: future-state\nbased_on: borrow\n")
_PERSONA = "cjm: 1\nkind: persona\nid: {id}\nname: {id}\n"


def _git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false")
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    subprocess.run(["git", *who, *arguments], cwd=folder, env=kept, check=True, capture_output=True)


def _write(path: Path, emotion: float, text: str = _MAP) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.format(emotion=emotion), encoding="utf-8")


@pytest.fixture
def maps(tmp_path: Path) -> Path:
    """A repository with two commits: in the first, the catalogue is worse and the persona is Ana."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    folder = tmp_path / "maps"
    _write(folder / "borrow.journey.yaml", -1)
    (folder / "cjm.yaml").write_text("cjm: 1\nkind: workspace\n")
    (folder / "ana.persona.yaml").write_text(_PERSONA.format(id="ana"))
    _git(tmp_path, "init", "-q", "-b", "main")
    _git(tmp_path, "add", "-A")
    _git(tmp_path, "commit", "-q", "-m", "first")
    _git(tmp_path, "tag", "v1")
    (folder / "ana.persona.yaml").rename(folder / "eva.persona.yaml")
    (folder / "eva.persona.yaml").write_text(_PERSONA.format(id="eva"))
    _write(folder / "borrow.journey.yaml", 0.5, _MAP.replace("[ana]", "[eva]"))
    _git(tmp_path, "add", "-A")
    _git(tmp_path, "commit", "-q", "-m", "second")
    return folder


@pytest.mark.parametrize("revision", ["v1", "HEAD~1", "main~1", "HEAD^"])
def test_the_version_of_a_revision_is_read_with_its_own_workspace(
    call: Call, maps: Path, revision: str
) -> None:
    found = call("score", "maps/borrow.journey.yaml", "--against", revision)
    assert found.exit_code == 0, found.stderr
    assert f"{revision}:maps/borrow.journey.yaml" in found.stdout
    assert f"≈ {chr(0x2212)}1.0 → ≈ +0.5" in found.stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert not maps.joinpath("ana.persona.yaml").exists()


def test_nothing_changed_since(call: Call, maps: Path) -> None:
    found = call("score", "maps/borrow.journey.yaml", "--against", "HEAD")
    assert "Nothing that is compared differs." in found.stdout
    assert maps.exists()


def test_a_renamed_file_is_found_by_its_id(call: Call, maps: Path) -> None:
    (maps / "borrow.journey.yaml").rename(maps / "renamed.journey.yaml")
    found = call("score", "maps/renamed.journey.yaml", "--against", "v1")
    assert found.exit_code == 0, found.stderr
    assert "v1:maps/borrow.journey.yaml" in found.stdout


def test_several_files_are_compared_and_new_ones_named(call: Call, maps: Path) -> None:
    _write(maps / "give-back.journey.yaml", 1, _OTHER.replace("[ana]", "[eva]"))
    found = call("score", "maps", "--against", "v1", "--format", "json")
    assert found.exit_code == 0, found.stderr
    document = json.loads(found.stdout)
    assert [one["before"]["path"] for one in document["comparisons"]] == [
        "v1:maps/borrow.journey.yaml"
    ]
    assert len(document["journeys"]) == 2
    assert "not compared: there is no file v1:maps/give-back.journey.yaml" in found.stderr


@pytest.mark.parametrize(
    ("revision", "message"),
    [
        ("nowhere", "git knows no revision 'nowhere' here"),
        ("--output=x", "'--output=x' cannot name a revision"),
        ("-h", "'-h' cannot name a revision"),
        ("", "'' cannot name a revision"),
        ("a\nb", "cannot name a revision"),
        ("HEAD:maps", "git knows no revision 'HEAD:maps' here"),
        ("$(touch x)", "git knows no revision '$(touch x)' here"),
        ("HEAD --output=x", "git knows no revision 'HEAD --output=x' here"),
        ("other.journey.yaml", "there is no file other.journey.yaml"),
    ],
)
def test_revisions_that_are_none(
    call: Call, maps: Path, tmp_path: Path, revision: str, message: str
) -> None:
    found = call("score", "maps/borrow.journey.yaml", f"--against={revision}")
    assert found.exit_code == 2
    assert message in found.stderr
    assert found.stdout == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == [".git", "maps"]
    assert maps.exists()


def test_what_was_no_journey_then_is_told_with_its_place(
    call: Call, maps: Path, tmp_path: Path
) -> None:
    _write(maps / "borrow.journey.yaml", 7, _MAP.replace("[ana]", "[eva]"))
    _git(tmp_path, "commit", "-q", "-a", "-m", "broken")
    _write(maps / "borrow.journey.yaml", 1, _MAP.replace("[ana]", "[eva]"))
    found = call("score", "maps/borrow.journey.yaml", "--against", "HEAD")
    assert found.exit_code == 1
    assert "HEAD:maps/borrow.journey.yaml:10:" in found.stderr
    assert str(Path("cjm-")) not in found.stderr


_COUNTED = """cjm: 1
kind: journey
id: counted
title: I am asked
evidence: [{id: exit, method: survey, source: data/exit.csv, period: 2026-10}]
stages:
  - id: s
    title: S
    touchpoints:
      - id: desk
        title: Desk
        importance: 4
        metrics: [{id: happy, kind: csat, evidence: [exit], from: {source: data/exit.csv, answer: rating, scale: [1, 5], period: 2026-10}}]
"""


def test_survey_files_are_read_as_they_were(call: Call, tmp_path: Path) -> None:
    """All of 20 were satisfied then (10 of 10), half of them are now (5 of 10)."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    (tmp_path / "counted.journey.yaml").write_text(_COUNTED)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "exit.csv").write_text("rating\n" + "5\n" * 20)
    _git(tmp_path, "init", "-q", "-b", "main")
    _git(tmp_path, "add", "-A")
    _git(tmp_path, "commit", "-q", "-m", "first")
    (tmp_path / "data" / "exit.csv").write_text("rating\n" + "5\n1\n" * 10)
    found = call("score", "counted.journey.yaml", "--against", "main", "--format", "json")
    assert found.exit_code == 0, found.stderr
    (compared,) = json.loads(found.stdout)["comparisons"]
    (view,) = compared["touchpoints"][0]["views"]
    satisfaction = view["numbers"]["satisfaction"]
    assert (satisfaction["before"]["value"], satisfaction["after"]["value"]) == (10, 5)
    assert compared["touchpoints"][0]["state"] == "changed"
    (tmp_path / "data" / "exit.csv").write_text("rating\n9\n")
    _git(tmp_path, "commit", "-q", "-a", "-m", "off the scale")
    (tmp_path / "data" / "exit.csv").write_text("rating\n" + "5\n1\n" * 10)
    broken = call("score", "counted.journey.yaml", "--against", "main")
    assert broken.exit_code == 1
    assert "main:counted.journey.yaml" in broken.stderr
    assert "main:data/exit.csv" in broken.stderr
    assert "cjm-" not in broken.stderr


def test_links_in_a_revision_are_not_followed(call: Call, maps: Path, tmp_path: Path) -> None:
    (maps / "secret.persona.yaml").symlink_to("/etc/passwd")
    (maps / "later.journey.yaml").symlink_to("borrow.journey.yaml")
    _git(tmp_path, "add", "-A")
    _git(tmp_path, "commit", "-q", "-m", "links")
    (maps / "secret.persona.yaml").unlink()
    (maps / "later.journey.yaml").unlink()
    found = call("score", "maps/borrow.journey.yaml", "--against", "HEAD")
    assert found.exit_code == 0, found.stderr


def test_without_a_repository(call: Call, tmp_path: Path) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    _write(tmp_path / "a.journey.yaml", 0, _MAP.replace("personas: [ana]\n", ""))
    found = call("score", "a.journey.yaml", "--against", "main")
    assert found.exit_code == 2
    assert "is in no git repository" in found.stderr


def test_without_git(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tmp_path / "a.journey.yaml", 0, _MAP.replace("personas: [ana]\n", ""))
    monkeypatch.setenv("PATH", str(tmp_path))
    found = call("score", "a.journey.yaml", "--against", "main")
    assert found.exit_code == 2
    assert "git is not installed" in found.stderr


def test_git_that_does_not_answer(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(tmp_path / "a.journey.yaml", 0, _MAP.replace("personas: [ana]\n", ""))
    slow = tmp_path / "git"
    slow.write_text("#!/bin/sh\nexec sleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr("cjm.source.history.SECONDS", 0.2)
    found = call("score", "a.journey.yaml", "--against", "main")
    assert found.exit_code == 2
    assert "git did not answer within 0.2 seconds" in found.stderr


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """A folder with a map, its future state, an older version and a stranger, without personas."""
    texts = {"today": _MAP, "later": _FUTURE, "other": _OTHER, "old": _MAP}
    for name, text in texts.items():
        suffix = ".yaml" if name == "old" else ".journey.yaml"
        path = tmp_path / f"{name}{suffix}"
        _write(path, -1 if name in {"today", "other"} else 1, text.replace("personas: [ana]\n", ""))
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "title"),
    [
        (["today.journey.yaml", "later.journey.yaml"], "future state of I borrow a book"),
        (["later.journey.yaml", "today.journey.yaml"], "future state of I borrow a book"),
        (["today.journey.yaml", "old.yaml"], "two versions · today.journey.yaml → old.yaml"),
        (["today.journey.yaml", "--against", "old.yaml"], "old.yaml → today.journey.yaml"),
        (["today.journey.yaml", "other.journey.yaml"], "Worst moments"),
        (["today.journey.yaml"], "Oppor-"),
        (["today.journey.yaml", "later.journey.yaml", "--view", "cards"], "Oppor-"),
        (["today.journey.yaml", "later.journey.yaml", "--view", "portfolio"], "Most assumed"),
        (["today.journey.yaml", "other.journey.yaml", "--view", "personas"], "Spread"),
        ([".", "--view", "portfolio", "--format", "markdown"], "| Worst moments |"),
        ([".", "--format", "csv"], "path,journey,ref,subject"),
        ([".", "--view", "portfolio", "--format", "csv"], "rank,path,id,title"),
    ],
)
def test_views(call: Call, plain: Path, arguments: list[str], title: str) -> None:
    found = call("score", *arguments, "--width", "100", "--today", "2026-11-20")
    assert found.exit_code == 0, found.stderr
    assert title in found.stdout
    assert plain.exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["today.journey.yaml", "other.journey.yaml", "--view", "compare"],
            "have nothing to do with each other",
        ),
        (["today.journey.yaml", "--against", "other.journey.yaml"], "have nothing to do"),
        (["today.journey.yaml", "--view", "compare"], "a comparison needs two files"),
        ([".", "--against", "old.yaml"], "compares one journey with one"),
        (["today.journey.yaml", "--view", "personas"], "not two personas"),
        (
            ["today.journey.yaml", "later.journey.yaml", "--explain", "difference.gab"],
            "did you mean",
        ),
        (["today.journey.yaml", "other.journey.yaml", "--explain", "gap"], "needs one journey"),
    ],
)
def test_what_cannot_be_shown(call: Call, plain: Path, arguments: list[str], message: str) -> None:
    found = call("score", *arguments)
    assert found.exit_code == 2
    assert message in found.stderr
    assert found.stdout == ""
    assert plain.exists()


def test_differences_are_explained(call: Call, plain: Path) -> None:
    files = ("today.journey.yaml", "later.journey.yaml")
    found = call("score", *files, "--explain", "catalogue.difference.emotion")
    assert "1 - (\N{MINUS SIGN}1) = 2" in found.stdout
    assert plain.exists()
