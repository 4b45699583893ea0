"""Pictures in files: written to several places at once, and checked for being up to date."""

from pathlib import Path

import pytest
from conftest import Run

from cjm.render.sameness import same

JOURNEY = """cjm: 1
kind: journey
id: {id}
title: I borrow a book
stages:
  - id: find
    title: I find it
    touchpoints:
      - {{id: catalogue, title: Online catalogue, channel: website, emotion: 0.5}}
      - {{id: desk, title: Pick-up desk, channel: in-person, emotion: {emotion}}}
"""
WORKSPACE = """cjm: 1
kind: workspace
render:
  theme: print
  pictures:
    - {journeys: maps/one.journey.yaml, output: [docs/one.svg, docs/one.html]}
    - {output: docs/flows/, view: flow, format: dot, theme: light}
"""


@pytest.fixture(autouse=True)
def _maps(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / "maps" / f"{name}.journey.yaml", JOURNEY.format(id=name, emotion=1))


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def files(folder: Path) -> list[str]:
    found = (one for one in folder.rglob("*") if one.is_file())
    return sorted(one.relative_to(folder).as_posix() for one in found)


@pytest.mark.parametrize(
    ("arguments", "written"),
    [
        ("maps/one.journey.yaml -o out/a.svg", ["a.svg"]),
        ("maps/one.journey.yaml -o out/a.svg -o out/b.html -o out/c.dot --view blueprint", None),
        ("maps/one.journey.yaml -o out/a.svg -o out/b.html", ["a.svg", "b.html"]),
        ("maps/one.journey.yaml -o out/a.b --format html", ["a.b"]),
        ("maps/one.journey.yaml -o out/", ["one.svg"]),
        ("maps -o out", ["one.svg", "two.svg"]),
        ("maps -o out --format html", ["one.html", "two.html"]),
        (
            "maps -o out --format html --format svg",
            ["one.html", "one.svg", "two.html", "two.svg"],
        ),
        ("maps -o out -o out/more/", ["more/one.svg", "more/two.svg", "one.svg", "two.svg"]),
    ],
)
def test_where_pictures_go(
    cjm: Run, tmp_path: Path, arguments: str, written: list[str] | None
) -> None:
    done = cjm("render", *arguments.split())
    if written is None:
        assert done.returncode == 2  # DOT has no blueprint
        assert b"error: out/c.dot: dot cannot draw the view blueprint" in done.stderr
        assert b"Wrote 2 pictures; 1 picture could not be drawn." in done.stderr
        return
    assert done.returncode == 0, done.stderr
    assert files(tmp_path / "out") == written
    assert done.stderr.decode().count("Wrote out") == len(written)
    again = cjm("render", *arguments.split(), "--check")
    assert (again.returncode, again.stdout) == (0, b"")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("maps -o a.svg", "a.svg is one file for 2 journeys; give them a folder: -o FOLDER/"),
        ("maps", "several journeys need a folder: add -o FOLDER"),
        ("maps/one.journey.yaml --format svg --format dot", "several formats need a folder"),
        ("maps/one.journey.yaml -o a.svg -o a.svg", "two pictures would go to the same file"),
        ("maps/one.journey.yaml -o a.svg --format tiff", "there is no format 'tiff'"),
        ("maps/one.journey.yaml -o a -o b.svg", "the file has no suffix: a"),
        ("maps/one.journey.yaml --check", "--check compares pictures with files: add -o FILE"),
        ("maps/one.journey.yaml -o maps/one.journey.yaml/a.svg --check", "cannot be read"),
        ("-o a.svg", "there is no PATH, so the pictures are those that cjm.yaml lists"),
        ("--check", "list pictures under render in cjm.yaml"),
        ("- --watch -o a.svg", "standard input cannot be watched"),
    ],
)
def test_what_cannot_be(cjm: Run, tmp_path: Path, arguments: str, told: str) -> None:
    done = cjm("render", *arguments.split())
    assert done.returncode == 2
    assert done.stderr.decode().startswith("error: ")
    assert told in done.stderr.decode()
    assert not list(tmp_path.glob("*.svg"))


def test_check_tells_what_is_missing_and_what_differs(cjm: Run, tmp_path: Path) -> None:
    assert cjm("render", "maps", "-o", "out/", "--quiet").stderr == b""
    write(tmp_path / "maps/one.journey.yaml", JOURNEY.format(id="one", emotion=-1))
    (tmp_path / "out/two.svg").unlink()
    before = (tmp_path / "out/one.svg").read_bytes()
    done = cjm("render", "maps", "-o", "out/", "--check")
    assert done.returncode == 1
    assert done.stdout.decode().splitlines() == [
        "out/one.svg is not what maps/one.journey.yaml gives now",
        "out/two.svg is missing: a picture of maps/two.journey.yaml",
    ]
    said = "2 of 2 pictures are not up to date: run `cjm render maps -o out/`.\n"
    assert done.stderr.decode() == said
    assert files(tmp_path / "out") == ["one.svg"]
    assert (tmp_path / "out/one.svg").read_bytes() == before
    assert cjm("render", "maps", "-o", "out/").returncode == 0
    done = cjm("render", "maps", "-o", "out/", "--check")
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.decode() == "All 2 pictures are up to date.\n"


def test_check_of_one_picture(cjm: Run, tmp_path: Path) -> None:
    call = ("render", "maps/one.journey.yaml", "-o", "my map.svg", "--check")
    done = cjm(*call)
    assert done.returncode == 1
    told = "Run `cjm render maps/one.journey.yaml -o 'my map.svg'` to write it.\n"
    assert done.stderr.decode() == told
    assert cjm(*call[:-1]).returncode == 0
    done = cjm(*call)
    assert (done.returncode, done.stderr) == (0, b"my map.svg is up to date.\n")
    assert files(tmp_path) == ["maps/one.journey.yaml", "maps/two.journey.yaml", "my map.svg"]


def test_check_goes_on_after_a_file_that_is_not_valid(cjm: Run, tmp_path: Path) -> None:
    assert cjm("render", "maps", "-o", "out").returncode == 0
    write(tmp_path / "maps/two.journey.yaml", JOURNEY.format(id="two", emotion=7))
    done = cjm("render", "maps", "-o", "out", "--check")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"emotion" in done.stderr
    assert done.stderr.endswith(b"out/one.svg is up to date; 1 file is not valid.\n")


def test_the_pictures_of_a_workspace(cjm: Run, tmp_path: Path) -> None:
    write(tmp_path / "cjm.yaml", WORKSPACE)
    for folder in (tmp_path, tmp_path / "maps"):
        done = cjm("render", cwd=folder)
        assert done.returncode == 0, done.stderr
    assert files(tmp_path / "docs") == [
        "flows/one.dot",
        "flows/two.dot",
        "one.html",
        "one.svg",
    ]
    assert cjm("render", "maps/one.journey.yaml", "-o", "docs/one.svg", "--check").returncode == 0
    done = cjm("render", "--check", cwd=tmp_path / "docs")
    assert done.stderr.decode() == "All 4 pictures are up to date.\n"
    done = cjm("render", "--check", "--theme", "dark")
    assert b"docs/one.svg is not what maps/one.journey.yaml gives now\n" in done.stdout
    assert done.stderr.endswith(b": run `cjm render --theme dark`.\n")


def test_pictures_of_journeys_that_are_not_there(cjm: Run, tmp_path: Path) -> None:
    text = WORKSPACE + "    - {journeys: 'maps/x*.yaml', output: x/}\n"
    write(tmp_path / "cjm.yaml", text)
    done = cjm("render")
    assert done.returncode == 2
    told = "render.pictures 3, journeys: no file matches maps/x*.yaml\n --> cjm.yaml:8:18"
    assert told in done.stderr.decode()
    write(tmp_path / "cjm.yaml", WORKSPACE.replace("one.journey", "no.journey"))
    done = cjm("render")
    assert done.returncode == 2
    assert b"maps/no.journey.yaml" in done.stderr


def test_what_says_nothing_about_a_picture() -> None:
    text = "<style>src:url(data:font/ttf;base64,AAEC+/=)</style>\n<text>Say</text>\n"
    assert same(text, text.encode())
    assert same(text, text.replace("\n", "\r\n").encode())
    assert same(text, text.replace("AAEC", "AAAAAA").encode())
    assert not same(text, text.replace("Say", "Sey").encode())
    assert not same(b"\x89PNG\r\n", b"\x89PNG\n")
