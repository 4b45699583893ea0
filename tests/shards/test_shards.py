"""Files judged in shards give what they give in one process, whatever happens to a child."""

import os
import signal
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cjm import api, forking
from cjm.adopting import Tolerance, Tolerated
from cjm.diagnostics import Diagnostic
from cjm.judges import Rules
from cjm.settings import ConfigurationError, LintSettings
from cjm.sharding import Format, judged
from cjm.source.compiled import model_validator, validator
from cjm.source.inputs import inputs
from cjm.source.survey import Reading, Survey

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")

TODAY = date(2026, 11, 26)
ROOT = Path(__file__).parents[2]
NEGATIVE = ROOT / "tests" / "source" / "negative"
JOURNEY = """\
cjm: 1
kind: journey
id: {id}
title: I buy a lamp
personas: [{persona}]
stages:
  - id: buy
    title: Buying
    touchpoints:
      - id: cart
        title: Cart
        channel: website
        pains: [{{text: Too slow, evidence: [talks, talks]}}]{comment}
"""
PERSONA = "cjm: 1\nkind: persona\nid: dani\nname: Dani\nbasis: assumed\n"
TALKS = "cjm: 1\nkind: evidence\nid: talks\nmethod: interview\nperiod: 2026-09\nsample: 3\n"
CONFIG = "cjm: 1\nkind: workspace\nname: Shop\n"
LETTERS = "abcdefgh"

Files = dict[str, str | bytes]


def journey(name: str, persona: str = "dani", comment: str = "") -> str:
    return JOURNEY.format(id=name, persona=persona, comment=comment)


def journeys(**other: str) -> Files:
    """Return eight journeys that share a persona and evidence."""
    files: Files = {f"{name}.journey.yaml": journey(name, **other) for name in LETTERS}
    return files | {"dani.persona.yaml": PERSONA, "talks.evidence.yaml": TALKS}


def same_ids() -> Files:
    """Return journeys of which some have the same id, near and far from one another."""
    return journeys() | {
        f"{name}.journey.yaml": journey(own) for name, own in zip("bcgh", "abab", strict=True)
    }


def workspaces() -> Files:
    """Return three workspaces: one without mistakes, one with a wrong key, one without `cjm.yaml`."""
    configs: Files = {"one/cjm.yaml": CONFIG, "two/cjm.yaml": CONFIG + "colour: red\n"}
    return configs | {
        f"{folder}/{name}": text
        for folder in ("one", "two", "three")
        for name, text in journeys().items()
    }


SCENES: dict[str, Callable[[], Files]] = {
    "findings": journeys,
    "no findings": lambda: {
        f"{name}.evidence.yaml": TALKS.replace("talks", name).replace("3", "90") for name in LETTERS
    },
    "the same ids": same_ids,
    "the same ids in later shards": lambda: (
        journeys() | {"e.journey.yaml": journey("late"), "h.journey.yaml": journey("late")}
    ),
    "a wrong cjm.yaml of later shards": lambda: {
        **{f"{name}.journey.yaml": journey(name) for name in LETTERS[:4]},
        **{f"shop/{name}.journey.yaml": journey(name) for name in LETTERS},
        "shop/cjm.yaml": CONFIG + "colour: red\n",
    },
    "all the same id": lambda: {f"{name}.journey.yaml": journey("same") for name in LETTERS},
    "broken files": lambda: {file.name: file.read_bytes() for file in NEGATIVE.glob("*.yaml")},
    "a wrong cjm.yaml": lambda: journeys() | {"cjm.yaml": CONFIG + "colour: red\n"},
    "a cjm.yaml that is no YAML": lambda: journeys() | {"cjm.yaml": "cjm: [1\n"},
    "a right cjm.yaml between journeys": lambda: journeys() | {"cjm.yaml": CONFIG},
    "a wrong setting between journeys": lambda: (
        journeys() | {"cjm.yaml": CONFIG + "render: {theme: pink}\n"}
    ),
    "several workspaces": workspaces,
    "a broken persona": lambda: journeys() | {"dani.persona.yaml": "cjm: [1\n"},
    "a broken persona that is read first": lambda: (
        journeys(persona="zoe") | {"a.persona.yaml": "cjm: [1\n"}
    ),
    "unreadable files": lambda: (
        journeys() | {"a.journey.yaml": b"\0\1", "h.journey.yaml": "é".encode("latin-1")}
    ),
    "ignored findings": lambda: journeys(comment="  # cjm: ignore[CJM109] we know"),
    "unused ignores": lambda: journeys(comment="  # cjm: ignore[CJM601] we know"),
    "fewer files than shards": lambda: {"a.journey.yaml": journey("a")},
}


@pytest.fixture(params=SCENES, ids=lambda name: name.replace(" ", "-"))
def scene(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, SCENES[request.param]())
    monkeypatch.chdir(tmp_path)


def write(folder: Path, files: Files) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def validated(shards: int) -> Any:  # noqa: ANN401 - compared, never looked into
    return judged(Survey(validator), inputs(["."]), Format(), shards=shards)


def linted(shards: int, wanted: Tolerance = Tolerance()) -> Any:  # noqa: ANN401, B008 - the same; frozen
    settings = LintSettings()
    tolerated = Tolerated(wanted, settings)
    judge = Rules(settings, tolerated, TODAY)
    told = judged(Survey(model_validator), inputs(["."]), judge, shards=shards)
    return told, tolerated.ignored, tolerated.held, tolerated.baselines()


def no_child_is_left() -> bool:
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return True
    return False


@pytest.mark.usefixtures("scene")
@pytest.mark.parametrize("shards", [2, 3])
def test_shards_tell_what_one_process_tells(shards: int) -> None:
    assert validated(shards) == validated(1)
    assert linted(shards) == linted(1)
    assert no_child_is_left()


def test_the_scenes_are_what_they_are_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = {}
    for number, (name, files) in enumerate(SCENES.items()):
        folder = tmp_path / str(number)
        folder.mkdir()
        write(folder, files())
        monkeypatch.chdir(folder)
        told, ignored, *_ = linted(2)
        slugs = {one.finding.slug for each in told for one in each.diagnostics}
        found[name] = (slugs, ignored, [each.path for each in told])
    assert found["no findings"][0] == set()
    assert "duplicate-reference" in found["findings"][0]
    assert "duplicate-id" in found["the same ids"][0]
    assert "unreadable-file" in found["unreadable files"][0]
    assert found["ignored findings"][1] == len(LETTERS)
    assert "unused-ignore" in found["unused ignores"][0]
    assert found["a wrong cjm.yaml"][2].count("cjm.yaml") == 1
    assert found["a right cjm.yaml between journeys"][2].count("cjm.yaml") == 1
    assert found["a broken persona"][2].count("dani.persona.yaml") == 1


@pytest.mark.parametrize(
    "wanted",
    [Tolerance(), Tolerance(write=True), Tolerance(write=True, grow=True)],
    ids=["held", "shrunk", "grown"],
)
def test_a_baseline_is_the_same(
    wanted: Tolerance, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, journeys() | {"cjm.yaml": CONFIG + "lint: {baseline: known.json}\n"})
    (first,) = linted(2, Tolerance(baseline=Path("new.json"), write=True))[3]
    Path("known.json").write_text(first.text, "utf-8")
    Path("a.journey.yaml").write_text(journey("a").replace("[talks, talks]", "[talks]"), "utf-8")
    Path("g.journey.yaml").write_text(journey("g").replace("website", "[website]"), "utf-8")
    Path("h.journey.yaml").write_text(journey("h").replace("cart", "till"), "utf-8")
    Path("b.journey.yaml").unlink()
    alone, sharded = linted(1, wanted), linted(3, wanted)
    assert sharded == alone
    (after,) = sharded[3]
    assert after.fixed
    assert after.added
    assert sharded[2], "held findings that could be fixed come back with their fixes"


@pytest.mark.parametrize("folder", ["one", "two"], ids=["first shard", "later shard"])
def test_settings_that_cannot_be_used_raise_the_same(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    broken = CONFIG + "lint: {select: [no-such-rule]}\n"
    write(tmp_path, workspaces() | {"two/cjm.yaml": CONFIG, f"{folder}/cjm.yaml": broken})
    told: list[tuple[Diagnostic, ...]] = []
    for shards in (1, 3):
        with pytest.raises(ConfigurationError) as raised:
            linted(shards)
        told.append(raised.value.diagnostics)
    assert told[0] == told[1]
    assert no_child_is_left()


class Witness:
    """Notes in which process each file was judged; what it does in a child can be anything."""

    def __init__(self, in_child: Callable[[], object] = lambda: None) -> None:
        self.home = os.getpid()
        self.seen: list[tuple[int, str]] = []
        self.in_child = in_child

    def judge(self, reading: Reading) -> None:
        self.seen.append((os.getpid(), reading.input.name))
        if os.getpid() != self.home:
            self.in_child()

    def account(self) -> list[tuple[int, str]]:
        return self.seen

    def absorb(self, account: list[tuple[int, str]]) -> None:
        self.seen += account


def in_shards(witness: Witness, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:  # noqa: ANN401 - the same
    monkeypatch.chdir(tmp_path)
    write(tmp_path, journeys(persona="nobody"))
    return judged(Survey(validator), inputs(["."]), witness, shards=3)


def test_each_shard_has_a_process_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    witness = Witness()
    in_shards(witness, tmp_path, monkeypatch)
    assert [name for _, name in witness.seen] == [one.name for one in inputs(["."])]
    pids = [pid for pid, _ in witness.seen]
    assert len(set(pids)) == 3
    assert [pids.count(pid) for pid in dict.fromkeys(pids)] == [3, 3, 4]
    assert pids[0] == witness.home


def raise_() -> None:
    raise RuntimeError("in a child alone")


@pytest.mark.parametrize(
    "end",
    [
        raise_,
        lambda: os.kill(os.getpid(), signal.SIGKILL),
        lambda: os.kill(os.getpid(), signal.SIGINT),
        lambda: os._exit(0),
        lambda: os._exit(3),
    ],
    ids=["raises", "killed", "interrupted", "ends well without an answer", "ends"],
)
def test_what_a_dying_child_leaves_is_judged_at_home(
    end: Callable[[], object],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    witness = Witness(end)
    told = in_shards(witness, tmp_path, monkeypatch)
    assert told == validated(1)
    assert any(each.diagnostics for each in told)
    assert {pid for pid, _ in witness.seen} == {witness.home}
    assert no_child_is_left()
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("refused", ["fork", "pipe"])
def test_where_no_process_can_be_started_all_is_judged_at_home(
    refused: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> int:
        raise BlockingIOError("too many processes")

    monkeypatch.setattr(os, refused, refuse)
    witness = Witness()
    assert in_shards(witness, tmp_path, monkeypatch) == validated(1)
    assert {pid for pid, _ in witness.seen} == {witness.home}


@pytest.mark.parametrize(("processors", "usable"), [(1, 1), (2, 2), (64, forking.MOST)])
def test_processors_that_may_be_used(
    processors: int, usable: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "listdir", lambda _: ["1"])
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(processors)), raising=False)
    assert forking.usable() == usable


def test_a_process_with_threads_does_not_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(8)), raising=False)
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert forking.usable() == 1
    finally:
        done.set()
        thread.join()


def test_a_system_that_does_not_tell_its_processors_does_not_fork(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    assert forking.usable() == 1


def test_many_files_are_judged_in_shards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, {f"{number:03}.journey.yaml": journey(f"j-{number}") for number in range(120)})
    reports = []
    forks: list[int] = []
    fork = os.fork
    monkeypatch.setattr(os, "fork", lambda: forks.append(1) or fork())
    for processors in (1, 3):
        monkeypatch.setattr(forking, "usable", lambda count=processors: count)
        reports.append((api.validate("."), api.lint(["."], today=TODAY)))
    assert reports[0] == reports[1]
    assert reports[0][1].files == 120
    assert len(forks) == 4
