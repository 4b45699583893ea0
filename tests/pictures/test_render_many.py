"""Many pictures in one call: shared among processes with the result of one, and none left behind."""

import os
import re
import signal
import time
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from conftest import Run

from cjm import api
from cjm.sharing import shared

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="no system for children")
COUNT = 9
JOURNEY = """cjm: 1
kind: journey
id: map-{number}
title: I borrow {number} books
stages:
  - id: find
    title: I find them
    touchpoints: [{{id: desk, title: Pick-up desk, emotion: {emotion}}}]
"""


@pytest.fixture
def maps(tmp_path: Path) -> Path:
    folder = tmp_path / "maps"
    folder.mkdir()
    for number in range(COUNT):
        text = JOURNEY.format(number=number, emotion=number % 3)
        (folder / f"map-{number}.journey.yaml").write_text(text, "utf-8")
    return folder


def _no_child_is_left() -> bool:
    try:
        return os.waitpid(-1, os.WNOHANG) is None
    except ChildProcessError:
        return True


@needs_fork
@pytest.mark.parametrize("processes", [1, 2, 3, 20])
def test_results_come_in_order(processes: int) -> None:
    here = os.getpid()

    def work(number: int) -> tuple[int, bool]:
        time.sleep(0.002 * (number % 3))
        return number * number, os.getpid() == here

    found = list(shared(work, 10, processes))
    assert [one for one, _ in found] == [number * number for number in range(10)]
    assert any(own for _, own in found) == (processes == 1)
    assert _no_child_is_left()


def _dies(parent: int, number: int) -> None:
    if number == 2 and os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)


def _raises(parent: int, number: int) -> None:
    if number % 2 and os.getpid() != parent:
        raise ValueError


@needs_fork
@pytest.mark.parametrize("trouble", [_dies, _raises])
def test_what_a_child_cannot_do_is_done_here(trouble: Callable[[int, int], None]) -> None:
    here = os.getpid()

    def work(number: int) -> int:
        trouble(here, number)
        return number

    assert list(shared(work, 7, 2)) == list(range(7))
    assert _no_child_is_left()


@needs_fork
def test_what_is_raised_here_is_raised_and_no_child_is_left() -> None:
    def work(number: int) -> int:
        if number == 3:
            raise KeyError(number)
        return number

    with pytest.raises(KeyError):
        list(shared(work, 7, 2))
    assert _no_child_is_left()


@needs_fork
def test_who_stops_early_leaves_no_child() -> None:
    def work(number: int) -> int:
        if number:
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # it does not hear that it should end
            time.sleep(60)
        return number

    pieces = shared(work, 7, 2)
    assert next(pieces) == 0
    pieces.close()
    assert _no_child_is_left()


@needs_fork
def test_pictures_are_the_same_from_one_process_and_from_several(maps: Path) -> None:
    loaded, _ = api.load_all(maps)
    orders = api.ordered(loaded, [f"{maps}/out/"], ["svg", "dot"], view="map")
    alone, together = (
        [
            (made.order.path, made.pictures, made.trouble)
            for made in api.make(orders, processes=some)
        ]
        for some in (1, 3)
    )
    assert alone == together
    assert len(alone) == 2 * COUNT
    drawn = {(str(path).rpartition(".")[2], not pictures) for path, pictures, _ in alone}
    assert drawn == {("svg", False), ("dot", True)}  # DOT has no map


@pytest.mark.parametrize(
    ("outputs", "most"),
    [
        (["map.svg"], 1),
        (["map.svg", "map.html", "map.md"], 1),
        (["map.svg", "map.html", "map.png"], 1),
        (["map.png", "map.pdf"], 2),
        (["map.svg", "map.png", "map.pdf"], 2),
        (["map.svg", "map.html", "map.md", "map.mmd"], 2),
    ],
)
def test_children_draw_where_there_is_enough_to_do(
    maps: Path, monkeypatch: pytest.MonkeyPatch, outputs: list[str], most: int
) -> None:
    loaded, _ = api.load_all(maps / "map-0.journey.yaml")
    told: list[int] = []

    def undrawn(
        _: object, count: int, processes: int
    ) -> Generator[tuple[tuple[()], str, tuple[()]], None, None]:
        told.append(processes)
        yield from [((), "", ())] * count

    monkeypatch.setattr("cjm.forking.usable", lambda: 2)
    monkeypatch.setattr("cjm.sharing.shared", undrawn)
    assert len(list(api.make(api.ordered(loaded, outputs)))) == len(outputs)
    assert told == [most]


def test_broken_files_do_not_stop_the_others(cjm: Run, maps: Path) -> None:
    for number in (2, 5):
        path = maps / f"map-{number}.journey.yaml"
        path.write_text(JOURNEY.format(number=number, emotion=9), "utf-8")
    (maps / "broken.journey.yaml").write_text("cjm: [", "utf-8")
    done = cjm("render", "maps", "-o", "out/", "--format", "svg", "--format", "html")
    assert done.returncode == 1
    told = done.stderr.decode()
    assert told.endswith("\nWrote 14 pictures; 3 files are not valid.\n")
    assert "\033" not in told
    assert len(list((maps.parent / "out").iterdir())) == 14
    assert re.findall(r"--> (maps/\S+?):", told) == [
        "maps/broken.journey.yaml",
        "maps/map-2.journey.yaml",
        "maps/map-5.journey.yaml",
    ]


def test_each_reason_is_told_once(cjm: Run, maps: Path) -> None:
    done = cjm("render", "maps", "-o", "out/", "--format", "dot", "--view", "blueprint")
    assert done.returncode == 2
    first, last = done.stderr.decode().splitlines()
    assert first.startswith("error: out/map-0.dot (and 8 more): dot cannot draw the view blueprint")
    assert last == "Wrote 0 pictures; 9 pictures could not be drawn."
    done = cjm("render", "maps", "-o", "out/", "--view", "sketch")
    assert done.returncode == 2
    (only,) = done.stderr.decode().splitlines()
    assert only.startswith("error: there is no view 'sketch'; there are ")
    assert not (maps.parent / "out").exists()
