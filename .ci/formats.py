"""Findings in the examples, in hostile and in fixable files, held against what is published.

SARIF: the schema of OASIS. rdjson: the validator of an npm package. GitLab's Code Quality report: no
package ships GitLab's schema, so `tests/findings/gitlab.schema.json` is our transcription of what
GitLab documents, and TypeScript holds the report against types of the Code Climate format, of which
GitLab's is a part; these types are an npm package of others. The transcription asks of each issue a
description, a check_name, a fingerprint unlike all others, a severity (info, minor, major, critical
or blocker), and in location a path and the line where it begins.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path

from jsonschema import Draft4Validator, Draft7Validator

ROOT = Path(__file__).parent.parent
CJM = Path(sys.executable).with_name("cjm")
SHA = "2d99159ae54a3eea97f81781cff48780548657c35949f4b7f25e99a2ba4de4f8"
"""Of the schema that was tried: it must not change under us."""
FIXABLE = "fixable"

sys.path.insert(0, str(ROOT / "tests" / "findings"))
from findings_helpers import FOLDER, GITLAB, hostile_workspace  # noqa: E402 - found by the line above


def written(folder: Path, paths: str, name: str) -> bytes:
    """Lint, and return the findings in a format."""
    done = subprocess.run(
        [CJM, "lint", paths, "--quiet", "--format", name],
        cwd=folder,
        capture_output=True,
        check=False,
    )
    return done.stdout


def sarif(raw: bytes, tools: Path) -> Iterable[str]:
    """Hold a log against the schema of OASIS."""
    schema = (tools / "package" / "lib" / "schemas" / "sarif-2.1.0-rtm.5.json").read_bytes()
    if sha256(schema).hexdigest() != SHA:
        sys.exit("the schema of SARIF is not the one that was tried")
    log = json.loads(raw)
    yield from (one.message for one in Draft4Validator(json.loads(schema)).iter_errors(log))
    if not log["runs"][0]["results"]:
        yield "no results"


def rdjson(raw: bytes, tools: Path) -> Iterable[str]:
    """Let the validator of Reviewdog's format read a result."""
    file = tools / "rd.json"
    file.write_bytes(raw)
    validator = tools / "node_modules" / ".bin" / "rdformat-validator"
    yield from _ran([str(validator), "--strict", "--no-extra-fields", str(file)])


def gitlab(raw: bytes, tools: Path) -> Iterable[str]:
    """Hold a report against our transcription, and against types of the Code Climate format."""
    report = json.loads(raw)
    yield from (one.message for one in Draft7Validator(GITLAB).iter_errors(report))
    marks = [one["fingerprint"] for one in report]
    if not marks or len(set(marks)) < len(marks):
        yield "no issues, or equal fingerprints"
    # Written out in the program, unknown keys are errors too.
    program = f'import type {{ Issue }} from "codeclimate-types"\nexport const report: Issue[] = {json.dumps(report)}\n'
    file = tools / "report.ts"
    file.write_text(program, "utf-8")
    options = ["--noEmit", "--strict", "--module", "nodenext"]
    yield from _ran([str(tools / "node_modules" / ".bin" / "tsc"), *options, str(file)])


def _ran(command: list[str]) -> list[str]:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return [] if done.returncode == 0 else [done.stdout + done.stderr]


def fixable_workspace(folder: Path) -> None:
    """Copy the files that the tests mend, so that fixes are among what is checked."""
    (folder / FIXABLE).mkdir()
    for case in (ROOT / "tests" / "fixes" / "cases").glob("*.before.yaml"):
        name = case.name.replace(".before.", ".journey.")
        shutil.copy(case, folder / FIXABLE / name)


CHECKS: dict[str, Callable[[bytes, Path], Iterable[str]]] = {
    "sarif": sarif,
    "rdjson": rdjson,
    "gitlab": gitlab,
}
FIXES = {"sarif": b'"fixes"', "rdjson": b'"suggestions"'}


def main(tools: Path) -> int:
    """Check all formats, and say what was checked."""
    failed = False
    with tempfile.TemporaryDirectory() as name:
        hostile_workspace(Path(name))
        fixable_workspace(Path(name))
        for folder, paths in ((ROOT, "examples"), (Path(name), FOLDER), (Path(name), FIXABLE)):
            for format_name, check in CHECKS.items():
                raw = written(folder, paths, format_name)
                errors = list(check(raw, tools))
                fixes = raw.count(FIXES[format_name]) if format_name in FIXES else 0
                if paths == FIXABLE and format_name in FIXES and not fixes:
                    errors.append("no fixes")
                count = f", {fixes} with fixes" if fixes else ""
                print(f"{paths}: {format_name}", *(errors or [f"valid{count}"]))
                failed = failed or bool(errors)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
