"""`cjm config`, and what the command says about baselines and ignores."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from adoption_helpers import journey, workspace

from cjm import api

GOLDEN = Path(__file__).parent / "golden"
CART = "- {id: cart, title: The cart, channel: website, actions: [Pays], emotion: 1}\n"
LINT = """\
extends: shared.yaml
select: [CJM301, stale-evidence, CJM4]
severity: {CJM301: error}
paths:
  "archive/**": {ignore: [CJM4], severity: {CJM301: info}}
baseline: known.json
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    workspace(tmp_path, LINT)
    with (tmp_path / "cjm.yaml").open("a", encoding="utf-8") as file:
        file.write("score:\n  target: 0.5\nrender: {theme: dark}\n")
    (tmp_path / "shared.yaml").write_text("rules:\n  CJM303: {months: 6}\n", "utf-8")
    (tmp_path / "archive").mkdir()
    for name, home in (("lamp", tmp_path), ("old", tmp_path / "archive")):
        (home / f"{name}.journey.yaml").write_text(journey(CART, name), "utf-8")
    return tmp_path


def test_what_differs_as_text(folder: Path, cjm: Callable, golden: Callable) -> None:
    shown = cjm("config", "archive/old.journey.yaml", cwd=folder)
    text = re.sub(r"\d+ of \d+ rules|\d+ rules", "... rules", shown.stdout.decode())
    golden(GOLDEN / "config.txt", re.sub(r"(\.\.\. rules .*\)) +off +", r"\1 off ", text))


def test_everything_as_json(folder: Path, cjm: Callable) -> None:
    shown = json.loads(cjm("config", "lamp.journey.yaml", "--format", "json", cwd=folder).stdout)
    assert (shown["version"], shown["path"]) == (1, "lamp.journey.yaml")
    assert shown["files"] == ["shared.yaml", "cjm.yaml"]
    assert shown["lint"]["baseline"] == {"value": "known.json", "origin": "cjm.yaml:9"}
    assert shown["score"]["target"] == {"value": 0.5, "origin": "cjm.yaml:11"}
    assert shown["score"]["confidence"] == {"value": 0.95, "origin": "default"}
    assert shown["render"]["theme"] == {"value": "dark", "origin": "cjm.yaml:12"}
    rules = {rule["code"]: rule for rule in shown["lint"]["rules"]}
    assert rules["CJM301"]["severity"] == {"value": "error", "origin": "cjm.yaml:6"}
    assert rules["CJM303"]["options"]["months"] == {"value": 6, "origin": "shared.yaml:2"}
    assert rules["CJM402"]["severity"] == {"value": "warning", "origin": "default"}
    judging = [code for code, rule in rules.items() if rule["on"]["value"]]
    assert {"CJM301", "CJM303", "CJM401"} <= set(judging) <= set(rules) - {"CJM302", "CJM501"}
    assert len(rules) == sum(one.group != "format" for one in api.rules())


def test_all_as_text(folder: Path, cjm: Callable) -> None:
    shown = cjm("config", "lamp.journey.yaml", "--all", cwd=folder).stdout.decode()
    rules = json.loads(cjm("config", "--format", "json", cwd=folder).stdout)["lint"]["rules"]
    assert len(re.findall(r"^  CJM\d{3} \S+ +(?:on|off) ", shown, re.MULTILINE)) == len(rules)
    assert len(re.findall(r"^  CJM\d{3} \S+ severity ", shown, re.MULTILINE)) == len(rules)


def test_without_a_workspace_everything_is_as_it_comes(tmp_path: Path, cjm: Callable) -> None:
    shown = cjm("config", cwd=tmp_path)
    assert shown.returncode == 0
    assert b"There is no cjm.yaml above it" in shown.stdout
    assert b"default" in shown.stdout


@pytest.mark.parametrize(
    ("change", "arguments", "said"),
    [
        ("", ["nothing.yaml"], "there is no file or folder nothing.yaml"),
        ("ignore: [CJM999]", [], "there is no rule or group `CJM999`"),
        ("extends: no.yaml", [], "no.yaml cannot be read"),
    ],
)
def test_what_cannot_be_told(
    change: str, arguments: list[str], said: str, tmp_path: Path, cjm: Callable
) -> None:
    workspace(tmp_path, change)
    done = cjm("config", *arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr.decode()


def test_the_life_of_a_baseline(folder: Path, cjm: Callable, golden: Callable) -> None:
    lamp = folder / "lamp.journey.yaml"
    said = []

    def lint(*arguments: str) -> None:
        done = cjm("lint", ".", "--today", "2026-10-15", *arguments, cwd=folder)
        printed = done.stdout.decode() + done.stderr.decode()
        said.append(f"$ cjm lint . {' '.join(arguments)}\n{printed}-> {done.returncode}\n")

    lint("--format", "concise")
    lint("--write-baseline")
    lint()
    lamp.write_text(journey(CART.replace("cart", "basket"), "lamp"), "utf-8")
    lint("--format", "concise")
    lint("--write-baseline", "--format", "concise")
    lint("--grow-baseline")
    lamp.write_text(journey(CART.replace("}", "} # cjm: ignore[CJM301] x"), "lamp"), "utf-8")
    lint()
    lint("--no-ignores", "--format", "concise")
    lint("--baseline", "other.json", "--write-baseline", "--quiet")
    lint("--baseline", "missing.json")
    golden(GOLDEN / "baseline.txt", "\n".join(said))
    assert (folder / "other.json").exists()
