"""Counting by hand, in any order of rows, comes to the same as the adapter."""

import csv
import io
import statistics
from collections import Counter
from itertools import count
from pathlib import Path
from random import Random

import pytest
from evidence_helpers import waves
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cjm.evidence.adapters.csv import table
from cjm.evidence.table import Dialect
from cjm.evidence.tallies import quantile
from cjm.evidence.trouble import TroubleError

TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=12)
ROWS = st.lists(
    st.tuples(st.sampled_from(["", "n/a", *map(str, range(1, 6))]), st.sampled_from("abc"), TEXTS),
    min_size=1,
    max_size=40,
)
METRIC = "kind: csat, from: {source: answers.csv, answer: rating, scale: [1, 5], where: {group: [a, b]}, period: 2026}"
_FOLDERS = count()


def written(rows: list[tuple[str, ...]], head: tuple[str, ...], delimiter: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([head, *rows])
    return out.getvalue()


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(ROWS, st.sampled_from(",;\t|"), st.randoms(use_true_random=False))
def test_counting_by_hand(
    tmp_path: Path, rows: list[tuple[str, ...]], delimiter: str, random: Random
) -> None:
    kept = [answer for answer, group, _ in rows if group in "ab" and answer.isdigit()]
    if not kept:
        return
    by_hand = [Counter(kept)[str(step)] for step in range(1, 6)]
    for _ in range(2):
        raw = written(rows, ("rating", "group", "note"), delimiter)
        found = waves(tmp_path / str(next(_FOLDERS)), METRIC, raw.encode())
        assert found == [{"period": "2026", "counts": by_hand}]
        random.shuffle(rows)


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=60))
def test_quantiles_are_those_of_spreadsheets(values: list[float]) -> None:
    median = quantile(Counter(values), 0.5)
    assert median == pytest.approx(statistics.median(values))
    if len(values) > 1:
        tenths = statistics.quantiles(values, n=10, method="inclusive")
        assert quantile(Counter(values), 0.9) == pytest.approx(tenths[8], rel=1e-9, abs=1e-9)


@given(st.dictionaries(st.integers(0, 50), st.integers(1, 30), min_size=1, max_size=9))
def test_a_row_that_stands_for_several_is_as_good_as_several_rows(counted: dict[int, int]) -> None:
    spread = Counter(value for value, times in counted.items() for _ in range(times))
    assert dict(spread) == counted
    values = [float(value) for value in spread.elements()]
    assert quantile({float(k): v for k, v in counted.items()}, 0.5) == statistics.median(values)


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=5), min_size=1, max_size=8), st.data())
def test_a_cell_is_found_where_it_stands(rows: list[list[str]], data: st.DataObject) -> None:
    raw = written([tuple(row) for row in rows], ("a", "b"), ";").encode()
    try:
        found = list(table(raw, Dialect("semicolon")).rows())
    except TroubleError:
        return
    if not found:
        return
    line, cells = data.draw(st.sampled_from(found))
    column = data.draw(st.integers(0, len(cells) - 1))
    start = table(raw, Dialect("semicolon")).span(line, column).start
    lines = io.StringIO(raw.decode(), newline="").readlines()
    rest = "".join(lines[start.line - 1 :])[start.column - 1 :]
    first = next(csv.reader(io.StringIO(rest, newline=""), delimiter=";")) or [""]
    assert first[0].strip() == cells[column].strip()


@settings(max_examples=300)
@given(
    st.binary(max_size=400)
    | TEXTS.map(str.encode)
    | st.text(max_size=200).map(lambda text: text.encode("utf-16"))
)
def test_any_bytes_are_a_table_or_refused(raw: bytes) -> None:
    try:
        found = table(raw, Dialect())
        for line, cells in found.rows():
            assert line >= 1
            assert cells
            found.span(line, len(cells) - 1)
    except TroubleError:
        return
