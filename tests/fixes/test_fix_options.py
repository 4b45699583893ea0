"""--fix, --unsafe-fixes and --diff as users and scripts meet them."""

import json
import os
import shutil
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from cjm import api

SLIPS = b"""cjm: 1
kind: journey
id: borrow-a-book
titel: I borrow a book
personas: [{id: ana, name: Ana}]
stages:
  - id: find
    title: I find it
    touchpoints:
      - {id: catalogue, title: Catalogue, channel: web-site}
"""
SAFE = SLIPS.replace(b"titel", b"title")
ALL = SAFE.replace(b"web-site", b"website")
Cjm = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "map.journey.yaml"
    path.write_bytes(SLIPS)
    return path


@pytest.mark.parametrize(
    ("options", "after", "ends"),
    [
        ((), SLIPS, (1, "1 finding can be fixed with --fix, 1 more with --unsafe-fixes.")),
        (("--fix",), SAFE, (1, "Fixed 1 of 2 findings in 1 file.")),
        (("--fix",), SAFE, (1, "1 finding can be fixed with --fix --unsafe-fixes.")),
        (("--fix", "--unsafe-fixes", "--select", "CJM201"), ALL, (0, "Fixed 2 of 2 findings")),
        (("--diff",), SLIPS, (1, "Would fix 1 of 2 findings in 1 file.")),
        (("--fix", "--diff"), SLIPS, (1, "Would fix 1 of 2 findings in 1 file.")),
        (("--diff", "--unsafe-fixes", "--select", "CJM201"), SLIPS, (1, "Would fix 2 of 2")),
        (("--unsafe-fixes",), SLIPS, (2, "needs --fix or --diff")),
    ],
)
def test_options(
    cjm: Cjm, file: Path, options: tuple[str, ...], after: bytes, ends: tuple[int, str]
) -> None:
    done = cjm("lint", *options, file.name)
    assert (done.returncode, file.read_bytes()) == (ends[0], after)
    assert ends[1] in done.stderr.decode()


def test_the_second_run_changes_nothing(cjm: Cjm, file: Path) -> None:
    cjm("lint", "--fix", "--unsafe-fixes", file.name)
    before = file.stat().st_mtime_ns
    done = cjm("lint", "--diff", "--unsafe-fixes", file.name)
    assert (done.returncode, done.stdout) == (0, b"")
    cjm("lint", "--fix", "--unsafe-fixes", file.name)
    assert file.stat().st_mtime_ns == before


@pytest.mark.skipif(shutil.which("patch") is None, reason="needs patch")
@pytest.mark.parametrize("raw", [SLIPS, SLIPS.replace(b"\n", b"\r\n"), SLIPS[:-1]])
def test_patch_reads_the_diff(cjm: Cjm, file: Path, tmp_path: Path, raw: bytes) -> None:
    file.write_bytes(raw)
    diff = cjm("lint", "--diff", "--unsafe-fixes", file.name).stdout
    patch = ["patch", "-p0", "--binary"]
    subprocess.run(patch, input=diff, cwd=tmp_path, check=True, capture_output=True)
    assert file.read_bytes() == raw.replace(b"titel", b"title").replace(b"web-site", b"website")


def test_a_diff_in_colour(cjm: Cjm, file: Path) -> None:
    shown = cjm("lint", "--diff", "--color", "always", file.name).stdout.decode()
    assert "\033[1;31m-titel: I borrow a book\033[0m\n" in shown
    assert "\033[32m+title: I borrow a book\033[0m\n" in shown


@pytest.mark.parametrize("raw", [SLIPS, ALL, b"\xef\xbb\xbf" + SLIPS, b"a: [", b"\xff", b""])
def test_standard_input(cjm: Cjm, raw: bytes) -> None:
    done = cjm("lint", "--fix", "-", "--stdin-filename", "x.journey.yaml", stdin=raw)
    assert done.stdout == raw.replace(b"titel", b"title")
    assert (b"web-site" in done.stderr) == (b"web-site" in raw)


def test_only_files_that_are_named_change(cjm: Cjm, file: Path, tmp_path: Path) -> None:
    broken = b"cjm: 1\nkind: persona\nid: ben\nnaem: Ben\n"
    (tmp_path / "ben.persona.yaml").write_bytes(broken)
    (tmp_path / "cjm.yaml").write_bytes(b"cjm: 1\nkind: workspace\nnam: Library\n")
    file.write_bytes(SLIPS.replace(b"[{id: ana, name: Ana}]", b"[ben]"))
    cjm("lint", "--fix", file.name)
    assert b"title" in file.read_bytes()
    assert (tmp_path / "ben.persona.yaml").read_bytes() == broken
    assert (tmp_path / "cjm.yaml").read_bytes().endswith(b"nam: Library\n")
    cjm("lint", "--fix", ".")
    assert (tmp_path / "ben.persona.yaml").read_bytes() == broken.replace(b"naem", b"name")


def test_a_file_that_is_mended_mends_what_refers_to_it(
    cjm: Cjm, file: Path, tmp_path: Path
) -> None:
    persona = tmp_path / "benjamin.persona.yaml"
    persona.write_bytes(b"cjm: 1\nkind: persona\nid: Benjamin\nname: Ben\n")
    file.write_bytes(ALL.replace(b"[{id: ana, name: Ana}]", b"[benjamn]"))
    cjm("lint", "--fix", "--unsafe-fixes", ".")
    assert b"id: benjamin\n" in persona.read_bytes()
    assert b"personas: [benjamin]\n" in file.read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="links and permissions are POSIX")
def test_links_and_permissions_stay(cjm: Cjm, file: Path, tmp_path: Path) -> None:
    file.chmod(0o640)
    link = tmp_path / "maps" / "link.journey.yaml"
    link.parent.mkdir()
    link.symlink_to("../map.journey.yaml")
    cjm("lint", "--fix", "maps/link.journey.yaml")
    assert link.is_symlink()
    assert file.read_bytes() == SAFE
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert sorted(one.name for one in tmp_path.iterdir()) == ["map.journey.yaml", "maps"]


def test_a_file_that_was_changed_meanwhile_is_left_alone(file: Path) -> None:
    repair = api.fix(file)
    file.write_bytes(ALL)
    with pytest.raises(OSError, match="changed meanwhile"):
        repair.write()
    assert file.read_bytes() == ALL


def test_ignored_findings_are_not_fixed(cjm: Cjm, file: Path) -> None:
    twice = b"channel: website, also_on: [app, app]}  # cjm: ignore[CJM109] on both shops\n"
    raw = ALL.replace(b"channel: website}\n", twice)
    file.write_bytes(raw)
    cjm("lint", "--fix", file.name)
    assert file.read_bytes() == raw
    cjm("lint", "--fix", "--no-ignores", file.name)
    assert file.read_bytes() == raw.replace(b"[app, app]", b"[app]")


def test_json_tells_what_can_be_fixed(cjm: Cjm, file: Path) -> None:
    found = json.loads(cjm("lint", "--format", "json", file.name).stdout)["findings"]
    assert [(one["slug"], one["fixable"], one["fix"]["does"]) for one in found] == [
        ("unknown-key", "safe", "Rename `titel` to `title`"),
        ("unknown-reference", "unsafe", "Write `website` for `web-site`"),
    ]
    place = {"line": 4, "column": 1, "end_line": 4, "end_column": 6}
    edits = [{**place, "text": "title"}]
    assert found[0]["fix"] == {"does": "Rename `titel` to `title`", "safe": True, "edits": edits}


def test_findings_tell_what_can_be_fixed(cjm: Cjm, file: Path) -> None:
    shown = cjm("lint", file.name).stdout.decode()
    assert "= fixable with cjm lint --fix: Rename `titel` to `title`\n" in shown
    assert "= fixable with cjm lint --fix --unsafe-fixes: Write `website` for `web-site`\n" in shown
