"""Whole pictures as text. UPDATE_GOLDEN=1 writes them anew: look at the difference before use."""

import os
from pathlib import Path

import pytest

from cjm import api
from cjm.render import terminal

HERE = Path(__file__).parent
CASES = [
    ("one-touchpoint", 80, {}),
    ("two-personas", 80, {}),
    ("two-personas", 140, {}),
    ("two-personas", 140, {"ascii": True}),
    ("two-personas", 140, {"colour": True}),
    ("wide-characters", 80, {}),
    ("right-to-left", 80, {}),
    ("long-texts", 80, {}),
]


@pytest.mark.parametrize(("name", "width", "options"), CASES)
def test_pictures_are_as_they_were(name: str, width: int, options: dict[str, bool]) -> None:
    context = api.load(HERE / "cases" / f"{name}.journey.yaml")
    drawn = terminal.render(context, **{"width": width, "colour": False, **options})
    golden = HERE / "golden" / f"{'-'.join([name, str(width), *options])}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(drawn, encoding="utf-8")
    assert drawn == golden.read_text(encoding="utf-8")
