"""Checks and short forms that run inside validation.

Plain functions over plain data, free of Pydantic, so that a stored schema can name them (see
`cjm.source.compiled`). Each raises `PydanticCustomError`, whose type is a problem's slug and whose
message is the sentence that people read after the name of the element ("emotion.score ...").
"""

import re
from collections.abc import Callable, Mapping
from datetime import date

from pydantic_core import PydanticCustomError

REFERENCE = "(reference)"
INLINE = "(inline)"

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_PERIOD = re.compile(r"(?!0000)\d{4}(-Q[1-4]|-\d{2}(-\d{2})?)?", re.ASCII)
_DURATION = re.compile(
    r"\d+(\.\d+)?(ms|s|m|h|d|w)"
    r"|P(?=\d|T\d)(\d+W|(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?)",
    re.ASCII,
)


def from_text(value: object) -> object:
    """Widen a plain string to `{text: ...}`."""
    return {"text": value} if isinstance(value, str | int | float) else value


def from_does(value: object) -> object:
    """Widen a plain string to `{does: ...}`."""
    return {"does": value} if isinstance(value, str | int | float) else value


def from_score(value: object) -> object:
    """Widen a plain number to `{score: ...}`."""
    return {"score": value} if isinstance(value, str | int | float) else value


def reference_or_inline(value: object) -> str | None:
    """Tell an id from a definition written in its place."""
    if isinstance(value, str):
        return REFERENCE
    return INLINE if isinstance(value, Mapping) or hasattr(value, "id") else None


def metric_kind(value: object) -> str | None:
    """Name the branch of a metric by its `kind`, in parentheses as all branches are."""
    kind = value.get("kind") if isinstance(value, Mapping) else getattr(value, "kind", None)
    return f"({kind})" if isinstance(kind, str) else None


def iso_date(value: object) -> date:
    """Read `2026-10-01`; a date that the calendar does not have is refused."""
    if isinstance(value, date):
        return value
    if isinstance(value, str) and _DATE.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("bad-value", "is not a day in the calendar") from None
    raise PydanticCustomError("bad-value", "should be a date like 2026-10-01")


def period(value: object) -> str:
    """Read `2026`, `2026-Q3`, `2026-09`, `2026-09-15` or two of them with `/` between."""
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if not isinstance(text, str):
        raise _not_a_period()
    parts = text.split("/")
    if len(parts) > 2:  # noqa: PLR2004 - a range has two ends
        raise _not_a_period()
    for part in parts:
        if not _PERIOD.fullmatch(part):
            raise _not_a_period()
        if "Q" not in part and len(part) > 4:  # noqa: PLR2004 - more than the year
            _in_calendar(part)
    if parts[0][:4] == "0000" or parts[-1][:4] == "0000":
        raise PydanticCustomError("bad-value", "is not a year in the calendar")
    if len(parts) > 1:
        _forwards(*parts)
    return text


def _forwards(first: str, last: str) -> None:
    # Imported here because the calendar takes time to load, and few periods are ranges.
    from cjm.model.times import first_day, last_day  # noqa: PLC0415 - only ranges need it

    if last_day(last) < first_day(first):
        raise PydanticCustomError("bad-value", "ends before it begins")


def _in_calendar(part: str) -> None:
    if part.count("-") == 2:  # noqa: PLR2004 - a whole day
        iso_date(part)
    elif not 1 <= int(part[5:]) <= 12:  # noqa: PLR2004 - the months of a year
        raise PydanticCustomError("bad-value", "is not a month in the calendar")


def duration(value: object) -> str:
    """Read `90s`, `4m`, `3h`, `7d`, `2w` or an ISO 8601 duration such as `PT4M`."""
    if isinstance(value, str) and _DURATION.fullmatch(value) and value != "P":
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        raise PydanticCustomError(
            "bad-value",
            "needs a unit: {value}s, {value}m, {value}h, {value}d or {value}w",
            {"value": value},
        )
    raise PydanticCustomError(
        "bad-value", "should be a length of time like 90s, 4m, 3h, 7d, 2w or PT4M"
    )


def one_decimal(value: float) -> float:
    """Refuse false precision: an emotion has at most one decimal."""
    if round(value, 1) != value:
        raise PydanticCustomError(
            "bad-value", "has more than one decimal; write {rounded}", {"rounded": round(value, 1)}
        )
    return value


def touchpoint_id(value: str) -> str:
    """Keep `exit` and `done` for the two built-in ends of every journey."""
    if value in ("exit", "done"):
        raise PydanticCustomError(
            "bad-value",
            "is a built-in end of the journey (exit: left, done: goal reached); choose another id",
        )
    return value


def numerator_within(value: object, check: Callable[[object], object]) -> object:
    """Refuse a ratio whose part is larger than its whole."""
    checked = check(value)
    _within(value, "numerator", "denominator")
    return checked


def ces_counts(value: object, check: Callable[[object], object]) -> object:
    """Refuse answers of an effort metric that are not on the scale of its method."""
    checked = check(value)
    if isinstance(value, Mapping):
        wanted = {"mean-7": 7, "share-5to7-of-7": 7, "net-7": 7, "share-4to5-of-5": 5}.get(
            str(value.get("method"))
        )
        for index, wave in enumerate(value.get("waves") or ()):
            counts = wave.get("counts") if isinstance(wave, Mapping) else None
            if wanted and isinstance(counts, list) and len(counts) != wanted:
                raise PydanticCustomError(
                    "bad-value",
                    "{method} needs {wanted} counts, one for each answer, but there are {found}",
                    {
                        "inside": ("waves", index, "counts"),
                        "method": str(value.get("method")),
                        "wanted": wanted,
                        "found": len(counts),
                    },
                )
    return checked


def conversions_within(value: object, check: Callable[[object], object]) -> object:
    """Refuse a variant with more conversions than visitors."""
    checked = check(value)
    _within(value, "conversions", "n")
    return checked


def done_as_status(value: object, check: Callable[[object], object]) -> object:
    """Refuse an opportunity that was done on a day, but is neither done nor given up since."""
    checked = check(value)
    if isinstance(value, Mapping) and (day := value.get("done")) is not None:
        status = value.get("status")
        if status not in ("done", "rejected"):
            raise PydanticCustomError(
                "bad-value",
                "is {day}, but the status is {status}; write `status: done`, or take the day out",
                {"key": "done", "day": str(day), "status": status or "proposed, as none is given"},
            )
    return checked


def _within(value: object, part: str, whole: str) -> None:
    if isinstance(value, Mapping):
        small, large = value.get(part), value.get(whole)
        if isinstance(small, int) and isinstance(large, int) and small > large:
            raise PydanticCustomError(
                "bad-value",
                "is {small}, more than its {whole} ({large})",
                {"key": part, "whole": whole, "small": small, "large": large},
            )


def _not_a_period() -> PydanticCustomError:
    return PydanticCustomError(
        "bad-value", "should be a period like 2026, 2026-Q3, 2026-09, 2026-09-15 or 2026-09/2026-10"
    )
