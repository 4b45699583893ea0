"""What tests of several rooms have in common."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
CJM = Path(sys.executable).with_name("cjm.exe" if os.name == "nt" else "cjm")


@pytest.fixture
def golden() -> Callable[[Path, str], None]:
    """Hold a text against a file. UPDATE_GOLDEN=1 writes it anew: look at the difference."""

    def compare(path: Path, text: str) -> None:
        if os.environ.get("UPDATE_GOLDEN"):
            path.write_text(text, "utf-8", newline="\n")
        assert text == path.read_text("utf-8")

    return compare


@pytest.fixture
def cjm(tmp_path: Path) -> Run:
    """Run the installed command in the folder of the test, without the caller's colours."""

    def run(
        *arguments: str | Path, stdin: bytes = b"", cwd: Path = tmp_path, **environment: str
    ) -> "subprocess.CompletedProcess[bytes]":
        kept = {k: v for k, v in os.environ.items() if k not in {"NO_COLOR", "FORCE_COLOR"}}
        return subprocess.run(
            [CJM, *arguments],
            input=stdin,
            capture_output=True,
            cwd=cwd,
            env={**kept, **environment},
            timeout=60,
            check=False,
        )

    return run


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run a command inside this process: the same but for the last resort of `main`."""
    from cjm.cli.main import app  # noqa: PLC0415 - only tests of the command line need it

    def run(*arguments: str) -> Result:
        monkeypatch.chdir(tmp_path)
        return CliRunner().invoke(app, arguments)

    return run
