"""docs/adopt.md shows what is true: its commands run on fifty old maps and print what it says.

Figures may differ, since every new rule changes them; UPDATE_GOLDEN=1 writes the page anew.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path

import old_maps
import pytest

PAGE = Path(__file__).parents[2] / "docs" / "adopt.md"
BLOCK = re.compile(
    r"^```(?:shell|yaml title=(?P<name>\S+))\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)


@pytest.fixture(scope="module")
def maps(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("old")
    old_maps.write(folder)
    return folder


def test_fifty_old_maps_are_taken_up_in_three_commands(maps: Path, cjm: Callable) -> None:
    page = PAGE.read_text("utf-8")

    def block(found: re.Match[str]) -> str:
        if found["name"]:
            (maps / found["name"]).write_text(found["body"], "utf-8")
            return found[0]
        command = found["body"].splitlines()[0]
        done = cjm(*command.split()[2:], cwd=maps, COLUMNS="100")
        printed = done.stdout.decode() + done.stderr.decode()
        code = f"(exit code {done.returncode})\n" if done.returncode else ""
        return f"```shell\n{command}\n{printed.strip()}\n{code}```"

    renewed = BLOCK.sub(block, page)
    if os.environ.get("UPDATE_GOLDEN"):
        PAGE.write_text(renewed, "utf-8", newline="\n")
        page = renewed
    assert _plain(renewed) == _plain(page)
    total = re.search(r"Wrote (\d+) findings", renewed)
    assert total
    assert int(total[1]) >= 500


def _plain(page: str) -> str:
    """Leave out figures, and the table of rules, which both change with every new rule."""
    page = re.sub(r"^count +files.*?\n(?=Checked)", "", page, flags=re.MULTILINE | re.DOTALL)
    page = re.sub(r", \d+ more with --unsafe-fixes", "", page)
    return re.sub(r"\d[\d,]*", "N", page)
