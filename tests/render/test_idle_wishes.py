"""Wishes that change nothing in a picture are told, and small text names what helps in its view."""

from pathlib import Path

import pytest
import torture
import yaml
from conftest import Run

from cjm.render import draw
from cjm.render.draw import LANED, views
from cjm.render.options import Options
from cjm.render.paging.helps import helps


@pytest.fixture
def journey(tmp_path: Path) -> Path:
    path = tmp_path / "a.journey.yaml"
    path.write_text(yaml.safe_dump({**torture.forty(), "id": "a"}), "utf-8")
    return path


@pytest.mark.parametrize("view", [one for one in views() if one != "compare"])
def test_the_views_whose_rows_can_be_chosen_are_those_that_are_named(view: str) -> None:
    context = torture.context("buy-clothes-online")
    usual, chosen = (
        draw.draw(context, view=view, lanes=lanes, embed=False)
        for lanes in (None, ("touchpoints", "pains"))
    )
    assert (usual != chosen) == (view in LANED)


@pytest.mark.parametrize(
    ("wishes", "told"),
    [
        (
            ("--view", "curve", "--lanes", "pains"),
            "lanes changes nothing in the view curve; only map and compare have rows to choose",
        ),
        (("--lanes", "pains"), ""),
        (
            ("--paper", "A4"),
            (
                "paper A4 changes nothing in svg: slides alone are cut into files; "
                "a PDF goes on from page to page"
            ),
        ),
        (("--paper", "slide"), ""),
    ],
)
def test_what_changes_nothing_is_told(
    cjm: Run, journey: Path, wishes: tuple[str, ...], told: str
) -> None:
    done = cjm("render", journey.name, "-o", "a.svg", *wishes)
    assert done.returncode == 0
    warnings = [line for line in done.stderr.decode().splitlines() if "changes nothing" in line]
    assert warnings == ([f"warning: a.svg: {told}"] if told else [])


def test_a_page_is_not_cut(cjm: Run, journey: Path) -> None:
    done = cjm("render", journey.name, "-o", "a.html", "--paper", "A3")
    assert "paper A3 changes nothing in html: it is never cut" in done.stderr.decode()


def test_settings_of_a_workspace_are_for_those_pictures_that_heed_them(
    cjm: Run, journey: Path
) -> None:
    (journey.parent / "cjm.yaml").write_text(
        "cjm: 1\nkind: workspace\nrender: {paper: A4, lanes: [pains]}\n", "utf-8"
    )
    done = cjm("render", journey.name, "-o", "a.svg", "--view", "curve")
    assert "changes nothing" not in done.stderr.decode()


@pytest.mark.parametrize(
    ("view", "paper", "without", "told"),
    [
        ("map", "slide", (), "fewer rows (--lanes) or --without head,foot"),
        ("heatmap", "slide", ("head",), "--without foot"),
        ("heatmap", "slide", ("head", "foot"), "shorter texts"),
        (
            "flow",
            "A4",
            ("head", "foot"),
            "a larger paper or a map, which goes on by stage (--view map)",
        ),
    ],
)
def test_what_helps_is_of_the_view(
    view: str, paper: str, without: tuple[str, ...], told: str
) -> None:
    assert helps(Options(view=view, paper=paper, without=without)) == told


@pytest.mark.parametrize("view", [one for one in views() if one not in LANED])
def test_views_without_rows_are_not_told_to_leave_some_out(view: str) -> None:
    found = helps(Options(view=view, paper="slide"))
    assert "--lanes" not in found or "--view map" in found
