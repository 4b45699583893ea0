"""Forms of values: durations, periods, days; what is read, and what is said of the rest."""

from datetime import date

import pytest
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from cjm.model import forms, times
from cjm.model.journey import Journey


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("90s", 90),
        ("0s", 0),
        ("250ms", 0.25),
        ("4m", 240),
        ("1.5h", 5400),
        ("7d", 604_800),
        ("2w", 1_209_600),
        ("PT4M", 240),
        ("PT1H30M", 5400),
        ("PT0.5S", 0.5),
        ("P1D", 86_400),
        ("P2W", 1_209_600),
        ("P1DT12H", 129_600),
    ],
)
def test_durations(written: str, seconds: float) -> None:
    assert times.seconds(forms.duration(written)) == seconds


@pytest.mark.parametrize(
    "written",
    [
        *("", "4", "4 m", "4M", "m", "-4m", "4min", "4m30s", "1e3s", "٤m", ".5h", "P", "PT", "P1"),
        *("P1Y", "P1M", "PT4", "P1DT", "P1W2D", "PT1S1M", "pt4m", "four minutes"),
        *(4, 4.5, True, None, [4], {}),
    ],
)
def test_what_is_no_duration(written: object) -> None:
    with pytest.raises(PydanticCustomError):
        forms.duration(written)


@pytest.mark.parametrize("written", ["4", "4 m", "", "m4", "P1Y"])
def test_no_seconds_of_what_is_no_duration(written: str) -> None:
    with pytest.raises(ValueError, match="no duration"):
        times.seconds(written)


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        (2026, "2026-01-01", "2026-12-31"),
        ("2026-Q1", "2026-01-01", "2026-03-31"),
        ("2026-Q4", "2026-10-01", "2026-12-31"),
        ("2026-02", "2026-02-01", "2026-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026-09-15", "2026-09-15", "2026-09-15"),
        ("2026-09/2026-10", "2026-09-01", "2026-10-31"),
        ("2025-Q4/2026-01-15", "2025-10-01", "2026-01-15"),
        ("2025/2026", "2025-01-01", "2026-12-31"),
    ],
)
def test_periods(written: object, first: str, last: str) -> None:
    period = forms.period(written)
    assert times.first_day(period) == date.fromisoformat(first)
    assert times.last_day(period) == date.fromisoformat(last)


@pytest.mark.parametrize(
    "written",
    [
        *("", "26", "2026-Q5", "2026-Q0", "2026-q1", "2026-13", "2026-00", "2026-9", "2026-02-30"),
        *("2026/", "/2026", "2026/2027/2028", "2026 - 2027", "September 2026", "٢٠٢٦"),
        *(26, 20_260, -2026, True, 2026.5, None, ["2026"]),
    ],
)
def test_what_is_no_period(written: object) -> None:
    with pytest.raises(PydanticCustomError):
        forms.period(written)


@pytest.mark.parametrize("written", ["0000", "0000-Q1", "0000-01", "2026-12/2026-01", "2026/2025"])
def test_periods_that_no_calendar_has(written: str) -> None:
    with pytest.raises(PydanticCustomError):
        forms.period(written)


@pytest.mark.parametrize("written", ["2026-10-01", date(2026, 10, 1)])
def test_days(written: object) -> None:
    assert forms.iso_date(written) == date(2026, 10, 1)


@pytest.mark.parametrize(
    "written",
    [
        *("2026-10", "2026-02-29", "01.10.2026", "2026-10-1", "20261001", "2026-10-01T00:00"),
        *("0000-01-01", 20_261_001, True, None),
    ],
)
def test_what_is_no_day(written: object) -> None:
    with pytest.raises(PydanticCustomError):
        forms.iso_date(written)


def _journey(**more: object) -> Journey:
    return Journey.model_validate(
        {
            "cjm": 1,
            "kind": "journey",
            "id": "j",
            "title": "  J ",
            "stages": [
                {"id": "s", "title": "S", "touchpoints": [{"id": "t", "title": "T", **more}]}
            ],
        }
    )


def test_short_forms_become_long_ones() -> None:
    (_, touchpoint), *_ = _journey(
        emotion=-1, pains=["Slow"], actions=["Waits"], frontstage=["Smiles"], emotions={"a": 1}
    ).touchpoints()
    assert touchpoint.emotion is not None
    assert (touchpoint.emotion.score, touchpoint.emotions["a"].score) == (-1, 1)
    assert touchpoint.pains[0].text == "Slow"
    assert (touchpoint.actions[0].does, touchpoint.frontstage[0].does) == ("Waits", "Smiles")


def test_models_are_frozen_and_blanks_around_texts_go() -> None:
    journey = _journey()
    assert journey.title == "J"
    with pytest.raises(ValidationError):
        journey.title = "K"  # type: ignore[misc]  # the test passes what the types forbid or leave open


def test_keys_of_ones_own_are_kept_and_others_refused() -> None:
    (_, touchpoint), *_ = _journey(**{"x-jira": {"a": [1]}}).touchpoints()
    assert touchpoint.model_extra == {"x-jira": {"a": [1]}}
    with pytest.raises(ValidationError):
        _journey(jira=1)
