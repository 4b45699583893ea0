"""Input that is meant to break the reader: one clear error, soon, in little memory, no traceback."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from source_helpers import HEAD, TAIL, said, slugs

from cjm import api
from cjm.source.limits import MAX_BYTES, MAX_DEPTH, MAX_FINDINGS, MAX_NODES

pytestmark = pytest.mark.skipif(os.name == "nt", reason="resource limits as POSIX has them")

_CJM = Path(sys.executable).with_name("cjm")
_MEGABYTES = 300
_LONGEST = 800
"""Characters of a finding on one line: nothing of a journey is shown at length."""
_SECONDS = 30
"""Six times the aim of 5 seconds, for slow machines and for coverage."""
_LAUNCH = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (int(sys.argv[1]), int(sys.argv[1])))
pid = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(pid, 0)
unit = 1 if sys.platform == "darwin" else 1024
print("\\n", usage.ru_maxrss * unit // 2**20, file=sys.stderr)
sys.exit(os.waitstatus_to_exitcode(status) % 256)
"""

_ROOT = (HEAD + TAIL).encode()
_PLACE = (HEAD + "stages: [{id: s, title: S, touchpoints: ").encode()


class Outcome(NamedTuple):
    """What the command said: exit code, findings, the last words."""

    code: int
    findings: list[str]
    words: str


@pytest.fixture
def judge(tmp_path: Path) -> Callable[..., Outcome]:
    """Run the command over files, each in a folder of its own, within limits."""

    def run(files: dict[str, bytes], *paths: str, stdin: int = subprocess.DEVNULL) -> Outcome:
        for number, raw in enumerate(files.values()):
            (tmp_path / f"{number:02}").mkdir()
            (tmp_path / f"{number:02}" / "t.journey.yaml").write_bytes(raw)
        command = [_CJM, "validate", "--format", "concise", *(paths or ["."])]
        done = subprocess.run(
            [sys.executable, "-c", _LAUNCH, str(_SECONDS), *command],
            cwd=tmp_path,
            stdin=stdin,
            capture_output=True,
            timeout=4 * _SECONDS,
            check=False,
        )
        words = done.stderr.decode()
        assert "Traceback" not in words
        assert "itself failed" not in words
        *rest, megabytes = words.split()
        assert int(megabytes) <= _MEGABYTES
        lines = done.stdout.decode().splitlines()
        assert [line for line in lines if len(line) > _LONGEST] == []
        return Outcome(done.returncode, lines, " ".join(rest))

    return run


def _by_file(outcome: Outcome, files: dict[str, bytes]) -> dict[str, list[str]]:
    """Sort the findings by the name of the case, without path and code."""
    told: dict[str, list[str]] = {name: [] for name in files}
    for line in outcome.findings:
        folder, _, rest = line.partition("/")
        place, _, message = rest.partition(": error ")
        at = place.removeprefix("t.journey.yaml").lstrip(":")
        told[list(files)[int(folder)]].append(f"{at} {message.split(maxsplit=1)[1]}".strip())
    return told


def _bomb(levels: int, last: bytes) -> bytes:
    first = b"x-a0: &a0 [l,l,l,l,l,l,l,l,l]\n"
    nested = [
        b"x-a%d: &a%d [%s]\n" % (n + 1, n + 1, b",".join([b"*a%d" % n] * 9)) for n in range(levels)
    ]
    return _ROOT + first + b"".join(nested) + last


def _schema_bomb() -> bytes:
    """Return a valid journey of 4 kB that aliases blow up to millions of pains."""
    pains = b"&p [%s]" % b",".join([b"{text: hello}"] * 50)
    touchpoints = b"&t [%s]" % b",".join(b"{id: t%d, title: T, pains: *p}" % n for n in range(40))
    stages = b",".join(b"{id: s%d, title: S, touchpoints: *t}" % n for n in range(40))
    return HEAD.encode() + b"x-p: %s\nx-t: %s\nstages: [%s]\n" % (pains, touchpoints, stages)


_DEEP = 100_000
_LARGE = 1_000_000

_HOSTILE: list[tuple[str, bytes, str]] = [
    ("billion laughs", _bomb(9, b""), "too-large"),
    ("billion laughs after a mistake", b"a: 1\na: 2\n" + _bomb(9, b""), "duplicate-key too-large"),
    ("a bomb that fits the format", _schema_bomb(), "too-large"),
    ("an alias inside its own value", _ROOT + b"x-a: &a [*a]\n", "too-deep"),
    ("a map inside itself", b"&a\ncjm: 1\nx-b: *a\n", "too-deep"),
    (
        "a mistake beside endless aliases",
        _ROOT + b"x-b: 1\nx-b: 2\nx-a: &a [*a]\n",
        "duplicate-key too-deep",
    ),
    ("[", b"[" * _DEEP, "too-deep"),
    ("{", b"{" * _DEEP, "too-deep"),
    ("{a:", b"{a: " * _DEEP, "too-deep"),
    ("[a:", b"[a: " * _DEEP, "too-deep"),
    ("[ in a value", _ROOT + b"x-a: " + b"[" * _DEEP, "too-deep"),
    ("-", b"- " * _DEEP, "too-deep"),
    ("?", b"? " * _DEEP, "too-deep"),
    ("a: over lines", b"".join(b" " * n + b"a:\n" for n in range(1400)), "too-deep"),
    ("- over lines", b"".join(b" " * n + b"-\n" for n in range(1400)), "too-deep"),
    ("a: and -", b"".join(b"  " * n + b"- a:\n" for n in range(700)), "too-deep"),
    ("anchors", b"&a " * _DEEP, "syntax"),
    ("tags", b"!!a " * _DEEP, "syntax"),
    ("one long text", _ROOT + b"notes: " + b"a" * _LARGE, "bad-value"),
    ("one long text of many lines", _ROOT + b"notes: |\n" + b"  ab\n" * 200_000, "bad-value"),
    (
        "one long id",
        b"cjm: 1\nkind: journey\nid: " + b"a" * _LARGE + b"\ntitle: J\n" + TAIL.encode(),
        "bad-value",
    ),
    ("one long key", _ROOT + b"? " + b"k" * _LARGE + b"\n: 1\n", "unknown-key"),
    ("one long kind", _ROOT.replace(b"journey", b"k" * _LARGE), "wrong-kind"),
    ("one long tag", _ROOT + b"x-a: !<" + b"k" * _LARGE + b"> 1\n", "yaml-feature"),
    ("one long reference", _ROOT + b"part_of: " + b"a" * _LARGE + b"\n", "unknown-reference"),
    ("100,000 equal keys", _ROOT + b"a: 1\n" * 100_000, "too-large"),
    ("100,000 equal keys in brackets", _ROOT + b"x-b: {" + b"a: 1," * 100_000 + b"}", "too-large"),
    ("open quotes", b'cjm: "' + b"a" * _LARGE, "syntax"),
    ("colons", b":" * _LARGE, "syntax"),
    ("ampersands", b"&" * _LARGE, "syntax"),
    ("tabs", b"\t" * _LARGE, "syntax"),
    ("blanks", b" " * _LARGE, "wrong-kind"),
    ("dashes", b"-" * _LARGE, "wrong-kind"),
    ("quotes", b"'" * _LARGE, "wrong-kind"),
    ("documents", b"---\na: 1\n" * 50_000, "yaml-feature"),
    ("a number of 5,000 digits", _ROOT + b"reviewed: " + b"9" * 5_000 + b"\n", "bad-value"),
]


def test_hostile_texts(judge: Callable[..., Outcome]) -> None:
    files = {name: raw for name, raw, _ in _HOSTILE}
    assert all(len(raw) <= MAX_BYTES for raw in files.values())
    outcome = judge(files)
    told = _by_file(outcome, files)
    found = {name: " ".join(line.split()[1] for line in told[name]) for name in files}
    assert found == {name: expected for name, _, expected in _HOSTILE}
    assert outcome.code == 1


_MANY = [
    ("unknown keys", _ROOT + b"".join(b"k%d: 1\n" % n for n in range(45_000)), 45_000),
    ("equal keys", _ROOT + b"".join(b"x-%d: 1\nx-%d: 2\n" % (n, n) for n in range(16_000)), 16_000),
    ("wrong items", _PLACE + b"[" + b",".join([b"1"] * 46_000) + b"]}]\n", 46_000),
    ("tags", _ROOT + b"x-a: [" + b",".join([b"!a 1"] * 46_000) + b"]\n", 46_000),
    (
        "unknown personas",
        _ROOT + b"personas: [" + b",".join(b"p%d" % n for n in range(45_000)) + b"]",
        45_000,
    ),
    (
        "unknown channels",
        _PLACE
        + b"["
        + b",".join(b"{id: t%d, title: T, channel: qq}" % n for n in range(5_000))
        + b"]}]\n",
        5_000,
    ),
    (
        "misspelt targets",
        _PLACE
        + b"["
        + b",".join(
            b"{id: touch%d, title: T, actions: [{does: x, to: tuch%d}]}" % (n, n)
            for n in range(3_000)
        )
        + b"]}]\n",
        3_000,
    ),
    (
        "ambiguous pains",
        _PLACE
        + b"["
        + b",".join(b"{id: t%d, title: T, pains: [{id: p, text: A}]}" % n for n in range(3_000))
        + b"]}]\nopportunities: [{id: o, title: O, addresses: ["
        + b",".join([b"p"] * 3_000)
        + b"]}]\n",
        3_000,
    ),
    ("equal ids", _PLACE + b"[" + b",".join([b"{id: t, title: T}"] * 9_000) + b"]}]\n", 8_999),
]


@pytest.mark.parametrize(
    ("raw", "count"), [case[1:] for case in _MANY], ids=[case[0] for case in _MANY]
)
def test_many_mistakes_are_counted(
    raw: bytes, count: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cjm.yaml").write_text("cjm: 1\nkind: workspace\n")
    monkeypatch.chdir(tmp_path)
    report = api.validate("-", stdin=api.Standard(raw, "t.journey.yaml"))
    assert (len(report.diagnostics), report.beyond) == (MAX_FINDINGS, count - MAX_FINDINGS)


def test_many_mistakes_of_many_files(judge: Callable[..., Outcome]) -> None:
    some = _MANY[:3]
    outcome = judge({name: raw for name, raw, _ in some})
    shown = len(some) * MAX_FINDINGS
    beyond = sum(count for _, _, count in some) - shown
    assert (outcome.code, len(outcome.findings)) == (1, shown)
    assert f"{shown:,} errors in {len(some)} files ({beyond:,} more are" in outcome.words


_BENIGN = [
    ("40,000 keys of one's own", _ROOT + b"".join(b"x-%d: 1\n" % n for n in range(40_000))),
    ("a million lines", _ROOT + b"\n" * _LARGE),
    ("a comment of a megabyte", _ROOT + b"#" + b"a" * _LARGE),
    (
        "numbers as texts",
        _PLACE + b"[{id: t, title: T, gains: [" + b",".join([b"1"] * 30_000) + b"]}]}]",
    ),
    ("30,000 anchors", _ROOT + b"x-a: [" + b",".join(b"&a%d 1" % n for n in range(30_000)) + b"]"),
]


def test_large_but_valid(judge: Callable[..., Outcome]) -> None:
    outcome = judge(dict(_BENIGN))
    assert (outcome.code, outcome.findings) == (0, [])


_UNREADABLE = [
    ("binary", bytes(range(256)) * 100, "unreadable-file this is a binary file, not text"),
    ("a zero byte", _ROOT + b"notes: a\0b\n", "unreadable-file this is a binary file, not text"),
    ("UTF-16", _ROOT.decode().encode("utf-16"), "unreadable-file the text is UTF-16 or UTF-32"),
    (
        "UTF-16 without a mark",
        _ROOT.decode().encode("utf-16-le"),
        "unreadable-file this is a binary file, not text",
    ),
    ("UTF-32", _ROOT.decode().encode("utf-32"), "unreadable-file the text is UTF-16 or UTF-32"),
    (
        "Latin-1",
        _ROOT + "notes: café\n".encode("latin-1"),
        "6:11 unreadable-file the text is not UTF-8: byte 0xE9",
    ),
    (
        "half a character",
        _ROOT + "notes: é".encode()[:-1],
        "6:8 unreadable-file the text is not UTF-8: byte 0xC3",
    ),
    (
        "a surrogate",
        _ROOT + b"notes: \xed\xa0\x80\n",
        "6:8 unreadable-file the text is not UTF-8: byte 0xED",
    ),
    (
        "one byte too many",
        b"#" * (MAX_BYTES + 1),
        "unreadable-file the file is larger than 1,024 KiB",
    ),
]


def test_unreadable_text(judge: Callable[..., Outcome]) -> None:
    files = {name: raw for name, raw, _ in _UNREADABLE}
    outcome = judge({**files, "a good one": _ROOT})
    for name, told in _by_file(outcome, {**files, "a good one": b""}).items():
        wanted = next((text for other, _, text in _UNREADABLE if other == name), None)
        assert [line.partition(" (")[0].startswith(wanted or "?") for line in told] == (
            [True] if wanted else []
        ), told
    assert outcome.code == 2


@pytest.mark.parametrize(
    ("character", "told"),
    [
        *((one, f"the invisible character U+{ord(one):04X} breaks") for one in "\x85\u2028\u2029"),
        *(
            (one, f"the control character U+{ord(one):04X} may")
            for one in "\x01\x07\x1b\x7f\x9b\ufffe"
        ),
    ],
)
def test_characters_that_nobody_sees(character: str, told: str) -> None:
    (one,) = said(HEAD + f"notes: a{character}b\n" + TAIL)
    assert told in one
    assert one.startswith("5:9 ")


def _sparse(folder: Path) -> None:
    with (folder / "t.journey.yaml").open("wb") as file:
        file.truncate(100 * 2**20)


def _folder(folder: Path) -> None:
    (folder / "t.journey.yaml").mkdir()


def _empty_folder_link(folder: Path) -> None:
    (folder / "t.journey.yaml").symlink_to("nowhere.yaml")


def _loop(folder: Path) -> None:
    (folder / "t.journey.yaml").symlink_to("u.journey.yaml")
    (folder / "u.journey.yaml").symlink_to("t.journey.yaml")


def _pipe(folder: Path) -> None:
    os.mkfifo(folder / "t.journey.yaml")


def _zeros(folder: Path) -> None:
    (folder / "t.journey.yaml").symlink_to("/dev/zero")


def _socket(folder: Path) -> None:
    here = Path.cwd()
    os.chdir(folder)  # the name of a socket may not be long
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("t.journey.yaml")
    os.chdir(here)


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (_sparse, "the file is larger than 1,024 KiB"),
        (_empty_folder_link, "there is no such file"),
        (_loop, "the file cannot be read: too many levels of symbolic links"),
        (_pipe, "this is no ordinary file but a pipe or a device"),
        (_zeros, "this is no ordinary file but a pipe or a device"),
        (_socket, "the file cannot be read"),
        (lambda _: None, "there is no such file"),
    ],
)
def test_what_is_no_file(
    judge: Callable[..., Outcome], tmp_path: Path, make: Callable[[Path], None], told: str
) -> None:
    make(tmp_path)
    outcome = judge({}, "t.journey.yaml")
    assert outcome.code == 2
    assert told in outcome.findings[0]
    assert len(outcome.findings) == 1


def test_a_folder_with_the_name_of_a_file(judge: Callable[..., Outcome], tmp_path: Path) -> None:
    _folder(tmp_path)
    outcome = judge({}, "t.journey.yaml")
    assert (outcome.code, outcome.findings) == (2, [])
    assert "there is no journey, persona, evidence or workspace file in the folder" in outcome.words
    (tmp_path / "t.journey.yaml" / "a.journey.yaml").write_bytes(_ROOT)
    assert judge({}, "t.journey.yaml").code == 0


def test_endless_standard_input(judge: Callable[..., Outcome]) -> None:
    with Path("/dev/zero").open("rb") as zeros:
        outcome = judge({}, "-", stdin=zeros.fileno())
    assert outcome.code == 2
    assert "the file is larger than 1,024 KiB" in outcome.findings[0]


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (PermissionError(13, "Permission denied"), "you may not read this file"),
        (FileNotFoundError(2, "No such file"), "there is no such file"),
        (OSError(5, "Input/output error"), "the file cannot be read: input/output error"),
    ],
)
def test_files_that_are_locked_vanish_or_break(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, told: str
) -> None:
    (tmp_path / "t.journey.yaml").write_bytes(_ROOT)
    (tmp_path / "u.journey.yaml").write_bytes(_ROOT.replace(b"id: j", b"id: u"))
    really = os.open

    def failing(path: object, *rest: int, **more: int) -> int:
        if str(path).endswith("t.journey.yaml"):
            raise error
        return really(path, *rest, **more)  # type: ignore[arg-type]  # the test passes what the types forbid or leave open

    monkeypatch.setattr(os, "open", failing)
    report = api.validate(tmp_path)
    assert [one.finding.message for one in report.diagnostics] == [told]
    assert (report.files, report.unreadable) == (2, True)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_permission(judge: Callable[..., Outcome], tmp_path: Path) -> None:
    (tmp_path / "t.journey.yaml").write_bytes(_ROOT)
    (tmp_path / "t.journey.yaml").chmod(0)
    assert judge({}, "t.journey.yaml").code == 2


def test_a_file_that_shrinks_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "t.journey.yaml").write_bytes(_ROOT)
    really = os.read
    monkeypatch.setattr(os, "read", lambda descriptor, size: really(descriptor, min(size, 7)))
    assert api.validate(tmp_path / "t.journey.yaml").diagnostics == ()


def test_limits_are_told_with_their_numbers() -> None:
    deep = HEAD + "x-a: " + "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1) + "\n" + TAIL
    assert any(f"deeper than {MAX_DEPTH} levels" in one for one in said(deep))
    many = HEAD + "x-a: [" + "1," * (MAX_NODES + 1) + "]\n" + TAIL
    assert any(f"more than {MAX_NODES:,} values" in one for one in said(many))
    just = HEAD + "x-a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1) + "\n" + TAIL
    assert said(just) == []


def test_a_broken_workspace_file_cannot_break_the_rest(tmp_path: Path) -> None:
    (tmp_path / "cjm.yaml").write_bytes(b"\0")
    (tmp_path / "t.journey.yaml").write_bytes(_ROOT)
    assert slugs(api.validate(tmp_path / "t.journey.yaml").diagnostics) == ["unreadable-file"]
