"""What a command does not import, since it would start later: told of whole processes."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
JOURNEY = "examples/clothing-retailer/journeys/buy-clothes-online.journey.yaml"
MODELS = ["pydantic", "cjm.model.base"]
PICTURES = ["uharfbuzz", "fontpkg_inter", "cjm.render.draw", "cjm.render.scene"]
LARGE = ["rich", "numpy", "typst", "fontTools", "ruamel", "jinja2"]
MENDING = [f"cjm.source.{part}" for part in ("fixing", "edits", "mending", "rounds", "commas")]
TELLING = [*MENDING, "cjm.render.reporting"]
"""What only mistakes need."""
SCORES = ["cjm.scoring.engine", "cjm.scoring.backlog"]
ROOMS = [
    "page",
    "document",
    "console",
    "mermaid",
    "matrix",
    "details",
    "compare",
    "graph",
    "typeset",
]
OTHERS = [f"cjm.render.{room}" for room in ROOMS]


LISTED = """
import atexit, sys
atexit.register(lambda: print(*sys.modules, file=sys.stderr))
from cjm.__main__ import main
main()
"""


def imported(*arguments: str) -> set[str]:
    """Return the names of the modules that a command has imported when it ends."""
    done = subprocess.run(
        [sys.executable, "-c", LISTED, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stderr.split())


def among(names: set[str], rooms: list[str]) -> list[str]:
    """Return the names that lie in some rooms."""
    return sorted(name for name in names if any(f"{name}.".startswith(f"{one}.") for one in rooms))


def parts(names: set[str], room: str) -> set[str]:
    """Return the modules of a room that are among names."""
    return {name.removeprefix(f"{room}.") for name in names if name.startswith(f"{room}.")}


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (["--version"], [*MODELS, *PICTURES, *LARGE, *SCORES]),
        (["validate", JOURNEY], [*MODELS, *PICTURES, *LARGE, *SCORES, *MENDING, "cjm.linting"]),
        (["lint", JOURNEY], [*PICTURES, *LARGE]),
    ],
)
def test_a_command_starts_without_what_it_does_not_need(
    arguments: list[str], unwanted: list[str]
) -> None:
    assert not among(imported(*arguments), unwanted)


def test_a_map_to_svg_is_drawn_without_what_other_pictures_need(tmp_path: Path) -> None:
    names = imported("render", JOURNEY, "-q", "-o", str(tmp_path / "map.svg"))
    assert parts(names, "cjm.render.formats") == {"svg"}
    assert parts(names, "cjm.render.views") == {"map"}
    assert not among(names, [*LARGE, *SCORES, *OTHERS, *TELLING, "graphviz", "cjm.linting"])


def test_images_and_documents_are_drawn_without_what_other_formats_need(tmp_path: Path) -> None:
    pytest.importorskip("typst")
    names = imported(
        *("render", JOURNEY, "-q", "--scale", "0.5"),
        *("-o", str(tmp_path / "map.png"), "-o", str(tmp_path / "map.pdf")),
    )
    assert parts(names, "cjm.render.formats") == {"png", "pdf"}
    unwanted = [one for one in OTHERS if one != "cjm.render.typeset"]
    assert not among(names, [*SCORES, *unwanted, "graphviz", "rich", "numpy", "cjm.linting"])
