"""The GitHub Action's own shell step, the hooks of pre-commit, and the recipes in docs/ci.md."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import CJM
from findings_helpers import FOLDER, hostile_workspace
from typer.main import get_command

from cjm.cli.main import app

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
GUIDE = (ROOT / "docs" / "ci.md").read_text("utf-8")
Action = Callable[..., "tuple[int, str, str, str]"]
needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")


def _step(name: str) -> dict[str, Any]:
    return next(one for one in ACTION["runs"]["steps"] if one.get("id") == name)


@pytest.fixture
def action(tmp_path: Path) -> Action:
    """Run the step that checks, as the runner does, and return what it says and writes."""
    temp = tmp_path / "runner temp"
    (temp / "cjm" / "bin").mkdir(parents=True)
    (temp / "cjm" / "bin" / "cjm").symlink_to(CJM)
    work = tmp_path / "work"
    work.mkdir()
    defaults = {name: one.get("default", "") for name, one in ACTION["inputs"].items()}

    def run(**inputs: str) -> tuple[int, str, str, str]:
        given = {**defaults, **{key.replace("_", "-"): value for key, value in inputs.items()}}
        step = _step("check")
        stated = {
            name: given[re.fullmatch(r"\$\{\{ inputs\.([a-z-]+) \}\}", value)[1]]  # type: ignore[index]  # the test passes what the types forbid or leave open
            for name, value in step["env"].items()
        }
        files = {name: tmp_path / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        for file in files.values():
            file.write_text("before\n", "utf-8")
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]],
            cwd=work,
            env={**os.environ, **stated, "RUNNER_TEMP": str(temp), **_strings(files)},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        output, summary = (file.read_text("utf-8") for file in files.values())
        return done.returncode, done.stdout, output, summary

    return run


def _strings(files: dict[str, Path]) -> dict[str, str]:
    return {name: str(file) for name, file in files.items()}


@needs_bash
def test_the_action_annotates_and_summarises(action: Action, tmp_path: Path) -> None:
    hostile_workspace(tmp_path / "work")
    code, said, output, summary = action(paths=f"{FOLDER}/good.journey.yaml\n{FOLDER}\n")
    assert code == 2  # one file is not UTF-8
    assert output == "before\nexit-code=2\n"
    assert summary.startswith("before\n### Customer journeys: ")
    lines = said.splitlines()
    assert lines
    assert all(
        line.startswith(("::error file=", "::warning file=", "::notice file=")) for line in lines
    )


@needs_bash
@pytest.mark.parametrize(
    ("inputs", "code"),
    [
        ({}, 1),
        ({"fail_on": "warning"}, 1),
        ({"command": "validate"}, 0),
        ({"fail_on": "warning", "command": "validate"}, 0),
        ({"fail_on": "warning", "paths": "'; exit 0; #"}, 2),
        ({"paths": "--help"}, 2),
        ({"paths": ""}, 2),
        ({"command": "rules; true"}, 2),
    ],
)
def test_the_action_ends_as_the_command_does(
    inputs: dict[str, str], code: int, action: Action, tmp_path: Path
) -> None:
    text = "cjm: 1\nkind: journey\nid: e\ntitle: E\nstages: [{id: s, title: S}]\n"
    (tmp_path / "work" / "e.journey.yaml").write_text(text, "utf-8")
    done = action(**inputs)
    assert done[0] == code, done


@needs_bash
def test_the_action_writes_sarif(action: Action, tmp_path: Path) -> None:
    hostile_workspace(tmp_path / "work")
    action(paths=FOLDER, sarif_file="out/cjm.sarif")
    log = json.loads((tmp_path / "work" / "out" / "cjm.sarif").read_text("utf-8"))
    assert log["version"] == "2.1.0"


def test_the_action_hands_inputs_over_as_variables_only() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_hooks_run_commands_that_exist() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    commands = get_command(app).list_commands(None)  # type: ignore[attr-defined]  # the test passes what the types forbid or leave open
    assert [one["id"] for one in hooks] == ["cjm-validate", "cjm-lint", "cjm-render-check"]
    for hook in hooks:
        command, name, *options = hook["entry"].split()
        assert command == "cjm"
        assert name in commands
        assert set(options) <= {"--check"}


COUNTED_OR_DRAWN = {"docs/map.svg", "data/answers.csv"}


@pytest.mark.parametrize(
    ("path", "read"),
    [
        *((path, False) for path in sorted(COUNTED_OR_DRAWN)),
        ("a.journey.yaml", True),
        ("maps/b c/a.persona.yaml", True),
        ("x.evidence.yml", True),
        ("cjm.yaml", True),
        ("maps/cjm.yaml", True),
        ("notcjm.yaml", False),
        ("journey.yaml.txt", False),
        (".github/workflows/ci.yml", False),
    ],
)
def test_hooks_run_where_a_file_of_cjm_changed(path: str, read: bool) -> None:  # noqa: FBT001 - a column of the table
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    judging, checking = hooks[:2], hooks[2]
    assert [bool(re.search(one["files"], path)) for one in judging] == [read, read]
    assert bool(re.search(checking["files"], path)) == (read or path in COUNTED_OR_DRAWN)


def _recipes(marker: str) -> list[Any]:
    blocks = re.findall(r"^```yaml\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    return [yaml.safe_load(block) for block in blocks if marker in block]


def test_recipes_use_inputs_and_hooks_that_exist() -> None:
    steps = [
        step
        for recipe in _recipes("cjm-toolkit/cjm@")
        for job in recipe["jobs"].values()
        for step in job["steps"]
        if step.get("uses", "").startswith("cjm-toolkit/cjm@")
    ]
    assert steps
    for step in steps:
        assert set(step.get("with", {})) <= set(ACTION["inputs"])
    hooks = {one["id"] for one in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
    used = [
        hook["id"]
        for recipe in _recipes("repos:")
        for repo in recipe["repos"]
        if repo["repo"] != "local"
        for hook in repo["hooks"]
    ]
    assert used
    assert set(used) <= hooks


@needs_bash
def test_the_recipe_for_gitlab_writes_what_it_uploads(tmp_path: Path) -> None:
    (recipe,) = _recipes("codequality:")
    (job,) = recipe.values()
    hostile_workspace(tmp_path)
    reports = job["artifacts"]["reports"]
    lint = next(line for line in job["script"] if line.startswith("cjm lint"))
    path = f"{CJM.parent}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(
        ["bash", "-c", lint],
        cwd=tmp_path,
        env={**os.environ, "PATH": path},
        check=False,
        capture_output=True,
    )
    assert all((tmp_path / file).is_file() for file in reports.values())
    assert json.loads((tmp_path / reports["codequality"]).read_text("utf-8"))
