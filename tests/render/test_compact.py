"""Compact maps and blueprints: closer, and nothing is cut without saying so."""

import re
from pathlib import Path
from typing import Any

import pytest
import torture
import yaml
from conftest import Run
from test_map_geometry import check

from cjm.render.draw import COMPACT, draw, view_named, views
from cjm.render.options import Options
from cjm.render.scene import Group, Scene
from cjm.render.sheet.cutting import notice, told
from cjm.render.text import cut, width
from cjm.render.theme import BODY

SEVERAL = pytest.mark.parametrize("name", torture.NAMES)
BOTH = pytest.mark.parametrize("view", ["map", "blueprint"])


def scene(name: str, view: str, *, compact: bool = True) -> Scene:
    return view_named(view).scene(torture.context(name), Options(compact=compact))


def cuts(drawn: Scene) -> list[Group]:
    return [group for group in torture.groups(drawn.items) if group.kind == "cut"]


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


@BOTH
@SEVERAL
def test_compact_sheets_hold_together_and_are_smaller(name: str, view: str) -> None:
    drawn, usual = scene(name, view), scene(name, view, compact=False)
    check(drawn)
    assert drawn.width <= usual.width
    assert drawn.width * drawn.height < usual.width * usual.height
    assert min(line.style.size for line in torture.words(drawn.items)) >= 11
    assert not cuts(usual)


@BOTH
@SEVERAL
def test_every_text_that_is_cut_is_whole_under_the_pointer_and_counted(
    name: str, view: str
) -> None:
    drawn = scene(name, view)
    for group in cuts(drawn):
        lines = [line.text for line in torture.words(group.items)]
        assert lines[-1].endswith("…")
        assert group.title
        shown = squeezed("".join(lines)).removesuffix("…")
        assert squeezed(group.title).startswith(shown)
        assert len(lines) <= 3
    said = " ".join(line.text for line in torture.words(drawn.items))
    found = re.search(r"(\d+) texts? (?:is|are) cut", said.replace("\N{NO-BREAK SPACE}", " "))
    assert int(found[1] if found else 0) == len(cuts(drawn))


@SEVERAL
def test_all_that_the_usual_map_says_can_be_read_in_the_svg(name: str) -> None:
    compact = scene(name, "map")
    told_whole = "".join(group.title or "" for group in cuts(compact))
    all_of_it = squeezed("".join(line.text for line in torture.words(compact.items)) + told_whole)
    svg = draw(torture.context(name), compact=True, embed=False)
    assert isinstance(svg, str)
    assert svg.count('<g data-kind="cut"><title>') == len(cuts(compact))
    usual = scene(name, "map", compact=False)
    for group in torture.groups(usual.items):
        if group.kind in {"card", "stage"}:
            for line in torture.words(group.items):
                assert squeezed(line.text) in all_of_it


def test_forty_touchpoints_take_two_thirds_of_the_width() -> None:
    usual, compact = scene("forty", "map", compact=False), scene("forty", "map")
    assert compact.width / usual.width < 0.67
    assert compact.height < usual.height


def test_figures_are_never_cut() -> None:
    drawn = scene("buy-clothes-online", "map")
    lane = next(g for g in torture.groups(drawn.items) if g.kind == "lane metrics")
    assert not [group for group in torture.groups(lane.items) if group.kind == "cut"]
    assert cuts(drawn)


@pytest.mark.parametrize(
    ("text", "rows", "ends"),
    [
        ("Twice, and nobody says why", 1, "Twice…"),
        ("Twice, and nobody says why", 5, "why"),
        ("Unterbrechungsfreiestromversorgung", 1, "…"),
        ("サイズ表記がブランドごとに違い、実寸が載っていない", 2, "…"),
        ("a, b, c, d, e, f, g, h, i, j, k, l, m", 1, "d…"),
    ],
)
def test_lines_end_with_an_ellipsis_and_fit(text: str, rows: int, ends: str) -> None:
    lines = cut(text, BODY, 74, rows)
    assert len(lines) <= rows
    assert lines[-1].endswith(ends)
    assert max(width(line, BODY) for line in lines) <= 74
    assert (told(text, BODY, 74, rows).whole is None) == (rows == 5)


def test_the_notice_counts() -> None:
    assert notice(0) == ""
    assert notice(1).startswith("1 text is cut (…): the rest is in the file")
    assert notice(2).startswith("2 texts are cut (…)")


def test_pages_begin_compact() -> None:
    page = draw(torture.context("minimal"), format="html", compact=True, embed=False)
    assert isinstance(page, str)
    assert re.search(r'<html [^>]*data-density="compact"', page)
    assert '<option value="compact" selected>' in page
    usual = draw(torture.context("minimal"), format="html", embed=False)
    assert isinstance(usual, str)
    assert not re.search(r"<html [^>]*data-density", usual)


def test_the_option_and_the_setting_do_the_same(cjm: Run, tmp_path: Path) -> None:
    journey: dict[str, Any] = torture.forty()
    del journey["opportunities"]
    (tmp_path / "a.journey.yaml").write_text(yaml.safe_dump(journey), "utf-8")
    usual = cjm("render", "a.journey.yaml", "--no-embed").stdout
    compact = cjm("render", "a.journey.yaml", "--no-embed", "--compact").stdout
    assert compact != usual
    (tmp_path / "cjm.yaml").write_text(
        "cjm: 1\nkind: workspace\nrender: {compact: true}\n", "utf-8"
    )
    assert cjm("render", "a.journey.yaml", "--no-embed").stdout == compact
    assert cjm("render", "a.journey.yaml", "--no-embed", "--no-compact").stdout == usual


@pytest.mark.parametrize("view", [one for one in views() if one != "compare"])
def test_the_views_that_can_be_set_closer_are_those_that_are_named(view: str) -> None:
    drawn, usual = (scene("buy-clothes-online", view, compact=wish) for wish in (True, False))
    assert (drawn != usual) == (view in COMPACT)


def test_where_compact_changes_nothing_a_warning_says_so(cjm: Run, tmp_path: Path) -> None:
    data = {**torture.forty(), "id": "a"}
    (tmp_path / "a.journey.yaml").write_text(yaml.safe_dump(data), "utf-8")
    call = ("render", "a.journey.yaml", "--no-embed", "-o", "a.svg")
    told = b"a.svg: compact changes nothing in the view curve; only map, blueprint and compare"
    done = cjm(*call, "--view", "curve", "--compact")
    assert done.returncode == 0
    assert told in done.stderr
    for quiet in (("--view", "map", "--compact"), ("--view", "curve", "--no-compact")):
        assert b"changes nothing" not in cjm(*call, *quiet).stderr
    (tmp_path / "cjm.yaml").write_text(
        "cjm: 1\nkind: workspace\nrender: {compact: true}\n", "utf-8"
    )
    assert b"changes nothing" not in cjm(*call, "--view", "curve").stderr
