"""Findings in the examples and in hostile files, held against published schemas (see .ci/formats)."""

import json
import os
import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

from jsonschema import Draft4Validator

ROOT = Path(__file__).parent.parent
CJM = Path(sys.executable).with_name("cjm")
SHA = "2d99159ae54a3eea97f81781cff48780548657c35949f4b7f25e99a2ba4de4f8"
"""Of the schema that was tried: it must not change under us."""

sys.path.insert(0, str(ROOT / "tests" / "findings"))
from findings_helpers import FOLDER, hostile_workspace  # noqa: E402 - found by the line above


def written(folder: Path, paths: str, name: str) -> str:
    """Lint, and return the findings in a format."""
    done = subprocess.run(
        [CJM, "lint", paths, "--quiet", "--format", name],
        cwd=folder,
        capture_output=True,
        check=False,
    )
    return done.stdout.decode("utf-8")


def main(tools: Path) -> int:
    """Check both formats, and say how many findings were checked."""
    raw = (tools / "package" / "lib" / "schemas" / "sarif-2.1.0-rtm.5.json").read_bytes()
    if sha256(raw).hexdigest() != SHA:
        sys.exit("the schema of SARIF is not the one that was tried")
    sarif = Draft4Validator(json.loads(raw))
    with tempfile.TemporaryDirectory() as name:
        hostile_workspace(Path(name))
        failed = False
        for folder, paths in ((ROOT, "examples"), (Path(name), FOLDER)):
            log = json.loads(written(folder, paths, "sarif"))
            errors = [one.message for one in sarif.iter_errors(log)]
            print(f"{paths}: {len(log['runs'][0]['results'])} results of SARIF", errors or "valid")
            failed = failed or bool(errors) or not log["runs"][0]["results"]
            file = Path(name) / "rd.json"
            file.write_text(written(folder, paths, "rdjson"), "utf-8")
            validator = tools / "node_modules" / ".bin" / "rdformat-validator"
            done = subprocess.run(
                [validator, "--strict", "--no-extra-fields", file],
                env={**os.environ},
                capture_output=True,
                text=True,
                check=False,
            )
            print(
                f"{paths}: rdjson", "valid" if done.returncode == 0 else done.stdout + done.stderr
            )
            failed = failed or done.returncode != 0
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
