"""Where findings go: several formats at once, files, statistics, and watching."""

import json
import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import CJM, Run
from findings_helpers import FOLDER, FORMATS, hostile_workspace
from typer.testing import Result

from cjm.cli import watching
from cjm.cli.watching import running, stamps

Call = Callable[..., Result]
EMPTY = "cjm: 1\nkind: journey\nid: e\ntitle: E\nstages: [{id: s, title: S}]\n"


@pytest.fixture
def journey(tmp_path: Path) -> Path:
    path = tmp_path / "e.journey.yaml"
    path.write_text(EMPTY, "utf-8")
    return path


@pytest.mark.parametrize("command", ["validate", "lint"])
@pytest.mark.parametrize("name", FORMATS)
def test_no_format_changes_the_exit_code(
    name: str, command: str, call: Call, journey: Path
) -> None:
    assert call(command, journey.name, "--format", name).exit_code == (command == "lint")
    journey.write_text(EMPTY.replace("id: e", "id: E E"), "utf-8")
    assert call(command, journey.name, "--format", name).exit_code == 1
    journey.write_bytes(b"\xff\xfe\xff")
    assert call(command, journey.name, "--format", name).exit_code == 2


def test_several_formats_go_to_their_files(call: Call, tmp_path: Path, journey: Path) -> None:
    done = call(
        "lint", journey.name, "--select", "CJM105", "--format", "concise",
        "--format", "sarif=reports/ö ü/cjm.sarif", "--format", "jsonl=cjm.jsonl",
    )  # fmt: skip
    assert done.stdout.startswith("e.journey.yaml:5:10: warning CJM105 empty-stage")
    log = json.loads((tmp_path / "reports" / "ö ü" / "cjm.sarif").read_text("utf-8"))
    assert [one["ruleId"] for one in log["runs"][0]["results"]] == ["CJM105"]
    assert json.loads((tmp_path / "cjm.jsonl").read_text("utf-8"))["code"] == "CJM105"
    left = {one.name for one in tmp_path.rglob("*") if one.is_file()}
    assert left == {"e.journey.yaml", "cjm.sarif", "cjm.jsonl"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has other devices")
def test_devices_and_links_stay_what_they_are(call: Call, tmp_path: Path, journey: Path) -> None:
    (tmp_path / "real.json").write_text("old", "utf-8")
    (tmp_path / "link.json").symlink_to("real.json")
    (tmp_path / "null").symlink_to(os.devnull)
    call("lint", journey.name, "--format", "json=link.json", "--output-file", "null")
    assert (tmp_path / "link.json").is_symlink()
    assert json.loads((tmp_path / "real.json").read_text("utf-8"))["findings"]
    assert Path(os.devnull).is_char_device()


def test_a_format_with_a_file_leaves_standard_output_empty(call: Call, journey: Path) -> None:
    done = call("lint", journey.name, "--format", "json=out.json")
    assert done.stdout == ""
    assert done.stderr.startswith("Checked 1 file: ")


@pytest.mark.parametrize(
    "options",
    [
        ("--output-file", "out.txt"),
        ("--format", "full", "--output-file", "out.txt"),
        ("--format", "full=out.txt"),
        ("--format", "json=out.json", "--output-file", "out.txt"),
    ],
)
def test_ways_to_write_one_file(
    options: tuple[str, ...], call: Call, tmp_path: Path, journey: Path
) -> None:
    listed = call("lint", journey.name).stdout
    assert call("lint", journey.name, *options).stdout == ""
    assert (tmp_path / "out.txt").read_text("utf-8") == listed


def test_statistics_instead_of_findings_or_behind_them(call: Call, journey: Path) -> None:
    plain = ("lint", journey.name, "--select", "CJM105,CJM204", "--quiet")
    table = call(*plain, "--statistics").stdout
    assert [line.split() for line in table.splitlines()] == [
        ["count", "files", "code", "name"],
        ["1", "1", "CJM105", "empty-stage"],
        ["1", "1", "CJM204", "missing-owner"],
    ]
    listed = call(*plain, "--format", "concise").stdout
    both = call(*plain, "--format", "concise", "--statistics").stdout
    assert both == f"{listed}\n{table}"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--format", "sarf"), "there is no format 'sarf'; did you mean sarif?"),
        (("--format", "__init__"), "there is no format '__init__'"),
        (("--format", "../full"), "there is no format '../full'"),
        (("--format", "json="), "no file behind 'json='"),
        (("--format", "json", "--format", "sarif"), "json and sarif would both go to standard"),
        (("--format", "json=a", "--format", "sarif=a"), "json and sarif would both go to a"),
        (("--format", "json", "--statistics"), "json and statistics would both go to standard"),
        (("--format", "full=-", "--format", "full"), "full and full would both go to"),
        (("--format", "json=e.journey.yaml/x"), "e.journey.yaml is a file, not a folder"),
        (("--output-file", "."), "cannot be written"),
    ],
)
def test_what_cannot_be(options: tuple[str, ...], told: str, call: Call, journey: Path) -> None:
    done = call("validate", journey.name, *options)
    assert done.exit_code == 2
    assert told in done.stderr
    assert journey.read_text("utf-8") == EMPTY


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("name", FORMATS)
def test_names_that_are_no_text(name: str, cjm: Run, tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/b\xff\n::error::.journey.yaml"
    try:
        with open(path, "wb") as file:  # noqa: PTH123 - a name in bytes
            file.write(EMPTY.encode())
    except OSError:
        pytest.skip("this file system has no such names")
    done = cjm("lint", ".", "--format", name, "--format", f"{name}=out.txt")
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert done.stdout == (tmp_path / "out.txt").read_bytes()
    if name == "github":
        assert all(
            line.startswith((b"::error file=", b"::warning file=", b"::notice file="))
            for line in done.stdout.splitlines()
        )
    if name == "sarif":
        assert b"b%FF" in done.stdout


def test_watching_runs_again_when_a_file_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    inside = hostile_workspace(tmp_path)
    monkeypatch.chdir(tmp_path)
    edits = iter(
        (
            lambda: None,
            lambda: (inside / "good.journey.yaml").write_text("longer than before\n" * 20, "utf-8"),
            lambda: (inside / "new.persona.yaml").write_text("", "utf-8"),
            (inside / "new.persona.yaml").unlink,
        )
    )

    def sleep(seconds: float) -> None:
        del seconds
        edit = next(edits, None)
        if edit is None:
            raise KeyboardInterrupt
        edit()

    monkeypatch.setattr(watching.time, "sleep", sleep)
    runs = []

    def run() -> int:
        runs.append(len(stamps([FOLDER])))
        raise SystemExit(2)

    assert running([FOLDER], run, watch=True) == 0
    assert runs == [4, 4, 5, 4]
    assert "\033" not in capsys.readouterr().out


def test_watching_looks_at_the_whole_workspace(tmp_path: Path) -> None:
    (tmp_path / "cjm.yaml").write_text("cjm: 1\nkind: workspace\n", "utf-8")
    for name in ("journeys/a.journey.yaml", "personas/b.persona.yaml", ".git/c.yaml", "d.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("", "utf-8")
    seen = {Path(one).name for one in stamps([str(tmp_path / "journeys")])}
    assert seen == {"cjm.yaml", "a.journey.yaml", "b.persona.yaml"}
    assert stamps([str(tmp_path / "journeys" / "*.yaml")]) == stamps([str(tmp_path)])


def test_standard_input_cannot_be_watched(call: Call) -> None:
    done = call("validate", "-", "--watch")
    assert done.exit_code == 2
    assert "standard input cannot be watched" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="no signal to another process there")
def test_ctrl_c_ends_watching_with_success(journey: Path) -> None:
    with subprocess.Popen(
        [CJM, "lint", ".", "--watch"],
        cwd=journey.parent,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr
        for line in process.stderr:
            if line.startswith("Watching "):
                break
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0
