"""Slides on disk: a file for each, checked one by one, what is left from before told."""

from pathlib import Path

import pytest
from conftest import Run

JOURNEY = """cjm: 1
kind: journey
id: one
title: I borrow a book
stages:
  - id: find
    title: I find it
    touchpoints:
"""
POINT = "      - {{id: t{n}, title: Point {n}, channel: website, emotion: 0.5}}\n"


def journey(folder: Path, count: int) -> Path:
    path = folder / "one.journey.yaml"
    points = "".join(POINT.format(n=number) for number in range(count))
    path.write_text(JOURNEY + points, "utf-8", newline="\n")
    return path


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def slides(cjm: Run, *more: str) -> tuple[int, str, str]:
    done = cjm("render", "one.journey.yaml", "--paper", "slide", *more)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.mark.parametrize(("count", "names"), [(2, ["map.svg"]), (12, ["map-1.svg", "map-2.svg"])])
def test_there_is_a_file_for_each_slide(
    cjm: Run, tmp_path: Path, count: int, names: list[str]
) -> None:
    journey(tmp_path, count)
    assert slides(cjm, "-o", "out/map.svg")[0] == 0
    assert files(tmp_path / "out") == names
    assert slides(cjm, "-o", "out/map.svg", "--check")[:2] == (0, "")


def test_check_tells_of_each_slide_by_itself(cjm: Run, tmp_path: Path) -> None:
    journey(tmp_path, 30)
    slides(cjm, "-o", "out/map.svg")
    assert len(files(tmp_path / "out")) == 5
    (tmp_path / "out/map-2.svg").write_text("old")
    (tmp_path / "out/map-3.svg").unlink()
    code, out, _ = slides(cjm, "-o", "out/map.svg", "--check")
    assert code == 1
    assert out.splitlines() == [
        "out/map-2.svg is not what one.journey.yaml gives now",
        "out/map-3.svg is missing: a picture of one.journey.yaml",
    ]


def test_a_slide_that_is_left_over_is_told(cjm: Run, tmp_path: Path) -> None:
    journey(tmp_path, 30)
    slides(cjm, "-o", "out/map.svg")
    journey(tmp_path, 12)
    code, _, errors = slides(cjm, "-o", "out/map.svg")
    left = [f"out/map-{number}.svg" for number in (3, 4, 5)]
    assert code == 0
    told = "warning: out/map-3.svg, out/map-4.svg, out/map-5.svg are slides more than there are now"
    assert told in errors
    code, out, _ = slides(cjm, "-o", "out/map.svg", "--check")
    assert code == 1
    assert out.splitlines() == [
        f"{name} is a slide more than there are now; delete it" for name in left
    ]


def test_names_of_ten_slides_and_more_sort(cjm: Run, tmp_path: Path) -> None:
    journey(tmp_path, 70)
    assert slides(cjm, "-o", "out/map.svg")[0] == 0
    names = [f"map-{number:02}.svg" for number in range(1, 13)]
    assert files(tmp_path / "out") == names
    assert slides(cjm, "-o", "out/map.svg", "--check")[:2] == (0, "")
    other = journey(tmp_path, 2).rename(tmp_path / "two.journey.yaml")
    other.write_text(other.read_text("utf-8").replace("id: one", "id: two"), "utf-8")
    journey(tmp_path, 12)
    assert cjm("render", "two.journey.yaml", "-o", "out/map-4.svg").returncode == 0
    code, _, errors = slides(cjm, "-o", "out/map.svg")
    assert code == 0
    assert all(name in errors for name in names)
    assert "map-4.svg" not in errors
    assert slides(cjm, "-o", "out/map.svg", "--check")[1].count("is a slide more") == len(names)
    journey(tmp_path, 70)
    _, out, _ = slides(cjm, "-o", "out/map.svg", "--check")
    told = [line.partition(" ")[0] for line in out.splitlines() if "is a slide more" in line]
    assert told == ["out/map-1.svg", "out/map-2.svg"]


def test_several_slides_need_a_file(cjm: Run, tmp_path: Path) -> None:
    journey(tmp_path, 12)
    code, out, errors = slides(cjm)
    assert (code, out) == (2, "")
    assert "there are 2 slides, each a file of its own: add -o FILE" in errors


def test_slides_do_not_take_the_place_of_other_pictures(cjm: Run, tmp_path: Path) -> None:
    other = journey(tmp_path, 2).rename(tmp_path / "one-1.journey.yaml")
    other.write_text(other.read_text("utf-8").replace("id: one", "id: other"), "utf-8")
    journey(tmp_path, 12)
    done = cjm("render", ".", "--paper", "slide", "-o", "out/")
    assert done.returncode == 2
    assert "two pictures would go to out/one-1.svg" in done.stderr.decode()


def test_a_workspace_keeps_slides(cjm: Run, tmp_path: Path) -> None:
    journey(tmp_path, 12)
    (tmp_path / "cjm.yaml").write_text(
        "cjm: 1\nkind: workspace\nrender:\n  pictures:\n"
        "    - {output: docs/map.svg, paper: slide, without: [head]}\n"
    )
    assert cjm("render").returncode == 0
    assert files(tmp_path / "docs") == ["map-1.svg", "map-2.svg"]
    assert "I borrow a book</text>" not in (tmp_path / "docs/map-1.svg").read_text("utf-8")
    assert cjm("render", "--check").returncode == 0


@pytest.mark.parametrize("value", ["[title]", "head", "[]"])
def test_parts_in_a_workspace_are_checked(cjm: Run, tmp_path: Path, value: str) -> None:
    journey(tmp_path, 2)
    (tmp_path / "cjm.yaml").write_text(f"cjm: 1\nkind: workspace\nrender:\n  without: {value}\n")
    done = cjm("render", "one.journey.yaml", "-o", "x.svg")
    assert done.returncode == 2
    assert "cjm.yaml:4" in done.stderr.decode()
    assert "head, foot" in done.stderr.decode()


def test_an_unknown_part_is_told(cjm: Run, tmp_path: Path) -> None:
    journey(tmp_path, 2)
    code, _, errors = slides(cjm, "-o", "x.svg", "--without", "heed")
    assert code == 2
    assert "head, foot" in errors
