"""Whole pictures as text. UPDATE_GOLDEN=1 writes them anew: look at the difference before use."""

import os
from pathlib import Path
from typing import Any

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
    ("one-touchpoint", 80, {"view": "curve"}),
    ("two-personas", 80, {"view": "curve"}),
    ("two-personas", 140, {"view": "curve"}),
    ("two-personas", 140, {"view": "curve", "ascii": True}),
    ("wide-characters", 80, {"view": "curve"}),
    ("right-to-left", 80, {"view": "curve"}),
    ("delivery", 80, {"view": "blueprint"}),
    ("delivery", 140, {"view": "blueprint"}),
    ("delivery", 140, {"view": "blueprint", "ascii": True}),
    ("opportunities", 40, {"view": "matrix"}),
    ("opportunities", 80, {"view": "matrix"}),
    ("opportunities", 140, {"view": "matrix"}),
    ("opportunities", 140, {"view": "matrix", "ascii": True}),
    ("one-touchpoint", 80, {"view": "matrix"}),
]


@pytest.mark.parametrize(("name", "width", "options"), CASES)
def test_pictures_are_as_they_were(name: str, width: int, options: dict[str, Any]) -> None:
    context = api.load(HERE / "cases" / f"{name}.journey.yaml")
    drawn = terminal.render(context, **{"width": width, "colour": False, **options})
    golden = HERE / "golden" / f"{_name(name, width, options)}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(drawn, encoding="utf-8")
    assert drawn == golden.read_text(encoding="utf-8")


def _name(case: str, width: int, options: dict[str, Any]) -> str:
    told = (key if said is True else said for key, said in options.items())
    return "-".join([case, str(width), *told])
