"""Whole pictures as text. UPDATE_GOLDEN=1 writes them anew: look at the difference before use."""

import os
from pathlib import Path
from typing import Any

import pytest

from cjm import api
from cjm.render import terminal
from cjm.render.options import Options

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
    ("two-personas", 80, {"view": "compare"}),
    ("two-personas", 140, {"view": "compare"}),
    ("two-personas", 140, {"view": "compare", "ascii": True}),
    ("right-to-left", 80, {"view": "compare"}),
]


@pytest.mark.parametrize(("name", "width", "options"), CASES)
def test_pictures_are_as_they_were(name: str, width: int, options: dict[str, Any]) -> None:
    context = api.load(HERE / "cases" / f"{name}.journey.yaml")
    earlier = HERE / "cases" / "earlier" / f"{name}.journey.yaml"
    two = Options(other=api.load(earlier)) if options.get("view") == "compare" else None
    asked = {"width": width, "colour": False, "options": two, **options}
    drawn = terminal.render(context, **asked)
    golden = HERE / "golden" / f"{_name(name, width, options)}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(drawn, encoding="utf-8")
    assert drawn == golden.read_text(encoding="utf-8")


def _name(case: str, width: int, options: dict[str, Any]) -> str:
    told = (key if said is True else said for key, said in options.items())
    return "-".join([case, str(width), *told])
