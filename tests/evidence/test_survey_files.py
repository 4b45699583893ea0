"""Files as survey tools, Excel and people write them, and what is said of those that are wrong."""

import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from evidence_helpers import CSAT, metric_of, said, waves, write

HERE = Path(__file__).parent
ANSWERS = "id,rating\n1,5\n2,4\n3,5\n4,1\n5,3\n"
COUNTS = [1, 0, 1, 1, 2]


def csat(more: str = "", answer: str = "rating") -> str:
    return f"kind: csat, from: {{source: answers.csv, answer: {answer}, period: 2026-09, {more}}}"


@pytest.mark.parametrize(
    ("raw", "metric"),
    [
        (ANSWERS, CSAT),
        (ANSWERS.replace(",", ";"), CSAT),
        (ANSWERS.replace(",", "\t"), CSAT),
        (ANSWERS.replace(",", "|"), CSAT),
        ("sep=;\n" + ANSWERS.replace(",", ";"), CSAT),
        (ANSWERS.replace("\n", "\r\n"), CSAT),
        (ANSWERS.replace("\n", "\r"), CSAT),
        (ANSWERS.rstrip("\n"), CSAT),
        ("\n\n" + ANSWERS + "\n,\n  \n", CSAT),
        ("\ufeff" + ANSWERS, CSAT),
        (ANSWERS.encode("utf-16"), CSAT),
        (ANSWERS.encode("utf-16-le"), csat("scale: [1, 5], encoding: utf-16")),
        (ANSWERS.encode("utf-16-be"), csat("scale: [1, 5], encoding: utf-16")),
        ("rating\n5\n4\n5\n1\n3\n", CSAT),
        ('rating,note\n5,"a, b"\n4,"two\nlines"\n5,"he said ""no"""\n1,\n3,x\n', CSAT),
        ("rating;note\n5;1,5\n4;2,5\n5;\n1;a,b,c,d\n3;\n", CSAT),
        (' "rating", note\n 5 , x\n"4", y\n5,\n1,\n3,\n', CSAT),
        ('rating,x\n5.0,\n4,\n"5,0",\n1,\n3,\n', CSAT),
        ("Bewertung für uns,x\n5,\n4,\n5,\n1,\n3,grün\n".encode("windows-1252"), csat("scale: [1, 5]", '"Bewertung für uns"')),
        ("оценка\n5\n4\n5\n1\n3\n".encode("windows-1251"), csat("scale: [1, 5], encoding: windows-1251", "оценка")),
        ("評価,メモ\n5,\n4,\n5,良い\n1,\n3,\n".encode("shift-jis"), csat("scale: [1, 5], encoding: shift-jis", "評価")),
        ("דירוג\n5\n4\n5\n1\n3\n", csat("scale: [1, 5]", "דירוג")),
        ("rating\n5\nn/a\n4\n\n5\n99\nDon't know\n1\n3\nNULL\n", csat("scale: [1, 5], missing: [99, don't know]")),
        ("rating\n1\n2\n1\n5\n3\n", csat("scale: [5, 1]")),
        ("rating\n2\n1\n2\n-2\n0\n", csat("scale: [-2, 2]")),
        ("rating\nvery  good\nGood\nVERY GOOD\nawful\nso-so\n", csat("answers: [awful, bad, so-so, good, very good]")),
        ("rating,n\n1,1\n3,1\n4,1\n5,2\n2,0\n", csat("scale: [1, 5], count: n")),
        ("q,rating\nhow,5\nwhy,1\nhow,4\nhow,5\nhow,1\nhow,3\n", csat("scale: [1, 5], where: {q: how}")),
        ("y,rating\n1,5\n2,4\n3,5\n4,1\n5,3\n6,2\n", csat("scale: [1, 5], where: {y: [1, 2, 3, 4, 5]}")),
    ],
)  # fmt: skip
def test_answers_are_counted_however_they_are_written(
    tmp_path: Path, raw: bytes | str, metric: str
) -> None:
    assert waves(tmp_path, metric, raw) == [{"period": "2026-09", "counts": COUNTS}]


DAYS = "day,v\n2026-07-01,1\n2026-08-31T23:59:59Z,1\n2026-10-02 08:00,1\n"


@pytest.mark.parametrize(
    ("metric", "raw", "found"),
    [
        (
            "kind: nps, from: {source: answers.csv, answer: r, period: 2026-Q3}",
            "r\n0\n6\n7\n8\n9\n10\n10\n",
            [{"period": "2026-Q3", "promoters": 3, "passives": 2, "detractors": 2}],
        ),
        (
            "kind: nps, from: {source: answers.csv, answer: r, period: 2026, answers: [detractor, passive, promoter], count: n}",
            "r,n\npromoter,60\npassive,25\ndetractor,15\n",
            [{"period": "2026", "promoters": 60, "passives": 25, "detractors": 15}],
        ),
        (
            "kind: ces, method: net-7, from: {source: answers.csv, answer: r, period: 2026}",
            "r\n1\n7\n7\n4\n",
            [{"period": "2026", "counts": [1, 0, 0, 1, 0, 0, 2]}],
        ),
        (
            "kind: ces, method: share-4to5-of-5, from: {source: answers.csv, answer: r, period: 2026, scale: [5, 1]}",
            "r\n1\n2\n2\n",
            [{"period": "2026", "counts": [0, 0, 0, 2, 1]}],
        ),
        (
            "kind: ratio, from: {source: answers.csv, where: {page: cart}, numerator: {next: [checkout, pay]}, period: 2026}",
            "page,next\ncart,checkout\ncart,exit\ncart,pay\nhome,checkout\n",
            [{"period": "2026", "numerator": 2, "denominator": 3}],
        ),
        (
            "kind: ratio, from: {source: answers.csv, numerator: {next: pay}, denominator: {page: cart}, period: 2026}",
            "page,next\ncart,pay\ncart,exit\nhome,pay\n",
            [{"period": "2026", "numerator": 1, "denominator": 2}],
        ),
        (
            "kind: ratio, from: {source: answers.csv, numerator: back, denominator: sent, when: month}",
            "month,back,sent\n2026-07,511,1402\n2026-08,521,1466\n2026-09,n/a,3\n",
            [
                {"period": "2026-07", "numerator": 511, "denominator": 1402},
                {"period": "2026-08", "numerator": 521, "denominator": 1466},
            ],
        ),
        (
            "kind: duration, from: {source: answers.csv, time: d, unit: d, period: 2026}",
            "d\n1\n2\n3\n10\n",
            [{"period": "2026", "n": 4, "median": "2.5d", "p90": "7.9d"}],
        ),
        (
            "kind: duration, from: {source: answers.csv, time: t, period: 2026}",
            't\n90\n"1,5"\n4m\nPT1H\n0:02:00\n',
            [{"period": "2026", "n": 5, "median": "120s", "p90": "2256s"}],
        ),
        (
            "kind: count, from: {source: answers.csv, where: {v: 1}, when: day}",
            DAYS,
            [{"period": f"2026-{month}", "count": 1} for month in ("07", "08", "10")],
        ),
        (
            "kind: count, from: {source: answers.csv, when: day, by: quarter}",
            DAYS,
            [{"period": "2026-Q3", "count": 2}, {"period": "2026-Q4", "count": 1}],
        ),
        (
            "kind: count, from: {source: answers.csv, when: day, by: year, count: v}",
            DAYS + "31.12.2025,7\n2025,1\n20251231,1\n,5\n",
            [{"period": "2025", "count": 9}, {"period": "2026", "count": 3}],
        ),
        (
            "kind: count, from: {source: answers.csv, when: day, dates: month-first}",
            "day\n03/04/2026\n12/31/2026 10:00\n",
            [{"period": "2026-03", "count": 1}, {"period": "2026-12", "count": 1}],
        ),
        (
            "kind: count, waves: [{period: 2025, count: 4}], from: {source: answers.csv, period: 2026}",
            "x\na\nb\n",
            [{"period": "2025", "count": 4}, {"period": "2026", "count": 2}],
        ),
    ],
)
def test_every_kind_of_metric(
    tmp_path: Path, metric: str, raw: str, found: list[dict[str, Any]]
) -> None:
    assert waves(tmp_path, metric, raw) == found


BAD: dict[str, tuple[str, bytes | str | None]] = {
    "missing-file": (CSAT, None),
    "empty-file": (CSAT, ""),
    "blank-file": (CSAT, "\n \n"),
    "names-alone": (CSAT, "id,rating\n"),
    "near-column": (CSAT, "id,ratings\n1,5\n"),
    "no-such-column": (CSAT, "id,score,when\n1,5,\n"),
    "blank-names": (CSAT, ",\n1,5\n"),
    "column-twice": (CSAT, "rating,x,rating\n5,,5\n"),
    "outside-the-scale": (CSAT, 'id,rating\n1,"5"\n2,9\n'),
    "below-the-scale": (CSAT, "rating\n0\n"),
    "between-answers": (CSAT, "rating\n4.5\n"),
    "no-number": (CSAT, "rating\nfive\n"),
    "unknown-word": (csat("answers: [bad, good]"), "rating\ngood\nexcellent\n"),
    "too-many-to-tell": (CSAT, "rating\n" + "9\n" * 40),
    "short-row": (CSAT, "id,rating,note\n1,5,\n2,4\n"),
    "long-row": (CSAT, "id,rating,note\n1,5,so, so\n"),
    "open-quote": (CSAT, 'id,rating\n1,"5\n2,4\n3,3\n'),
    "quote-inside": (CSAT, 'id,rating\n1,"5"5\n'),
    "quoted-lines": (CSAT, 'note,rating\n"a\nb",5\n"c\nd",7\n'),
    "binary": (CSAT, b"rating\n\0\x01\x02\n"),
    "excel": (CSAT, b"PK\x03\x04\x14\x00"),
    "no-text": (CSAT, "оценка,rating\n".encode("windows-1251") + b"1,5\n"),
    "not-as-declared": (csat("scale: [1, 5], encoding: utf-8"), b"rating\n5\nsch\xf6n\n"),
    "utf-32": (CSAT, "rating\n5\n".encode("utf-32")),
    "nobody-answered": (CSAT, "rating,x\n,1\nn/a,2\n"),
    "value-never-met": (csat("scale: [1, 5], where: {q: qestion one}"), "q,rating\nquestion one,5\n"),
    "values-never-together": (csat("scale: [1, 5], where: {q: a, r: b}"), "q,r,rating\na,x,5\ny,b,5\n"),
    "where-unknown-column": (csat("scale: [1, 5], where: {quest: a}"), "q,rating\na,5\n"),
    "no-count": (csat("scale: [1, 5], count: n"), "rating,n\n5,some\n4,1.5\n3,-1\n"),
    "two-numbers-in-one": (csat("scale: [1, 5], count: n"), 'rating,n\n5,"1,234"\n'),
    "no-period": ("kind: count, from: {source: answers.csv}", "x\n1\n"),
    "no-day": ("kind: count, from: {source: answers.csv, when: d}", "d\nlast week\n2026-13-01\n2026-02-30\n"),
    "two-days-in-one": ("kind: count, from: {source: answers.csv, when: d}", "d\n03/04/2026\n"),
    "too-coarse": ("kind: count, from: {source: answers.csv, when: d}", "d\n2026-Q3\n"),
    "more-than-its-whole": ("kind: ratio, from: {source: answers.csv, numerator: a, denominator: b, period: 2026}", "a,b\n5,4\n"),
    "no-time": ("kind: duration, from: {source: answers.csv, time: t, period: 2026}", "t\n4 parsecs\n-3\n"),
    "period-twice": ("kind: count, waves: [{period: 2026, count: 4}], from: {source: answers.csv, period: 2026}", "x\n1\n"),
    "no-file-named": ("kind: count, from: {period: 2026}", None),
    "other-ending": ("kind: count, from: {source: answers.xlsx, period: 2026}", None),
    "keys": ("kind: csat, from: {sorce: answers.csv, answer: rating, scale: [1, 5]}", None),
    "no-scale": (csat(), "rating\n5\n"),
    "scale-twice": (csat("scale: [1, 5], answers: [a, b]"), "rating\n5\n"),
    "scale-of-one": (csat("scale: [5, 5]"), "rating\n5\n"),
    "scale-of-three-ends": (csat("scale: [1, 3, 5]"), "rating\n5\n"),
    "period-and-when": ("kind: count, from: {source: answers.csv, period: 2026, when: d}", "d\n2026\n"),
    "by-without-when": ("kind: count, from: {source: answers.csv, period: 2026, by: year}", "d\n2026\n"),
    "effort-of-five": ("kind: ces, method: mean-7, from: {source: answers.csv, answer: r, scale: [1, 5], period: 2026}", "r\n5\n"),
    "groups-of-four": ("kind: nps, from: {source: answers.csv, answer: r, answers: [a, b, c, d], period: 2026}", "r\na\n"),
    "all-satisfied": ("kind: csat, satisfied: 5, from: {source: answers.csv, answer: rating, scale: [1, 5]}", "rating\n5\n"),
    "numerator-a-list": ("kind: ratio, from: {source: answers.csv, numerator: [a], period: 2026}", "a\n1\n"),
    "hostile": (CSAT, "rating\n\x1b[31mred\x07\u202e\n=cmd()\n"),
    "long-cell": (CSAT, "rating\n" + "x" * 500 + "\n"),
    "cell-beyond-the-limit": (CSAT, "rating\n" + "x" * 200_000 + "\n"),
    "nothing-like-a-table": (CSAT, "Lorem ipsum dolor sit amet.\nConsectetur, adipiscing, elit.\n"),
}  # fmt: skip


def test_messages_of_the_command(
    cjm: Callable[..., Any], tmp_path: Path, golden: Callable[[Path, str], None]
) -> None:
    for name, (metric, raw) in BAD.items():
        write(tmp_path / name, metric, raw)
    done = cjm("validate", ".", "--quiet")
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    text = done.stdout.decode()
    golden(HERE / "golden" / "bad-files.txt", text)
    assert [name for name in BAD if f"{name}/" not in text] == []


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_cannot_be_counted_is_neither_linted_nor_scored(
    name: str, tmp_path: Path, call: Callable[..., Any]
) -> None:
    metric, raw = BAD[name]
    write(tmp_path, metric, raw)
    for command in ("lint", "score"):
        done = call(command, "map.journey.yaml")
        assert (done.exit_code, type(done.exception)) == (1, SystemExit)


def test_only_ordinary_files_are_read(tmp_path: Path) -> None:
    (tmp_path / "answers.csv").mkdir()
    (found,) = said(tmp_path, CSAT, None)
    assert "this is a folder, not a file" in found


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_pipes_and_devices_are_left_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "answers.csv")
    (found,) = said(tmp_path, CSAT, None)
    assert "this is no ordinary file but a pipe or a device" in found
    (tmp_path / "answers.csv").unlink()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "answers.csv"))
        assert len(said(tmp_path, CSAT, None)) == 1
    (tmp_path / "answers.csv").unlink()
    (tmp_path / "answers.csv").symlink_to("/dev/zero")
    assert len(said(tmp_path, CSAT, None)) == 1


def test_a_file_may_be_long(tmp_path: Path) -> None:
    raw = "id,rating,day\n" + "".join(
        f"{n},{n % 5 + 1},2026-0{n % 9 + 1}-01\n" for n in range(90_000)
    )
    metric = "kind: csat, from: {source: answers.csv, answer: rating, scale: [1, 5], when: day}"
    found = waves(tmp_path, metric, raw)
    assert len(found) == 9
    assert found[0] == {"period": "2026-01", "counts": [2000] * 5}


def test_a_file_may_be_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cjm.evidence.adapters.csv.MAX_ROWS", 3)
    assert "the file has more than 3 rows" in said(tmp_path, CSAT, ANSWERS)[0]
    monkeypatch.setattr("cjm.evidence.files.MAX_BYTES", 20)
    assert "the file is larger than 0 MiB" in said(tmp_path, CSAT, ANSWERS)[0]


def test_the_tally_names_file_columns_and_rows(tmp_path: Path) -> None:
    metric = "kind: csat, waves: [{period: 2025, counts: [1, 2, 3, 4, 5]}], from: {source: answers.csv, answer: rating, scale: [1, 5], period: 2026}"
    tally = metric_of(tmp_path, metric, "x,rating\n1,5\n2,\n3,4\n").tally
    assert tally is not None
    assert (tally.rows, tally.skipped, tally.columns) == (2, 1, ("rating",))
    assert tally.place(0) is None
    place = tally.place(1)
    assert place is not None
    assert place.endswith("answers.csv, column rating, 2 rows in lines 2 to 4")
