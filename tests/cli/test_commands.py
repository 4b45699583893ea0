"""The installed command: exit codes, streams, and words, as users and scripts meet them."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

GOOD = b"""cjm: 1
kind: journey
id: borrow-a-book
title: I borrow a book
personas: [{id: ana, name: Ana}]
stages:
  - id: find
    title: I find it
    touchpoints:
      - {id: catalogue, title: Online catalogue, channel: website, emotion: 0.5}
      - {id: desk, title: Pick-up desk, channel: in-person, emotion: 1}
"""
BAD = GOOD.replace(b"emotion: 1}", b"emotion: 7}")
COMMANDS = ("validate", "lint", "rule", "rules", "score", "show", "render", "schema")
ON_FILES = ("validate", "lint", "score", "show", "render")
Cjm = Callable[..., "subprocess.CompletedProcess[bytes]"]
Call = Callable[..., Result]


@pytest.fixture(autouse=True)
def _files(tmp_path: Path) -> None:
    (tmp_path / "good.journey.yaml").write_bytes(GOOD)
    (tmp_path / "bad.journey.yaml").write_bytes(BAD)
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "good.journey.yaml").write_bytes(GOOD)
    (tmp_path / "empty").mkdir()
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "p.persona.yaml").write_text("cjm: 1\nkind: persona\nid: p\nname: P\n")


@pytest.mark.parametrize("command", ON_FILES)
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["maps"], 0),
        (["good.journey.yaml"], 0),
        (["m*/*.yaml"], 0),
        (["bad.journey.yaml"], 1),
        (["missing.yaml"], 2),
        (["bad.journey.yaml", "missing.yaml"], 2),
        (["empty"], 2),
        (["*.nothing"], 2),
        ([], 2),
        (["good.journey.yaml", "--no-such-option"], 2),
    ],
)
def test_exit_codes(call: Call, command: str, arguments: list[str], code: int) -> None:
    done = call(command, *arguments)
    assert (done.exit_code, type(done.exception)) in ((code, SystemExit), (code, type(None)))


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["lint", "maps", "--fail-on", "info"], 1, "Checked 1 file"),
        (["lint", "maps", "--select", "CJM999"], 2, "there is no rule or group `CJM999`"),
        (["rule", "nothing"], 2, "there is no rule called nothing"),
        (["rule", "assumed-emotions"], 2, "did you mean assumed-emotion?"),
        (["schema", "plan"], 2, "'plan' is not one of"),
        (["score", "maps", "--explain", "nothing"], 2, "no score goes by 'nothing'"),
        (["score", "maps", "--today", "2026-02-30"], 2, "2026-02-30 is no day like 2026-10-01"),
        (["show", "maps", "--width", "2"], 2, "--width"),
        (["show", "people"], 2, "there is no journey among these files"),
        (["render", "people"], 2, "there is no journey among these files"),
        (["render", "maps", "-o", "a.bmp"], 2, "no format has the suffix .bmp"),
        (["render", "maps", "--view", "sketch"], 2, "there is no view 'sketch'"),
        (["render", "maps", "--lanes", "fog"], 2, "there is no lane 'fog'"),
        (["render", "maps", "--view", "maps"], 2, "personas; did you mean map?"),
        (["render", "maps", "--theme", "drak"], 2, "contrast; did you mean dark?"),
        (["render", "maps", "--theme", "Grayscale"], 2, "read without colour is print"),
        (["render", "maps", "--format", "markdwon"], 2, "svg; did you mean markdown?"),
        (["render", "maps", "--lanes", "thoughs"], 2, "did you mean thoughts?"),
        (["render", "maps", "-o", "x.jpg"], 2, ".jpg: x.jpg; there are .dot, .html, .md, .mmd, "),
        (["rendr", "maps"], 2, "No such command 'rendr'. Did you mean 'render'?"),
        (["backlog", "maps", "--by", "rise"], 2, "Did you mean 'rice'?"),
        (["validate", "maps", "--format", "xml"], 2, "there is no format 'xml'"),
        (["vaildate", "maps"], 2, "No such command 'vaildate'"),
        ([], 2, "Commands:"),
    ],
)
def test_wrong_calls(call: Call, arguments: list[str], code: int, told: str) -> None:
    done = call(*arguments)
    assert done.exit_code == code
    assert told in done.stderr


def test_findings_go_to_standard_output_and_the_summary_to_standard_error(cjm: Cjm) -> None:
    done = cjm("validate", "--format", "concise", ".")
    assert done.stdout.decode() == (
        "bad.journey.yaml:11:70: error CJM013 off-scale touchpoint desk, emotion.score: "
        "7 is too high; the scale ends at 2 (From -2 (frustrated) over 0 (neutral) to 2 "
        "(delighted), at most one decimal.)\n"
        "good.journey.yaml:3:5: error CJM020 duplicate-id id: `borrow-a-book` is also the id of "
        "the journey in bad.journey.yaml (Give one of them another id; references could not tell "
        "them apart.)\n"
    )
    assert done.stderr.decode().replace("\r", "") == "Checked 4 files: 2 errors in 2 files.\n"
    assert cjm("validate", "-q", "maps").stderr == b""


@pytest.mark.parametrize("command", ["score", "show", "render"])
def test_results_stay_clean_where_another_file_is_broken(cjm: Cjm, command: str) -> None:
    alone = cjm(command, "maps/good.journey.yaml")
    both = cjm(command, "bad.journey.yaml", "maps/good.journey.yaml")
    assert both.stdout == alone.stdout
    assert (both.returncode, b"off-scale" in both.stderr) == (1, True)


def test_json(cjm: Cjm) -> None:
    done = cjm("validate", "--format", "json", "bad.journey.yaml")
    document = json.loads(done.stdout)
    (finding,) = document.pop("findings")
    assert document == {"version": 1}
    assert finding["path"] == "bad.journey.yaml"
    assert [finding[key] for key in ("line", "column", "end_line", "end_column")] == [
        11,
        70,
        11,
        71,
    ]
    assert finding["route"] == ["stages", 0, "touchpoints", 1, "emotion", "score"]
    assert (finding["code"], finding["severity"]) == ("CJM013", "error")
    assert json.loads(cjm("validate", "--format", "json", "maps").stdout)["findings"] == []
    for arguments in (["score", "maps"], ["lint", "maps"], ["rules"], ["rule", "CJM301"]):
        assert json.loads(cjm(*arguments, "--format", "json").stdout)["version"] == 1, arguments


@pytest.mark.parametrize(
    ("options", "environment", "coloured"),
    [
        ([], {}, False),
        (["--color", "always"], {}, True),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"NO_COLOR": "1"}, False),
        ([], {"CJM_COLOR": "always"}, True),
    ],
)
def test_colours(
    cjm: Cjm,
    options: list[str],
    environment: dict[str, str],
    coloured: bool,  # noqa: FBT001 - a column of the table
) -> None:
    done = cjm("validate", "bad.journey.yaml", *options, **environment)
    assert (b"\x1b[" in done.stdout) is coloured


@pytest.mark.parametrize("command", COMMANDS)
def test_help(call: Call, command: str) -> None:
    assert f"  {command} " in call("--help").stdout
    said = call(command, "--help").stdout
    first = said.split("\n\n")[1].split()
    assert len(first) >= 3
    options = re.split(r"\n  (?=-)", said[said.index("Options:") :])[1:]
    assert options
    for option in options:
        assert re.search(r"  [A-Za-z].*[.!)\]]", option, re.DOTALL), option
    assert "None" not in said
    assert "[dynamic]" not in said


def test_standard_input(cjm: Cjm) -> None:
    assert cjm("validate", "-", stdin=GOOD).returncode == 0
    done = cjm("validate", "-", "--stdin-filename", "maps/new.journey.yaml", stdin=BAD)
    assert (done.returncode, b"maps/new.journey.yaml:11:70" in done.stdout) == (1, True)
    assert cjm("validate", "-", stdin=b"\xff").returncode == 2
    assert cjm("validate", "-", stdin=b"").returncode == 1
    for command in ("score", "show", "render", "lint"):
        assert cjm(command, "-", stdin=GOOD).returncode == 0, command


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "cp1252"},
        {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "LANG": "C"},
        {"PYTHONUTF8": "0", "LC_ALL": "C"},
    ],
)
def test_results_are_utf_8_whatever_the_terminal(cjm: Cjm, environment: dict[str, str]) -> None:
    wide = GOOD.replace(b"I find it", "本を探す ✓".encode())
    assert "本を探す ✓".encode() in cjm("show", "-", stdin=wide, **environment).stdout
    broken = wide.replace(b"id: find", "id: 本".encode())
    done = cjm("validate", "-", "本/*.yaml", stdin=broken, **environment)
    assert done.returncode == 2
    assert b"no file matches" in done.stderr


def test_file_names_cannot_command_the_terminal(cjm: Cjm) -> None:
    done = cjm("validate", "a\x1b[31m*.yaml")
    assert (done.returncode, b"\x1b" in done.stderr) == (2, False)
    done = cjm("validate", "a\x1b[31m.journey.yaml")
    assert (done.returncode, b"\x1b" in done.stdout) == (2, False)


@pytest.mark.skipif(os.name == "nt", reason="POSIX pipes and devices")
@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        ("cjm rules | head -n 1", 0, ""),
        ("(cjm rules; echo $? >&2) | true", 0, "0"),
        ("cjm schema > /dev/full", 2, "error: standard output cannot be written: no space left"),
        ("cjm show good.journey.yaml >&-", 2, "error: standard output is closed"),
        ("cjm validate - <&-", 2, "error: standard input is closed"),
        ("cjm validate good.journey.yaml 2>&-", 0, ""),
    ],
)
def test_streams_that_break(tmp_path: Path, line: str, code: int, told: str) -> None:
    if "/dev/full" in line and not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    from conftest import CJM  # noqa: PLC0415 - only this test writes a shell's line

    done = subprocess.run(
        ["/bin/sh", "-c", line.replace("cjm ", f"'{CJM}' ", 1)],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr.decode().startswith(told)) == (code, True), done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Exception" not in done.stderr


def test_pictures_are_written_whole_or_not_at_all(cjm: Cjm, tmp_path: Path) -> None:
    assert cjm("render", "good.journey.yaml", "-o", "new/deep/map.svg").returncode == 0
    before = (tmp_path / "new/deep/map.svg").read_bytes()
    assert before.rstrip().endswith(b"</svg>")
    done = cjm("render", "good.journey.yaml", "-o", "bad.journey.yaml/map.svg")
    assert done.returncode == 2
    assert b"bad.journey.yaml is a file, not a folder" in done.stderr
    assert (tmp_path / "bad.journey.yaml").read_bytes() == BAD
    done = cjm("render", "bad.journey.yaml", "-o", "new/deep/map.svg")
    assert done.returncode == 1
    assert (tmp_path / "new/deep/map.svg").read_bytes() == before
    assert [one.name for one in (tmp_path / "new/deep").iterdir()] == ["map.svg"]
    (tmp_path / "taken.svg").mkdir()
    assert cjm("render", "good.journey.yaml", "-o", "taken.svg").returncode == 0
    assert [one.name for one in (tmp_path / "taken.svg").iterdir()] == ["good.svg"]


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="a folder where nothing can be written")
def test_a_place_where_nothing_can_be_written(cjm: Cjm) -> None:
    done = cjm("render", "good.journey.yaml", "-o", "/proc/map.svg")
    assert done.returncode == 2
    assert done.stderr.startswith(b"error: /proc/map.svg cannot be written: ")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(cjm: Cjm, shell: str) -> None:
    complete = f"complete_{shell}"
    words = {"COMP_WORDS": "cjm va", "COMP_CWORD": "1", "_TYPER_COMPLETE_ARGS": "cjm va"}
    done = cjm(_CJM_COMPLETE=complete, _TYPER_COMPLETE_FISH_ACTION="get-args", **words)
    assert b"validate" in done.stdout
    script = cjm(_CJM_COMPLETE=f"source_{shell}").stdout
    assert b"_CJM_COMPLETE" in script


def test_the_same_as_a_module_and_its_version(cjm: Cjm) -> None:
    done = cjm("--version")
    assert (done.returncode, done.stdout.split()[0]) == (0, b"cjm")
    assert shutil.which("cjm") is None or done.stdout.strip().count(b".") >= 1
