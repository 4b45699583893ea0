"""Days, periods and lengths of time in the ways in which people write them."""

import pytest

from cjm.model import forms
from cjm.source.meant import meant


@pytest.mark.parametrize(
    ("form", "text", "told"),
    [
        ("day", "18.11.2026", "Write 2026-11-18."),
        ("day", "1. 2. 2026", "Write 2026-02-01."),
        ("day", "18-11-26", "Write 2026-11-18."),
        ("day", "2026/11/18", "Write 2026-11-18."),
        ("day", "11/18/2026", "Write 2026-11-18."),
        ("day", "5/5/2026", "Write 2026-05-05."),
        ("day", "3/4/2026", "Write the year first: 2026-04-03 for 3 April or 2026-03-04 for 4 March."),
        ("day", "18 November 2026", "Write 2026-11-18."),
        ("day", "Nov. 18, 2026", "Write 2026-11-18."),
        ("day", "18th Sept 2026", "Write 2026-09-18."),
        ("day", "31.2.2026", None),
        ("day", "soon", None),
        ("day", "1.1.0000", None),
        ("day", 20261118, None),
        ("day", "1" * 500, None),
        ("period", "09/2026", "Write 2026-09."),
        ("period", "2026/9", "Write 2026-09."),
        ("period", "Q3 2026", "Write 2026-Q3."),
        ("period", "2026 q3", "Write 2026-Q3."),
        ("period", "October 2026", "Write 2026-10."),
        ("period", "18.11.2026", "Write 2026-11-18."),
        ("period", "13/2026", None),
        ("period", "Brumaire 2026", None),
        ("length", "14 minutes", "Write 14m."),
        ("length", "3 weeks", "Write 3w."),
        ("length", "1 h 30 min", "Write 90m."),
        ("length", "2 hours and 5 minutes", "Write 125m."),
        ("length", "1,5 h", "Write 1.5h."),
        ("length", "2 months", "There is no unit for months; write 60d, or weeks (w)."),
        ("length", "a while", None),
        ("length", "5 parsecs", None),
        ("length", "about 5 days", None),
    ],
)  # fmt: skip
def test_what_was_meant(form: str, text: object, told: str | None) -> None:
    assert meant(form, text) == told


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("day", "18.11.2026"),
        ("day", "Nov 18, 2026"),
        ("period", "09/2026"),
        ("period", "Q3 2026"),
        ("length", "14 minutes"),
        ("length", "1,5 h"),
    ],
)
def test_what_is_told_can_be_read(form: str, text: str) -> None:
    read = {"day": forms.iso_date, "period": forms.period, "length": forms.duration}[form]
    told = meant(form, text)
    assert told
    read(told.removeprefix("Write ").removesuffix("."))
