"""Checks and short forms that run inside validation.

Plain functions over plain data, free of Pydantic, so that a stored schema can name them (see
`cjm.source.compiled`). Each raises `PydanticCustomError`, whose type is a problem's slug and whose
message is the sentence that people read after the name of the element ("emotion.score ...").
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from pydantic_core import PydanticCustomError

REFERENCE = "(reference)"
INLINE = "(inline)"
COLUMN = "(column)"
ROWS = "(rows)"

_MOST_ANSWERS = 11
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


def one_or_many(value: object) -> object:
    """Widen a single value to a list of one."""
    return [value] if isinstance(value, str | int | float) else value


def column_or_rows(value: object) -> str | None:
    """Tell the name of a column from a mapping that says which rows are meant."""
    if isinstance(value, str | int | float):
        return COLUMN
    return ROWS if isinstance(value, Mapping) else None


def scale_ends(value: tuple[int, ...]) -> tuple[int, ...]:
    """Refuse what are no ends of a scale of 2 to 11 answers."""
    if len(value) != 2:  # noqa: PLR2004 - the worst and the best
        raise PydanticCustomError(
            "bad-value",
            "the worst and the best answer are expected, such as [1, 5]",
            {"inside": ()},
        )
    answers = abs(value[0] - value[1]) + 1
    if not 2 <= answers <= _MOST_ANSWERS:  # noqa: PLR2004 - one answer is no scale
        raise PydanticCustomError(
            "bad-value",
            "these are the ends of a scale of {answers}; 2 to 11 answers can be counted",
            {"answers": answers, "inside": ()},
        )
    return value


def iso_date(value: object) -> date:
    """Read `2026-10-01`; a date that the calendar does not have is refused."""
    if isinstance(value, date):
        return value
    if isinstance(value, str) and _DATE.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("bad-value", "is not a day in the calendar") from None
    raise PydanticCustomError("bad-value", "should be a date like 2026-10-01", {"form": "day"})


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
        "bad-value",
        "should be a length of time like 90s, 4m, 3h, 7d, 2w or PT4M",
        {"form": "length"},
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
        method = str(value.get("method"))
        wanted = {"mean-7": 7, "share-5to7-of-7": 7, "net-7": 7, "share-4to5-of-5": 5}.get(method)
        for route, found, things in _scales(value):
            if wanted and found != wanted:
                raise PydanticCustomError(
                    "bad-value",
                    "{method} needs {wanted} {things}, one for each answer, but there are {found}",
                    {
                        "inside": route,
                        "method": method,
                        "wanted": wanted,
                        "found": found,
                        "things": things,
                    },
                )
    return checked


def csat_answers(value: object, check: Callable[[object], object]) -> object:
    """Refuse a scale that is not said, and more satisfied answers than the scale has."""
    checked = check(value)
    if isinstance(value, Mapping):
        source, best = value.get("from"), value.get("satisfied")
        if isinstance(source, Mapping) and not (source.get("scale") or source.get("answers")):
            raise PydanticCustomError(
                "bad-value",
                "the scale is not said: add `scale: [1, 5]` with the worst and the best answer, or `answers:` with their words",
                {"inside": ("from",)},
            )
        for _, found, _ in _scales(value):
            if isinstance(best, int) and best >= found:
                raise PydanticCustomError(
                    "bad-value",
                    "{best} of {found} answers cannot all count as satisfied",
                    {"inside": ("satisfied",), "best": best, "found": found},
                )
    return checked


def counting(value: object, check: Callable[[object], object]) -> object:
    """Refuse keys under `from:` that contradict one another."""
    checked = check(value)
    if isinstance(value, Mapping):
        for one, other in (("scale", "answers"), ("period", "when")):
            if value.get(one) and value.get(other):
                raise PydanticCustomError(
                    "bad-value",
                    "either `{one}` or `{other}` can be said, not both",
                    {"inside": (other,), "one": one, "other": other},
                )
        for key in ("by", "dates"):
            if value.get(key) and not value.get("when"):
                raise PydanticCustomError(
                    "bad-value",
                    "`{said}` needs `when:`, the column with the day",
                    {"inside": (key,), "said": key},
                )
    return checked


def groups(value: tuple[str, ...]) -> tuple[str, ...]:
    """Refuse words for recommendations that are neither the 3 groups nor the 11 answers."""
    if len(value) not in (3, 11):
        raise PydanticCustomError(
            "bad-value",
            "3 answers are expected (detractors, passives, promoters), or 11 (0 to 10)",
            {"inside": ()},
        )
    return value


def _scales(metric: Mapping[str, object]) -> Iterator[tuple[tuple[str | int, ...], int, str]]:
    """Go through the scales that a metric speaks of: where, how many answers, and in which form."""
    waves = metric.get("waves")
    for index, wave in enumerate(waves if isinstance(waves, list) else ()):
        counts = wave.get("counts") if isinstance(wave, Mapping) else None
        if isinstance(counts, list):
            yield ("waves", index, "counts"), len(counts), "counts"
    source = metric.get("from")
    if isinstance(source, Mapping):
        scale, words = source.get("scale"), source.get("answers")
        if isinstance(scale, list):
            yield ("from", "scale"), abs(scale[0] - scale[1]) + 1, "answers"
        if isinstance(words, list):
            yield ("from", "answers"), len(words), "answers"


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
        "bad-value",
        "should be a period like 2026, 2026-Q3, 2026-09, 2026-09-15 or 2026-09/2026-10",
        {"form": "period"},
    )
