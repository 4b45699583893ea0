"""Several journeys into one PDF: which calls write one, that it is whole, and how it is checked."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from conftest import Run

from cjm.render.targets import Place, TargetProblem, plan

JOURNEY = """cjm: 1
kind: journey
id: {id}
title: I borrow {id}
stages:
  - id: find
    title: I find {id}
    touchpoints:
      - {{id: desk, title: Pick-up desk, channel: in-person, emotion: {emotion}}}
"""
WORKSPACE = """cjm: 1
kind: workspace
name: Town library
render:
  pictures:
    - {journeys: maps/two.journey.yaml, output: docs/two.svg}
    - {journeys: "maps/*.journey.yaml", output: docs/all.pdf, paper: A4}
"""
NAMES = ("one.journey.yaml", "two.journey.yaml")


@pytest.fixture
def maps(tmp_path: Path) -> Path:
    folder = tmp_path / "maps"
    folder.mkdir()
    for name in ("one", "three", "two"):
        write(folder, name)
    return folder


def write(folder: Path, name: str, emotion: int = 1) -> None:
    text = JOURNEY.format(id=name, emotion=emotion)
    (folder / f"{name}.journey.yaml").write_text(text, "utf-8", newline="\n")


def read(made: bytes | Path) -> Any:  # noqa: ANN401 - a reader with types of its own
    pypdf = pytest.importorskip("pypdf")
    return pypdf.PdfReader(BytesIO(made) if isinstance(made, bytes) else made)


def titles(made: bytes | Path) -> list[str]:
    return [one.title for one in read(made).outline if not isinstance(one, list)]


@pytest.mark.parametrize(
    ("names", "outputs", "formats", "expected"),
    [
        (NAMES, ["all.pdf"], [], [Place((0, 1), Path("all.pdf"), "pdf", bound=True)]),
        (NAMES, ["all.PDF"], [], [Place((0, 1), Path("all.PDF"), "pdf", bound=True)]),
        (NAMES, ["all.x"], ["pdf"], [Place((0, 1), Path("all.x"), "pdf", bound=True)]),
        (NAMES, [], ["pdf"], [Place((0, 1), None, "pdf", bound=True)]),
        (NAMES[:1], ["all.pdf"], [], [Place((0,), Path("all.pdf"), "pdf", bound=True)]),
        (NAMES[:1], ["one.svg"], [], [Place((0,), Path("one.svg"), "svg")]),
        ((), ["all.pdf"], [], []),
        ((), [], ["pdf"], []),
        (
            NAMES,
            ["out/", "all.pdf"],
            ["pdf"],
            [
                Place((0,), Path("out/one.pdf"), "pdf"),
                Place((1,), Path("out/two.pdf"), "pdf"),
                Place((0, 1), Path("all.pdf"), "pdf", bound=True),
            ],
        ),
        (NAMES, ["all.svg"], [], "all.svg is one file for 2 journeys"),
        (NAMES, ["all.pdf", "all.png"], [], "all.png is one file for 2 journeys"),
        (NAMES, ["all.pdf"], ["svg"], "all.pdf is one file for 2 journeys"),
        (NAMES, ["all.tiff"], [], "all.tiff is one file for 2 journeys"),
        (NAMES, [], ["pdf", "svg"], "several formats need a folder"),
        (NAMES, [], [], "several journeys need a folder"),
        (NAMES, ["all.pdf", "all.pdf"], [], "two pictures would go to the same file"),
        (NAMES, ["out/", "out/one.pdf"], ["pdf"], "two pictures would go to the same file"),
    ],
)
def test_what_goes_where(
    names: tuple[str, ...], outputs: list[str], formats: list[str], expected: list[Place] | str
) -> None:
    if isinstance(expected, str):
        with pytest.raises(TargetProblem, match=expected):
            plan(names, outputs, formats)
    else:
        assert plan(names, outputs, formats) == expected


@pytest.mark.usefixtures("maps")
def test_journeys_stand_in_the_order_of_the_call(cjm: Run, tmp_path: Path) -> None:
    pytest.importorskip("typst")
    order = [f"maps/{name}.journey.yaml" for name in ("two", "one", "three")]
    done = cjm("render", *order, "-o", "all.pdf")
    assert (done.returncode, done.stderr) == (0, b"Wrote all.pdf\n")
    made = tmp_path / "all.pdf"
    assert titles(made) == ["I borrow two", "I borrow one", "I borrow three"]
    assert len(read(made).pages) == 3
    assert read(made).metadata.title == "I borrow two; I borrow one; I borrow three"
    assert cjm("render", *order, "--format", "pdf").stdout == made.read_bytes()


def test_a_document_is_checked(cjm: Run, maps: Path) -> None:
    pytest.importorskip("typst")
    call = ("render", "maps", "-o", "all.pdf")
    assert cjm(*call, "--check").stdout == b"all.pdf is missing: a picture of 3 journeys\n"
    assert cjm(*call).returncode == 0
    done = cjm(*call, "--check")
    assert (done.returncode, done.stderr) == (0, b"all.pdf is up to date.\n")
    write(maps, "three", emotion=-1)
    done = cjm(*call, "--check")
    assert (done.returncode, done.stdout) == (1, b"all.pdf is not what 3 journeys give now\n")


@pytest.mark.parametrize("left", [("one", "three"), ("one",)])
def test_a_document_is_whole_or_left_as_it_is(
    cjm: Run, maps: Path, tmp_path: Path, left: tuple[str, ...]
) -> None:
    pytest.importorskip("typst")
    write(maps, "two", emotion=7)
    paths = [f"maps/{name}.journey.yaml" for name in (*left, "two")]
    call = ("render", *paths, "-o", "all.pdf", "-o", "out/")
    done = cjm(*call)
    assert done.returncode == 1
    told = (
        "error: all.pdf is not written: it is to hold all journeys, and not all of them are valid"
    )
    assert "maps/two.journey.yaml:" in done.stderr.decode()
    assert told in done.stderr.decode().splitlines()
    assert not (tmp_path / "all.pdf").exists()
    assert sorted(one.stem for one in (tmp_path / "out").iterdir()) == sorted(left)
    (tmp_path / "all.pdf").write_bytes(b"before")
    checked = cjm(*call, "--check")
    assert (checked.returncode, checked.stdout) == (1, b"")
    assert told.replace("written", "checked") in checked.stderr.decode().splitlines()
    assert (tmp_path / "all.pdf").read_bytes() == b"before"


@pytest.mark.usefixtures("maps")
def test_a_document_with_a_journey_that_cannot_be_drawn(cjm: Run, tmp_path: Path) -> None:
    text = WORKSPACE.replace("paper: A4", "view: compare")
    (tmp_path / "cjm.yaml").write_text(text, "utf-8")
    done = cjm("render")
    assert done.returncode == 2
    assert b"error: docs/all.pdf: maps/one.journey.yaml: " in done.stderr
    assert (tmp_path / "docs/two.svg").exists()
    assert not (tmp_path / "docs/all.pdf").exists()


def test_a_workspace_lists_a_document(cjm: Run, maps: Path, tmp_path: Path) -> None:
    pytest.importorskip("typst")
    (tmp_path / "cjm.yaml").write_text(WORKSPACE, "utf-8")
    done = cjm("render")
    assert done.returncode == 0, done.stderr
    made = tmp_path / "docs/all.pdf"
    assert read(made).metadata.title == "Town library"
    assert titles(made) == ["I borrow one", "I borrow three", "I borrow two"]
    assert cjm("render", "--check").stderr == b"All 2 pictures are up to date.\n"
    before = made.read_bytes()
    write(maps, "one", emotion=7)
    done = cjm("render")
    assert done.returncode == 1
    assert b"docs/all.pdf is not written" in done.stderr
    assert b"Wrote docs/two.svg" in done.stderr
    assert made.read_bytes() == before
