"""Decisions can be cited by their numbers."""

import re
from collections import Counter
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "docs" / "decisions"
PAGES = sorted(path for path in FOLDER.glob("*.md") if path.name != "README.md")


def test_each_decision_has_a_number_of_its_own() -> None:
    numbers = Counter(path.name.partition("-")[0] for path in PAGES)
    assert [number for number, count in numbers.items() if count > 1] == []


def test_each_decision_is_headed_by_its_number() -> None:
    found = {path.name: re.match(r"# (\d{4}) \S", path.read_text("utf-8")) for path in PAGES}
    assert [name for name, head in found.items() if not head or head[1] != name[:4]] == []
