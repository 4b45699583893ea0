"""Graphviz missing, hanging, failing and babbling: one clear error, never a traceback."""

import os
import time
from pathlib import Path

import pytest

from cjm.render.graph import engine
from cjm.render.graph.engine import EngineError, layout
from cjm.render.graph.laid import read

GRAPH = "digraph { a -> b [id=way] }"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine whose only programs are those that a test puts into this folder."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(engine, "_script_folders", lambda: iter([tmp_path / "scripts"]))
    return tmp_path


def program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def test_the_embedded_engine_lays_out_on_a_machine_without_graphviz(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert set(read(layout(GRAPH)).wires) == {"way"}


def test_without_any_engine_both_are_named_and_help_is_given(folder: Path) -> None:
    with pytest.raises(EngineError) as error:
        layout(GRAPH)
    assert error.value.why == (
        "The embedded engine (graphviz-pure) is not installed. There is no command dot on the PATH."
    )
    assert "Install Graphviz" in error.value.help
    assert folder.is_dir()


@pytest.mark.parametrize(
    ("script", "why"),
    [
        ("echo 'bad <graph>' >&2; exit 3", "dot failed with exit code 3: bad <graph>."),
        ("exit 1", "dot failed with exit code 1."),
        ("kill -ABRT $$", "dot was ended by signal 6."),
        ("cat >/dev/null", "dot answered something that is no layout."),
        ("echo '[1, 2]'", "dot answered something that is no layout."),
        ("printf '\\033[31m\\377\\n' >&2; exit 2", "dot failed with exit code 2:  [31m\ufffd."),
    ],
)
def test_a_failing_engine_says_why(folder: Path, script: str, why: str) -> None:
    program(folder, "dot", f"PATH=/bin:/usr/bin; {script}")
    with pytest.raises(EngineError) as error:
        layout(GRAPH, "system")
    assert error.value.why == why
    assert "--engine embedded" in str(error.value)


def test_a_hanging_engine_is_stopped_with_what_it_started(folder: Path) -> None:
    program(folder, "dot", f"PATH=/bin:/usr/bin; sleep 60 & echo $! > {folder}/child; wait")
    with pytest.raises(EngineError, match=r"was stopped after 0\.5 seconds"):
        layout(GRAPH, "system", seconds=0.5)
    child = int((folder / "child").read_text(encoding="utf-8"))
    for _ in range(100):
        if _is_gone(child):
            break
        time.sleep(0.02)
    assert _is_gone(child)


def _is_gone(process: int) -> bool:
    status = Path(f"/proc/{process}/stat")
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return status.exists() and status.read_text(encoding="utf-8").split(")")[-1].split()[0] == "Z"


def test_a_program_that_cannot_start_is_an_error(folder: Path) -> None:
    (folder / "dot").write_bytes(b"\x7fELF nonsense")
    (folder / "dot").chmod(0o755)
    with pytest.raises(EngineError, match="dot cannot be started"):
        layout(GRAPH, "system")


def test_auto_takes_the_embedded_engine_first(folder: Path) -> None:
    program(folder, "dot", 'echo \'{"name": "system"}\'')
    assert layout(GRAPH)["name"] == "system"
    program(folder, "graphviz-pure", 'echo \'{"name": "embedded"}\'')
    assert layout(GRAPH)["name"] == "embedded"
    assert layout(GRAPH, "system")["name"] == "system"


def test_auto_falls_back_where_the_embedded_engine_fails(folder: Path) -> None:
    program(folder, "graphviz-pure", "exit 1")
    program(folder, "dot", 'echo \'{"name": "system"}\'')
    assert layout(GRAPH)["name"] == "system"


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"bb": "0,0,x,1"},
        {"bb": "0,0,1"},
        {"bb": "0,0,9,9", "objects": [{"name": "a", "pos": "1,2"}]},
        {"bb": "0,0,9,9", "edges": [{"id": "e", "pos": "1,2 3,4"}]},
        {"bb": "0,0,9,9", "edges": [{"id": "e", "pos": "1;2"}]},
        {"bb": None},
        {"bb": "0,0,9,9", "objects": 7},
    ],
)
def test_an_unexpected_layout_is_an_error(answer: dict[str, object]) -> None:
    with pytest.raises(EngineError, match="not as expected"):
        read(answer)


def test_places_are_turned_to_pixels_from_the_top() -> None:
    laid = read(
        {
            "bb": "0,0,200,100",
            "objects": [
                {"name": "cluster_0", "bb": "10,20,110,90"},
                {"name": "a", "pos": "50,60", "width": "1", "height": "0.5"},
            ],
            "edges": [{"id": "w", "pos": "1,2 3,4 5,6 7,8", "lp": "9,10"}, {"pos": "1,1"}],
        }
    )
    assert (laid.nodes["a"].x, laid.nodes["a"].y) == (14, 22)
    assert (laid.clusters["cluster_0"].y, laid.clusters["cluster_0"].bottom) == (10, 80)
    assert laid.wires["w"].points[0] == (1, 98)
    assert laid.wires["w"].label == (9, 90)
    assert set(laid.wires) == {"w"}
