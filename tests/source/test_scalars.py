"""What plain scalars mean by YAML 1.2, and texts that are taken as they are written."""

import math

import pytest
from source_helpers import HEAD, TAIL, journey, said

from cjm import api
from cjm.source.reading import read_text

_PROBES: list[tuple[str, object]] = [
    # Words that YAML 1.1 takes for true and false.
    ("no", "no"),
    ("No", "No"),
    ("yes", "yes"),
    ("on", "on"),
    ("OFF", "OFF"),
    ("y", "y"),
    ("n", "n"),
    ("true", True),
    ("True", True),
    ("TRUE", True),
    ("tRUE", "tRUE"),
    ("false", False),
    ("FALSE", False),
    # Nothing.
    ("", None),
    ("~", None),
    ("null", None),
    ("Null", None),
    ("NULL", None),
    ("nULL", "nULL"),
    ("nil", "nil"),
    ("''", ""),
    ("'null'", "null"),
    # Whole numbers.
    ("0", 0),
    ("-0", 0),
    ("+1", 1),
    ("-12", -12),
    ("08", "08"),
    ("007", "007"),
    ("0o14", 12),
    ("0o18", "0o18"),
    ("014", "014"),
    ("0x1F", 31),
    ("0xG", "0xG"),
    ("0b1", "0b1"),
    ("1_000", "1_000"),
    ("1,000", "1,000"),
    ("'1'", "1"),
    ('"1"', "1"),
    ("1:30", "1:30"),
    ("12:30:45", "12:30:45"),
    ("190:20:30", "190:20:30"),
    ("9" * 30, int("9" * 30)),
    ("--1", "--1"),
    ("+", "+"),
    # Numbers with a point.
    ("1.", 1.0),
    (".5", 0.5),
    ("-.5", -0.5),
    ("+.5", 0.5),
    ("1e3", 1000.0),
    ("1E-3", 0.001),
    ("1.5e+3", 1500.0),
    ("1e", "1e"),
    ("e3", "e3"),
    (".", "."),
    ("..", ".."),
    ("1.2.3", "1.2.3"),
    ("1.10", 1.1),
    ("1e999", math.inf),
    (".inf", math.inf),
    ("-.INF", -math.inf),
    ("+.Inf", math.inf),
    (".iNf", ".iNf"),
    ("inf", "inf"),
    (".nan", math.nan),
    (".NaN", math.nan),
    ("nan", "nan"),
    ("-.nan", "-.nan"),
    # Dates are text; the field says whether it takes them for a day.
    ("2026-10-01", "2026-10-01"),
    ("2026-10-01T12:00:00Z", "2026-10-01T12:00:00Z"),
    ("2026-10", "2026-10"),
    ("2026", 2026),
    # Digits of other scripts are text.
    ("٣", "٣"),
    ("１", "１"),  # noqa: RUF001 - wide digits are the point
    ("=", "="),
    ("<<", "<<"),
]


@pytest.mark.parametrize(("written", "meant"), _PROBES)
def test_plain_scalars(written: str, meant: object) -> None:
    data = read_text(f"x-a: {written}\n", "t").data["x-a"]
    assert (type(data), repr(data)) == (type(meant), repr(meant))


@pytest.mark.parametrize(
    "written",
    [
        *("1.10", "1.0", "007", "1e3", "0x1F", ".5", "+1", "2026", "2026-10-01", "1:30"),
        *("true", "True", "FALSE", "no", "-0", "1.", ".inf", "9" * 60, "1_000", "12e03"),
    ],
)
def test_text_is_taken_as_it_is_written(written: str) -> None:
    text = journey(owner=written, tags=f"{{a: {written}}}")
    loaded, report = api.load_all("-", stdin=api.Standard(text.encode(), "t.journey.yaml"))
    assert report.diagnostics == ()
    found = loaded[0].context.journey
    assert (found.owner, found.tags) == (written, {"a": written})


def test_short_forms_and_ids_of_digits_are_text_too() -> None:
    text = HEAD.replace("id: j", "id: 2026").replace("title: J", "title: 1.10") + (
        "stages: [{id: 1, title: 2, touchpoints: [{id: 3, title: true, pains: [404, 1.50], "
        "actions: [{does: 5.0, to: 3}, {does: x, to: 1e3}]}, {id: 1e3, title: x}]}]\n"
    )
    loaded, report = api.load_all("-", stdin=api.Standard(text.encode(), "t.journey.yaml"))
    assert report.diagnostics == ()
    found = loaded[0].context.journey
    touchpoint = found.stages[0].touchpoints[0]
    assert (found.id, found.title, touchpoint.title) == ("2026", "1.10", "true")
    assert [pain.text for pain in touchpoint.pains] == ["404", "1.50"]
    assert [(action.does, action.to) for action in touchpoint.actions] == [
        ("5.0", "3"),
        ("x", "1e3"),
    ]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("[1]", "a list stands where a text is expected"),
        ("{a: 1}", "a mapping stands where a text is expected"),
        ("''", "the text is empty"),
        ("' '", "the text is empty"),
    ],
)
def test_what_is_no_text(written: str, told: str) -> None:
    assert [one.split(maxsplit=2)[2] for one in said(HEAD + f"owner: {written}\n" + TAIL)] == [told]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("yes", "`yes` stands where true or false is expected"),
        ("1", "1 stands where true or false is expected"),
        ("'true'", "`true` stands where true or false is expected"),
    ],
)
def test_what_is_neither_true_nor_false(written: str, told: str) -> None:
    stages = f"[{{id: s, title: S, touchpoints: [{{id: t, title: T, involves_us: {written}}}]}}]"
    assert [one.split(maxsplit=2)[2] for one in said(journey(stages=stages))] == [told]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("'0.4'", "Remove the quotes."),
        ("42%", "A share is between 0 and 1: write 0.42."),
        ("12.5 %", "A share is between 0 and 1: write 0.125."),
        ("0,4", "Write a point before the decimals: 0.4."),
        ("042", "Write it without the zero in front."),
        ("1_000", "Write the digits alone: 1000."),
        ("42", "A share is between 0 and 1: write 0.42 for 42 %."),
    ],
)
def test_numbers_that_are_nearly_right(written: str, hint: str) -> None:
    stages = (
        f"[{{id: s, title: S, touchpoints: [{{id: t, title: T, "
        f"pains: [{{text: a, reach: {written}}}]}}]}}]".replace("reach: 0,4", "reach: '0,4'")
    )
    report = api.validate("-", stdin=api.Standard(journey(stages=stages).encode()))
    assert [one.finding.hint for one in report.diagnostics] == [hint]
